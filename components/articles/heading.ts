import {ifDefined} from 'lit/directives/if-defined.js';
import {literal, html as staticHtml} from 'lit/static-html.js';
import type {TemplateResult} from 'lit';

const tags = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`];

/** A heading of the level that its place asks for; HTML has six. `text` tells of words in another language. */
export function heading(
  level: number,
  content: unknown,
  className = '',
  text?: {lang: string; dir: string},
): TemplateResult {
  const tag = tags[Math.min(6, Math.max(1, level)) - 1];
  const [lang, dir] = [ifDefined(text?.lang), ifDefined(text?.dir)];
  return staticHtml`<${tag} class=${className} lang=${lang} dir=${dir}>${content}</${tag}>`;
}
