import {expect} from '@open-wc/testing';
import {
  bundleOf,
  button,
  find,
  findAll,
  hostIn,
  openArticles,
  openFirst,
  requestsOf,
  rootIn,
  textOf,
  until,
} from '../support/articles.js';
import type {HostPage} from '../support/host-page.js';

const PEERS = '<article-card article="peer-recovery-support-specialists"></article-card>';
const example = {
  id: 'example',
  title: 'A walk before breakfast',
  summary: 'What ten minutes outside can do.',
  topics: ['wellness'],
  publishedAt: '2026-03-02',
};
const topics = [{id: 'wellness', label: 'Healthy habits'}];
const paragraph = {type: 'paragraph', text: 'The first step is the door.'};
const only = (article: object, records: object = {}) =>
  bundleOf({topics, articles: [{...example, ...article}], ...records});
const CARD = '<article-card article="example"></article-card>';

/** What happens on the host: type and everything an event carries of its own. */
function record(page: HostPage, type: string): {events: object[]; bubbled: number} {
  const seen = {events: [] as object[], bubbled: 0};
  hostIn(page).addEventListener(type, (event) => seen.events.push({...event, type: event.type}));
  page.document.addEventListener(type, () => (seen.bubbled += 1));
  return seen;
}

const pointer = (element: HTMLElement, type: string, x: number, detail = 1) => {
  const view = element.ownerDocument.defaultView as Window & typeof globalThis;
  const init = {bubbles: true, composed: true, cancelable: true, clientX: x, clientY: 5, detail};
  const event =
    type === 'click' ? new view.MouseEvent(type, init) : new view.PointerEvent(type, init);
  element.dispatchEvent(event);
};

