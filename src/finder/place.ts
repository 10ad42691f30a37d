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

/** By the other ways to say them: "mn", "carolina del norte". */
const names = new Map<string, string>();
/** Backwards: the first that fits is the one, and West Virginia comes before Virginia. */
let states: State[] | undefined;

/** Read when somebody types a place; most pages have no need of it. */
function readStates(): State[] {
  return [...ZIPS.matchAll(/(\d{3})([A-Z]{2})?([^\d/]*)\/?(\D*)/g)]
    .map(([, from = '', code = '', english = '', spanish = '']) => {
      const name = words(english);
      if (name) for (const other of [code, spanish].map(words)) if (other) names.set(other, name);
      return {from, region: code && `US-${code}`, name};
    })
    .reverse();
}

/** Ten thousand services are in far fewer places, and are asked with every letter. */
const known = new Map<string, string>();

/** "St. Paul, MN" as "saint paul minnesota". */
function plain(text = ''): string {
  let said = known.get(text);
  if (said === undefined) {
    said = words(text);
    const other = [...names.keys()].find((name) => ` ${said}`.endsWith(` ${name}`));
    if (other) said = said.slice(0, -other.length) + names.get(other);
    known.set(text, said);
  }
  return said;
}

/** "Duluth MN" */
export const townOf = ({city = '', state_province = ''}: Address = {}): string =>
  `${city} ${state_province}`;

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
  const startsSo = (text: string) => wanted.some((place) => text.startsWith(place));
  const begins = (text: string | undefined) => startsSo(plain(text));
  // "WA" is not the town of Washington.
  const inTown = (town: string) => !names.has(said) && begins(town);
  const zip = /^\d+|\d{5}/.exec(said)?.[0].slice(0, 3);
  // The first half of a code with letters; the second is one street's.
  const postal = zip ?? /^([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z\d]{0,2})?$/.exec(said)?.[1];
  const meant = zip?.[2]
    ? all.filter(({from}) => from <= zip).slice(0, 1)
    : [
        ...all.filter(({name}) => startsSo(name)),
        ...[...wanted, ...[...towns].filter(inTown).map(plain)].flatMap(
          (text) => all.find(({name}) => name && ` ${text}`.endsWith(` ${name}`)) ?? [],
        ),
      ];
  const regions = meant.map(({region}) => region);

  return ({locations = [], serviceArea = []}) =>
    locations.some(({address}) =>
      postal
        ? plain(address?.postal_code).replaceAll(' ', '').startsWith(postal)
        : inTown(townOf(address)) || begins(address?.state_province),
    ) ||
    serviceArea.some(
      ({region, name}) =>
        begins(name) ||
        (locations.length === 0 && (!region || !regions[0] || regions.includes(region))),
    );
}
