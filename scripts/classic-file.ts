import {parseAst} from 'vite';
import type {ESTree, Rolldown} from 'vite';

/** A name as other chunks know it, and as its own chunk does. */
type Names = [outside: string, inside: string][];

/** A chunk without its module syntax, and what that said. */
interface Body {
  code: string;
  imported: Names;
  exported: Names;
}

/**
 * One classic file out of what is evaluated at once and what is imported later, if anything:
 * `(later => {now})(shared => {later})`. The second function does not stand in parentheses of its own, so
 * engines look through it and leave compiling it until it is called: by then the banner is painted.
 * Where nothing is painted before it (`atOnce`), Chromium is told to compile it beside the page.
 */
export function classicFile(
  now: Rolldown.OutputChunk,
  later?: Rolldown.OutputChunk,
  atOnce = !later,
): string {
  const first = bodyOf(now);
  const hint = atOnce ? '//# allFunctionsCalledOnLoad\n' : '';
  if (!later) return `${hint}(()=>{${first.code}})();\n`;
  const second = bodyOf(later);
  const call = freeName(now.code);
  const importing = `Promise.resolve().then(()=>${call}(${object(first.exported)}))`;
  const code = first.code.replace(/\bimport\([^()]*\)/g, () => importing);
  return `${hint}(${call}=>{${code}})((${object(second.imported)})=>{${second.code};return${object(second.exported)}});\n`;
}

function bodyOf({code}: Rolldown.OutputChunk): Body {
  const body: Body = {code: '', imported: [], exported: []};
  let end = 0;
  for (const statement of parseAst(code).body) {
    if (!takeNames(statement, body)) continue;
    body.code += code.slice(end, statement.start);
    end = statement.end;
  }
  body.code = (body.code + code.slice(end)).trim();
  return body;
}

/** Whether a statement is an import or an export; then its names are written down. */
function takeNames(statement: ESTree.Statement, {imported, exported}: Body): boolean {
  const nameOf = (it: ESTree.ModuleExportName) => (it.type === 'Literal' ? it.value : it.name);
  if (statement.type === 'ImportDeclaration') {
    for (const it of statement.specifiers) {
      if (it.type !== 'ImportSpecifier') throw new Error(`not a plain import: ${it.local.name}`);
      imported.push([nameOf(it.imported), it.local.name]);
    }
    return true;
  }
  if (statement.type !== 'ExportNamedDeclaration') return false;
  for (const it of statement.specifiers) exported.push([nameOf(it.exported), nameOf(it.local)]);
  return true;
}

const object = (names: Names): string =>
  `{${names.map(([outside, inside]) => (outside === inside ? inside : `${outside}:${inside}`)).join()}}`;

/** A name that stands nowhere in the code. */
function freeName(code: string): string {
  let name = 'later';
  while (code.includes(name)) name += '_';
  return name;
}
