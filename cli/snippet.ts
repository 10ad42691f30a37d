import {readFile} from 'node:fs/promises';
import {snippet, snippetWidgets} from '../src/snippet.js';
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
const INTEGRITY = new URL('../integrity.json', import.meta.url);

const isWidget = (name: string | undefined): name is SnippetWidget =>
  snippetWidgets.some((widget) => widget === name);

/** `care-widgets snippet`: what a partner pastes, as the snippet builder writes it. */
export async function printSnippet(
  names: readonly string[],
  {address, region, language, bundle, set}: SnippetArguments,
  print: (line: string) => void,
): Promise<void> {
  const widgets = names.filter(isWidget);
  const unknown = names.find((name) => !isWidget(name));
  if (unknown !== undefined) {
    throw new CommandError(`<${unknown}> is none of ${snippetWidgets.join(', ')}`);
  }
  const integrity = JSON.parse(await readFile(INTEGRITY, 'utf8')) as Record<string, string>;
  const attributes: NonNullable<SnippetOptions['attributes']> = {};
  for (const setting of set) {
    const [, tag, name, value] = /^([a-z-]+)\.([a-z-]+)(?:=(.*))?$/s.exec(setting) ?? [];
    if (!isWidget(tag) || name === undefined) {
      throw new CommandError(
        `--set ${setting}: expected widget.attribute=value, as crisis-banner.layout=card`,
      );
    }
    attributes[tag] = {...attributes[tag], [name]: value ?? true};
  }
  const base = address.endsWith('/') ? address : `${address}/`;
  const made = snippet({widgets, base, integrity, region, language, bundle, attributes});
  print(made.script);
  for (const {markup} of made.widgets) print(`\n${markup}`);
  print(`\n${made.plainLine}`);
}
