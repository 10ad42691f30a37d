import {readdir, readFile} from 'node:fs/promises';
import {Script} from 'node:vm';
import ts from 'typescript';
import {scripts} from '../widgets.js';
import {none, type Result} from './report.js';

/** What partners put on a page. */
export const classicFiles = ['care-widgets', ...scripts].map((name) => `${name}.js`);

/** What a script on somebody else's page must not hold, read off the built text. */
export async function classicText(): Promise<Result[]> {
  const files = (await readdir('dist')).filter((file) => file.endsWith('.js'));
  return Promise.all(
    files.map(async (file) => {
      const code = await readFile(`dist/${file}`, 'utf8');
      return none(`${file}: wrong in the text`, faults(code));
    }),
  );
}

function faults(code: string): string[] {
  const wrong: string[] = [];
  try {
    new Script(code);
  } catch (error) {
    wrong.push(`not a classic script: ${String(error)}`);
  }
  const source = ts.createSourceFile('x.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const [only, ...more] = source.statements;
  if (!only || more.length > 0 || !ts.isExpressionStatement(only)) wrong.push('names at top level');
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.ImportKeyword) wrong.push('import');
    if (ts.isIdentifier(node) && node.text === 'require') wrong.push('require');
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (/[^\x00-\x7f]/.test(code)) wrong.push('not ASCII');
  if (/\bprocess\.env\b/.test(code)) wrong.push('process.env');
  if (code.includes('dev mode')) wrong.push('a development build of Lit');
  if (code.includes('sourceMappingURL')) wrong.push('a source map that partners do not have');
  return wrong;
}
