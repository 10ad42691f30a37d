import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {
  FORCED_COLOURS,
  MODES,
  checkStory,
  composeStories,
  modesHere,
  showStory,
} from './support/stories.js';
import type {Mode, Story} from './support/stories.js';

/** The check that every story goes through finds what it has to find (test/support/story-tests.ts). */

const modes = await modesHere();

// The second Firefox is there for forced colours only: the first one proves the check.
if (modes.length > 1) describe('the check itself', checkItself);

function checkItself() {
  const named = (name: string) => MODES.find((mode) => mode.name === name)!;
  const light = named('light');

  function story(render: () => unknown, rest: object = {}): Story {
    const [composed] = composeStories({default: {}, Example: {render, ...rest}}, 'fixture');
    return composed!;
  }

  async function complaint(example: Story, mode: Mode): Promise<string> {
    return checkStory(example, mode).then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
  }

  class ShadowFixture extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({mode: 'open'});
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(this.dataset.css ?? '');
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement('button'));
      root.firstElementChild!.textContent = this.dataset.label ?? '';
    }
  }
  customElements.define('shadow-fixture', ShadowFixture);
  const fixture = (label: string, css = '') =>
    html`<shadow-fixture data-label=${label} data-css=${css}></shadow-fixture>`;

  it('finds nothing where all is well', async () => {
    // Without the engine's own looks: WebKitGTK's dark buttons are white on light grey.
    const plain = story(() => fixture('Close', 'button {all: unset; padding: 1em}'));
    for (const mode of modes) expect(await complaint(plain, mode), mode.name).to.equal('');
  });

  it('finds a violation inside a shadow root, and says where', async () => {
    const text = await complaint(
      story(() => fixture('')),
      light,
    );
    expect(text).to.contain('button-name (critical)').and.contain('shadow-fixture >>> button');
  });

  it('finds contrast that is too low in dark only', async () => {
    const dim = story(() => fixture('Close', 'button {all: unset; padding: 1em; color: #555}'));
    expect(await complaint(dim, light)).to.equal('');
    expect(await complaint(dim, named('dark'))).to.contain('color-contrast');
  });

  it('looks at a story in one mode after the other, and each leaves nothing behind', async () => {
    const dim = story(() => fixture('Close', 'button {all: unset; padding: 1em; color: #555}'));
    const shown = await showStory(dim);
    const found: string[] = [];
    for (const mode of [light, named('dark'), light]) {
      found.push(await shown.check(mode).then(() => 'nothing', String));
    }
    shown.remove();
    expect(found[0]).to.equal('nothing');
    expect(found[1]).to.contain('color-contrast');
    expect(found[2]).to.equal('nothing');
    expect(document.body.textContent).to.not.contain('Close');
  });

  it('finds small targets', async () => {
    const small = 'button {all: unset; font-size: 8px; line-height: 1}';
    const crowded = story(() => html`<div>${fixture('a', small)}${fixture('b', small)}</div>`);
    expect(await complaint(crowded, light)).to.contain('target-size');
  });

  it('finds what is too wide for 320 px only', async () => {
    const wide = story(() => fixture('Close', 'button {width: 400px}'));
    expect(await complaint(wide, light)).to.equal('');
    expect(await complaint(wide, named('320 px wide'))).to.contain('reflow');
  });

  it('shows right to left', async () => {
    const wide = story(() => fixture('Close', ':host(:dir(rtl)) button {width: 5000px}'));
    expect(await complaint(wide, light)).to.equal('');
    expect(await complaint(wide, named('right to left'))).to.contain('reflow');
    expect(document.dir).to.equal('');
  });

  it('shows forced colours where it says so', async function () {
    if (!modes.includes(FORCED_COLOURS)) this.skip();
    const wide = '@media (forced-colors: active) {button {width: 5000px}}';
    expect(
      await complaint(
        story(() => fixture('Close', wide)),
        FORCED_COLOURS,
      ),
    ).to.contain('reflow');
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });

  it('finds console errors, unless the story is about them', async () => {
    const play = () => console.error('out of paper');
    const loud = story(() => fixture('Close'), {play});
    expect(await complaint(loud, light)).to.contain('console error: out of paper');
    const parameters = {tests: {consoleErrors: true}};
    expect(
      await complaint(
        story(() => fixture('Close'), {play, parameters}),
        light,
      ),
    ).to.equal('');
  });

  it('applies args, decorators and rules as Storybook does', async () => {
    const module = {
      default: {args: {label: 'Open'}, render: ({label}: {label: string}) => fixture(label)},
      Nameless: {args: {label: ''}},
      Framed: {decorators: [(inner: () => unknown) => html`<img src="data:," />${inner()}`]},
      Excused: {
        args: {label: ''},
        parameters: {a11y: {config: {rules: [{id: 'button-name', enabled: false}]}}},
      },
    };
    const texts: string[] = [];
    for (const each of composeStories(module, 'fixture')) texts.push(await complaint(each, light));
    expect(texts[0]).to.contain('button-name');
    expect(texts[1]).to.contain('image-alt').and.not.contain('button-name');
    expect(texts[2]).to.equal('');
  });
}
