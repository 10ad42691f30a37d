import type {Resource} from './bundle.js';
import {floorLines, floorOwner} from './floor-lines.js';
import type {Line} from './floor-lines.js';

export interface LineChoice {
  region: string;
  language: string;
  /** What the bundle knows, or nothing yet. */
  resources?: readonly Resource[];
  /** Ids a partner wants first, in this order. */
  ids?: readonly string[];
}

const serves = (resource: Resource, region: string): boolean =>
  !resource.serviceArea?.length || resource.serviceArea.some(({country}) => country === region);

/**
 * The crisis lines for a place, most urgent first: the floor always, and what a bundle adds to it.
 * A bundle's own line stands in the banner when it has a `priority` or a partner names it.
 */
export function crisisLines({region, language, resources = [], ids = []}: LineChoice): Line[] {
  const floor = floorLines(region, language);
  const known = new Map<string, Line>(floor.map((line) => [line.id, line]));
  for (const resource of resources) {
    const line = known.get(resource.id);
    if (line) {
      // The bundle may order a floor line and say that it is out of order; nothing else.
      const {priority = line.priority, alert} = resource;
      known.set(resource.id, {...line, priority, alert});
      continue;
    }
    const offered = resource.kind === 'emergency' || resource.kind === 'crisis-line';
    const wanted = resource.priority !== undefined || ids.includes(resource.id);
    const active = (resource.status ?? 'active') === 'active';
    // A stranger under a floor line's name would be believed.
    const own = floorOwner(resource.name) === undefined;
    if (own && offered && wanted && active && serves(resource, region))
      known.set(resource.id, resource);
  }
  const rank = ({id, priority = Infinity}: Line): number => {
    const named = ids.indexOf(id);
    return named < 0 ? priority : named - 1e10;
  };
  const lines = [...known.values()].sort((a, b) => rank(a) - rank(b) || 0);
  // However a bundle orders them, the country's first two (who listens, and emergency services) come
  // before the second of the bundle's own: so they are among the three that are shown.
  const isOwn = ({id}: Line) => !ids.includes(id) && !floor.some((line) => line.id === id);
  for (const {id} of floor.slice(0, 2)) {
    const second = lines.indexOf(lines.filter(isOwn)[1] as Line);
    const at = lines.findIndex((line) => line.id === id);
    if (second >= 0 && at > second) lines.splice(second, 0, ...lines.splice(at, 1));
  }
  return lines;
}

/** The part of an alert that holds at a moment. */
export function currentAlert({alert}: Line, at: Date): string | undefined {
  if (!alert) return undefined;
  const {text, from, until} = alert;
  // A day alone begins and ends where the reader is.
  const start = from && (from.length === 10 ? `${from}T00:00:00` : from);
  const begun = !start || Date.parse(start) <= at.getTime();
  // "until 1 December" means that day too.
  const end = until && (until.length === 10 ? `${until}T23:59:59` : until);
  const over = end !== undefined && Date.parse(end) <= at.getTime();
  return begun && !over ? text : undefined;
}
