import {dialOf, mailHref, smsHref, telHref} from '../links.js';
import {hasContact} from './model.js';
import type {People, Person} from './model.js';

/** Ways to reach someone from what a person wrote. Nothing is sent: the links open their own apps. */

/** The first of two numbers, without an extension, a trunk zero after a country code, or marks for the writing direction. */
const digits = (phone: string): string =>
  dialOf(
    phone
      .replace(/\p{Cf}/gu, '')
      .replace(/\p{Pd}/gu, '-')
      .replace(/^(\s*\+[^(]*)\(0\)/, '$1')
      // A slash in a short one stands after the area code.
      .replace(/^((?:[^\d/]*\d){7}[^/]*)\/.*/s, '$1')
      .replace(/\s*(ext|x).*/is, ''),
  );

/** An address cannot hold half an emoji. */
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

export const callHref = ({phone}: Person): string | undefined => telHref(digits(phone));

export const textHref = ({phone}: Person, message: string): string | undefined =>
  smsHref(digits(phone), whole(message));

export function emailHref({email}: Person, message: string): string | undefined {
  const href = mailHref(email.trim());
  return href && message ? `${href}?body=${encodeURIComponent(whole(message))}` : href;
}

/** Who comes first when one person is to be shown large: asked, and reachable with one press. */
export function nearest(people: People): People {
  const rank = (person: Person) =>
    (person.asked ? 0 : 4) + (callHref(person) ? 0 : emailHref(person, '') ? 1 : 2);
  return people.filter(hasContact).sort((a, b) => rank(a) - rank(b));
}