describe('<article-card>', () => {
  let page: HostPage;
  afterEach(() => {
    expect(page.window.probe?.errors, 'errors on the page').to.eql([]);
    expect(page.window.probe?.stored, 'stored').to.eql([]);
    page.close();
  });

  describe('closed', () => {
    it('shows title, summary, topics, time, date and whom it is for', async () => {
      page = await openArticles(PEERS);
      expect(textOf(find(page, 'h3'))).to.equal('Peer Recovery Support Specialists');
      expect(textOf(find(page, '.summary'))).to.match(/^A peer recovery support specialist/);
      expect(textOf(find(page, '.topics'))).to.equal('Recovery · Peer support');
      expect(textOf(find(page, '.meta'))).to.equal(
        '4 min read · November 12, 2026 · For adults and families',
      );
      expect(find(page, 'time').getAttribute('datetime')).to.equal('2026-11-12');
    });

    it('says nothing of an audience that is everyone', async () => {
      page = await openArticles('<article-card article="mindful-living"></article-card>');
      expect(textOf(find(page, '.meta'))).to.equal('1 min read · March 26, 2026');
    });

    it('shows who wrote and reviewed it, and its content note, where the bundle knows', async () => {
      const bundle = only({
        authors: ['Ada', 'Grace'],
        reviewedBy: 'Dr. Lee',
        reviewedAt: '2026-10-20',
        updatedAt: '2026-10-05',
        contentNote: 'Mentions a hard winter.',
      });
      page = await openArticles(CARD, {bundle});
      expect(textOf(find(page, '.meta'))).to.equal(
        'Updated October 5, 2026 · By Ada and Grace · Reviewed by Dr. Lee, October 20, 2026',
      );
      expect(textOf(find(page, '.note'))).to.equal('Before you read: Mentions a hard winter.');
    });

    it('shows the day as it is written, whatever its zone', async () => {
      page = await openArticles(CARD, {bundle: only({publishedAt: '2026-03-02T22:00:00-06:00'})});
      expect(textOf(find(page, '.meta'))).to.equal('March 2, 2026');
    });

    it('takes the newest of a topic without an id', async () => {
      page = await openArticles('<article-card topic="mindfulness"></article-card>');
      expect(textOf(find(page, 'h3'))).to.equal('Practicing gratitude meditation');
    });

    it('has its title at the level that the page asks for', async () => {
      for (const level of [2, 6]) {
        page?.close();
        page = await openArticles(PEERS.replace('>', ` heading-level="${level}">`));
        expect(textOf(find(page, `h${level}`))).to.equal('Peer Recovery Support Specialists');
      }
    });

    it('is a target as a whole, by a title that covers it', async () => {
      page = await openArticles(PEERS);
      const {left, right, top, bottom} = find(page, '.card').getBoundingClientRect();
      const root = rootIn(page);
      // The corners, where there is no text.
      for (const [x, y] of [
        [left + 4, top + 4],
        [right - 4, top + 4],
        [right - 4, bottom - 4],
      ]) {
        expect(root.elementFromPoint(x!, y!)?.className).to.equal('opener');
      }
    });

    it('opens by a press on its text, too, and not by selecting it', async () => {
      page = await openArticles(PEERS);
      const summary = find(page, '.summary');
      const {x, y} = summary.getBoundingClientRect();
      expect(rootIn(page).elementFromPoint(x + 5, y + 5)).to.equal(summary);
      pointer(summary, 'pointerdown', 10);
      pointer(summary, 'click', 90);
      pointer(summary, 'click', 10, 2);
      expect(findAll(page, '.open')).to.eql([]);
      pointer(summary, 'click', 10);
      await until(() => rootIn(page).querySelector('.open'), 'the article opens');
    });

    it('keeps the place of a picture, and asks for it late and without a referrer', async () => {
      const image = {src: 'https://pictures.invalid/x.jpg', alt: 'Trees', width: 1600, height: 900};
      page = await openArticles(CARD, {bundle: only({image})});
      const picture = find<HTMLImageElement>(page, 'img');
      expect(picture.loading).to.equal('lazy');
      expect(picture.referrerPolicy).to.equal('no-referrer');
      const {width, height} = picture.getBoundingClientRect();
      expect(width / height).to.be.closeTo(16 / 9, 0.05);
      expect(picture.alt).to.equal('Trees');
    });

    it('is laid out when it comes near, from the thirteenth of a page on', async () => {
      page = await openArticles(`<div>${PEERS}</div>`.repeat(14));
      const cards = [...page.document.querySelectorAll('article-card')];
      const visibility = cards.map((card) => page.window.getComputedStyle(card).contentVisibility);
      expect(visibility.map((it) => it === 'auto')).to.eql([...Array(12).fill(false), true, true]);
    });

    it('is small where it is asked to be', async () => {
      page = await openArticles(PEERS.replace('>', ' layout="compact">'));
      expect(find(page, '.card').getBoundingClientRect().height).to.be.below(130);
    });
  });

  describe('read in place', () => {
    it('opens from the title, which says so and keeps the focus and its place', async () => {
      page = await openArticles(PEERS, {width: 400});
      const title = find(page, '.opener');
      expect(title.getAttribute('aria-expanded')).to.equal('false');
      title.focus();
      const before = title.getBoundingClientRect().top;
      const card = await openFirst(page);
      expect(title.getAttribute('aria-expanded')).to.equal('true');
      expect(rootIn(page).activeElement).to.equal(title);
      expect(title.getBoundingClientRect().top).to.be.closeTo(before, 12);
      expect(find(page, `#${title.getAttribute('aria-controls')}`)).to.equal(
        card.querySelector('.body'),
      );
    });

    it('goes on with the levels of the headings', async () => {
      page = await openArticles(PEERS);
      const card = await openFirst(page);
      const levels = [...card.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((it) =>
        Number(it.localName[1]),
      );
      expect(levels[0]).to.equal(3);
      expect(new Set(levels.slice(1))).to.eql(new Set([4, 5]));
      levels.reduce((before, level) => {
        expect(level - before, 'a level is never skipped').to.be.at.most(1);
        return level;
      });
    });

    it('closes at its end, and puts the person back on the title', async () => {
      page = await openArticles(PEERS);
      await openFirst(page);
      const close = button(page, 'Close this article');
      close.scrollIntoView();
      close.focus();
      close.click();
      await until(() => !rootIn(page).querySelector('.open'), 'it closes');
      const title = find(page, '.opener');
      expect(rootIn(page).activeElement).to.equal(title);
      const {top, bottom} = title.getBoundingClientRect();
      expect(top >= 0 && bottom <= page.window.innerHeight, 'in view').to.equal(true);
    });

    it('is printed open', async () => {
      page = await openArticles(PEERS);
      const fire = (type: string) => page.window.dispatchEvent(new page.window.Event(type));
      fire('beforeprint');
      // At once: a browser does not wait for anything.
      expect(textOf(find(page, '.body'))).to.contain('Training and standards');
      fire('afterprint');
      await until(() => !rootIn(page).querySelector('.open'), 'it closes again');
    });

    it('says what it opened, by id and nothing else, and not to the whole page', async () => {
      page = await openArticles(PEERS);
      const seen = record(page, 'article-card-open');
      await openFirst(page);
      await until(() => seen.events.length);
      expect(seen.events).to.eql([
        {type: 'article-card-open', article: 'peer-recovery-support-specialists', isTrusted: false},
      ]);
      expect(seen.bubbled).to.equal(0);
    });
  });

  describe('what an article hands over to', () => {
    it('shows a line in place, from the record that holds its number', async () => {
      page = await openArticles('<article-card article="lgbtqia-resources"></article-card>');
      const card = await openFirst(page);
      const line = card.querySelector('[data-line="trevor-project"]') as HTMLElement;
      const hrefs = [...line.querySelectorAll('a')].map((it) => it.getAttribute('href'));
      expect(hrefs).to.include('tel:+18664887386').and.include('sms:678678?&body=START');
      expect(textOf(line)).to.contain('The Trevor Project');
    });

    it('leaves out a service that is closed and a record that is gone', async () => {
      const service = {
        id: 'closed',
        kind: 'service',
        status: 'inactive',
        name: 'Closed',
        description: 'Closed.',
        channels: [{type: 'web', url: 'https://example.org/'}],
        topics: [],
        verifiedAt: '2026-10-01',
        source: 'https://example.org/',
      };
      const body = [
        paragraph,
        {type: 'resource', id: 'closed'},
        {type: 'resource', id: 'gone'},
        {type: 'meditation', id: 'gone'},
      ];
      page = await openArticles(CARD, {bundle: only({body}, {resources: [service]})});
      const card = await openFirst(page);
      expect(textOf(card.querySelector('.body')!)).to.equal(paragraph.text);
    });

    it('does not offer to read what is gone altogether', async () => {
      const body = [{type: 'meditation', id: 'gone'}];
      page = await openArticles(CARD, {bundle: only({body})});
      expect(findAll(page, '.opener')).to.eql([]);
      expect(find(page, '.cue').getBoundingClientRect().height).to.equal(0);
      expect(textOf(find(page, '.meta'))).to.equal('March 2, 2026');
    });

    it('shows a line as often as the article names it', async () => {
      const line = {type: 'resource', id: '988-lifeline'};
      page = await openArticles(CARD, {bundle: only({body: [line, paragraph, line]})});
      const card = await openFirst(page);
      expect(card.querySelectorAll('[data-line="988-lifeline"]')).to.have.length(2);
    });

    const meditation = {
      id: 'pause',
      title: 'A pause',
      summary: 'One minute.',
      minutes: [1],
      steps: [{weight: 1, text: 'Rest.'}],
    };
    const body = [paragraph, {type: 'meditation', id: 'pause'}];
    const withPause = only({body}, {meditations: [meditation]});

    it('says what a meditation is where the page has no timer', async () => {
      page = await openArticles(CARD, {bundle: withPause});
      const card = await openFirst(page);
      expect(textOf(card.querySelector('.aside')!)).to.equal('A pause One minute.');
    });

    it('knows a worksheet from a meditation of the same id', async () => {
      const worksheet = {id: 'pause', title: 'A sheet', intro: 'For you.'};
      const lists = {categories: [], asks: [], messages: []};
      const records = {meditations: [meditation], worksheets: [{...worksheet, ...lists}]};
      const bundle = only({body: [{type: 'worksheet', id: 'pause'}]}, records);
      page = await openArticles(CARD, {bundle});
      const card = await openFirst(page);
      expect(textOf(card.querySelector('.aside')!)).to.equal('A sheet For you.');
    });

    for (const [what, timer] of Object.entries({
      'for another meditation': '<meditation-timer meditation="another"></meditation-timer>',
      'that is not to be seen': '<meditation-timer hidden></meditation-timer>',
    })) {
      it(`does not lead to a timer ${what}`, async () => {
        page = await openArticles(CARD + timer, {bundle: withPause});
        const card = await openFirst(page);
        expect(textOf(card.querySelector('.aside')!)).to.equal('A pause One minute.');
      });
    }

    it('leads to the timer of the page, whatever its prefix, and leaves its attributes alone', async () => {
      page = await openArticles(`${CARD}<acme-meditation-timer></acme-meditation-timer>`, {
        bundle: withPause,
      });
      const timer = page.document.querySelector('acme-meditation-timer') as HTMLElement & {
        open?: (id: string) => void;
      };
      const opened: string[] = [];
      timer.open = (id) => opened.push(id);
      await openFirst(page);
      button(page, 'Go to “A pause”').click();
      expect(opened).to.eql(['pause']);
      expect(timer.getAttributeNames()).to.eql([]);
    });

    it('moves the focus into a widget that cannot be told which', async () => {
      page = await openArticles(`${CARD}<meditation-timer></meditation-timer>`, {
        bundle: withPause,
      });
      const timer = page.document.querySelector('meditation-timer') as HTMLElement;
      const start = page.document.createElement('button');
      timer.attachShadow({mode: 'open'}).append(start);
      await openFirst(page);
      button(page, 'Go to “A pause”').click();
      expect(timer.shadowRoot?.activeElement).to.equal(start);
    });
  });

  describe('about suicide', () => {
    const aboutSuicide = {topics: ['suicide-prevention'], body: [paragraph]};
    const lastNumbers = () =>
      findAll(page, '.crisis a[href^="tel:"]').map((it) => it.getAttribute('href'));

    it('always ends with the crisis lines', async () => {
      page = await openArticles(CARD, {bundle: only(aboutSuicide)});
      const card = await openFirst(page);
      expect(textOf(card.querySelector('.crisis h4')!)).to.equal('Talk to someone now');
      expect(lastNumbers()).to.include('tel:988').and.include('tel:911');
      const [body, crisis] = ['.body', '.crisis'].map((it) => card.querySelector(it)!);
      const {DOCUMENT_POSITION_FOLLOWING} = Node;
      expect(body!.compareDocumentPosition(crisis!)).to.equal(DOCUMENT_POSITION_FOLLOWING);
    });

    for (const [where, article] of Object.entries({
      title: {title: 'After a suicide in the family'},
      'its note': {contentNote: 'Habla de autolesiones.'},
      'its text': {body: [{type: 'list', items: ['Pensar en el suicidio no es raro.']}]},
      'a topic of its own': {topics: ['loss']},
    })) {
      it(`is told by its words in any bundle: ${where}`, async () => {
        const own = [{id: 'loss', label: 'Pérdida por suicidio'}];
        const bundle = only({body: [paragraph], topics: ['rest'], ...article}, {topics: own});
        page = await openArticles(CARD, {bundle});
        await openFirst(page);
        expect(lastNumbers()).to.include('tel:988').and.include('tel:911');
      });
    }

    it('and no other, so that the lines keep their weight', async () => {
      page = await openArticles(CARD, {bundle: only({body: [paragraph]})});
      await openFirst(page);
      expect(findAll(page, '.crisis')).to.eql([]);
    });

    it('cannot be made to show another number', async () => {
      const forged = {
        id: '988-lifeline',
        kind: 'crisis-line',
        name: '988 Suicide & Crisis Lifeline',
        description: 'Call us.',
        channels: [{type: 'call', number: '900 555 0100', dial: '9005550100'}],
        topics: [],
        verifiedAt: '2026-10-01',
        source: 'https://example.org/',
      };
      const body = [paragraph, {type: 'resource', id: '988-lifeline'}, paragraph];
      const bundle = only({...aboutSuicide, body}, {resources: [forged]});
      page = await openArticles(CARD, {bundle});
      const card = await openFirst(page);
      expect(textOf(card)).not.to.contain('900 555 0100');
      expect(lastNumbers()).to.include('tel:988');
    });

    it('does not say a line twice at the end', async () => {
      page = await openArticles(
        '<article-card article="world-suicide-prevention-day"></article-card>',
      );
      const card = await openFirst(page);
      expect(card.querySelectorAll('[data-line="988-lifeline"]')).to.have.length(1);
      expect(card.querySelectorAll('[data-line="crisis-text-line"]')).to.have.length(1);
    });

    it('shows a line on the card itself where the text is elsewhere', async () => {
      const bundle = only({topics: ['suicide-prevention'], url: 'https://example.org/x'});
      page = await openArticles(CARD, {bundle});
      expect(lastNumbers()).to.include('tel:988');
    });
  });

  describe('published elsewhere', () => {
    const url = 'https://example.org/walk';

    it('leads there by its title where there is no text', async () => {
      page = await openArticles(CARD, {bundle: only({url})});
      const title = find<HTMLAnchorElement>(page, 'h3 a');
      expect(title.href).to.equal(url);
      expect(title.referrerPolicy).to.equal('no-referrer');
      expect(findAll(page, '.ways a').map(textOf)).to.eql(['Read on example.org']);
      const seen = record(page, 'article-card-open');
      title.addEventListener('click', (event) => event.preventDefault());
      title.click();
      expect(seen.events).to.have.length(1);
    });

    it('opens in place and leads there where there is both', async () => {
      page = await openArticles(CARD, {bundle: only({url, body: [paragraph]})});
      const card = await openFirst(page);
      expect(textOf(card.querySelector('.body')!)).to.equal(paragraph.text);
      expect(findAll(page, '.end a').map((it) => it.getAttribute('href'))).to.eql([url]);
    });

    it('takes the link inside for where it is published', async () => {
      const markup = '<article-card article="example"><a href="/blog/walk">Walk</a></article-card>';
      page = await openArticles(markup, {bundle: only({url})});
      const title = find<HTMLAnchorElement>(page, 'h3 a');
      expect(new URL(title.href).pathname).to.equal('/blog/walk');
      expect(findAll(page, '.ways a').map(textOf)).to.eql(['Open the page of this article']);
    });

    it('takes the first link that leads to a page, and no number to call', async () => {
      const links = '<a href="tel:988">Call 988</a> <a href="/blog/walk">Walk</a>';
      const markup = `<article-card article="example"><p>${links}</p></article-card>`;
      page = await openArticles(markup, {bundle: only({})});
      expect(new URL(find<HTMLAnchorElement>(page, 'h3 a').href).pathname).to.equal('/blog/walk');
    });

    it('takes a link that comes after the card', async () => {
      page = await openArticles(CARD, {bundle: only({})});
      const link = page.document.createElement('a');
      link.href = '/blog/walk';
      hostIn(page).append(link);
      await until(() => rootIn(page).querySelector('h3 a'), 'the title leads there');
      expect(new URL(find<HTMLAnchorElement>(page, 'h3 a').href).pathname).to.equal('/blog/walk');
    });

    it('without an id takes only a link that names the article', async () => {
      const links = '<a href="/blog">Blog</a><a href="/blog/walk" data-article="example">Walk</a>';
      const markup = `<article-card topic="wellness">${links}</article-card>`;
      page = await openArticles(markup, {bundle: only({})});
      expect(new URL(find<HTMLAnchorElement>(page, 'h3 a').href).pathname).to.equal('/blog/walk');
      page.close();
      page = await openArticles('<article-card><a href="/blog">Blog</a></article-card>', {
        bundle: only({}),
      });
      expect(findAll(page, 'h3 a')).to.eql([]);
    });

    it('does not take a press beside a number or a link for one on the title', async () => {
      page = await openArticles(CARD, {bundle: only({topics: ['suicide-prevention'], url})});
      const seen = record(page, 'article-card-open');
      find(page, '.opener').addEventListener('click', (event) => event.preventDefault());
      for (const part of ['.crisis', '.crisis li', '.ways']) {
        pointer(find(page, part), 'pointerdown', 10);
        pointer(find(page, part), 'click', 10);
      }
      expect(seen.events).to.eql([]);
      pointer(find(page, '.summary'), 'click', 10);
      expect(seen.events).to.have.length(1);
    });

    it('does not take a script for an address', async () => {
      const markup =
        '<article-card article="example"><a href="javascript:alert(1)">W</a></article-card>';
      page = await openArticles(markup, {bundle: only({})});
      expect(findAll(page, 'a')).to.eql([]);
    });

    it('offers what is to be heard or seen, with its length', async () => {
      const media = {kind: 'audio', url: 'https://example.org/walk.mp3', minutes: 12};
      page = await openArticles(CARD, {bundle: only({media})});
      const link = find<HTMLAnchorElement>(page, '.ways a');
      expect([textOf(link), link.href]).to.eql(['Listen: 12 min', media.url]);
    });

    it('says of a recording that is not to be had that it is about one', async () => {
      page = await openArticles('<article-card article="good-mental-health-radio"></article-card>');
      expect(textOf(find(page, '.meta'))).to.contain('About a recording');
      await openFirst(page);
      expect(findAll(page, '.ways a')).to.eql([]);
    });
  });

  describe('passed on', () => {
    const set = (name: string, value: unknown) =>
      Object.defineProperty(page.window.navigator, name, {value, configurable: true});
    const open = async () => {
      page = await openArticles(CARD, {bundle: only({body: [paragraph]})});
      hostIn(page).id = 'walk';
    };

    it('by the sheet of the device, with the address of this page', async () => {
      await open();
      const shared: ShareData[] = [];
      set('share', async (data: ShareData) => void shared.push(data));
      await openFirst(page);
      button(page, 'Share').click();
      await until(() => shared.length);
      const {pathname, hash} = new URL(shared[0]!.url!);
      expect([shared[0]!.title, pathname, hash]).to.eql([example.title, '/fault/page', '#walk']);
    });

    it('with the address that the page has chosen, and without a query', async () => {
      const copied: string[] = [];
      for (const head of ['', '<link rel="canonical" href="/blog/walk?page=2#top">']) {
        page?.close();
        page = await openArticles(CARD, {bundle: only({body: [paragraph]}), head});
        page.window.history.replaceState(null, '', '?from=a-letter#top');
        set('clipboard', {writeText: async (text: string) => void copied.push(text)});
        Reflect.deleteProperty(page.window.Navigator.prototype, 'share');
        await openFirst(page);
        button(page, 'Copy link').click();
        await until(() => rootIn(page).querySelector('.outcome:not([hidden])'));
      }
      const {origin} = location;
      expect(copied).to.eql([`${origin}/fault/page`, `${origin}/blog/walk?page=2`]);
    });

    it('by copying where there is no sheet, and says so', async () => {
      await open();
      const copied: string[] = [];
      set('clipboard', {writeText: async (text: string) => void copied.push(text)});
      Reflect.deleteProperty(page.window.Navigator.prototype, 'share');
      await openFirst(page);
      const copy = button(page, 'Copy link');
      copy.click();
      await until(() => rootIn(page).querySelector('.outcome:not([hidden])'));
      expect(textOf(find(page, '.outcome'))).to.equal('The link is copied');
      expect(textOf(copy), 'and can do so again').to.equal('Copy link');
      expect(copied).to.have.length(1);
    });

    it('by showing the address where neither is allowed', async () => {
      await open();
      set('clipboard', {writeText: () => Promise.reject(new Error('not allowed'))});
      Reflect.deleteProperty(page.window.Navigator.prototype, 'share');
      await openFirst(page);
      button(page, 'Copy link').click();
      await until(() => rootIn(page).querySelector('.outcome:not([hidden])'));
      expect(textOf(find(page, '.outcome'))).to.match(/^Copying is switched off here\. .*#walk$/);
    });
  });

  describe('without content', () => {
    const LINK = '<article-card article="no-such"><a href="/blog">Our blog</a></article-card>';

    it('shows the link inside while the content is on its way, in the place of the card', async () => {
      page = await openArticles(`<div>${LINK}</div>${PEERS}`, {bundle: '/content/en.json'});
      page.document.querySelector('article-card')!.setAttribute('src', '/fault/file?hang=1');
      const late = page.document.createElement('article-card');
      late.setAttribute('src', '/fault/file?hang=1');
      late.append(page.document.querySelector('a')!);
      page.document.body.append(late);
      await until(() => late.shadowRoot?.querySelector('.place'));
      expect(late.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
      expect(late.getBoundingClientRect().height).to.be.above(300);
    });

    it('shows the link inside, two lines to call and a way on when it does not come', async () => {
      page = await openArticles(LINK, {bundle: '/fault/file?path=/content/en.json&status=500'});
      expect(page.document.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
      expect(findAll(page, 'a[href="tel:988"]').length).to.be.above(0);
      expect(button(page, 'Load it again')).to.exist;
    });

    it('shows the link inside in the place of an article that is gone, and tells the integrator', async () => {
      page = await openArticles(LINK);
      expect(page.document.querySelector('a')!.getBoundingClientRect().height).to.be.above(0);
      expect(findAll(page, '.card')).to.eql([]);
      expect(page.window.probe?.warnings.join()).to.contain('no article "no-such"');
    });

    it('says that it is gone where there is no link, and whom to reach', async () => {
      // A line break is no link.
      page = await openArticles('<article-card article="no-such">\n  <!-- --></article-card>');
      const {height} = find(page, '.empty p').getBoundingClientRect();
      expect(height).to.be.above(0);
      expect(textOf(find(page, '.empty p'))).to.equal('This article is not here at the moment.');
      expect(find(page, '.empty a[href="tel:988"]').getBoundingClientRect().height).to.be.above(0);
    });

    it('hides the link once the card stands', async () => {
      page = await openArticles(PEERS.replace('></', '><a href="/x">X</a></'));
      expect(page.document.querySelector('a')!.getBoundingClientRect().height).to.equal(0);
    });
  });

  describe('in another language', () => {
    it('is in Spanish where the page is', async () => {
      page = await openArticles(PEERS, {html: 'lang="es-MX"', bundle: '/content/es.json'});
      expect(textOf(find(page, '.meta'))).to.equal(
        '4 min de lectura · 12 de noviembre de 2026 · Para adultos y familias',
      );
      await openFirst(page);
      expect(button(page, 'Cerrar este artículo')).to.exist;
    });

    it('has its title on the side where its language begins', async () => {
      const arabic = {...only({title: 'نزهة', body: [paragraph]}), locale: 'ar'};
      page = await openArticles(CARD, {bundle: arabic});
      const side = page.window.getComputedStyle(find(page, '.title'));
      expect([find(page, '.title').lang, side.direction]).to.eql(['ar', 'rtl']);
    });

    it('points down where one reads from the right, too', async () => {
      page = await openArticles(PEERS, {html: 'lang="en" dir="rtl"'});
      find(page, '.cue').dir = 'rtl';
      const {borderLeftWidth} = page.window.getComputedStyle(find(page, '.cue'), '::after');
      expect(borderLeftWidth).to.equal('0px');
    });

    it('marks English text on a page in Spanish', async () => {
      page = await openArticles(PEERS, {html: 'lang="es"'});
      const card = await openFirst(page);
      for (const part of ['.title', '.summary', '.topics', '.body']) {
        expect(card.querySelector(part)?.getAttribute('lang'), part).to.equal('en');
      }
      expect(card.querySelector('.aside')?.getAttribute('lang')).to.equal('es');
      expect(textOf(card.querySelector('.aside')!)).to.contain('Llama al');
    });
  });

  it('asks for nothing but the script and the content', async () => {
    page = await openArticles(PEERS);
    await openFirst(page);
    expect(requestsOf(page).map((it) => new URL(it).pathname)).to.eql([
      '/dist/article-card.js',
      '/content/en.json',
    ]);
  });

  it('shows hostile text as text, in every field', async () => {
    const evil = `"'><img src=x onerror=alert(1)><script>alert(2)</script>\${alert(3)}`;
    const url = 'javascript:alert(4)';
    const article = {
      id: 'example',
      title: evil,
      summary: evil,
      url,
      topics: ['evil'],
      audiences: [evil],
      publishedAt: '2026-03-02',
      reviewedBy: evil,
      authors: [evil],
      contentNote: evil,
      image: {src: url, alt: evil, width: 1, height: 1},
      media: {kind: 'audio', url, minutes: 1},
      body: [
        {type: 'heading', text: evil},
        {type: 'paragraph', text: evil},
        {type: 'list', items: [evil]},
        {type: 'steps', items: [{title: evil, text: evil}]},
        {type: 'resource', id: 'evil'},
        {type: 'meditation', id: 'evil-meditation'},
        {type: 'worksheet', id: 'evil-worksheet'},
      ],
    };
    const bundle = bundleOf({
      publisher: {name: evil, url},
      topics: [{id: 'evil', label: evil, synonyms: [evil]}],
      articles: [article],
      resources: [
        {
          id: 'evil',
          kind: 'service',
          name: evil,
          description: evil,
          url,
          channels: [
            {type: 'call', number: '1 555 0100', dial: url, label: evil, note: evil},
            {type: 'web', url},
          ],
          topics: ['evil'],
          verifiedAt: '2026-03-02',
          source: 'https://example.org/',
        },
      ],
      meditations: [
        {
          id: 'evil-meditation',
          title: evil,
          summary: evil,
          minutes: [1],
          steps: [{weight: 1, text: evil}],
        },
      ],
      worksheets: [
        {id: 'evil-worksheet', title: evil, intro: evil, categories: [], asks: [], messages: []},
      ],
    });
    page = await openArticles(CARD, {bundle});
    const card = await openFirst(page);
    const shown = textOf(card).split(evil).length - 1;
    // Title, note, summary, topic, audience, author, reviewer; the body's five; two records with two
    // each; the service's name, description, label and note.
    expect(shown).to.be.at.least(18);
    expect(card.querySelectorAll('img, script')).to.have.length(0);
    for (const {href} of card.querySelectorAll('a')) expect(href).to.match(/^(https|tel):/);
    expect(page.window.probe?.executed).to.eql([]);
  });
});
