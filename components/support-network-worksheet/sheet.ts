import type {Worksheet} from '../../src/bundle.js';
import type {worksheet} from '../../src/locales/en.js';
import type {Tier} from '../../src/storage-keeper.js';
import type {People} from '../../src/worksheet/model.js';
import type {WorksheetSession} from '../../src/worksheet/session.js';

export type Words = typeof worksheet;

export const VIEWS = ['list', 'guide', 'kinds', 'map', 'large'] as const;

/** What is on screen, beside the words a person wrote. */
export interface SheetState {
  view: (typeof VIEWS)[number];
  /** People whose fields are open. */
  open: ReadonlySet<string>;
  /** Whose ways of contact are open, and the message to start from. */
  reaching?: string;
  message: string;
  /** Where the question about keeping stands: with the person it came up with, or at the status. */
  asking?: string;
  /** The passphrase is being chosen. */
  locking: boolean;
  /** The last passphrase did not open it. */
  wrong: boolean;
  busy: boolean;
  gap: number;
  withoutGaps: boolean;
  /** Which card in "Guide me", which person in "One person, large". */
  card: number;
  person: number;
  panel?: 'print' | 'check-in' | 'bring-in' | 'clear' | 'words';
  /** What could not be copied or downloaded, to be selected. */
  shown: string;
  /** Who is in the chosen file. */
  file?: People;
  taken: ReadonlySet<string>;
  badFile: boolean;
  withoutContacts: boolean;
  wallet: boolean;
  /** When the host form was last given a copy. */
  sharedAt?: number;
  /** What was said last, shown too: for those who do not hear announcements. */
  notice?: string;
}

/** What every part of the worksheet's template needs from the element. */
export interface Sheet {
  readonly words: Words;
  /** Locale of the words. */
  readonly locale: string;
  /** Titles, examples and first steps: the bundle's, or the built-in ones. */
  readonly content: Worksheet;
  /** `lang` and `dir` of that content where it is not in the words' language. */
  readonly contentLocale?: {lang: string; dir: 'ltr' | 'rtl'};
  readonly session: WorksheetSession;
  readonly level: number;
  /** Ways of keeping that are offered; one alone is not a question. */
  readonly tiers: readonly Tier[];
  readonly ui: Readonly<SheetState>;
  /** Changes what is on screen, then puts the focus on the element with that `data-key`. */
  show(change: Partial<SheetState>, focus?: string): void;
  say(message: string): void;
  keepAs(tier: Tier, passphrase?: string): Promise<void>;
  clear(): Promise<void>;
}

/** The value of the field an event comes from. */
export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
export const checkedOf = (event: Event): boolean => (event.target as HTMLInputElement).checked;
