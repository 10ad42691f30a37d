import {literal, html as staticHtml} from 'lit/static-html.js';
import type {TemplateResult} from 'lit';

const tags = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`];

/** The tag of a heading's level; HTML has six. */
export const headingTag = (level: number) => tags[Math.min(6, Math.max(1, level)) - 1];

/** A heading of the level that its place asks for. */
export function heading(level: number, content: unknown, className = ''): TemplateResult {
  const tag = headingTag(level);
  return staticHtml`<${tag} class=${className}>${content}</${tag}>`;
}
