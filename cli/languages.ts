import type {Bundle} from '../src/bundle.js';
import {collections} from '../src/overlay.js';

/** Where two languages of one content have other records, or another order: ids are how they find each other. */
export function differences(a: Bundle, b: Bundle): string[] {
  return collections.flatMap((name) => {
    const [inA, inB] = [a, b].map((bundle) => bundle[name].map(({id}) => id)) as [
      string[],
      string[],
    ];
    const at = Math.max(
      inA.findIndex((id, i) => id !== inB[i]),
      inB.findIndex((id, i) => id !== inA[i]),
    );
    return at < 0
      ? []
      : [
          `$.${name}[${at}]: "${inA[at] ?? 'nothing'}" in ${a.locale}, "${inB[at] ?? 'nothing'}" in ${b.locale}`,
        ];
  });
}
