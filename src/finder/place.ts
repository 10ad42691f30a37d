import type {Resource} from '../bundle.js';
import {tokenize} from '../search/text.js';

type Test = (resource: Resource) => boolean;
type Address = NonNullable<NonNullable<Resource['locations']>[number]['address']>;

/**
 * The first three digits of a ZIP code from which on a state has them, until the next does; of places to
 * live. Checked against the 9,037 addresses of SAMHSA's directory of 2022: three, in American Samoa and the
 * Northern Marianas, are other states' here.
 */
const ZIPS =
  '005NYNew York006PRPuerto Rico008VI009PR010MAMassachusetts028RIRhode Island030NHNew Hampshire' +
  '039MEMaine050VTVermont060CTConnecticut070NJNew Jersey090100NY150PAPennsylvania' +
  '197DEDelaware200DCDistrict of Columbia201VAVirginia202DC206MDMaryland220VA247WVWest Virginia' +
  '270NCNorth Carolina290SCSouth Carolina300GAGeorgia320FLFlorida350ALAlabama' +
  '370TNTennessee386MSMississippi398GA400KYKentucky430OHOhio460INIndiana480MIMichigan500IAIowa' +
  '530WIWisconsin550MNMinnesota570SDSouth Dakota580NDNorth Dakota590MTMontana600ILIllinois' +
  '630MOMissouri660KSKansas680NENebraska700LALouisiana716ARArkansas730OKOklahoma' +
  '750TXTexas800COColorado820WYWyoming832IDIdaho840UTUtah850AZArizona870NMNew Mexico885TX' +
  '889NVNevada900CACalifornia962967HIHawaii969GU970OROregon980WAWashington995AKAlaska';

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

const names = new Map<string, string>();
/** Backwards: the first that fits is the one, and West Virginia comes before Virginia. */
let states: State[] | undefined;

/** Read when somebody types a place; most pages have no need of it. */
function readStates(): State[] {
  return [...ZIPS.matchAll(/(\d{3})([A-Z]{2})?(\D*)/g)]
    .map(([, from = '', code = '', name = '']) => {
      if (name) names.set(words(code), words(name));
      return {from, region: code && `US-${code}`, name: words(name)};
    })
    .reverse();
}

/** Ten thousand services are in far fewer places, and are asked with every letter. */
const known = new Map<string, string>();

/** "St. Paul, MN" as "saint paul minnesota". */
function plain(text = ''): string {
  let said = known.get(text);
  if (said === undefined) {
    said = words(text).replace(/\S+$/, (last) => names.get(last) ?? last);
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
  const wanted = plain(typed);
  const begins = (text: string | undefined) => plain(text).startsWith(wanted);
  // "WA" is not the town of Washington.
  const inTown = (town: string) => !names.has(said) && begins(town);
  const zip = /^\d+|\d{5}/.exec(said)?.[0].slice(0, 3);
  // The first half of a code with letters; the second is one street's.
  const postal = zip ?? /^([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z\d]{0,2})?$/.exec(said)?.[1];
  const meant = zip?.[2]
    ? all.filter(({from}) => from <= zip).slice(0, 1)
    : [
        ...all.filter(({name}) => name.startsWith(wanted)),
        ...[wanted, ...[...towns].filter(inTown).map(plain)].flatMap(
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
