import {parseBundle} from '../src/bundle.js';
import type {Bundle, Hours, Resource} from '../src/bundle.js';
import {DEFAULT_REGION, floorLine, floorRegions} from '../src/floor-lines.js';
import {DEFAULT_LOCALE} from '../src/language.js';
import {snippetLanguages} from '../src/snippet.js';
import type {ContentFile} from './content-file.js';
import type {Problem} from './problem.js';

/** What the format allows and an author does not mean. */

const isLine = ({kind, status = 'active'}: Resource): boolean =>
  (kind === 'crisis-line' || kind === 'emergency') && status === 'active';

/** An overlay that leaves none of the crisis lines there were. */
export function lostLines({base}: ContentFile, bundle: Bundle): Problem[] {
  if (base === undefined || bundle.resources.some(isLine)) return [];
  if (!parseBundle(base).bundle.resources.some(isLine)) return [];
  const message = 'this overlay takes out the last crisis line; leave at least one';
  return [{severity: 'error', path: '$.remove.resources', message}];
}

/** Ids that name nothing. */
export function brokenReferences(bundle: Bundle): Problem[] {
  const {topics, resources, articles} = bundle;
  const topicIds = new Set(topics.map(({id}) => id));
  const problems: Problem[] = [];
  const missing = (path: string, id: string, of: string) =>
    problems.push({
      severity: 'warning',
      path,
      message: `"${id}" is the id of no ${of} in this bundle`,
    });
  const named = {resources, articles};
  for (const [collection, records] of Object.entries(named)) {
    for (const record of records) {
      for (const [at, id] of record.topics.entries()) {
        if (!topicIds.has(id)) missing(`$.${collection} (${record.id}).topics[${at}]`, id, 'topic');
      }
    }
  }
  const all = new Set(
    [topics, resources, articles, bundle.meditations, bundle.worksheets].flat().map(({id}) => id),
  );
  for (const [at, id] of (bundle.pin ?? []).entries()) {
    if (!all.has(id)) missing(`$.pin[${at}]`, id, 'record');
  }
  const targets = {
    resource: resources,
    meditation: bundle.meditations,
    worksheet: bundle.worksheets,
  };
  for (const {id: article, body = []} of articles) {
    for (const [at, block] of body.entries()) {
      if (!('id' in block)) continue;
      if (targets[block.type].some(({id}) => id === block.id)) continue;
      // Compiled in, so it is there without a record.
      if (block.type === 'resource' && floorLine(block.id, DEFAULT_LOCALE)) continue;
      missing(`$.articles (${article}).body[${at}].id`, block.id, block.type);
    }
  }
  return problems;
}

/** Fields that are right each, and together mean nothing. */
export function contradictions({resources}: Bundle): Problem[] {
  return resources.flatMap((resource) =>
    [...inResource(resource)].map(([field, message]): Problem => ({
      severity: 'error',
      path: `$.resources (${resource.id})${field}`,
      message,
    })),
  );
}

type Contradiction = [field: string, message: string];

function* inResource(resource: Resource): Generator<Contradiction> {
  const {kind, channels, alert, hours, minAge, maxAge, locations = []} = resource;
  if (kind === 'crisis-line' && channels.length === 0) {
    yield [
      '.channels',
      'this crisis line has no way to reach it; give it one, or make it a service',
    ];
  }
  if (alert?.from && alert.until && alert.from > alert.until) {
    yield ['.alert', 'it ends before it begins, so nobody sees it'];
  }
  if (minAge !== undefined && maxAge !== undefined && minAge > maxAge) {
    yield ['.minAge', `${minAge} is over maxAge, ${maxAge}`];
  }
  for (const [at, {latitude, longitude}] of locations.entries()) {
    if ((latitude === undefined) !== (longitude === undefined)) {
      yield [`.locations[${at}]`, 'latitude and longitude only work together'];
    }
  }
  yield* inHours('.hours', hours);
  for (const [at, channel] of channels.entries()) {
    yield* inHours(`.channels[${at}].hours`, channel.hours);
  }
}

function* inHours(field: string, hours: Hours | undefined): Generator<Contradiction> {
  if (typeof hours !== 'object') return;
  for (const [at, {days}] of hours.weekly.entries()) {
    if (days.length === 0) yield [`${field}.weekly[${at}].days`, 'no day is named'];
  }
  for (const [at, {from, through}] of (hours.exceptions ?? []).entries()) {
    if (from <= through) continue;
    const message = `it ends (${through}) before it begins (${from}), so it never holds`;
    yield [`${field}.exceptions[${at}]`, message];
  }
}

/** A country whose lines the script does not have, in a file that brings none. */
export function strangeRegion({region, resources}: Bundle): Problem[] {
  if (
    floorRegions.includes(region) ||
    resources.some((one) => isLine(one) && one.priority !== undefined)
  )
    return [];
  const known = floorRegions.join(', ');
  const message = `the script has the crisis lines of ${known}; for "${region}" people would see those of ${DEFAULT_REGION}`;
  return [{severity: 'warning', path: '$.region', message}];
}

/** Records that someone promised to look at again by now. */
export function datesPast({resources, expiresAt}: Bundle, today: string): Problem[] {
  const past = resources
    .filter(({reviewBy}) => reviewBy !== undefined && reviewBy.slice(0, 10) < today)
    .map(({id, reviewBy, source}): Problem => ({
      severity: 'warning',
      path: `$.resources (${id}).reviewBy`,
      message: `was due on ${reviewBy}; read it again at ${source}, then set verifiedAt and reviewBy`,
    }));
  if (expiresAt === undefined || expiresAt.slice(0, 10) >= today) return past;
  const message = `the bundle expired on ${expiresAt}; widgets tell readers that it is old`;
  return [{severity: 'warning', path: '$.expiresAt', message}, ...past];
}

const DAY = /^\d{4}-\d\d-\d\d/;

/** Text that is read and hardly meant: looks of tomorrow, markup. */
export function* oddTexts(value: unknown, today: string, path = '$'): Generator<Problem> {
  if (typeof value === 'string') {
    const say = (message: string): Problem => ({severity: 'warning', path, message});
    const day = DAY.exec(value)?.[0];
    if (day && path.endsWith('.verifiedAt') && day > today) yield say(`${day} is yet to come`);
    if (/<\/?[a-z][^>]*>/i.test(value)) yield say('text is plain; people would read the tags');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inside] of Object.entries(value)) {
      yield* oddTexts(inside, today, path + (Array.isArray(value) ? `[${key}]` : `.${key}`));
    }
  }
}

/** A language that the widgets themselves do not speak. */
export function strangeLanguage({locale}: Bundle): Problem[] {
  if (snippetLanguages.includes(locale.split('-')[0] ?? '')) return [];
  const message = `the widgets speak ${snippetLanguages.join(' and ')}; around this content their own words are English`;
  return [{severity: 'warning', path: '$.locale', message}];
}

/** Numbers to call or text that people cannot press. */
export function numbersWithoutLink({resources}: Bundle): Problem[] {
  return resources.flatMap(({id, channels}) =>
    channels.flatMap(({type, number, dial}, at): Problem[] =>
      number && /^[\d\s()+.-]{3,}$/.test(number) && !dial && (type === 'call' || type === 'text')
        ? [
            {
              severity: 'warning',
              path: `$.resources (${id}).channels[${at}]`,
              message: `"${number}" is shown and is no link; add dial: digits alone, after + and the code of the country where there is one`,
            },
          ]
        : [],
    ),
  );
}
