import {readFile} from 'node:fs/promises';
import {findNodeAtLocation, parseTree, printParseErrorCode} from 'jsonc-parser';
import type {Node, ParseError} from 'jsonc-parser';
import {SIZE_CAP} from '../src/loader.js';
import {fileProblem} from './problem.js';
import type {Place} from './problem.js';

export type JsonPath = (string | number)[];

/** What an author can do about what the parser stumbled on; of the rest, its own word. */
const MENDING: Record<string, string> = {
  InvalidSymbol:
    'something does not belong here; text stands in straight double quotes, "like this"',
  PropertyNameExpected:
    'expected a name in straight double quotes; take out a comma after the last entry',
  ValueExpected: 'expected a value; take out a comma after the last entry',
  ColonExpected: 'a colon is missing before this',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing } is missing here',
  CloseBracketExpected: 'a closing ] is missing here',
  EndOfFileExpected: 'there is more after the end',
  InvalidCommentToken: 'it has no comments; take this one out',
  UnexpectedEndOfString:
    'this text has no closing quote; a line break inside of text is written \\n',
  InvalidEscapeCharacter: 'a backslash is written twice, \\\\',
};

/** A JSON file that remembers where in its text each value stands. */
export class JsonFile {
  readonly json: unknown;
  readonly #tree: Node | undefined;
  /** Splitting the text for every problem would take minutes for a large directory. */
  readonly #lines: number[];

  constructor(
    readonly name: string,
    text: string,
  ) {
    if (text.trim() === '') throw fileProblem(name, 'the file is empty');
    this.#lines = lineStarts(text);
    const errors: ParseError[] = [];
    // What a browser's JSON.parse would refuse is refused here.
    const strict = {disallowComments: true, allowTrailingComma: false, allowEmptyContent: false};
    this.#tree = parseTree(text, errors, strict);
    const [first] = errors;
    if (first) {
      const code = printParseErrorCode(first.error);
      const what = MENDING[code] ?? code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
      throw fileProblem(name, `this is not JSON: ${what}`, placeAt(this.#lines, first.offset));
    }
    this.json = JSON.parse(text);
  }

  /** Where the value at a path stands; of what is missing, where it belongs. */
  place(path: JsonPath): Place | undefined {
    if (!this.#tree) return undefined;
    for (let length = path.length; length >= 0; length--) {
      const node = findNodeAtLocation(this.#tree, path.slice(0, length));
      if (node) return placeAt(this.#lines, node.offset);
    }
    return undefined;
  }

  /** Names that stand twice in one object: `JSON.parse` keeps the last and says nothing. */
  *repeatedNames(node = this.#tree): Generator<{name: string; place: Place}> {
    const names = new Set<string>();
    for (const child of node?.children ?? []) {
      const [key] = child.type === 'property' ? (child.children ?? []) : [];
      const name = key?.value as string | undefined;
      if (key && name !== undefined && names.has(name)) {
        yield {name, place: placeAt(this.#lines, key.offset)};
      }
      if (name !== undefined) names.add(name);
      yield* this.repeatedNames(child);
    }
  }
}

/** Where each line begins. */
const lineStarts = (text: string): number[] => [
  0,
  ...[...text.matchAll(/\n/g)].map(({index}) => index + 1),
];

function placeAt(lines: readonly number[], offset: number): Place {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return {line: low + 1, column: offset - (lines[low] ?? 0) + 1};
}

const UNREADABLE: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder; name a file in it',
  EACCES: 'this file may not be read',
};

export async function readJsonFile(name: string): Promise<JsonFile> {
  const bytes = await readFile(name).catch((error: unknown) => {
    const code = (error as {code?: string}).code ?? '';
    throw fileProblem(name, UNREADABLE[code] ?? `cannot be read (${code})`);
  });
  if (bytes.length > SIZE_CAP) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    throw fileProblem(
      name,
      `${megabytes} MiB are too much: browsers take ${SIZE_CAP / 1024 / 1024} MiB at most, and nothing of a larger file`,
    );
  }
  return new JsonFile(name, textOf(name, bytes));
}

function textOf(name: string, bytes: Uint8Array): string {
  const again = 'save it again with the encoding UTF-8';
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked || bytes.subarray(0, 4).includes(0)) {
    throw fileProblem(name, `this file is in UTF-16 or no text; ${again}`);
  }
  // Browsers leave out a byte-order mark, too.
  const text = new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    const place = placeAt(lineStarts(text), text.indexOf('\ufffd'));
    throw fileProblem(name, `this character is not in UTF-8; ${again}`, place);
  }
}
