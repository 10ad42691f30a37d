import {expect} from '@open-wc/testing';
import {
  bundleOf,
  button,
  find,
  findAll,
  hostIn,
  openArticles,
  requestsOf,
  rootIn,
  textOf,
  until,
} from '../support/articles.js';
import type {HostPage} from '../support/host-page.js';

const article = (id: string, rest: object = {}) => ({
  id,
  title: `Title ${id}`,
  summary: `Summary of ${id}.`,
  topics: ['rest'],
  body: [{type: 'paragraph', text: `Text of ${id}.`}],
  ...rest,
});
const bundle = bundleOf({
  topics: [
    {id: 'rest', label: 'Rest'},
    {id: 'work', label: 'Work'},
  ],
  articles: [
    article('b', {publishedAt: '2026-01-01', topics: ['rest', 'work']}),
    article('a', {publishedAt: '2026-03-01', audiences: ['parents']}),
    article('c', {publishedAt: '2026-02-01'}),
  ],
});

const titles = (page: HostPage) => findAll(page, '.cards h3').map(textOf);
const change = async (page: HostPage, press: () => void) => {
  press();
  await (hostIn(page) as HTMLElement & {updateComplete: Promise<boolean>}).updateComplete;
};

describe('<article-list>', () => {
  let page: HostPage;
  const open = async (attributes = '', options: object = {bundle}) => {
    page = await openArticles(`<article-list ${attributes}></article-list>`, options);
  };
  afterEach(() => {
    expect(page.window.probe?.errors, 'errors on the page').to.eql([]);
    expect(page.window.probe?.stored, 'stored').to.eql([]);
    page.close();
  });

  it('is a list of cards, newest first', async () => {
    await open();
    expect(titles(page)).to.eql(['Title a', 'Title c', 'Title b']);
    const list = find(page, '.cards');
    expect([list.localName, list.getAttribute('role')]).to.eql(['ul', 'list']);
    expect(list.children).to.have.length(3);
  });

  it('sorts by title', async () => {
    await open('sort="title"');
    expect(titles(page)).to.eql(['Title a', 'Title b', 'Title c']);
  });

  it('keeps to a topic and an audience', async () => {
    await open('topic="work"');
    expect(titles(page)).to.eql(['Title b']);
    await change(page, () => hostIn(page).removeAttribute('topic'));
    await change(page, () => hostIn(page).setAttribute('audience', 'Parents'));
    expect(titles(page)).to.eql(['Title a']);
  });

  it('shows six at first', async () => {
    await open('', {});
    expect(titles(page)).to.have.length(6);
  });

  it('shows more on request, and moves the focus to the first new title', async () => {
    await open('limit="1"');
    const more = button(page, 'Show 1 more');
    more.focus();
    more.click();
    await until(() => titles(page).length === 2);
    await until(() => textOf(rootIn(page).activeElement!) === 'Title c');
    button(page, 'Show 1 more').click();
    await until(() => titles(page).length === 3);
    expect(findAll(page, '.more button')).to.eql([]);
    const {height} = find(page, '.more').getBoundingClientRect();
    expect(height, 'its room is kept').to.be.at.least(44);
  });

  it('takes any number for a limit', async () => {
    for (const [limit, shown] of [
      ['0.5', 1],
      ['1e400', 3],
      ['1000000000', 3],
      ['-1', 3],
    ] as const) {
      page?.close();
      await open(`limit="${limit}"`);
      expect(titles(page), limit).to.have.length(shown);
      expect(findAll(page, '.more button').map(textOf)).to.eql(shown < 3 ? ['Show 1 more'] : []);
    }
  });

  it('keeps a dozen places while the content is on its way, and no more', async () => {
    await open('limit="1000000000" src="/fault/file?hang=1"', {stands: '.place'});
    expect(findAll(page, '.place')).to.have.length(12);
  });

  it('opens articles on its own, each with its place', async () => {
    await open();
    const [first, second] = findAll(page, '.opener') as [HTMLElement, HTMLElement];
    second.focus();
    const before = second.getBoundingClientRect().top;
    await change(page, () => second.click());
    expect(second.getBoundingClientRect().top).to.be.closeTo(before, 30);
    await change(page, () => first.click());
    expect(findAll(page, '.open .body').map(textOf)).to.eql(['Text of a.', 'Text of c.']);
  });

  it('says what it opened, by id, on itself', async () => {
    await open();
    const events: object[] = [];
    hostIn(page).addEventListener('article-card-open', (event) => events.push({...event}));
    find(page, '.opener').click();
    await until(() => events.length);
    expect(events).to.eql([{article: 'a', isTrusted: false}]);
  });

  describe('printed', () => {
    const print = () => page.window.dispatchEvent(new page.window.Event('beforeprint'));
    const bodies = () => findAll(page, '.body').map(textOf);
    const four = [...'abcd'].map((id) => article(id));

    it('is whole where it is short and nothing is open, at once', async () => {
      await open();
      print();
      expect(bodies()).to.eql(['Text of a.', 'Text of c.', 'Text of b.']);
      page.window.dispatchEvent(new page.window.Event('afterprint'));
      await until(() => bodies().length === 0, 'it closes again');
    });

    it('has what a person opened, and of the others what was to be seen', async () => {
      await open();
      await change(page, () => findAll(page, '.opener')[1]?.click());
      print();
      expect(bodies()).to.eql(['Text of c.']);
    });

    it('is no book that nobody asked for', async () => {
      await open('', {bundle: bundleOf({articles: four})});
      print();
      expect(bodies()).to.eql([]);
      await change(page, () => find(page, '.opener').click());
      expect(bodies()).to.have.length(1);
    });
  });

  describe('with a filter', () => {
    const chips = () =>
      findAll(page, '.chip').map((it) => [textOf(it), it.getAttribute('aria-pressed')]);

    it('offers the topics that its articles have, with counts', async () => {
      await open('with-filter');
      expect(chips()).to.eql([
        ['All topics 3', 'true'],
        ['Rest 3', 'false'],
        ['Work 1', 'false'],
      ]);
      const group = find(page, '.filter');
      expect(group.getAttribute('role')).to.equal('group');
      expect(group.getAttribute('aria-label')).to.equal('Show articles about');
    });

    it('shows the articles of a topic and announces how many, once', async () => {
      await open('with-filter');
      const said: string[] = [];
      Object.assign(page.document, {ariaNotify: (message: string) => said.push(message)});
      await change(page, () => button(page, 'Work 1').click());
      expect(titles(page)).to.eql(['Title b']);
      expect(button(page, 'Work 1').getAttribute('aria-pressed')).to.equal('true');
      expect(said).to.eql(['Work: 1 article']);
      await change(page, () => button(page, 'All topics 3').click());
      expect(said).to.eql(['Work: 1 article', 'All topics: 3 articles']);
      expect(titles(page)).to.have.length(3);
    });

    it('offers a few topics at first, and the rest on request', async () => {
      await open('with-filter', {});
      expect(chips()).to.have.length(6);
      await change(page, () => button(page, 'More topics').click());
      expect(chips().length).to.be.above(20);
      expect(button(page, 'Fewer topics').getAttribute('aria-expanded')).to.equal('true');
    });

    it('keeps the chosen topic in view when there are fewer', async () => {
      await open('with-filter', {});
      await change(page, () => button(page, 'More topics').click());
      await change(page, () => button(page, 'ADHD 1').click());
      await change(page, () => button(page, 'Fewer topics').click());
      expect(chips().at(-1)).to.eql(['ADHD 1', 'true']);
    });

    it('forgets a choice that the page has overruled', async () => {
      await open('with-filter');
      await change(page, () => button(page, 'Work 1').click());
      await change(page, () => hostIn(page).setAttribute('audience', 'parents'));
      expect(titles(page)).to.eql(['Title a']);
    });
  });

  it('knows where an article is published by a link inside', async () => {
    page = await openArticles(
      '<article-list><a href="/blog/a" data-article="a">A</a></article-list>',
      {bundle},
    );
    find(page, '.opener').click();
    await until(() => rootIn(page).querySelector('.open'));
    const link = find<HTMLAnchorElement>(page, '.end a');
    expect(new URL(link.href).pathname).to.equal('/blog/a');
  });

  it('says that there is nothing, or shows the links inside', async () => {
    await open('topic="none"');
    expect(textOf(find(page, '.empty p'))).to.equal('There are no articles here yet.');
    expect(find(page, '.empty a[href="tel:988"]').getBoundingClientRect().height).to.be.above(0);
    page.close();
    page = await openArticles('<article-list topic="none"><a href="/x">X</a></article-list>', {
      bundle,
    });
    expect(page.document.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('asks for nothing but the script and the content, however many cards', async () => {
    await open('limit="25"', {});
    expect(titles(page)).to.have.length(25);
    expect(requestsOf(page).map((it) => new URL(it).pathname)).to.eql([
      '/dist/article-card.js',
      '/content/en.json',
    ]);
  });
});
