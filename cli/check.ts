import {BundleError, parseBundle} from '../src/bundle.js';
import type {Bundle} from '../src/bundle.js';
import {lineFor, placeIn, readContent, whatIsWrong} from './content-file.js';
import type {ContentFile} from './content-file.js';
import {differences} from './languages.js';
import {
  brokenReferences,
  contradictions,
  datesPast,
  lostLines,
  numbersWithoutLink,
  oddTexts,
  strangeLanguage,
  strangeRegion,
} from './lint.js';
import {missingBase, overlayShape} from './overlay-shape.js';
import {CommandError, tooDeep} from './problem.js';
import type {Problem} from './problem.js';
import {unknownFields} from './unknown-fields.js';

export interface CheckOptions {
  /** Copy of the file that overlays extend by address. */
  base?: string;
  /** Day that dates are compared with, as 2026-11-23. */
  today: string;
}

/** What is wrong with a content file that could be read. */
export function problemsOf(
  content: ContentFile,
  today: string,
): {bundle?: Bundle; problems: Problem[]} {
  const noBase = missingBase(content.file.json);
  if (noBase) return {problems: [noBase]};
  try {
    const {bundle, warnings} = parseBundle(content.json);
    const left = warnings.map(({path, expected, found}): Problem => ({
      severity: 'error',
      path,
      message: `expected ${inFull(path, expected, found)}, found ${found}; visitors do not get this`,
    }));
    const lint = [
      ...lostLines(content, bundle),
      ...overlayShape(content.file.json),
      ...unknownFields(content.file.json),
      ...repeatedNames(content),
      ...oddTexts(content.file.json, today),
      ...strangeLanguage(bundle),
      ...strangeRegion(bundle),
      // What is underneath is its own author's to mend.
      ...[
        ...brokenReferences(bundle),
        ...numbersWithoutLink(bundle),
        ...contradictions(bundle),
        ...datesPast(bundle, today),
      ].filter(({path}) => content.base === undefined || placeIn(content, path)),
    ];
    return {bundle, problems: [...left, ...lint]};
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    return {problems: [{severity: 'error', path: error.path, message: whatIsWrong(error)}]};
  }
}

/** The parser of the browser is short; an author has the time for an example. */
function inFull(path: string, expected: string, found: string): string {
  if (expected === 'always') return '"always", or an object with timeZone and weekly';
  if (path.endsWith('.dial') && expected.startsWith('the digits'))
    return `${expected} alone, after + and the code of the country where there is one; a number in letters is written in digits, and its letters in the label`;
  if (expected.startsWith('text')) {
    if (/^[\d.-]+$/.test(found)) return `${expected}, in quotes`;
    if (/^"\s*"$/.test(found)) return 'a text that is not empty';
    if (found.startsWith('"')) return `${expected}, and this is longer`;
  }
  if (expected.startsWith('an id'))
    return `${expected} that begins with a letter, a digit or "_", and is no word of JavaScript such as "constructor"`;
  return expected;
}

const repeatedNames = ({file}: ContentFile): Problem[] =>
  [...file.repeatedNames()].map(({name, place}) => ({
    severity: 'error',
    path: '$',
    place,
    message: `"${name}" stands twice in one object; only the last is read, so join the two`,
  }));

/** `care-widgets check`: says what is wrong with the files; whether nothing costs visitors anything. */
export async function check(
  files: readonly string[],
  {base, today}: CheckOptions,
  print: (line: string) => void,
): Promise<boolean> {
  const bundles: Bundle[] = [];
  let errors = 0;
  let warnings = 0;
  for (const name of files) {
    const {bundle, lines, found} = await checkFile(name, base, today);
    lines.forEach(print);
    errors += found.filter(({severity}) => severity === 'error').length;
    warnings += found.filter(({severity}) => severity === 'warning').length;
    if (bundle) bundles.push(bundle);
  }
  const unlike = bundles.slice(1).flatMap((other) => differences(bundles[0] as Bundle, other));
  unlike.forEach((line) => print(`error ${line}`));
  errors += unlike.length;
  print(
    [count(files.length, 'file'), count(errors, 'error'), count(warnings, 'warning')].join(', '),
  );
  return errors === 0;
}

interface Checked {
  bundle?: Bundle;
  lines: string[];
  found: Pick<Problem, 'severity'>[];
}

async function checkFile(name: string, base: string | undefined, today: string): Promise<Checked> {
  try {
    const content = await readContent(name, base);
    const {bundle, problems} = problemsOf(content, today);
    const lines = problems.map((problem) => lineFor(content, problem));
    return {bundle, lines, found: problems};
  } catch (error) {
    // No JSON, or an overlay that does not fit what is underneath.
    const known = error instanceof RangeError ? tooDeep(name) : error;
    if (!(known instanceof CommandError)) throw error;
    return {lines: [known.message], found: [{severity: 'error'}]};
  }
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
