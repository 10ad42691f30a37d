import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Bundle, Channel, Topic} from '../../src/bundle.js';
import {linesToReach} from '../../src/floor-lines.js';
import {contactBlock} from '../contact.js';
import {fillText, h} from '../dom.js';
import type {FinderWords} from './card.js';

/** Topics shown before "All topics". */
const FIRST_TOPICS = 8;
/** Crisis lines that stand together. */
const LINES = 3;
/** When they come by and by, so many steps. */
export const STEPS = LINES + 1;

export const heading = (level: number, text: string, id?: string): unknown =>
  guard([level, text], () => h(`h${level}` as 'h2', {id}, text));

/** Browsing before anything is typed. */
export function topicChoice(
  topics: readonly Topic[],
  all: boolean,
  words: FinderWords,
  actions: {choose: (id: string) => void; showAll: (all: boolean) => void},
): TemplateResult {
  const shown = all ? topics : topics.slice(0, FIRST_TOPICS);
  return html`
    <div class="topics" role="group" aria-labelledby="topics">
      <p id="topics" class="hint">${words.topics}</p>
      <ul class="chips" role="list">
        ${shown.map(
          ({id, label}) => html`
            <li>
              <button type="button" class="chip" @click=${() => actions.choose(id)}>
                ${label}
              </button>
            </li>
          `,
        )}
        ${
          topics.length > FIRST_TOPICS
            ? html`<li>
                <button
                  type="button"
                  class="plain"
                  aria-expanded=${all ? 'true' : 'false'}
                  @click=${() => actions.showAll(!all)}
                >
                  ${all ? words.fewerTopics : words.moreTopics}
                </button>
              </li>`
            : ''
        }
      </ul>
    </div>
  `;
}

/** Ways to reach a line that are drawn first. */
const FIRST_WAYS = 3;

/**
 * The compiled lines; typing on must not build them again. `drawn` lets them come by and by: each with
 * its first ways, and with the others when the next one comes.
 */
export function lineList(
  region: string,
  language: string,
  level: number,
  count: number,
  drawn = count + 1,
): TemplateResult {
  const lines = Array.from({length: Math.min(count, drawn)}, (_, at) => {
    const whole = at < drawn - 1;
    return guard([region, language, level, whole], () => {
      const line = linesToReach(region, language, count)[at];
      if (!line) return nothing;
      const first = line.channels.slice(0, FIRST_WAYS);
      const only = (channel: Channel) => whole || first.includes(channel);
      return h('li', {}, contactBlock(line, {language, headingLevel: level, only}));
    });
  });
  return html`<ul class="lines" role="list">
    ${lines}
  </ul>`;
}

/** The fixed block above the results when the words suggest a crisis; no filter reaches it. */
export function crisisBlock(
  region: string,
  language: string,
  level: number,
  words: FinderWords,
  drawn: number,
): TemplateResult {
  return html`
    <div class="crisis" role="group" aria-labelledby="crisis">
      ${heading(level, words.crisis, 'crisis')}
      ${lineList(region, language, level + 1, LINES, Math.max(1, drawn))}
    </div>
  `;
}

/** What is the matter, and people who can help. */
export function peopleBlock(
  region: string,
  language: string,
  level: number,
  texts: readonly string[],
  drawn?: number,
): TemplateResult {
  return html`
    <div class="empty">
      ${texts.map((text) => html`<p>${text}</p>`)}
      ${lineList(region, language, level, LINES, drawn)}
    </div>
  `;
}

export function searchBox(
  typed: string,
  words: FinderWords,
  ask: (words: string) => void,
): TemplateResult {
  const stay = (event: Event) => event.preventDefault();
  return html`
    <form role="search" aria-labelledby="title" @submit=${stay}>
      <label for="query">${words.label}</label>
      <input
        id="query"
        type="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="128"
        aria-describedby="hint"
        .value=${typed}
        @input=${(event: Event) => ask((event.target as HTMLInputElement).value)}
      />
      <p id="hint" class="hint">${words.hint}</p>
    </form>
  `;
}

/** A list past its day says so. */
export function oldNote(
  {expiresAt, generatedAt}: Bundle,
  words: FinderWords,
): TemplateResult | typeof nothing {
  if (!expiresAt || Date.parse(expiresAt) > Date.now()) return nothing;
  return html`<p class="old">${fillText(words.old, {year: generatedAt.slice(0, 4)})}</p>`;
}
