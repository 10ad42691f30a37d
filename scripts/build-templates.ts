import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import type {Plugin} from 'vite';

const isOurs = (id: string): boolean =>
  /\/(components|src)\/[^?]*\.ts$/.test(id) && !id.includes('/node_modules/');

/**
 * Takes out comments and white space, nothing else. clean-css, the plugin's default, parses the CSS
 * of 2015 and may drop what it does not know (nesting, `light-dark()`, `@container`); this cannot.
 */
export function minifyCss(css: string): string {
  return css
    .replace(
      /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[^]*?\*\//g,
      (_, text?: string) => text ?? ' ',
    )
    .replace(
      /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\s*(?:;\s*)?(\})\s*|\s*([{;,>])\s*|(?:(?<=[:(])\s+|\s+(?=[)!]))()|\s+/g,
      (_, text?: string, end?: string, mark?: string, none?: string) =>
        text ?? end ?? mark ?? none ?? ' ',
    )
    .trim();
}

const minifier = minifyTemplateLiterals({
  failOnError: true,
  options: {
    minifyOptions: {
      // Keeps one space where there was white space: "Call <a>988</a> now" needs both.
      conservativeCollapse: true,
      decodeEntities: false,
      removeEmptyAttributes: false,
      minifyJS: false,
      minifyCSS: minifyCss,
    },
  },
});

type Transform = (code: string, id: string) => Promise<{code?: string; map?: string}>;

const minifyTemplates: Plugin = {
  name: 'minify-templates',
  apply: 'build',
  enforce: 'pre',
  async transform(code, id) {
    if (!isOurs(id)) return;
    // Where it reads `unsafeCSS` it warns and leaves CSS alone, for fear of what is inserted; ours is whole sheets.
    const hidden = code.replaceAll('unsafeCSS', 'unsafeCss');
    const {code: minified, map} = await (minifier.transform as Transform).call(this, hidden, id);
    return minified && {code: minified.replaceAll('unsafeCss', 'unsafeCSS'), map};
  },
};

/** Where Lit is not wanted, `css` is `String.raw`: its text holds backslashes as they are. */
const isLitCss = /import\s*\{[^}]*\bcss\b[^}]*\}\s*from\s*['"](lit|@lit\/[^'"]*)['"]/;

/** The same text as a plain template literal, which the minifier understands. */
function plainCss(code: string): string {
  return code.replace(/(?<![\w.$])css(`(?:[^`\\]|\\[^])*`)/g, (_, template: string) =>
    template.replace(/\\(\$\{|`(?!$))?/g, (_, next = '') => `\\\\${next && `\\${next}`}`),
  );
}

/** `charset: 'ascii'` leaves tagged templates alone, because a tag could read their raw text; Lit's do not. */
const asciiTemplates: Plugin = {
  name: 'ascii-templates',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!isOurs(id)) return;
    const cooked = isLitCss.test(code) ? code : plainCss(code);
    const escape = (it: string) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return {code: cooked.replace(/[\u0080-\uffff]/g, escape), map: null};
  },
};

export const templatePlugins: Plugin[] = [minifyTemplates, asciiTemplates];
