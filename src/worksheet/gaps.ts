import type {Worksheet} from '../bundle.js';
import {SUPPORT_KINDS, hasContact, isBlank, kindOf} from './model.js';
import type {People, SupportKind} from './model.js';

/** Something that is not on the sheet yet. An offer, never a score: they are shown one at a time. */
export type Gap =
  | {kind: 'category'; id: string}
  | {kind: 'support'; id: SupportKind}
  | {kind: 'night'; id: 'night'}
  | {kind: 'one-name'; id: string};

/** An empty sheet has none: its empty cards are the invitation. */
export function findGaps(people: People, {categories, asks}: Worksheet): Gap[] {
  const filled = people.filter((person) => !isBlank(person));
  if (filled.length === 0) return [];
  const gaps: Gap[] = [];

  for (const {id} of categories) {
    if (!filled.some(({category}) => category === id)) gaps.push({kind: 'category', id});
  }

  const helpers = filled.filter((person) => person.asks.length > 0);
  const covered = new Set(helpers.flatMap(({asks}) => asks.map(kindOf)));
  covered.delete(undefined);
  for (const id of SUPPORT_KINDS) {
    // A kind that the content has nothing to ask for cannot be noted.
    const isOffered = asks.some((ask) => ask.id.startsWith(`${id}-`));
    if (isOffered && !covered.has(id)) gaps.push({kind: 'support', id});
  }

  const reachable = filled.filter(hasContact);
  if (!reachable.some(({times}) => times.includes('night'))) {
    gaps.push({kind: 'night', id: 'night'});
  }

  const [onlyHelper] = helpers;
  const [onlyReachable] = reachable;
  if (filled.length > 1 && helpers.length === 1 && covered.size > 1) {
    gaps.push({kind: 'one-name', id: onlyHelper!.id});
  } else if (filled.length > 1 && reachable.length === 1) {
    gaps.push({kind: 'one-name', id: onlyReachable!.id});
  } else if (filled.length === 1) {
    gaps.push({kind: 'one-name', id: filled[0]!.id});
  }
  return gaps;
}
