/**
 * The only place that makes links out of content. Anything it does not recognise is not a link.
 * Rules and why: docs/decisions.md, "Links are rebuilt".
 */

const DIAL = /^\+?\d{3,15}$/;
const EMAIL = /^[\w.%+-]{1,64}@[\w-]+(\.[\w-]+)+$/;

/**
 * A number as people write it, without what is there for the eye. "(0)" stays, because it is not dialled behind
 * a country code, and so does a slash that may part two numbers: then nothing is a link.
 */
export const dialOf = (number: string): string =>
  number.replace(/[\s).–-]|\((?!0\))|\/(?=\d{3}[ \d])/g, '');

const digitsOf = (text: string): string => text.replace(/[^0-9]/g, '');

/** An absolute `https:` address without user info, normalised; otherwise `undefined`. */
export function httpsUrl(text: string): string | undefined {
  // `new URL` alone would accept `https:evil.example` and `\\host`, so the text has to begin as people write it.
  if (!/^https:\/\/[^/\\]/i.test(text)) return undefined;
  try {
    const url = new URL(text);
    return url.protocol === 'https:' && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Letters that stand for digits, and digits of other scripts, cannot be compared with what is dialled. */
const OTHER_DIGITS = /[^\P{N}0-9]|\p{L}/u;

/**
 * Whether what is dialled is what is shown: the same digits, or the same digits behind a country code.
 * Short codes (988, 741741) are never given a country code: phones would not connect them.
 */
export function dialMatches(number: string, dial: string): boolean {
  if (!DIAL.test(dial) || OTHER_DIGITS.test(number)) return false;
  const shown = digitsOf(number);
  const dialled = digitsOf(dial);
  if (!shown || shown === dialled) return shown === dialled && shown !== '';
  const national = shown.replace(/^0/, '');
  const code = dialled.length - national.length;
  return (
    dial.startsWith('+') &&
    // What is shown has its country code already.
    !number.includes('+') &&
    // Behind +1 stand ten digits: a second 1 is one too many.
    (dialled[0] !== '1' || dialled.length === 11) &&
    national.length >= 7 &&
    code >= 1 &&
    code <= 3 &&
    dialled.endsWith(national)
  );
}

/** `tel:` for checked digits; otherwise `undefined`. */
export function telHref(dial: string): string | undefined {
  return DIAL.test(dial) ? `tel:${dial}` : undefined;
}

/** `sms:` for checked digits; a keyword is a bonus, because it is always shown in words too. */
export function smsHref(dial: string, keyword?: string): string | undefined {
  if (!DIAL.test(dial)) return undefined;
  // iOS reads the body after `&`, Android after `?`; `?&` serves both.
  return keyword ? `sms:${dial}?&body=${encodeURIComponent(keyword)}` : `sms:${dial}`;
}

/** `mailto:` for a plain address; otherwise `undefined`. */
export function mailHref(email: string): string | undefined {
  return EMAIL.test(email) ? `mailto:${email}` : undefined;
}
