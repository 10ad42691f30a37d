import {readFile} from 'node:fs/promises';
import {findNodeAtLocation, parseTree, printParseErrorCode} from 'jsonc-parser';
import type {Node, ParseError} from 'jsonc-parser';
import {CommandError} from './problem.js';
import type {Place} from './problem.js';

export type JsonPath = (string | number)[];

/** A JSON file that remembers where in its text each value stands. */
export class JsonFile {
  readonly json: unknown;
  readonly #tree: Node | undefined;

  constructor(
    readonly name: string,
    private readonly text: string,
  ) {
    const errors: ParseError[] = [];
    // What a browser's JSON.parse would refuse is refused here.
    const strict = {disallowComments: true, allowTrailingComma: false, allowEmptyContent: false};
    this.#tree = parseTree(text, errors, strict);
    const [first] = errors;
    if (first) {
      const {line, column} = this.#placeOf(first.offset);
      const what = printParseErrorCode(first.error)
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toLowerCase();
      throw new CommandError(`${name}:${line}:${column} error: this is not JSON (${what} here)`);
    }
    this.json = JSON.parse(text);
  }

  /** Where the value at a path stands; of what is missing, where it belongs. */
  place(path: JsonPath): Place | undefined {
    if (!this.#tree) return undefined;
    for (let length = path.length; length >= 0; length--) {
      const node = findNodeAtLocation(this.#tree, path.slice(0, length));
      if (node) return this.#placeOf(node.offset);
    }
    return undefined;
  }

  #placeOf(offset: number): Place {
    const before = this.text.slice(0, offset).split('\n');
    return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
  }
}

export async function readJsonFile(name: string): Promise<JsonFile> {
  const text = await readFile(name, 'utf8').catch((error: unknown) => {
    throw new CommandError(`${name}: cannot be read (${(error as {code?: string}).code})`);
  });
  // Browsers leave out a byte-order mark, too.
  return new JsonFile(name, text.replace(/^\ufeff/, ''));
}
