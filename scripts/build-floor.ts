/**
 * Writes src/floor.ts, the compiled crisis floor, from data/: one source for both.
 * `npm run build:floor` after a change of a floor line; `--check` says whether that was forgotten.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {format, resolveConfig} from 'prettier';
import type {Channel, Resource} from '../src/bundle.js';
import {dialOf} from '../src/links.js';
import type {Floor, FloorRecord, FloorWords} from '../src/floor-lines.js';

const LOCALES = ['en', 'es'] as const;
const TARGET = new URL('../src/floor.ts', import.meta.url);

async function json<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(`../data/${name}`, import.meta.url), 'utf8')) as T;
}

/** The floor says the first sentence; a bundle brings the rest. */
const firstSentence = (text: string): string => /^.*?[.?]["”]?(?=\s|$)/su.exec(text)?.[0] ?? text;

/** Labels and notes stay where the template alone does not say it: video, TTY, and ways in Spanish alone. */
const needsWords = ({type, languages}: Channel): boolean =>
  type === 'video' || type === 'tty' || languages?.join() === 'es';

function wordsOf({name, description, channels}: Resource): FloorWords {
  const said = channels.flatMap((channel, index) => {
    const {label, note} = channel;
    if (!needsWords(channel) || !(label || note)) return [];
    return [[index, {label, note: note && firstSentence(note)}] as const];
  });
  return {
    name,
    description: firstSentence(description),
    channels: said.length ? Object.fromEntries(said) : undefined,
  };
}

function record(id: string, byLocale: Map<string, Resource[]>): FloorRecord {
  const words = {} as FloorRecord['words'];
  let facts: Resource | undefined;
  for (const locale of LOCALES) {
    const resource = byLocale.get(locale)?.find((candidate) => candidate.id === id);
    if (!resource)
      throw new Error(`data/floor.json names "${id}", data/${locale}.json has no such resource.`);
    words[locale] = wordsOf(resource);
    facts ??= resource;
  }
  const {kind, verifiedAt, hours, channels} = facts as Resource;
  if (hours !== 'always') throw new Error(`"${id}": a floor line is there day and night.`);
  return {
    id,
    kind: kind === 'emergency' ? kind : undefined,
    verifiedAt,
    channels: channels.map(({label: _label, note: _note, ...channel}) => ({
      ...channel,
      // Where what is dialled is what is shown, it is worked out from that.
      dial: channel.dial === dialOf(channel.number ?? '') ? undefined : channel.dial,
    })),
    words,
  };
}

/** Their websites: none is in the banner, and a bundle may not send people to another. */
const sitesOf = (id: string): string[] => [
  ...new Set(
    [...byLocale.values()].flatMap((resources) => {
      const url = resources.find((candidate) => candidate.id === id)?.url;
      return url ? [new URL(url).href] : [];
    }),
  ),
];

const regions = await json<Record<string, string[]>>('floor.json');
const byLocale = new Map<string, Resource[]>();
for (const locale of LOCALES) {
  byLocale.set(locale, (await json<{resources: Resource[]}>(`${locale}.json`)).resources);
}
const floor: Floor = Object.fromEntries(
  Object.entries(regions).map(([region, ids]) => [region, ids.map((id) => record(id, byLocale))]),
);
const sites = Object.fromEntries(
  [...new Set(Object.values(regions).flat())].flatMap((id) => {
    const known = sitesOf(id);
    return known.length ? [[id, known]] : [];
  }),
);
// Records that stand in two regions are written once for each; brotli finds the second.
const source = await format(
  `// Written by scripts/build-floor.ts from data/: change it there.
import type {Floor} from './floor-lines.js';

export const floor: Floor = ${JSON.stringify(floor)};

export const floorSites: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(sites)};
`,
  {...(await resolveConfig(TARGET)), parser: 'typescript'},
);
if (process.argv.includes('--check')) {
  if ((await readFile(TARGET, 'utf8')) !== source) {
    console.error('src/floor.ts is not what data/ says. Run: npm run build:floor');
    process.exitCode = 1;
  }
} else {
  await writeFile(TARGET, source);
}
