/** A bundle that cannot be used at all: says where, what was expected, what was found and what to do. */
export class BundleError extends Error {
  override name = 'BundleError';
  constructor(
    /** JSON path of the first thing that is wrong. */
    readonly path: string,
    expected: string,
    found: string,
    hint = 'Compare the file with bundle.schema.json.',
  ) {
    super(`${path}: expected ${expected}, found ${found}. ${hint}`);
  }
}
