import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {VERBOSITIES} from '../../src/timer/announcements.js';
import {PATTERNS, hasHolds} from '../../src/timer/breath.js';
import type {PatternId} from '../../src/timer/breath.js';
import {abilities} from '../../src/timer/devices.js';
import type {BellKind} from '../../src/timer/plan.js';
import {parseTimes, patternOf} from '../../src/timer/settings.js';
import {fillText} from '../dom.js';
import {select, slider, toggle} from './fields.js';
import {logView} from './log.js';
import {countText} from './text.js';
import type {TimerView} from './view.js';

const WARM_UPS = [0, 10, 30, 60, 120];
const INTERVALS = [0, 1, 2, 3, 5, 10, 15, 20, 30];
const KINDS: BellKind[] = ['start', 'interval', 'end'];

/** Everything that can be left as it is. */
export function optionsView(view: TimerView): TemplateResult {
  const {words} = view;
  return html`
    <details class="options" @toggle=${view.readLog}>
      <summary>${words.options}</summary>
      <div class="groups">${bells(view)} ${breathing(view)} ${screen(view)} ${log(view)}</div>
    </details>
  `;
}

/** A value that came from an attribute stands in the list too. */
const withChosen = (list: number[], chosen: number): number[] =>
  list.includes(chosen) ? list : [...list, chosen].sort((a, b) => a - b);

function bells(view: TimerView): TemplateResult {
  const {words, locale, settings, choose} = view;
  const {warmUp, bellEvery, bellTimes, ambience, ambienceVolume} = settings;
  const count = (forms: Record<string, string>) => (value: number) =>
    [value, value === 0 ? words.none : countText(forms, value, locale)] as const;
  const percent = (text: string) => fillText(words.percent, {count: text});
  const inBetween = bellEvery > 0 || bellTimes.length > 0;
  const kinds = KINDS.filter((kind) => kind !== 'interval' || inBetween);
  return html`
    <fieldset>
      <legend>${words.bells}</legend>
      ${select(words.warmUp, withChosen(WARM_UPS, warmUp).map(count(words.seconds)), warmUp, (it) =>
        choose({warmUp: it}),
      )}
      ${select(
        words.between,
        withChosen(INTERVALS, bellEvery).map(count(words.every)),
        bellTimes.length > 0 ? 0 : bellEvery,
        (it) => choose({bellEvery: it, bellTimes: []}),
      )}
      <label class="field">
        <span>${words.times} <span class="hint">${words.timesHint}</span></span>
        <input
          type="text"
          autocomplete="off"
          .value=${live(bellTimes.join(', '))}
          @change=${(event: Event) =>
            choose({bellTimes: parseTimes((event.target as HTMLInputElement).value)})}
        />
      </label>
      ${kinds.map((kind) => bell(kind, view))}
      ${select(
        words.background,
        (['none', 'air', 'waves'] as const).map((it) => [it, words.ambience[it]] as const),
        ambience,
        (it) => choose({ambience: it}),
      )}
      ${
        ambience === 'none'
          ? nothing
          : slider(`${words.background}: ${words.volume}`, ambienceVolume, percent, (volume) =>
              choose({ambienceVolume: volume}),
            )
      }
    </fieldset>
  `;
}

function bell(kind: BellKind, {words, settings, choose, preview}: TimerView): TemplateResult {
  const {strikes, volumes} = settings;
  const name = words.kinds[kind];
  const percent = (text: string) => fillText(words.percent, {count: text});
  return html`
    <div class="bell">
      ${select(
        name,
        words.strikes.map((label, count) => [count, label] as const),
        strikes[kind],
        (count) => choose({strikes: {...strikes, [kind]: count}}),
      )}
      ${slider(`${name}: ${words.volume}`, volumes[kind], percent, (volume) =>
        choose({volumes: {...volumes, [kind]: volume}}),
      )}
      <button
        type="button"
        aria-label=${fillText(words.listenTo, {bell: name})}
        @click=${() => preview(kind)}
      >
        ${words.listen}
      </button>
    </div>
  `;
}

function breathing(view: TimerView): TemplateResult {
  const {words, meditation, settings, choose} = view;
  const own = meditation?.breath;
  const ids = ['none', ...(own ? ['own'] : []), ...Object.keys(PATTERNS)] as (
    'none' | 'own' | PatternId
  )[];
  const full = patternOf({...settings, withoutHolds: false}, own);
  return html`
    <fieldset>
      <legend>${words.breathing}</legend>
      ${select(
        words.breathing,
        ids.map((id) => [id, words.patterns[id]] as const),
        settings.breath,
        (breath) => choose({breath}),
      )}
      ${
        full && hasHolds(full)
          ? toggle(words.withoutHolds, settings.withoutHolds, (on) => choose({withoutHolds: on}))
          : nothing
      }
      ${full ? toggle(words.tones, settings.tones, (on) => choose({tones: on})) : nothing}
      ${view.canMove ? toggle(words.still, settings.still, (still) => choose({still})) : nothing}
    </fieldset>
  `;
}

function screen(view: TimerView): TemplateResult {
  const {words, settings, choose} = view;
  const can = abilities();
  return html`
    <fieldset>
      <legend>${words.screen}</legend>
      ${
        can.wakeLock
          ? toggle(words.screenOn, settings.screenOn, (screenOn) => choose({screenOn}))
          : nothing
      }
      ${can.audioSession ? toggle(words.mix, settings.mix, (mix) => choose({mix})) : nothing}
      ${
        can.vibration
          ? toggle(words.vibrate, settings.vibrate, (vibrate) => choose({vibrate}))
          : nothing
      }
      ${
        view.canReadAloud
          ? toggle(words.readAloud, settings.readAloud, (readAloud) => choose({readAloud}))
          : nothing
      }
      ${toggle(words.hideClock, settings.hideClock, (hideClock) => choose({hideClock}))}
      ${select(
        words.verbosity,
        VERBOSITIES.map((it) => [it, words.verbosities[it]] as const),
        settings.verbosity,
        (verbosity) => choose({verbosity}),
      )}
    </fieldset>
  `;
}

function log(view: TimerView): TemplateResult {
  const {words, settings, choose} = view;
  return html`
    <fieldset>
      <legend>${words.yours}</legend>
      ${toggle(words.check, settings.check, (check) => choose({check}))}
      ${toggle(
        words.resumable,
        settings.resumable,
        (resumable) => choose({resumable}),
        words.resumableHint,
      )}
      ${logView(view)}
    </fieldset>
  `;
}
