import {expect, waitUntil} from '@open-wc/testing';
import '../../site/snippet/snippet-builder.js';
import type {SnippetBuilder} from '../../site/snippet/snippet-builder.js';

/** The snippet builder as an editor uses it, with the form of its own page. */

const page = new DOMParser().parseFromString(
  await (await fetch('/site/snippet.html')).text(),
  'text/html',
);

let builder: SnippetBuilder;

const root = () => builder.shadowRoot as ShadowRoot;
const field = (name: string, value?: string) =>
  builder.querySelector<HTMLInputElement>(
    `[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`,
  ) as HTMLInputElement;
const codes = () => [...root().querySelectorAll('pre')].map(({textContent}) => textContent);
const everything = () => codes()[0] ?? '';

async function change(act: () => void): Promise<void> {
  act();
  field('widget').dispatchEvent(new Event('input', {bubbles: true}));
  await builder.updateComplete;
}

describe('<snippet-builder>', () => {
  beforeEach(async () => {
    builder = document.importNode(page.querySelector('snippet-builder') as SnippetBuilder, true);
    document.body.append(builder);
    await waitUntil(() => everything(), 'lines to copy', {timeout: 8000});
  });

  afterEach(() => builder.remove());

  it('begins with the banner alone, from here, with the hash of its file', async () => {
    const hashes = (await (await fetch('/dist/integrity.json')).json()) as Record<string, string>;
    expect(everything()).to.contain(`src="${location.origin}/dist/crisis-banner.js"`);
    expect(everything()).to.contain(hashes['crisis-banner.js']);
    expect(everything()).to.contain('<a href="tel:988">Call 988</a>');
  });

  it('gives a plain line for outside of the widgets', () => {
    expect(codes().at(-1)).to.match(/^<p>Talk to someone now: .*tel:988/);
  });

  it('follows what is chosen', async () => {
    await change(() => {
      field('widget', 'article-card').checked = true;
      field('article').value = 'mindful-living';
      field('region').value = 'GB';
      field('layout').value = 'card';
      field('language').value = 'es';
    });
    expect(everything()).to.contain('care-widgets.js"').and.contain('data-region="GB"');
    expect(everything()).to.contain('<crisis-banner lang="es" layout="card">');
    expect(everything()).to.contain('<article-card lang="es" article="mindful-living">');
    expect(everything()).to.contain('tel:116123');
  });

  it('asks for what matters to the chosen widgets, and for nothing else', async () => {
    const isAsked = (part: string) =>
      !builder.querySelector<HTMLElement>(`[data-for="${part}"]`)?.hidden;
    expect(isAsked('crisis-banner')).to.be.true;
    expect(isAsked('article-card')).to.be.false;
    expect(isAsked('own')).to.be.false;
    await change(() => {
      field('widget', 'crisis-banner').checked = false;
      field('widget', 'article-card').checked = true;
    });
    expect(isAsked('crisis-banner')).to.be.false;
    expect(isAsked('article-card')).to.be.true;
  });

  it('names the files to save for a site that serves them itself', async () => {
    expect(root().querySelector('.files')).to.equal(null);
    await change(() => {
      field('widget', 'resource-finder').checked = true;
      field('host', 'own').checked = true;
    });
    const files = [...root().querySelectorAll<HTMLAnchorElement>('.files a')];
    expect(files.map(({textContent}) => textContent)).to.deep.equal([
      'care-widgets.js',
      'content/crisis-phrases.json',
      'content/en.json',
      'content/es.json',
    ]);
    expect(everything()).to.contain('src="/care-widgets/care-widgets.js"');
  });

  it('says beside the field what would not work', async () => {
    const hint = (name: string) => builder.querySelector(`[data-hint="${name}"]`);
    await change(() => (field('local-number').value = 'ask at the desk'));
    expect(hint('local-number')?.hasAttribute('data-problem')).to.be.true;
    await change(() => (field('local-number').value = '(612) 555-0142'));
    expect(hint('local-number')?.hasAttribute('data-problem')).to.be.false;
    await change(() => (field('bundle').value = 'javascript:alert(1)'));
    expect(hint('bundle')?.hasAttribute('data-problem')).to.be.true;
    expect(everything()).not.to.contain('javascript');
  });

  it('has nothing to copy while the files have no address that works, and says so', async () => {
    await change(() => {
      field('host', 'own').checked = true;
      field('base').value = 'care';
    });
    expect(builder.querySelector('[data-hint="base"]')?.hasAttribute('data-problem')).to.be.true;
    expect(codes()).to.deep.equal([]);
    await change(() => (field('base').value = '/care'));
    expect(everything()).to.contain('src="/care/crisis-banner.js"');
  });

  it('keeps the line of the place without the script, and asks for its number', async () => {
    await change(() => (field('local-name').value = 'Alder Hall'));
    const hint = builder.querySelector('[data-hint="local-number"]');
    expect(hint?.hasAttribute('data-problem')).to.be.true;
    await change(() => (field('local-number').value = '(612) 555-0142'));
    expect(hint?.hasAttribute('data-problem')).to.be.false;
    expect(everything()).to.contain(
      '<p><strong>Alder Hall</strong>: <a href="tel:6125550142">Call (612) 555-0142</a></p>',
    );
  });

  it('has nothing to copy when nothing is chosen, and says so', async () => {
    await change(() => (field('widget', 'crisis-banner').checked = false));
    expect(codes()).to.deep.equal([]);
    expect(root().textContent).to.contain('Choose a widget');
  });

  it('shows the snippet at work', async () => {
    const frame = () => root().querySelector('iframe') as HTMLIFrameElement;
    const banner = () => frame()?.contentDocument?.querySelector('crisis-banner');
    await waitUntil(() => banner()?.shadowRoot?.textContent?.includes('988'), 'a banner', {
      timeout: 8000,
    });
  });
});
