import {hasContact, isBlank} from './model.js';
import type {People, Person} from './model.js';

/**
 * Where everyone stands on the map: a sector for each kind of people, a ring for how near it is to
 * reaching out. The same list gives the same picture.
 */
export interface MapNode {
  person: Person;
  /** The number it has on the map and in the key. */
  number: number;
  x: number;
  y: number;
  /** Not asked yet. */
  dotted: boolean;
}

export interface MapSector {
  category: string;
  /** Radians, clockwise from the top. */
  start: number;
  end: number;
  nodes: MapNode[];
  /** How many more the list has. */
  more: number;
}

/** Distances from the middle: asked · not asked yet · no way to reach them noted yet. */
export const RINGS = [112, 192, 272] as const;
export const NODE_RADIUS = 22;
/** From the middle to the edge of the picture. */
export const MAP_RADIUS = 304;

const MAX_NODES = 12;

const ringOf = (person: Person): 0 | 1 | 2 => (person.asked ? 0 : hasContact(person) ? 1 : 2);

/** How many circles fit on a ring without touching. */
const room = (ring: number, angle: number): number =>
  Math.max(1, Math.floor((angle * RINGS[ring]!) / (NODE_RADIUS * 2 + 6)));

export function layoutMap(
  people: People,
  categories: readonly string[],
  mirrored = false,
): MapSector[] {
  const filled = people.filter((person) => !isBlank(person));
  const angle = (2 * Math.PI) / Math.max(1, categories.length);
  let number = 0;
  return categories.map((category, index) => {
    const start = index * angle;
    const mine = filled.filter((person) => person.category === category);
    // A full ring sends its last ones outwards; from the outermost they go to the list.
    const rings: Person[][] = [[], [], []];
    let shown = 0;
    for (const person of mine) {
      let ring: number = ringOf(person);
      while (ring < 3 && rings[ring]!.length >= room(ring, angle)) ring++;
      if (ring < 3 && shown < MAX_NODES) {
        rings[ring]!.push(person);
        shown++;
      }
    }
    const nodes = rings.flatMap((ring, r) =>
      ring.map((person, i) => {
        const at = start + (angle * (i + 0.5)) / ring.length;
        const x = Math.sin(at) * RINGS[r]!;
        return {
          person,
          number: ++number,
          x: Math.round(mirrored ? -x : x),
          y: Math.round(-Math.cos(at) * RINGS[r]!),
          dotted: !person.asked,
        };
      }),
    );
    return {category, start, end: start + angle, nodes, more: mine.length - nodes.length};
  });
}
