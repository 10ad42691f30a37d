import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Breath} from '../../src/timer/breath.js';
import {PHASES, hasHolds} from '../../src/timer/breath.js';
import {clockText} from '../../src/timer/format.js';
import type {Sitting} from '../../src/timer/sitting.js';
import {heading} from '../articles/heading.js';
import {fillText} from '../dom.js';
import {transcript} from './parts.js';
import type {TimerView} from './view.js';

const MAX_SEGMENTS = 8;

/** One number, one shape, one row of buttons that stay where they are. */
export function runningView(view: TimerView, sitting: Sitting): TemplateResult {
  const {words, meditation, headingLevel, content, settings, answers, still} = view;
  const {session, plan} = sitting;
  const title = meditation?.title ?? words.title;
  const paused = session.state === 'paused';
  return html`
    <section class="timer running" tabindex="-1" aria-label=${title}>
      <div lang=${content?.lang ?? nothing} dir=${content?.dir ?? nothing}>
        ${heading(headingLevel, title, 'name')}
      </div>
      ${sitting.pacer ? breathing(view, sitting) : nothing}
      <div
        class="clock ${sitting.pacer ? 'small' : ''}"
        role="timer"
        aria-label=${words.clock}
        ?hidden=${settings.hideClock}
      >
        <bdi dir="ltr">${clockText(session.remaining)}</bdi>
      </div>
      <p class="quiet status">
        ${paused ? words.paused : session.state === 'settling' ? words.settling : nothing}
      </p>
      ${soundNotice(view)} ${meditation ? step(view, sitting) : nothing}
      ${
        answers.anchor
          ? html`<p class="quiet">${fillText(words.yourAnchor, {anchor: answers.anchor})}</p>`
          : nothing
      }
      <div class="row controls">
        ${
          paused
            ? html`<button type="button" class="primary" @click=${view.resume}>
                ${words.resume}
              </button>`
            : html`<button type="button" class="large" @click=${view.pause}>${words.pause}</button>`
        }
        <button type="button" class="large" @click=${view.stop}>${words.stop}</button>
      </div>
      <div class="row extras">
        <button
          type="button"
          class="plain"
          @click=${() => view.choose({hideClock: !settings.hideClock})}
        >
          ${settings.hideClock ? words.showClock : words.hideClock}
        </button>
        ${sitting.pacer ? paceButtons(view, sitting, still) : nothing}
      </div>
      ${meditation ? transcript(view, plan.steps, sitting.stepIndex) : nothing}
    </section>
  `;
}

function step({content}: TimerView, sitting: Sitting): TemplateResult {
  const {caption, text} = sitting.plan.steps[sitting.stepIndex] ?? {};
  return html`
    <div class="step" lang=${content?.lang ?? nothing} dir=${content?.dir ?? nothing}>
      ${caption ? html`<p class="caption">${caption}</p>` : nothing}
      <p>${text}</p>
    </div>
  `;
}

function breathing({words, still}: TimerView, sitting: Sitting): TemplateResult {
  const {breath, session, pacer} = sitting;
  const rests = session.elapsed < (pacer?.from ?? 0) ? words.settling : words.breathRests;
  const word = breath ? words.phases[breath.phase] : rests;
  if (still) {
    return html`
      <div class="breath still">
        ${segments(breath, sitting)}
        <p class="word">${word}</p>
      </div>
    `;
  }
  // The moving words are drawn with the shape; the one to be read is text like any other.
  return html`
    <div class="breath">
      <div class="shape"></div>
      ${
        breath
          ? html`
              <div class="word" aria-hidden="true">
                ${PHASES.map((phase) => html`<span data-phase=${phase}>${words.phases[phase]}</span>`)}
              </div>
            `
          : nothing
      }
      <p class=${breath ? 'hidden-text' : 'word'}>${word}</p>
    </div>
  `;
}

/** For people who want no movement: parts that fill and empty one by one, one a second at most. */
function segments(breath: Breath | undefined, {pacer}: Sitting): TemplateResult {
  const seconds = (breath && pacer?.pattern[breath.phase]) || 0;
  const count = Math.max(1, Math.min(MAX_SEGMENTS, Math.floor(seconds)));
  const passed = Math.floor((breath?.share ?? 0) * count) + 1;
  const filled =
    breath?.phase === 'in'
      ? passed
      : breath?.phase === 'hold'
        ? count
        : breath?.phase === 'out'
          ? count - passed
          : 0;
  return html`
    <div class="segments" aria-hidden="true">
      ${Array.from({length: count}, (_, i) => html`<span class=${i < filled ? 'full' : ''}></span>`)}
    </div>
  `;
}

function paceButtons(view: TimerView, sitting: Sitting, still: boolean): TemplateResult {
  const {words, settings, choose, setPace} = view;
  return html`
    <button type="button" class="plain" @click=${() => setPace(sitting.pace + 1)}>
      ${words.slower}
    </button>
    <button type="button" class="plain" @click=${() => setPace(sitting.pace - 1)}>
      ${words.quicker}
    </button>
    ${
      sitting.pacer && (hasHolds(sitting.pacer.pattern) || settings.withoutHolds)
        ? html`<button
            type="button"
            class="plain"
            aria-pressed=${settings.withoutHolds}
            @click=${() => choose({withoutHolds: !settings.withoutHolds})}
          >
            ${words.withoutHolds}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="plain"
      aria-pressed=${still}
      @click=${() => choose({still: !still})}
    >
      ${words.still}
    </button>
  `;
}

function soundNotice({words, soundState}: TimerView): unknown {
  const notice = words.sound[soundState];
  return notice ? html`<p class="notice">${notice}</p>` : nothing;
}
