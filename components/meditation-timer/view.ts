import type {Meditation} from '../../src/bundle.js';
import type {Line} from '../../src/floor-lines.js';
import type {timer} from '../../src/locales/en.js';
import type {LogEntry} from '../../src/timer/log.js';
import type {SavedSitting} from '../../src/timer/memory.js';
import type {BellKind} from '../../src/timer/plan.js';
import type {Settings} from '../../src/timer/settings.js';
import type {Sitting} from '../../src/timer/sitting.js';
import type {SoundState} from '../../src/timer/sound.js';

/** What the person said about themselves on this page; kept nowhere else. */
export interface Answers {
  eyes?: 'open' | 'closed';
  /** Place in the meditation's list. */
  anchor?: number;
  /** Places in the list of feelings, heaviest first. */
  before?: number;
  after?: number;
}

/** All that the templates show, and what can be done from them. */
export interface TimerView {
  words: typeof timer;
  locale: string;
  /** `lang` and `dir` of the meditation's text, where it is in another language. */
  content?: {lang: string; dir: 'ltr' | 'rtl'};
  headingLevel: number;
  /** To choose from; none when the page chose one. */
  meditations: readonly Meditation[];
  meditation?: Meditation;
  settings: Settings;
  presets: readonly number[];
  answers: Answers;
  saved?: SavedSitting;
  sitting?: Sitting;
  still: boolean;
  /** The system does not ask for less movement. */
  canMove: boolean;
  soundState: SoundState;
  screenRefused: boolean;
  canReadAloud: boolean;
  log?: readonly LogEntry[];
  /** There is no storage for one. */
  logRefused: boolean;
  lines: readonly Line[];
  choose(settings: Partial<Settings>): void;
  chooseMeditation(id: string): void;
  answer(answers: Answers): void;
  preview(kind: BellKind): void;
  setPace(pace: number): void;
  start(): void;
  resumeSaved(): void;
  dropSaved(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  reset(): void;
  readLog(): void;
  switchLog(on: boolean): void;
  deleteEntry(entry: LogEntry): void;
}
