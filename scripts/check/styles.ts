import {readdir, readFile} from 'node:fs/promises';
import ts from 'typescript';
import {minifyCss} from '../build-templates.js';
import {inChromium} from './chromium.js';
import {none, type Result} from './report.js';

interface Sheet {
  name: string;
  full: string;
  small: string;
}

/** Every css`…` in components/, as written and as built; `${…}` becomes a plain word. */
async function sheets(): Promise<Sheet[]> {
  const files = await readdir('components', {recursive: true});
  const found = files
    .filter((file) => file.endsWith('.ts'))
    .map(async (file) => {
      const text = await readFile(`components/${file}`, 'utf8');
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
      const list: Sheet[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'css') {
          const full = node.template
            .getText()
            .slice(1, -1)
            .replace(/\$\{[^}]*\}/g, 'inserted');
          list.push({name: `${file}#${list.length + 1}`, full, small: minifyCss(full)});
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return list;
    });
  return (await Promise.all(found)).flat();
}

const compare = (all: Sheet[]) => `
  const rules = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return [...sheet.cssRules].map((rule) => rule.cssText.replace(/\\s+/g, ' ').replace(/([:(]) | ?([,>]) ?| (?=\\))/g, '$1$2'));
  };
  const changed = ${JSON.stringify(all)}.filter(({full, small}) => rules(full).join() !== rules(small).join());
  document.body.textContent = JSON.stringify(changed.map(({name}) => name));`;

/** Minifying is allowed to change white space, and no rule as the browser reads it. */
export async function styles(): Promise<Result[]> {
  const all = await sheets();
  const script = compare(all).replaceAll('<', '\\x3c');
  const changed = await inChromium((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><body><script>${script}</script>`);
  });
  return [none(`css: sheets of ${all.length} changed by minifying`, changed as string[])];
}
