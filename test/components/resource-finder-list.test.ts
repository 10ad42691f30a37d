import {expect} from '@open-wc/testing';
import {bundleOf, host, names, open, root, text, until} from '../support/finder.js';
import {keep} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';
import {service} from '../src/finder/services.js';

const KEY = 'care-widgets/shortlist@1';
const THREE = ['first', 'second', 'third'].map((id) => service(id, {name: `The ${id} house`}));

describe('the list a person makes in <resource-finder>', () => {
  let page: HostPage;
  beforeEach(() => localStorage.removeItem(KEY));
  afterEach(() => {
    page.close();
    localStorage.removeItem(KEY);
  });

  const openThree = async (attributes = '') => {
    page = await open(attributes, {bundle: await keep(bundleOf(...THREE))});
    await until(() => names(page).length === 3);
  };
  const press = (name: RegExp) => {
    const found = [...root(page).querySelectorAll('button')].find((button) =>
      name.test(button.getAttribute('aria-label') ?? button.textContent!.trim()),
    );
    expect(found, `${name}`).to.be.instanceOf(page.window.HTMLElement);
    found!.click();
  };
  const keepBox = () => root(page).querySelector<HTMLInputElement>('.shortlist input');
  const use = () =>
    host(page).dispatchEvent(new page.window.Event('pointerdown', {bubbles: true, composed: true}));
  const kept = (ids?: string[]) =>
    ids ? localStorage.setItem(KEY, JSON.stringify(ids)) : localStorage.getItem(KEY);
  const anotherTabKeeps = (ids: string[]) => {
    kept(ids);
    page.window.dispatchEvent(new page.window.StorageEvent('storage', {key: KEY}));
  };

  it('is there again at the first tap, which moves no focus in Safari', async () => {
    kept(['second']);
    await openThree();
    use();
    await until(() => text(page, '.shortlist').includes('The second house'));
  });

  it('keeps what another tab has put on it meanwhile', async () => {
    kept(['first']);
    await openThree();
    use();
    kept(['first', 'second']);
    press(/^Save The third/);
    expect(kept()).to.equal('["first","second","third"]');
  });

  it('shows what another tab has put on it', async () => {
    kept(['first']);
    await openThree();
    use();
    await until(() => keepBox());
    anotherTabKeeps(['first', 'third']);
    await until(() => text(page, '.shortlist').includes('The third house'));
  });

  it('is kept no longer when it is cleared', async () => {
    kept(['first']);
    await openThree();
    use();
    await until(() => keepBox());
    press(/^Clear your list$/);
    press(/^Save The second/);
    expect(kept()).to.equal(null);
  });

  it('can be deleted where the directory has none of its services', async () => {
    kept(['elsewhere']);
    await openThree();
    use();
    await until(() => keepBox());
    keepBox()!.click();
    expect(kept()).to.equal(null);
  });

  it('tells the page also of what is taken off in the list itself', async () => {
    await openThree();
    const told: unknown[] = [];
    host(page).addEventListener('resource-finder-save', ({id, saved}) => told.push([id, saved]));
    press(/^Save The first/);
    press(/^Save The second/);
    await until(() => text(page, '.shortlist').includes('The second house'));
    press(/^Remove The first/);
    press(/^Clear your list$/);
    expect(told.slice(2)).to.eql([
      ['first', false],
      ['second', false],
    ]);
  });

  it('stands there as text where the browser copies nothing', async () => {
    await openThree();
    Object.defineProperty(page.window.navigator, 'clipboard', {value: undefined});
    press(/^Save The first/);
    await until(() => keepBox());
    press(/^Copy your list$/);
    await until(() => root(page).querySelector('textarea')?.value.includes('555-0100'));
  });

  it('leaves the printing of the page alone where the browser prints nothing', async () => {
    await openThree();
    Object.defineProperty(page.window, 'print', {value: undefined});
    const before = page.document.adoptedStyleSheets.length;
    press(/^Save The first/);
    await until(() => keepBox());
    press(/^Print your list$/);
    expect(page.document.adoptedStyleSheets).to.have.length(before);
    await until(() => root(page).querySelector('textarea')?.value.includes('555-0100'));
  });

  it('shows what is saved on the first of very many cards', async () => {
    const many = Array.from({length: 220}, (_, i) => service(`s${i}`, {name: `House ${i}`}));
    page = await open('limit="220"', {bundle: await keep(bundleOf(...many))});
    // A few with each frame, and a slow machine has few frames.
    for (const made of [70, 140, 220]) await until(() => names(page).length >= made);
    press(/^Save House 0$/);
    const saved = root(page).querySelector('.save');
    await until(() => saved!.getAttribute('aria-pressed') === 'true');
  }).timeout(40_000);
});
