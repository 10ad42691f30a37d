import {FACETS} from './facets.js';
import type {Choice} from './facets.js';

/**
 * Filters in an address, under `care-…`. Never the words typed: addresses reach histories, servers
 * and other sites. They are put into one link when a person presses Share, after the `#`.
 */
const PREFIX = 'care-';
const OPEN = `${PREFIX}open`;
const WORDS = `${PREFIX}words`;
/** What a link that was handed on has behind the page's own `#top` or `#/route`. */
const SHARED = new RegExp(`[#?&](${WORDS}=.*)`);

export interface UrlState {
  choice: Choice;
  openNow: boolean;
}

/** `words` are there, be it as none, where the address is a link that was handed on. */
export function readUrlState(address: string): UrlState & {words?: string} {
  const url = new URL(address);
  const choice: Choice = {};
  for (const name of FACETS) {
    const values = url.searchParams.getAll(PREFIX + name).map((value) => value.slice(0, 100));
    if (values.length > 0) choice[name] = values.slice(0, 20);
  }
  const shared = SHARED.exec(url.hash)?.[1];
  const words = shared && (new URLSearchParams(shared).get(WORDS) ?? undefined);
  return {choice, openNow: url.searchParams.has(OPEN), words};
}

/** The address with these filters and no others, and no words; the rest of it is left alone. */
export function writeUrlState(address: string, {choice, openNow}: UrlState): string {
  const url = new URL(address);
  for (const name of FACETS) {
    url.searchParams.delete(PREFIX + name);
    for (const value of choice[name] ?? []) url.searchParams.append(PREFIX + name, value);
  }
  if (openNow) url.searchParams.set(OPEN, '1');
  else url.searchParams.delete(OPEN);
  url.hash = url.hash.replace(SHARED, '');
  return url.href;
}

/** A link to hand on: filters and words. The words are behind the `#`, which no server is sent. */
export function shareLink(address: string, state: UrlState, words: string): string {
  const link = writeUrlState(address, state);
  const {hash} = new URL(link);
  const mark = hash ? (hash.includes('?') ? '&' : '?') : '#';
  return `${link.replace(/#$/, '')}${mark}${new URLSearchParams({[WORDS]: words})}`;
}

/** Browsers refuse many changes within a short time, and any in some frames. */
export function putAddress(address: string): void {
  if (address === location.href) return;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // It is a convenience.
  }
}
