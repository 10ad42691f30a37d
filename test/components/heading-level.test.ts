import {expect, waitUntil} from '@open-wc/testing';
import {openHostPage} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

/** What stands where nothing is asked for, and the deepest: below it there is room for the parts. */
const WIDGETS = {
  'crisis-banner': {usual: 2, most: 5},
  'article-card': {usual: 3, most: 6},
  'resource-finder': {usual: 2, most: 5},
  'meditation-timer': {usual: 2, most: 5},
  'support-network-worksheet': {usual: 2, most: 4},
};

const first = (page: HostPage, tag: string): HTMLElement | null | undefined =>
  page.document.querySelector(tag)?.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6');

const levelOf = (heading: HTMLElement): number =>
  Number(heading.getAttribute('aria-level') ?? heading.localName[1]);

describe('heading-level', () => {
  let page: HostPage;
  afterEach(() => page.close());

  for (const [tag, {usual, most}] of Object.entries(WIDGETS)) {
    for (const [asked, level] of [
      ['3', 3],
      ['2.5', 3],
      ['1', 2],
      ['-4', 2],
      ['9', most],
      ['x', usual],
      ['', usual],
    ] as const) {
      it(`of ${tag}: “${asked}” is ${level}`, async () => {
        page = await openHostPage({
          markup: `<!doctype html><html lang="en"><title>Host</title>
            <script src="/dist/care-widgets.js" async></script>
            <body><${tag} heading-level="${asked}"></${tag}></body></html>`,
        });
        await waitUntil(() => first(page, tag), 'the title');
        expect(levelOf(first(page, tag)!)).to.equal(level);
      });
    }
  }
});
