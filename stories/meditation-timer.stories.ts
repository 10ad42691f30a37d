import {html, nothing} from 'lit';
import type {MeditationTimer} from '../components/index.js';
import {addToLog, deleteLog, switchLogOn} from '../src/timer/log.js';
import {forgetSitting, placeOf, saveSitting} from '../src/timer/memory.js';
import {DEFAULTS} from '../src/timer/settings.js';
import {neverThere, onItsWay} from './content.js';

interface Args {
  meditation?: string;
  minutes?: number;
  warmUp?: number;
  bellEvery?: number;
  breath?: string;
  announcements?: string;
  check?: boolean;
  still?: boolean;
  hideClock?: boolean;
}

const timer = (args: Args) =>
  html`<meditation-timer
    meditation=${args.meditation ?? nothing}
    minutes=${args.minutes ?? nothing}
    warm-up=${args.warmUp ?? nothing}
    bell-every=${args.bellEvery ?? nothing}
    breath=${args.breath ?? nothing}
    announcements=${args.announcements ?? nothing}
    ?check=${args.check}
    ?still=${args.still}
    ?hide-clock=${args.hideClock}
  ></meditation-timer>`;

interface Place {
  canvasElement: HTMLElement;
}

const hostIn = ({canvasElement}: Place) =>
  canvasElement.querySelector('meditation-timer') as MeditationTimer;

/** Presses what says this, the first of its kind. */
async function press(place: Place, name: string): Promise<void> {
  const host = hostIn(place);
  const find = () =>
    [...(host.shadowRoot?.querySelectorAll<HTMLElement>('button, summary, label') ?? [])].find(
      (it) => it.textContent?.trim().startsWith(name),
    );
  // Content comes when it comes.
  while (!find()) await new Promise((resolve) => setTimeout(resolve, 10));
  find()?.click();
  await host.updateComplete;
}

const start = (place: Place) => press(place, 'Start');

/** Waits until something stands in the timer. */
async function shown(place: Place, selector: string): Promise<void> {
  const host = hostIn(place);
  while (!host.shadowRoot?.querySelector(selector)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The system sleeps for longer than the sitting takes: the wall clock alone goes on. */
async function sleepThrough(place: Place): Promise<void> {
  await start(place);
  const {now} = Date;
  Date.now = () => now() + 200 * 60_000;
  await shown(place, '.ended');
  Date.now = now;
}

export default {
  title: 'Widgets/Meditation timer',
  component: 'meditation-timer',
  args: {minutes: 5},
  argTypes: {
    minutes: {control: {type: 'number', min: 1, max: 180}},
    breath: {
      control: 'select',
      options: ['none', 'own', 'even', 'longer', 'coherent', 'box', '478'],
    },
    announcements: {control: 'select', options: ['none', 'end', 'minutes', 'main', 'all']},
  },
  render: timer,
};

/** The person chooses what to do and how long. */
export const Plain = {};

/** No bundle arrived: it is a timer all the same, in neutral words. */
export const WithoutContent = {render: (args: Args) => neverThere(timer(args))};

/** The page wants one meditation, and its words are on their way. */
export const OnItsWay = {render: () => onItsWay(timer({meditation: 'gratitude'}))};

/** Eyes and anchor come first. */
export const Guided = {args: {meditation: 'gratitude', minutes: undefined}};

export const BodyScan = {args: {meditation: 'body-scan', minutes: 20}};

export const AllTheWords = {
  args: {meditation: 'anxiety'},
  play: (place: Place) => press(place, 'All the words'),
};

export const Options = {
  args: {meditation: 'box-breath', minutes: undefined},
  play: (place: Place) => press(place, 'Options'),
};

export const Running = {play: start};

export const GettingSettled = {args: {warmUp: 60}, play: start};

export const RunningGuided = {args: {meditation: 'loving-kindness'}, play: start};

export const Breathing = {args: {meditation: 'longer-out-breath', minutes: 3}, play: start};

export const BreathingWithoutMovement = {
  args: {breath: 'box', still: true},
  play: start,
};

export const Paused = {
  args: {meditation: 'anxiety'},
  play: async (place: Place) => {
    await start(place);
    await press(place, 'Pause');
  },
};

export const ClockHidden = {args: {hideClock: true}, play: start};

/** A call or another app took the sound: the timer goes on, and says so. */
export const SoundTakenAway = {
  play: async (place: Place) => {
    const prototype = Object.getPrototypeOf(AudioContext.prototype) as object;
    const state = Object.getOwnPropertyDescriptor(prototype, 'state')!;
    Object.defineProperty(prototype, 'state', {...state, get: () => 'interrupted'});
    await start(place);
    await shown(place, '.notice');
    Object.defineProperty(prototype, 'state', state);
  },
};

/** Stop is one press, and what comes is kind. */
export const Stopped = {
  args: {meditation: 'body-scan'},
  play: async (place: Place) => {
    await start(place);
    await press(place, 'Stop');
  },
};

/** It ended while nobody was there: when, and no backlog of bells. */
export const EndedUnattended = {play: sleepThrough};

export const AskedBefore = {args: {check: true}};

export const FeelsWorse = {
  args: {check: true},
  play: async (place: Place) => {
    await press(place, 'Steady');
    await sleepThrough(place);
    await press(place, 'Uneasy');
  },
};

/** After a reload, for those who had asked for it. */
export const TakenUpAgain = {
  render: (args: Args) => {
    const {getEntriesByType} = performance;
    const host = document.createElement('meditation-timer');
    if (args.minutes) host.minutes = args.minutes;
    host.addController({
      hostConnected: () => {
        performance.getEntriesByType = () => [{type: 'reload'} as never];
        saveSitting(placeOf(host), {elapsed: 440_000, settings: {...DEFAULTS, minutes: 20}});
      },
      hostUpdated: () => {
        performance.getEntriesByType = getEntriesByType;
        forgetSitting(placeOf(host));
      },
    });
    return host;
  },
};

/** Date and minutes, nothing that counts up. */
export const WithAList = {
  play: async (place: Place) => {
    switchLogOn();
    addToLog(3, new Date('2026-11-19T07:40:00Z'));
    addToLog(10, new Date('2026-11-22T20:15:00Z'));
    await press(place, 'Options');
    await shown(place, '.log');
    deleteLog();
  },
};

export const Spanish = {
  render: (args: Args) => html`<div lang="es">${timer({...args, meditation: 'gratitude'})}</div>`,
};
