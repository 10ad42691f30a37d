import {readFile} from 'node:fs/promises';
import {floorRegions} from '../src/floor-lines.js';
import {httpsUrl} from '../src/links.js';
import {snippet, snippetLanguages, snippetWidgets} from '../src/snippet.js';
import type {SnippetOptions, SnippetWidget} from '../src/snippet.js';
import {CommandError} from './problem.js';

export interface SnippetArguments {
  /** Address of the folder with the files. */
  address: string;
  region: string;
  language?: string;
  bundle?: string;
  /** `crisis-banner.layout=card` */
  set: readonly string[];
}

/** The command is in a folder beside the files. */
const readBeside = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));

const isWidget = (name: string | undefined): name is SnippetWidget =>
  snippetWidgets.some((widget) => widget === name);

/** `care-widgets snippet`: what a partner pastes, as the snippet builder writes it. */
export async function printSnippet(
  names: readonly string[],
  {address, region, language, bundle, set}: SnippetArguments,
  print: (line: string) => void,
): Promise<void> {
  const widgets = [...new Set(names.filter(isWidget))];
  const unknown = names.find((name) => !isWidget(name));
  if (unknown !== undefined) {
    throw new CommandError(`<${unknown}> is none of ${snippetWidgets.join(', ')}`);
  }
  expectOneOf('--region', region, floorRegions);
  if (language !== undefined) expectOneOf('--language', language, snippetLanguages);
  expectAddress('--address', address, 'https://example.edu/care/ or /care/');
  if (bundle !== undefined) expectAddress('--bundle', bundle, 'https://example.edu/care.json');
  const integrity = (await readBeside('../integrity.json')) as Record<string, string>;
  const attributes = await attributesFrom(set, widgets);
  const base = address.endsWith('/') ? address : `${address}/`;
  const article = bundle
    ? undefined
    : await articleOf(attributes['article-card'], widgets, language);
  const made = snippet({widgets, base, integrity, region, language, bundle, attributes, article});
  print(made.script);
  for (const {markup} of made.widgets) print(`\n${markup}`);
  print(`\n${made.plainLine}`);
}

function expectOneOf(option: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  throw new CommandError(`${option} ${value}: expected one of ${known.join(', ')}`);
}

/** A page on https: loads nothing from elsewhere; localhost is for trying it out. */
function expectAddress(option: string, value: string, example: string): void {
  const isLocal = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\//.test(`${value}/`);
  if (value.startsWith('/') || httpsUrl(value) || isLocal) return;
  throw new CommandError(`${option} ${value}: expected an address as ${example}`);
}

type Attributes = NonNullable<SnippetOptions['attributes']>;

async function attributesFrom(
  set: readonly string[],
  widgets: readonly SnippetWidget[],
): Promise<Attributes> {
  const attributes: Attributes = {};
  const known = set.length > 0 ? await knownAttributes() : undefined;
  for (const setting of set) {
    const [, tag, name, value] = /^([a-z-]+)\.([a-z-]+)(?:=(.*))?$/s.exec(setting) ?? [];
    if (!isWidget(tag) || name === undefined) {
      throw new CommandError(
        `--set ${setting}: expected widget.attribute=value, as crisis-banner.layout=card`,
      );
    }
    expectOneOf(`--set ${setting}:`, tag, widgets);
    expectOneOf(`--set ${setting}:`, name, known?.get(tag) ?? []);
    attributes[tag] = {...attributes[tag], [name]: value ?? true};
  }
  return attributes;
}

interface Manifest {
  modules: {declarations: {tagName?: string; attributes?: {name: string}[]}[]}[];
}

async function knownAttributes(): Promise<Map<string, string[]>> {
  const {modules} = (await readBeside('../../custom-elements.json')) as Manifest;
  return new Map(
    modules
      .flatMap(({declarations}) => declarations)
      .map(({tagName = '', attributes = []}) => [tagName, attributes.map(({name}) => name)]),
  );
}

/** What the card says until the script is there; a card of our content has to name one of its articles. */
async function articleOf(
  card: Attributes['article-card'],
  widgets: readonly SnippetWidget[],
  language = 'en',
): Promise<SnippetOptions['article']> {
  if (!widgets.includes('article-card')) return undefined;
  const {articles} = (await readBeside(`../content/${language}.json`)) as {
    articles: {id: string; title: string; summary: string}[];
  };
  const article = articles.find(({id}) => id === card?.article);
  if (article) return article;
  const ids = articles.map(({id}) => id).join(', ');
  throw new CommandError(`--set article-card.article=…: expected one of ${ids}`);
}
