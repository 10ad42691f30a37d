import {expect} from '@open-wc/testing';
import {bundleOf, openArticles, requestsOf, textOf, until} from '../support/articles.js';
import {keep} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

/** A bundle with one article, known by its title. */
const titled = (title: string) =>
  bundleOf({articles: [{id: 'one', title, summary: 'What it says.', topics: []}]});
const inline = (content: object | string) =>
  `<script type="application/json">${typeof content === 'string' ? content : JSON.stringify(content)}</script>`;
const attribute = (url: string) => url.replaceAll('&', '&amp;');

const CARD = '<article-card article="one"></article-card>';
const PAGE = {bundle: titled('Of the page')};

const cards = ({document}: HostPage) => [...document.querySelectorAll('article-card')];
const titleOf = (card: Element) => textOf(card.shadowRoot?.querySelector('h3') ?? card);
const whenTitles = (page: HostPage, ...titles: string[]) =>
  until(() => cards(page).map(titleOf).join() === titles.join(), titles.join(', '));

describe('<content-bundle>', () => {
  let page: HostPage;
  afterEach(() => {
    expect(page.window.probe?.errors, 'errors on the page').to.eql([]);
    page.close();
  });

  it('gives its file to the widgets inside, and to no others', async () => {
    const src = attribute(await keep(titled('Of the file')));
    page = await openArticles(`<content-bundle src="${src}">${CARD}</content-bundle>${CARD}`, PAGE);
    await whenTitles(page, 'Of the file', 'Of the page');
  });

  it('is outdone by a nearer one', async () => {
    page = await openArticles(
      `<content-bundle>${inline(titled('Outer'))}${CARD}
        <content-bundle>${inline(titled('Inner'))}${CARD}</content-bundle></content-bundle>`,
      PAGE,
    );
    await whenTitles(page, 'Outer', 'Inner');
  });

  it('shows JSON that stands in the page without asking anyone for anything', async () => {
    page = await openArticles(
      `<content-bundle>${inline(titled('In the page'))}${CARD}</content-bundle>`,
      PAGE,
    );
    await whenTitles(page, 'In the page');
    expect(requestsOf(page).filter((url) => !url.endsWith('/article-card.js'))).to.eql([]);
  });

  it('improves on it with its file, when that arrives', async () => {
    const src = attribute(await keep(titled('Of the file')));
    page = await openArticles(
      `<content-bundle src="${src}">${inline(titled('In the page'))}${CARD}</content-bundle>`,
    );
    await whenTitles(page, 'Of the file');
  });

  it('keeps it where the file does not arrive', async () => {
    page = await openArticles(
      `<content-bundle src="/nothing-here.json">${inline(titled('In the page'))}${CARD}</content-bundle>`,
    );
    await whenTitles(page, 'In the page');
  });

  it('says that what stands inside is not JSON, and takes its file', async () => {
    const src = attribute(await keep(titled('Of the file')));
    page = await openArticles(
      `<content-bundle src="${src}">${inline('{"version": 1,')}${CARD}</content-bundle>`,
    );
    await whenTitles(page, 'Of the file');
    expect(page.window.probe?.warnings.join()).to.contain('the JSON inside is not JSON');
  });

  it('shows other content when its address changes', async () => {
    const [first, second] = [await keep(titled('First')), await keep(titled('Second'))];
    page = await openArticles(`<content-bundle src="${attribute(first)}">${CARD}</content-bundle>`);
    await whenTitles(page, 'First');
    page.document.querySelector('content-bundle')!.setAttribute('src', second);
    await whenTitles(page, 'Second');
  });

  it('refuses a file that is not the one its hash is of', async () => {
    const src = attribute(await keep(titled('Another file')));
    const integrity = `sha384-${'A'.repeat(64)}`;
    page = await openArticles(
      `<content-bundle src="${src}" integrity="${integrity}">${CARD}</content-bundle>`,
    );
    await until(() => cards(page)[0]!.shadowRoot!.querySelector('.failed'), 'it says so');
  });

  it('takes a file that is the one its hash is of', async () => {
    const text = JSON.stringify(titled('This very file'));
    const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    const src = attribute(await keep(text));
    page = await openArticles(
      `<content-bundle src="${src}" integrity="sha384-${hash}">${CARD}</content-bundle>`,
    );
    await whenTitles(page, 'This very file');
  });

  it('gives its content to a widget that moves in, and the page’s to one that moves out', async () => {
    page = await openArticles(
      `<content-bundle>${inline(titled('Inside'))}${CARD}</content-bundle>${CARD}`,
      PAGE,
    );
    await whenTitles(page, 'Inside', 'Of the page');
    const [inside, outside] = cards(page);
    const bundle = page.document.querySelector('content-bundle')!;
    bundle.append(outside!);
    page.document.body.append(inside!);
    await whenTitles(page, 'Inside', 'Of the page');
    expect(cards(page)).to.eql([outside, inside]);
  });
});
