import type {Resource} from '../bundle.js';
import {tokenize} from '../search/text.js';

type Test = (resource: Resource) => boolean;
type Address = NonNullable<NonNullable<Resource['locations']>[number]['address']>;

/** The first three digits of a ZIP code from which on a state has them, until the next does. */
const ZIPS =
  '005NYNew York006PRPuerto Rico008VI009PR010MAMassachusetts028RIRhode Island030NHNew Hampshire' +
  '039MEMaine050VTVermont055MA056VT060CTConnecticut070NJNew Jersey090100NY150PAPennsylvania' +
  '197DEDelaware200DCDistrict of Columbia201VAVirginia202DC206MDMaryland220VA247WVWest Virginia' +
  '270NCNorth Carolina290SCSouth Carolina300GAGeorgia320FLFlorida340341FL350ALAlabama' +
  '370TNTennessee386MSMississippi398GA400KYKentucky430OHOhio460INIndiana480MIMichigan500IAIowa' +
  '530WIWisconsin550MNMinnesota569DC570SDSouth Dakota580NDNorth Dakota590MTMontana600ILIllinois' +
  '630MOMissouri660KSKansas680NENebraska700LALouisiana716ARArkansas730OKOklahoma733TX734OK' +
  '750TXTexas800COColorado820WYWyoming832IDIdaho840UTUtah850AZArizona870NMNew Mexico885TX' +
  '889NVNevada900CACalifornia962967HIHawaii969GU970OROregon980WAWashington995AKAlaska';

/** "St. Paul, MN" as "saint paul mn". */
const words = (text: string): string =>
  tokenize(text)
    .map(({word}) => word)
    .join(' ');

/** Ten thousand services are in far fewer places, and are asked with every letter. */
const known = new Map<string, string>();

function plain(text = ''): string {
  let said = known.get(text);
  if (said === undefined) known.set(text, (said = words(text)));
  return said;
}

const STATES = [...ZIPS.matchAll(/(\d{3})([A-Z]{2})?(\D*)/g)].map(([, from = '', code, name]) => ({
  from,
  region: code && `US-${code}`,
  code: plain(code),
  name: plain(name),
}));

/** "Duluth MN" */
export const townOf = ({city = '', state_province = ''}: Address = {}): string =>
  `${city} ${state_province}`;

/** What may be meant by "duluth minn": a city's name and the states it may be in. */
function readings(wanted: string) {
  const parts = wanted.split(' ');
  return parts.flatMap((_, i) => {
    const said = parts.slice(i).join(' ');
    let states = STATES.filter(({code, name}) => code === said || name === said);
    if (states.length === 0 && said.length > 2) {
      states = STATES.filter(({name}) => name.startsWith(said));
    }
    return states.length > 0 ? [{city: parts.slice(0, i).join(' '), states}] : [];
  });
}

const regionsOf = (read: ReturnType<typeof readings>): unknown[] =>
  read.flatMap(({states}) => states.map(({region}) => region));

/**
 * Whether a resource serves a place as people type it: "Duluth", "St. Paul, MN", "Minnesota", "55401",
 * "M5V 2T6". What serves a whole country serves every place in it, and what serves a state every place
 * that may be in it: where that is not known, nothing is left out for it. A postal code is matched by
 * what it begins with, because nothing here knows how far apart two are.
 *
 * @param towns Where the directory's services are, so that a town says its state.
 */
export function servesPlace(typed: string, towns: Iterable<string> = []): Test | undefined {
  const wanted = words(typed);
  if (wanted.length < 2) return undefined;
  const zip = /^\d+|\d{5}/.exec(wanted)?.[0].slice(0, 3);
  // The first half of a code with letters; the second is one street's.
  const postal = zip ?? /^([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z\d]{0,2})?$/.exec(wanted)?.[1];
  const read = postal ? [] : readings(wanted);
  const named = regionsOf(read.filter(({city}) => !city));
  const isCode = STATES.some(({code}) => code === wanted);
  const begins = (text: string | undefined) => !isCode && plain(text).startsWith(wanted);
  const regions = zip?.[2]
    ? [STATES.filter(({from}) => from <= zip).at(-1)?.region]
    : regionsOf([...read, ...[...towns].filter(begins).flatMap((town) => readings(plain(town)))]);

  const isThere = ({address}: {address?: Address}) => {
    if (postal) return plain(address?.postal_code).replaceAll(' ', '').startsWith(postal);
    const state = plain(address?.state_province);
    const town = townOf(address);
    return (
      begins(town) ||
      (state !== '' &&
        (state === wanted ||
          read.some(
            ({city, states}) =>
              states.some(({code, name}) => state === code || state === name) &&
              plain(town).startsWith(city),
          )))
    );
  };
  return ({locations = [], serviceArea = []}) => {
    const [here] = locations;
    return (
      locations.some(isThere) ||
      serviceArea.some(({region, name}) => {
        if (here) return region && (named.includes(region) || begins(name));
        return !region || !regions[0] || regions.includes(region) || begins(name);
      })
    );
  };
}
