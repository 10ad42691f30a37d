import {expect, waitUntil} from '@open-wc/testing';
import {decodeQR} from 'qr/decode.js';
import {bundleOf} from '../support/finder.js';
import {keep, openHostPage} from '../support/host-page.js';

import type {HostPage} from '../support/host-page.js';
import {service} from '../src/finder/services.js';

/** The saved services on paper, read by a QR reader that is not ours. */

const PIXELS = 6;

async function open(bundle = '/content/en.json', query = 'lifeline', least = 3): Promise<HostPage> {
  const page = await openHostPage({
    markup: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A partner</title>
      <script async src="/dist/resource-finder.js" data-bundle="${bundle}"></script></head>
      <body><p>Of the host</p><resource-finder query="${query}"></resource-finder></body></html>`,
  });
  await until(() => buttons(page, /^Save /).length >= least, 'services that can be saved');
  return page;
}

const until = (condition: () => unknown, message: string) =>
  waitUntil(condition as () => boolean, message, {timeout: 10_000, interval: 10});
const root = ({document}: HostPage) => document.querySelector('resource-finder')!.shadowRoot;
const nameOf = (button: HTMLElement) =>
  button.getAttribute('aria-label') ?? button.textContent!.trim();
const buttons = (page: HostPage, name: RegExp) =>
  [...(root(page)?.querySelectorAll('button') ?? [])].filter((button) => name.test(nameOf(button)));
const paper = ({document}: HostPage) => document.querySelector('[data-care-print]');

/** The squares of a code as the pixels a camera would see. */
function read(svg: SVGElement): string {
  const [left = 0, top = 0, modules = 0] = svg.getAttribute('viewBox')!.split(' ').map(Number);
  const size = modules * PIXELS;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  const squares = svg
    .querySelector('path')!
    .getAttribute('d')!
    .matchAll(/M(\d+) (\d+)h1v1h-1z/g);
  for (const [, x, y] of squares) {
    for (let pixel = 0; pixel < PIXELS * PIXELS; pixel += 1) {
      const across = (Number(x) - left) * PIXELS + (pixel % PIXELS);
      const down = (Number(y) - top) * PIXELS + Math.floor(pixel / PIXELS);
      data.fill(0, (down * size + across) * 4, (down * size + across) * 4 + 3);
    }
  }
  return decodeQR({width: size, height: size, data});
}

const HOUSE = service('house', {
  name: 'Duluth house',
  channels: [{type: 'email', email: 'hello@example.org'}],
  url: 'https://example.org/house',
  hours: {timeZone: 'America/Chicago', weekly: [{days: ['MO'], opens: '09:00', closes: '17:00'}]},
  locations: [{address: {address_1: '1 Lake Street', city: 'Duluth', state_province: 'MN'}}],
  languages: ['es'],
});

describe('a service on paper', () => {
  let page: HostPage;
  let printed: Element | null = null;

  beforeEach(async () => {
    page = await open(await keep(bundleOf(HOUSE)), '', 1);
    page.window.print = () => (printed = paper(page)!.cloneNode(true) as Element);
    buttons(page, /^Save /)[0]!.click();
    await until(() => buttons(page, /^Print your list$/)[0], 'a list to print');
    buttons(page, /^Print your list$/)[0]!.click();
  });
  afterEach(() => page.close());

  it('has its hours, and not whether it is open at the moment', () => {
    expect(printed!.textContent).to.match(/Mon, 9.AM – 5.PM CT · Checked November 2026/);
    expect(printed!.textContent).not.to.contain(' now');
  });

  it('has its address and the language it speaks', () => {
    expect(printed!.textContent).to.contain('1 Lake Street, Duluth, MN').and.contain('Spanish');
  });

  it('has a code that leads to it where it has no number', () => {
    expect(read(printed!.querySelector('svg')!)).to.equal('mailto:hello@example.org');
  });
});

describe('the printed list of <resource-finder>', () => {
  let page: HostPage;
  let printed: Element | null;

  beforeEach(async () => {
    page = await open();
    page.window.print = () => (printed = paper(page)!.cloneNode(true) as Element);
    for (let saved = 1; saved <= 3; saved += 1) {
      buttons(page, /^Save /)[0]!.click();
      await until(() => buttons(page, /^Saved: /).length === saved, `${saved} saved`);
    }
    root(page)!.querySelector<HTMLElement>('.shortlist summary')!.click();
    buttons(page, /^Print your list$/)[0]!.click();
  });
  afterEach(() => page.close());

  it('has every saved service with its numbers, and nothing of the host', () => {
    const names = buttons(page, /^Saved: /).map((it) => nameOf(it).replace('Saved: ', ''));
    const titles = [...printed!.querySelectorAll('h2')].map((it) => it.textContent);
    expect(titles).to.have.members(names);
    expect(printed!.textContent).to.contain('988').and.not.contain('Of the host');
  });

  it('says on paper what a way is for, and what to do with it', () => {
    const ways = [...printed!.querySelectorAll('.way')].map((it) => it.textContent);
    expect(ways).to.include('In Spanish · Dial 988 then Press 2');
    expect(ways).to.include('In Spanish · Text AYUDA to 988');
  });

  it('has codes that lead where the services are reached', () => {
    const codes = [...printed!.querySelectorAll('svg')];
    expect(codes.length).to.be.greaterThan(0);
    for (const code of codes) {
      const number = code.getAttribute('aria-label')!.replace(/\D/g, '');
      expect(read(code)).to.match(/^(tel|sms):/);
      expect(read(code).replace(/\D/g, '')).to.contain(number);
    }
  });

  it('is gone when it is printed', () => {
    page.window.dispatchEvent(new Event('afterprint'));
    expect(paper(page)).to.equal(null);
  });
});
