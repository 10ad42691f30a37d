import type {Decorator} from '@storybook/web-components-vite';

/** What a partner's page, its system and its reader bring along: set on the story's document. */

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Axe and people both see the page's own colours behind a story. */
const canvas = sheetOf('body {background: Canvas; color: CanvasText}');

/** All that a careless theme does to every element it can reach. */
const hostile = sheetOf(`
  *, *::before, *::after {
    box-sizing: content-box !important;
    letter-spacing: 0.15em !important;
    line-height: 0.9 !important;
    text-transform: uppercase !important;
  }
  div, section, header, p, ul, ol, li, a, button, input, label, h1, h2, h3, h4, h5, h6 {
    float: left !important;
    margin: 24px !important;
    padding: 2px !important;
    border: 3px dashed hotpink !important;
    background: yellow !important;
    color: hotpink !important;
    font: italic 9px/1 fantasy !important;
  }
`);

/**
 * What forced colours do, roughly, in a dark system palette. The real ones need the system, or
 * Chromium's developer tools; the tests of the stories use those.
 */
const forced = sheetOf(`
  *, *::before, *::after {
    border-color: CanvasText !important;
    background-color: Canvas !important;
    background-image: none !important;
    box-shadow: none !important;
    color: CanvasText !important;
    text-shadow: none !important;
  }
  a, a * {color: LinkText !important}
  button, input, select, textarea {
    background-color: ButtonFace !important;
    color: ButtonText !important;
  }
`);

const SCHEMES: Record<string, string> = {light: 'light', dark: 'dark'};

function toggle(root: Document | ShadowRoot, sheet: CSSStyleSheet, on: boolean): void {
  const others = root.adoptedStyleSheets.filter((each) => each !== sheet);
  root.adoptedStyleSheets = on ? [...others, sheet] : others;
}

function* shadowRootsIn(root: Document | ShadowRoot): Generator<ShadowRoot> {
  for (const {shadowRoot} of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    yield shadowRoot;
    yield* shadowRootsIn(shadowRoot);
  }
}

export const surroundings: Decorator = (story, {globals}) => {
  const page = document.documentElement;
  const isForced = globals.forcedColours === 'on';
  page.lang = String(globals.language);
  page.dir = String(globals.direction);
  page.style.colorScheme = isForced ? 'dark' : (SCHEMES[String(globals.theme)] ?? 'light dark');
  // The reader's text size is the base that a host's 62.5 % is taken of.
  const share = globals.hostPage === 'small-root' ? 0.625 : 1;
  page.style.fontSize = `${Number(globals.textSize) * share}%`;
  toggle(document, canvas, true);
  toggle(document, hostile, globals.hostPage === 'hostile');
  toggle(document, forced, isForced);
  // A document's rules end at a shadow root; the system's do not.
  requestAnimationFrame(() => {
    for (const root of shadowRootsIn(document)) toggle(root, forced, isForced);
  });
  return story();
};
