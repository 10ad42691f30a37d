import '../../stories/setup.js';
import {html, render} from 'lit';
import type {TemplateResult} from 'lit';
import {executeServerCommand} from '@web/test-runner-commands';
import {findProblems} from './axe.js';
import type {AxeRule} from './axe.js';
import {whenSettled} from './settled.js';

/** Stories are the fixtures: this composes them as Storybook does, without Storybook. */

type Args = Record<string, unknown>;
type Render = (args: Args, context: StoryContext) => TemplateResult | Node;
type Decorator = (story: () => unknown, context: StoryContext) => unknown;

interface StoryContext {
  args: Args;
  canvasElement: HTMLElement;
  step: (name: string, run: () => unknown) => unknown;
}

/** What the tests read of `parameters`; Storybook's own accessibility panel reads `a11y`, too. */
interface Parameters {
  a11y?: {config?: {rules?: AxeRule[]}};
  tests?: {
    /** The story is a whole page, with landmarks and a first heading. */
    page?: boolean;
    /** The story shows what happens when something goes wrong, and says so on the console. */
    consoleErrors?: boolean;
  };
}

interface Annotations {
  args?: Args;
  render?: Render;
  decorators?: Decorator | Decorator[];
  parameters?: Parameters;
  play?: (context: StoryContext) => unknown;
}

interface Meta extends Annotations {
  title?: string;
  component?: string;
}

export interface Story {
  name: string;
  parameters: Parameters;
  show: (container: HTMLElement) => Promise<void>;
}

/** A way of looking at a story; `set` prepares the page for it. */
export interface Mode {
  name: string;
  set?: (page: HTMLElement) => void;
  width?: string;
}

export const MODES: Mode[] = [
  {name: 'light', set: (page) => (page.style.colorScheme = 'light')},
  {name: 'dark', set: (page) => (page.style.colorScheme = 'dark')},
  {name: 'right to left', set: (page) => (page.dir = 'rtl')},
  {name: '320 px wide', width: '320px'},
];
export const FORCED_COLOURS: Mode = {name: 'forced colours'};

const list = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Composes what a story file exports. */
export function composeStories(module: Record<string, unknown>, file: string): Story[] {
  const {default: meta = {}, ...exports} = module as {default?: Meta} & Record<string, Annotations>;
  return Object.entries(exports)
    .filter(([key]) => !key.startsWith('__'))
    .map(([key, story]) => compose(meta, story, `${file}: ${key}`));
}

function compose(meta: Meta, story: Annotations, name: string): Story {
  const args = {...meta.args, ...story.args};
  const renderStory = story.render ?? meta.render;
  if (!renderStory) throw new Error(`${name} has no render function`);
  const decorators = [...list(story.decorators), ...list(meta.decorators)];

  async function show(canvasElement: HTMLElement): Promise<void> {
    const context: StoryContext = {args, canvasElement, step: (_, run) => run()};
    const decorated = decorators.reduce<() => unknown>(
      (inner, decorator) => () => decorator(inner, context),
      () => renderStory!(args, context),
    );
    render(html`${decorated()}`, canvasElement);
    await whenSettled(canvasElement);
    const play = story.play ?? meta.play;
    if (!play) return;
    await play(context);
    await whenSettled(canvasElement);
  }

  return {name, show, parameters: {...meta.parameters, ...story.parameters}};
}

/** The modes that this browser can show; the second Firefox has forced colours and nothing else. */
export async function modesHere(): Promise<Mode[]> {
  const isForced = () => matchMedia('(forced-colors: active)').matches;
  if (isForced()) return [FORCED_COLOURS];
  const canForce = await emulateForcedColours(true);
  await emulateForcedColours(false);
  return canForce ? [...MODES, FORCED_COLOURS] : MODES;
}

async function emulateForcedColours(on: boolean): Promise<boolean> {
  return executeServerCommand('emulate', on ? {forcedColors: 'active'} : {});
}

/** The page around a story has the colours of its own scheme: axe takes a page without any for white. */
const pageStyles = new CSSStyleSheet();
pageStyles.replaceSync('body {margin: 0; background: Canvas; color: CanvasText}');

export interface ShownStory {
  /** Puts it in the mode and throws one error that names everything that is wrong with it. */
  check: (mode: Mode) => Promise<void>;
  remove: () => void;
}

/** Shows a story once, as it takes seconds for some; it is then looked at in one mode after the other. */
export async function showStory(story: Story): Promise<ShownStory> {
  const container = document.createElement('div');
  const consoleErrors: string[] = [];
  const {error: originalError} = console;
  const {tests, a11y} = story.parameters;

  const remove = () => {
    console.error = originalError;
    container.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== pageStyles);
    localStorage.clear();
    sessionStorage.clear();
  };
  const problems = async () => [
    ...(await findProblems(container, {isPage: tests?.page, rules: a11y?.config?.rules})),
    ...overflow(container),
    ...(tests?.consoleErrors ? [] : consoleErrors.map((text) => `console error: ${text}`)),
  ];
  const check = async (mode: Mode) => {
    const restore = await enter(mode, container);
    try {
      const found = await problems();
      if (found.length > 0) throw storyError(found);
    } finally {
      await restore();
    }
  };

  document.adoptedStyleSheets.push(pageStyles);
  document.body.append(container);
  console.error = (...parts: unknown[]) => consoleErrors.push(parts.map(String).join(' '));
  try {
    await story.show(container);
  } catch (error) {
    remove();
    throw error;
  }
  return {check, remove};
}

/** What the change brings has as long to settle; a timer that runs never does. */
const CHANGE_MS = 500;

async function enter(mode: Mode, container: HTMLElement): Promise<() => Promise<void>> {
  const page = document.documentElement;
  mode.set?.(page);
  if (mode.width) container.style.width = mode.width;
  if (mode === FORCED_COLOURS) await emulateForcedColours(true);
  await whenSettled(container, CHANGE_MS);
  return async () => {
    if (mode === FORCED_COLOURS) await emulateForcedColours(false);
    container.removeAttribute('style');
    page.removeAttribute('dir');
    page.removeAttribute('style');
  };
}

/** One story in one mode. */
export async function checkStory(story: Story, mode: Mode): Promise<void> {
  const shown = await showStory(story);
  try {
    await shown.check(mode);
  } finally {
    shown.remove();
  }
}

/** Without its stack: that is always this file, and reporters would print the message twice. */
function storyError(problems: string[]): Error {
  return Object.assign(new Error(`\n${problems.join('\n')}`), {stack: ' '});
}

/** WCAG 1.4.10: nothing asks for sideways scrolling. */
function overflow(container: HTMLElement): string[] {
  const tooWide = container.scrollWidth - container.clientWidth;
  return tooWide > 1
    ? [`reflow: ${tooWide} px wider than the ${container.clientWidth} px there are`]
    : [];
}
