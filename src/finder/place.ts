import type {Resource} from '../bundle.js';
import {fold} from '../search/text.js';

/** A place as people type it: "Duluth", "MN", "Minnesota", "55401", "554". */
type Test = (resource: Resource) => boolean;

/** Ten thousand services are in far fewer places, and are asked with every letter. */
const known = new Map<string, string>();

function folded(text: string): string {
  let plain = known.get(text);
  if (plain === undefined) known.set(text, (plain = fold(text)));
  return plain;
}

/**
 * Whether a resource serves a place. A service for a whole country serves every place in it; a ZIP
 * code is matched by what it begins with, because nothing here knows how far apart two are.
 */
export function servesPlace(typed: string): Test | undefined {
  const wanted = fold(typed).trim();
  if (wanted.length < 2) return undefined;
  const zip = /^\d+/.exec(wanted)?.[0].slice(0, 5);
  const begins = (text: string | undefined) => !!text && folded(text).startsWith(wanted);
  return ({locations = [], serviceArea = []}) => {
    const everywhere =
      locations.length === 0 && serviceArea.length > 0 && serviceArea.every(({region}) => !region);
    if (everywhere) return true;
    if (zip) {
      return locations.some(({address}) => address?.postal_code?.startsWith(zip.slice(0, 3)));
    }
    const inArea = serviceArea.some(
      ({region, name}) =>
        begins(name) || (wanted.length === 2 && region?.slice(3).toLowerCase() === wanted),
    );
    return (
      inArea ||
      locations.some(({address}) => {
        const state = address?.state_province?.toLowerCase();
        return (
          begins(address?.city) || state === wanted || begins(`${address?.city ?? ''} ${state}`)
        );
      })
    );
  };
}
