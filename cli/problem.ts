/** Something an editor may want to change, and where. */
export interface Problem {
  /** An error costs visitors something: a record, a link, the whole file. */
  severity: 'error' | 'warning';
  /** JSON path in the file, or in the bundle that an overlay gives. */
  path: string;
  message: string;
}

export interface Place {
  line: number;
  column: number;
}

/** Why a command cannot go on; its message is all a person needs. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** As compilers write it, so that editors and terminals make a link of it. */
export function problemLine(
  file: string,
  {severity, path, message}: Problem,
  place?: Place,
): string {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  return `${where} ${severity} ${path}: ${message}`;
}
