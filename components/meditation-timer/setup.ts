import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {abilities} from '../../src/timer/devices.js';
import {clockText} from '../../src/timer/format.js';
import {patternOf} from '../../src/timer/settings.js';
import {MAX_MINUTES, MIN_MINUTES, makePlan} from '../../src/timer/plan.js';
import {fillText} from '../dom.js';
import {heading} from '../articles/heading.js';
import {chips, select} from './fields.js';
import {optionsView} from './options.js';
import {feelings, transcript} from './parts.js';
import type {TimerView} from './view.js';

/** Everything before Start: what, how long, and what will happen. */
export function setupView(view: TimerView): TemplateResult {
  const {words, meditation, content, headingLevel, saved, settings} = view;
  const title = meditation?.title ?? words.title;
  return html`
    <section class="timer" tabindex="-1" aria-label=${title}>
      <div class="intro" lang=${content?.lang ?? nothing} dir=${content?.dir ?? nothing}>
        ${heading(headingLevel, title, 'title')}
        <p class="quiet">${meditation?.summary ?? words.summary}</p>
      </div>
      ${saved ? savedView(view) : nothing} ${practice(view)} ${anchors(view)} ${lengths(view)}
      ${
        view.settings.check
          ? feelings(words.before, view, view.answers.before, (before) => view.answer({before}))
          : nothing
      }
      ${optionsView(view)}
      <div class="begin">
        ${
          patternOf(settings, meditation?.breath)
            ? html`<p class="quiet">${breathNote(view)}</p>`
            : nothing
        }
        <p class="quiet promise">${promise(view)}</p>
        <button type="button" class=${saved ? '' : 'primary'} data-key="start" @click=${view.start}>
          ${words.start}
        </button>
      </div>
      ${
        meditation
          ? transcript(view, makePlan({...view.settings, steps: meditation.steps}).steps)
          : nothing
      }
    </section>
  `;
}

function savedView({words, saved, settings, resumeSaved, dropSaved}: TimerView): TemplateResult {
  const plan = makePlan({...settings, ...saved!.settings});
  const left = clockText(plan.length - Math.max(saved!.elapsed, plan.warmUp));
  return html`
    <div class="row">
      <button type="button" class="primary" data-key="start" @click=${resumeSaved}>
        ${fillText(words.resumeSaved, {left})}
      </button>
      <button type="button" @click=${dropSaved}>${words.resumeDrop}</button>
    </div>
  `;
}

function practice(view: TimerView): unknown {
  const {words, meditations, meditation, chooseMeditation} = view;
  if (meditations.length === 0) return nothing;
  const options = meditations.map(({id, title}) => [id, title] as const);
  return select(
    words.practice,
    [['', words.plain], ...options],
    meditation?.id ?? '',
    chooseMeditation,
  );
}

/** Eyes and anchor come first, and neither has to be answered. */
function anchors(view: TimerView): unknown {
  const {words, meditation, answers, content} = view;
  const eyes = [
    ['open', words.eyesOpen],
    ['closed', words.eyesClosed],
  ] as const;
  const offered = meditation?.anchors ?? [];
  return html`
    ${chips(words.eyes, eyes, answers.eyes, (chosen) => view.answer({eyes: chosen}))}
    ${
      offered.length > 0
        ? chips(
            words.anchor,
            offered.map((anchor, index) => [index, anchor] as const),
            answers.anchor,
            (anchor) => view.answer({anchor}),
            content,
          )
        : nothing
    }
  `;
}

function lengths({words, presets, settings, choose}: TimerView): TemplateResult {
  const {minutes} = settings;
  const typed = (event: Event) => {
    const input = event.target as HTMLInputElement;
    // An empty or senseless length is put back to the last one.
    if (input.valueAsNumber > 0) choose({minutes: input.valueAsNumber});
    else input.value = String(minutes);
  };
  const options = presets.map(
    (preset) => [preset, fillText(words.chip, {count: String(preset)})] as const,
  );
  return html`
    <div class="lengths">
      ${chips(words.length, options, minutes, (chosen) => choose({minutes: chosen}))}
      <div class="row stepper">
        <button
          type="button"
          aria-label=${words.less}
          ?disabled=${minutes <= MIN_MINUTES}
          @click=${() => choose({minutes: minutes - 1})}
        >
          <span aria-hidden="true">−</span>
        </button>
        <input
          type="number"
          inputmode="numeric"
          autocomplete="off"
          min=${MIN_MINUTES}
          max=${MAX_MINUTES}
          aria-label=${words.custom}
          .value=${live(String(minutes))}
          @change=${typed}
        />
        <button
          type="button"
          aria-label=${words.more}
          ?disabled=${minutes >= MAX_MINUTES}
          @click=${() => choose({minutes: minutes + 1})}
        >
          <span aria-hidden="true">+</span>
        </button>
      </div>
    </div>
  `;
}

/** When to leave the pattern: said once, where nobody can miss it. */
function breathNote({words, meditation, settings}: TimerView): string {
  const note = (settings.breath === 'own' && meditation?.breath?.note) || words.breathNote;
  // Closed eyes bring the tones, and nothing may sound that was not said.
  return settings.tones ? `${note} ${words.tonesNote}` : note;
}

/** What will happen on this browser if the screen goes dark, said before it does. */
function promise({words, settings, screenRefused}: TimerView): string {
  const {lock} = words;
  const can = abilities();
  const stays = can.wakeLock && settings.screenOn && !screenRefused;
  const said: string[] = [];
  if (screenRefused && settings.screenOn) said.push(lock.refused);
  if (stays) said.push(lock.stays);
  if (!can.handheld) said.push(lock.desktop);
  else said.push(stays ? lock.handheldLocked : lock.handheldOff);
  if (can.audioSession && !settings.mix) said.push(lock.silentMode);
  return said.join(' ');
}
