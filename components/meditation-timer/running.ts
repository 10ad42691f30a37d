import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Breath} from '../../src/timer/breath.js';
import {PHASES, hasHolds} from '../../src/timer/breath.js';
import {abilities} from '../../src/timer/devices.js';
import {clockText} from '../../src/timer/format.js';
import type {Sitting} from '../../src/timer/sitting.js';
import {heading} from '../articles/heading.js';
import {fillText} from '../dom.js';
import {transcript} from './parts.js';
import type {TimerView} from './view.js';

const MAX_SEGMENTS = 8;

/** One number, one shape, one row of buttons that stay where they are. */
export function runningView(view: TimerView, sitting: Sitting): TemplateResult {
  const {words, meditation, headingLevel, content, settings, answers} = view;
  const {session, plan} = sitting;
  const title = meditation?.title ?? words.title;
  const anchor = meditation?.anchors?.[answers.anchor ?? -1];
  const paused = session.state === 'paused';
  return html`
    <section class="timer running" tabindex="-1" aria-label=${title}>
      <div lang=${content?.lang ?? nothing} dir=${content?.dir ?? nothing}>
        ${heading(headingLevel, title, 'name')}
      </div>
      ${sitting.pacer ? html`${breathing(view, sitting)} ${pace(view, sitting)}` : dial(view, sitting)}
      ${soundNotice(view)} ${meditation ? step(view, sitting) : nothing}
      ${anchor ? html`<p class="quiet">${fillText(words.yourAnchor, {anchor})}</p>` : nothing}
      <div class="row controls">
        <button
          type="button"
          class=${paused ? 'primary' : 'large'}
          @click=${paused ? view.resume : view.pause}
        >
          ${paused ? words.resume : words.pause}
        </button>
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
        ${sitting.pacer ? breathSwitches(view, sitting) : nothing}
        ${
          abilities().wakeLock && !view.screenRefused
            ? switchButton(words.screenOn, settings.screenOn, (screenOn) => view.choose({screenOn}))
            : nothing
        }
      </div>
      ${screenNotice(view)}
      ${meditation ? transcript(view, plan.steps, sitting.stepIndex) : nothing}
    </section>
  `;
}

/** Where nothing breathes, the number is in the shape. */
const dial = (view: TimerView, sitting: Sitting): TemplateResult =>
  html`<div class="dial">${clock(view, sitting)}</div>`;

/** What it waits for stands with the number, unless the shape says it, so that nothing moves when it changes. */
function clock({words, settings}: TimerView, sitting: Sitting): TemplateResult {
  const {state, remaining} = sitting.session;
  const settling = state === 'settling' && !sitting.pacer ? words.settling : '';
  const bell = sitting.showsBell ? words.bell : settling;
  const status = state === 'paused' ? words.paused : bell;
  return html`
    <div class="time">
      <div class="clock" role="timer" aria-label=${words.clock} ?hidden=${settings.hideClock}>
        <bdi dir="ltr">${clockText(remaining)}</bdi>
      </div>
      ${status ? html`<p class="status">${status}</p>` : nothing}
    </div>
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
        <p class=${breath ? 'word' : 'status'}>${word}</p>
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
      <p class=${breath ? 'hidden-text' : 'status'}>${word}</p>
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

/** Quicker and slower stand around the time that is left. */
function pace(view: TimerView, sitting: Sitting): TemplateResult {
  const {words, setPace} = view;
  return html`
    <div class="row pace">
      <button type="button" class="plain" @click=${() => setPace(sitting.pace + 1)}>
        ${words.slower}
      </button>
      ${clock(view, sitting)}
      <button type="button" class="plain" @click=${() => setPace(sitting.pace - 1)}>
        ${words.quicker}
      </button>
    </div>
  `;
}

function breathSwitches(view: TimerView, sitting: Sitting): TemplateResult {
  const {words, settings, still, canMove, choose} = view;
  const holds = settings.withoutHolds || (sitting.pacer && hasHolds(sitting.pacer.pattern));
  return html`
    ${
      holds
        ? switchButton(words.withoutHolds, settings.withoutHolds, (on) =>
            choose({withoutHolds: on}),
          )
        : nothing
    }
    ${canMove ? switchButton(words.still, still, (on) => choose({still: on})) : nothing}
  `;
}

function switchButton(label: string, on: boolean, choose: (on: boolean) => void): TemplateResult {
  return html`
    <button type="button" class="plain" aria-pressed=${on} @click=${() => choose(!on)}>
      ${label}
    </button>
  `;
}

/** The browser would not keep the screen on after all: in the rest of the sitting that matters. */
function screenNotice({words, settings, screenRefused}: TimerView): unknown {
  if (!screenRefused || !settings.screenOn) return nothing;
  const {refused, handheldOff} = words.lock;
  return html` <p class="quiet">${refused} ${abilities().handheld ? handheldOff : nothing}</p> `;
}

function soundNotice({words, soundState}: TimerView): unknown {
  const notice = words.sound[soundState];
  return notice ? html`<p class="notice">${notice}</p>` : nothing;
}
