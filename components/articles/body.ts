import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {bodyBefore, isAboutSuicide} from '../../src/articles.js';
import type {Article, Block} from '../../src/bundle.js';
import {directionOf} from '../../src/language.js';
import {floorLine} from '../../src/floor-lines.js';
import type {Line} from '../../src/floor-lines.js';
import {contactBlock} from '../contact.js';
import {fillText} from '../dom.js';
import type {CardContext} from './card.js';
import {heading} from './heading.js';
import {findTarget, goTo} from './target.js';

/** The open article, down to the crisis lines if it is about suicide; `end` stands below it. */
export function articleBody(article: Article, context: CardContext, end: unknown): TemplateResult {
  const {id, body = []} = article;
  const {content, words, reading} = context;
  const lineIds = isAboutSuicide(article, context.bundle.topics)
    ? context.lines().map((line) => line.id)
    : [];
  return html`
    <div
      class="body"
      id="body-${id}"
      part="body"
      lang=${ifDefined(content?.lang)}
      dir=${ifDefined(content?.dir)}
    >
      ${blocks(bodyBefore(body, lineIds), context)}
    </div>
    ${crisisBlock(article, context)}
    <div class="end">
      ${end}
      <button type="button" class="close" @click=${() => reading.close(id)}>${words.close}</button>
    </div>
  `;
}

/** Whether there is anything to open: a body may do no more than name records that are gone. */
export const isReadable = ({body = []}: Article, context: CardContext): boolean =>
  body.some((block) => blockOf(block, 1, 1, context) !== nothing);

function blocks(body: readonly Block[], context: CardContext): unknown[] {
  // Headings of an article go one below its title; what stands under them goes one further.
  const level = context.headingLevel + 1;
  let inSection = 0;
  return body.map((block) => {
    if (block.type === 'heading') inSection = 1;
    return blockOf(block, level, level + inSection, context);
  });
}

function blockOf(block: Block, level: number, nameLevel: number, context: CardContext): unknown {
  switch (block.type) {
    case 'heading':
      return heading(level, block.text);
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${item}</li>`);
      return block.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case 'steps':
      return html`<ol class="steps">
        ${block.items.map(
          ({title, text}) =>
            html`<li>
              <strong>${title}</strong>
              <p>${text}</p>
            </li>`,
        )}
      </ol>`;
    case 'resource':
      return resourceBlock(block.id, nameLevel, context);
    case 'meditation':
    case 'worksheet':
      return widgetBlock(block.type, block.id, nameLevel, context);
  }
}

/** A line or service with its ways of contact, from the one record that holds them. */
function resourceBlock(id: string, level: number, context: CardContext): unknown {
  const {bundle, language, locale} = context;
  const resource = bundle.resources.find((it) => it.id === id);
  if (resource && (resource.status ?? 'active') !== 'active') return nothing;
  const line = resource ?? floorLine(id, language);
  return line
    ? html`<div class="aside" lang=${locale} dir=${directionOf(locale)}>
        ${contact(line, level, bundle.locale, context)}
      </div>`
    : nothing;
}

/** Built with DOM methods, so it is built again when what it shows changes and not before. */
function contact(line: Line, level: number, textLocale: string, {language}: CardContext): unknown {
  return guard([line, language, level], () =>
    contactBlock(line, {language, headingLevel: level, textLocale}),
  );
}

/** What a meditation or worksheet is, and the way to it if it is on this page. */
function widgetBlock(
  kind: 'meditation' | 'worksheet',
  id: string,
  level: number,
  {bundle, words, locale}: CardContext,
): unknown {
  const record = bundle[`${kind}s`].find((it) => it.id === id);
  if (!record) return nothing;
  const text = 'summary' in record ? record.summary : record.intro;
  const label = fillText(words.goTo, {title: record.title});
  const go = () => {
    // Looked up again: the page may have changed since the article was opened.
    const target = findTarget(kind, id);
    if (target) goTo(target, id);
  };
  return html`<div class="aside">
    ${heading(level, record.title)}
    <p>${text}</p>
    ${
      findTarget(kind, id)
        ? html`<button type="button" lang=${locale} @click=${go}>${label}</button>`
        : nothing
    }
  </div>`;
}

/** The lines to call, where an article is about suicide; all of them, or the first few. */
export function crisisBlock(
  article: Article,
  context: CardContext,
  count?: number,
): TemplateResult | typeof nothing {
  if (!isAboutSuicide(article, context.bundle.topics)) return nothing;
  const lines = context.lines().slice(0, count);
  const {words, locale, headingLevel} = context;
  return html`<div class="crisis" part="crisis">
    ${heading(headingLevel + 1, words.crisis)}
    <ul class="lines" role="list">
      ${lines.map((line) => html`<li>${contact(line, headingLevel + 2, locale, context)}</li>`)}
    </ul>
  </div>`;
}
