/** Something an editor may want to change, and where. */
export interface Problem {
  /** An error costs visitors something: a record, a link, the whole file. */
  severity: 'error' | 'warning';
  /** JSON path in the file, or in the bundle that an overlay gives. */
  path: string;
  message: string;
  /** Where the path alone does not tell. */
  place?: Place;
}

export interface Place {
  line: number;
  column: number;
}

/** Why a command cannot go on; its message is all a person needs. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** What is wrong with a file as a whole. */
export function fileProblem(name: string, message: string, place?: Place): CommandError {
  const where = place ? `${name}:${place.line}:${place.column}` : name;
  return new CommandError(`${where} error: ${message}`);
}

/** What a RangeError means here: the stack was not enough. */
export const tooDeep = (name: string): CommandError =>
  fileProblem(
    name,
    'lists and objects stand too deep in each other; the format needs no more than eight levels',
  );

/** The command was not understood. */
export class UsageError extends CommandError {
  override name = 'UsageError';
}

/** What was found is quoted, and a terminal would obey it. */
const CONTROLS = /[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

/** As compilers write it, so that editors and terminals make a link of it. */
export function problemLine(
  file: string,
  {severity, path, message}: Problem,
  place?: Place,
): string {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  return `${where} ${severity} ${path}: ${message}`.replace(CONTROLS, (one) =>
    JSON.stringify(one).slice(1, -1),
  );
}
