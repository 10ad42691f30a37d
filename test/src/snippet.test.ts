import {expect} from '@open-wc/testing';
import {floorLines, floorRegions} from '../../src/floor-lines.js';
import {snippet, snippetWidgets} from '../../src/snippet.js';
import type {SnippetOptions} from '../../src/snippet.js';

const options: SnippetOptions = {
  widgets: ['crisis-banner', 'resource-finder'],
  base: 'https://care.example/1/',
  integrity: {
    'care-widgets.js': 'sha384-whole',
    'crisis-banner.js': 'sha384-banner',
    'article-card.js': 'sha384-card',
    'meditation-timer.js': 'sha384-timer',
    'meditation-timer-worker.js': 'sha384-worker',
    'content/en.json': 'sha384-en',
    'esm/index.js': 'sha384-esm',
  },
  region: 'US',
};
const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');
const parseOne = (text: string) => parse(text).body.firstElementChild as HTMLElement;

describe('snippet', () => {
  it('writes one asynchronous script tag with the hash of its file', () => {
    const {script} = snippet(options);
    const tag = parse(script).querySelector('script') as HTMLScriptElement;
    expect(tag.async).to.be.true;
    expect(tag.src).to.equal('https://care.example/1/care-widgets.js');
    expect(tag.integrity).to.equal('sha384-whole');
    expect(tag.crossOrigin).to.equal('anonymous');
    expect(tag.referrerPolicy).to.equal('no-referrer');
    expect({...tag.dataset}).to.deep.equal({region: 'US'});
  });

  it('takes the file of one widget where that is enough', () => {
    const fileOf = (more: Partial<SnippetOptions>) =>
      /src="[^"]*\/([^/"]+)"/.exec(snippet({...options, ...more}).script)?.[1];
    expect(fileOf({widgets: ['crisis-banner']})).to.equal('crisis-banner.js');
    expect(fileOf({widgets: ['article-list']})).to.equal('article-card.js');
    expect(fileOf({widgets: ['article-list', 'article-card']})).to.equal('article-card.js');
    expect(fileOf({widgets: ['crisis-banner', 'article-card']})).to.equal('care-widgets.js');
  });

  it('takes the whole script for a banner with content of its own', () => {
    const {script} = snippet({...options, widgets: ['crisis-banner'], bundle: '/care.json'});
    expect(script).to.include('care-widgets.js').and.to.include('data-bundle="/care.json"');
  });

  it('names every file that a site of its own has to serve', () => {
    const filesOf = (...widgets: SnippetOptions['widgets']) =>
      snippet({...options, base: '/care/', widgets}).files;
    expect(filesOf('crisis-banner')).to.deep.equal(['crisis-banner.js']);
    expect(filesOf('article-card')).to.deep.equal(['article-card.js', 'content/en.json']);
    expect(filesOf('meditation-timer')).to.deep.equal([
      'meditation-timer.js',
      'meditation-timer-worker.js',
      'content/en.json',
    ]);
  });

  it('gives the timer its worker on the page’s own origin alone', () => {
    const timerAt = (base: string) =>
      parseOne(snippet({...options, base, widgets: ['meditation-timer']}).widgets[0]?.markup ?? '');
    expect(timerAt('/care/').getAttribute('worker')).to.equal('/care/meditation-timer-worker.js');
    expect(timerAt('https://care.example/').hasAttribute('worker')).to.be.false;
  });

  for (const region of floorRegions) {
    for (const language of ['en', 'es']) {
      it(`gives the numbers of ${region} as text and as links, in ${language}`, () => {
        const made = snippet({...options, region, language, widgets: ['crisis-banner']});
        const banner = parseOne(made.widgets[0]?.markup ?? '');
        const lines = floorLines(region, language).slice(0, 2);
        const links = [...banner.querySelectorAll('a')];
        expect(banner.lang).to.equal(language);
        for (const {name, description, channels} of lines) {
          const [first] = channels;
          if (first) {
            expect(banner.textContent).to.include(name).and.to.include(first.number);
            expect(links.map(({href}) => href)).to.include(`tel:${first.dial}`);
          } else expect(banner.textContent).to.include(description);
        }
        expect(parseOne(made.plainLine).querySelector('a')?.href).to.equal(
          `tel:${lines[0]?.channels[0]?.dial}`,
        );
      });
    }
  }

  it('gives every widget something to show without the script', () => {
    for (const {tag, markup} of snippet({...options, widgets: snippetWidgets}).widgets) {
      const element = parseOne(markup);
      expect(element.localName).to.equal(tag);
      expect(element.textContent?.trim()).not.to.equal('');
    }
  });

  it('writes what an editor types as text, whatever it is', () => {
    const name = `"><script>alert(1)</script>&amp;'`;
    const [made] = snippet({
      ...options,
      widgets: ['crisis-banner'],
      attributes: {'crisis-banner': {'local-name': name, collapsible: true, layout: ''}},
    }).widgets;
    const page = parse(made?.markup ?? '');
    const banner = page.querySelector('crisis-banner');
    expect(page.querySelector('script')).to.be.null;
    expect(banner?.getAttribute('local-name')).to.equal(name);
    expect(banner?.hasAttribute('collapsible')).to.be.true;
    expect(banner?.hasAttribute('layout')).to.be.false;
  });

  it('shows the article itself where its card cannot run', () => {
    const [made] = snippet({
      ...options,
      widgets: ['article-card'],
      attributes: {'article-card': {article: 'a-b'}},
      article: {title: 'Tea & <rest>', summary: 'Slow down.'},
    }).widgets;
    expect(parseOne(made?.markup ?? '').textContent).to.include('Tea & <rest>');
  });
});
