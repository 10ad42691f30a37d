import type {Resource} from '../bundle.js';
import {tokenize} from '../search/text.js';

type Test = (resource: Resource) => boolean;
type Address = NonNullable<NonNullable<Resource['locations']>[number]['address']>;

/**
 * The first three digits of a ZIP code from which on a state has them, until the next does; of places to
 * live. Checked against the 9,037 addresses of SAMHSA's directory of 2022: three, in American Samoa and the
 * Northern Marianas, are other states' here. After a stroke the state's name in Spanish, where it has one.
 */
const ZIPS =
  '005NYNew York/Nueva York006PRPuerto Rico008VI009PR010MAMassachusetts028RIRhode Island' +
  '030NHNew Hampshire/Nuevo Hampshire039MEMaine050VTVermont060CTConnecticut' +
  '070NJNew Jersey/Nueva Jersey090100NY150PAPennsylvania/Pensilvania197DEDelaware' +
  '200DCDistrict of Columbia/Distrito de Columbia201VAVirginia202DC206MDMaryland220VA' +
  '247WVWest Virginia/Virginia Occidental270NCNorth Carolina/Carolina del Norte' +
  '290SCSouth Carolina/Carolina del Sur300GAGeorgia320FLFlorida350ALAlabama370TNTennessee' +
  '386MSMississippi/Misisipi398GA400KYKentucky430OHOhio460INIndiana480MIMichigan500IAIowa' +
  '530WIWisconsin550MNMinnesota570SDSouth Dakota/Dakota del Sur' +
  '580NDNorth Dakota/Dakota del Norte590MTMontana600ILIllinois630MOMissouri/Misuri660KSKansas' +
  '680NENebraska700LALouisiana/Luisiana716ARArkansas730OKOklahoma750TXTexas/Tejas800COColorado' +
  '820WYWyoming832IDIdaho840UTUtah850AZArizona870NMNew Mexico/Nuevo Mexico885TX889NVNevada' +
  '900CACalifornia962967HIHawaii969GU970OROregon980WAWashington995AKAlaska';

/** "St. Paul, MN" as "saint paul mn". */
const words = (text: string): string =>
  tokenize(text)
    .map(({word}) => word)
    .join(' ');

interface State {
  from: string;
  region: string;
  name: string;
}

/** Names of states by the other ways to say them: "mn", "carolina del norte". */
const names = new Map<string, string>();
/** "US-MN" by "minnesota". */
const regions = new Map<string, string>();
/** By where their ZIP codes begin, backwards: the first that fits is the one. */
let states: State[] | undefined;

/** Read when somebody types a place, or there are places to be read; many pages have neither. */
function readStates(): State[] {
  return [...ZIPS.matchAll(/(\d{3})([A-Z]{2})?([^\d/]*)\/?(\D*)/g)]
    .map(([, from = '', code = '', english = '', spanish = '']) => {
      const name = words(english);
      const region = code && `US-${code}`;
      if (name) {
        regions.set(name, region);
        for (const other of [code, spanish].map(words)) if (other) names.set(other, name);
      }
      return {from, region, name};
    })
    .reverse();
}

/** The words of the longest name of a state; West Virginia is not in Virginia. */
const NAME_WORDS = [3, 2, 1];

/** What `list` has for the last words of a text, and what comes before them. */
function atEnd(text: string, list: ReadonlyMap<string, string>): [before: string, found: string] {
  const parts = text.split(' ');
  for (const count of NAME_WORDS) {
    const found = list.get(parts.slice(-count).join(' '));
    if (found) return [parts.slice(0, -count).join(' '), found];
  }
  return [text, ''];
}

/** Ten thousand services are in far fewer places. */
const known = new Map<string, string>();

/** "St. Paul, MN" as "saint paul minnesota". */
function plain(text = ''): string {
  let said = known.get(text);
  if (said === undefined) {
    states ??= readStates();
    said = atEnd(words(text), names).join(' ').trim();
    known.set(text, said);
  }
  return said;
}

/** "Duluth MN" */
export const townOf = ({city = '', state_province = ''}: Address = {}): string =>
  `${city} ${state_province}`;

interface Places {
  /** A line for each thing that a place is looked for in; engines search one text faster than many. */
  text: string;
  /** Of what it serves; of something with an address that says more than these. */
  regions: (string | undefined)[];
}

const places = new WeakMap<Resource, Places>();

/** Read once. Ten thousand together would hold up the page, so they can be read ahead, one by one. */
export function placesOf(resource: Resource): Places {
  let its = places.get(resource);
  if (!its) {
    const {locations = [], serviceArea = []} = resource;
    const lines = [
      ...locations.flatMap(({address}) => [
        `in ${plain(townOf(address))}`,
        `state ${plain(address?.state_province)}`,
        `code ${plain(address?.postal_code).replaceAll(' ', '')}`,
      ]),
      ...serviceArea.map(({name}) => `area ${plain(name)}`),
    ];
    const regions = locations.length ? [] : serviceArea.map(({region}) => region);
    its = {text: lines.map((line) => `\n${line}`).join(''), regions};
    places.set(resource, its);
  }
  return its;
}

/**
 * Whether a resource serves a place as people type it: "Duluth", "St. Paul, MN", "Minnesota", "55401",
 * "M5V 2T6". What serves a whole country serves every place in it, and what serves a state every place
 * that may be in it: where that is not known, nothing is left out for it. A postal code is matched by
 * what it begins with, because nothing here knows how far apart two are.
 *
 * @param towns Where the directory's services are, so that a town says its state.
 */
export function servesPlace(typed: string, towns: Iterable<string> = []): Test | undefined {
  const said = words(typed);
  if (said.length < 2) return undefined;
  const all = (states ??= readStates());
  const wanted = [plain(typed)];
  // "Carolina d" is on the way to two states, but "CA" and "Virginia" are there.
  const isState = all.some(({name}) => name === wanted[0]);
  for (const [other, name] of isState ? [] : names) {
    if (other.startsWith(said)) wanted.push(name);
  }
  const begins = (text: string) => wanted.some((place) => text.startsWith(place));
  const isCode = names.has(said);
  const zip = /^\d+|\d{5}/.exec(said)?.[0].slice(0, 3);
  // The first half of a code with letters; the second is one street's.
  const postal = zip ?? /^([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z\d]{0,2})?$/.exec(said)?.[1];
  const stateOf = (text: string) => atEnd(text, regions)[1];
  const meant = new Set(
    zip?.[2]
      ? [all.find(({from}) => from <= zip)?.region]
      : [
          ...all.filter(({name}) => begins(name)).map(({region}) => region),
          ...[...wanted, ...(isCode ? [] : [...towns].map(plain).filter(begins))].map(stateOf),
        ],
  );
  const isKnown = [...meant].some(Boolean);

  // "WA" is not the town of Washington.
  const kinds = postal ? ['code'] : isCode ? ['state'] : ['in', 'state'];
  const begun = postal ? [postal] : wanted;
  const lines = [
    ...kinds.flatMap((kind) => begun.map((place) => `\n${kind} ${place}`)),
    ...wanted.map((place) => `\narea ${place}`),
  ];

  return (resource) => {
    const {text, regions: its} = placesOf(resource);
    return (
      lines.some((line) => text.includes(line)) ||
      its.some((region) => !region || !isKnown || meant.has(region))
    );
  };
}
