import {expect, waitUntil} from '@open-wc/testing';
import english from '../../data/en.json' with {type: 'json'};
import {deepText, expectBanner, hostMarkup, linksIn} from '../support/banner.js';
import {keep, openHostPage, otherOrigin} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

/** The content on its way to the page: the compiled lines stand before it, and whatever becomes of it. */

const BUNDLE = '/content/en.json';
const fault = (query: string) => `/fault/file?path=${BUNDLE}&${query}`;
const FINDER = '<resource-finder></resource-finder>';

const open = (bundle: string) =>
  openHostPage({
    markup: hostMarkup({script: `data-bundle="${bundle}"`, body: FINDER}),
    until: 'parsed',
  });

const whenEvent = (page: HostPage, event: string, timeout = 8000) =>
  waitUntil(() => page.window.probe?.events.includes(event), event, {timeout});

/** The banner stands before and after the failure, and the finder says what happened and who to call. */
async function expectFloor(page: HostPage): Promise<void> {
  await expectBanner(page);
  await whenEvent(page, 'crisis-banner error');
  await expectBanner(page);
  const finder = page.document.querySelector('resource-finder') as HTMLElement;
  await waitUntil(() => linksIn(finder).includes('tel:988'), 'the finder shows who to call', {
    timeout: 5000,
  });
  expect(deepText(finder)).to.contain('did not arrive');
  page.close();
}

describe('bundle delivery', () => {
  it('arrives: the lines of the bundle stand beside the compiled ones', async () => {
    const page = await open(BUNDLE);
    await whenEvent(page, 'crisis-banner load');
    const banner = await expectBanner(page);
    await waitUntil(() => deepText(banner).includes('Childhelp'), 'a line of the bundle');
    page.close();
  });

  it('arrives with a byte order mark: read all the same', async () => {
    const page = await open(fault('body=bom'));
    await whenEvent(page, 'crisis-banner load');
    await expectBanner(page);
    page.close();
  });

  it('arrives as text/plain: read all the same', async () => {
    const page = await open(fault('type=text/plain'));
    await whenEvent(page, 'crisis-banner load');
    await expectBanner(page);
    page.close();
  });

  const faults = {
    'is not found': 'status=404',
    'is a server error': 'status=500',
    'never answers (deadline)': 'hang=1',
    'never ends (deadline)': 'hang=body',
    'is cut off': 'body=truncate',
    'never stops coming (size)': 'body=endless',
    'is empty': 'body=empty',
    'is a sign-in page': 'body=html',
    'loses its connection': 'reset=1',
  };
  for (const [name, query] of Object.entries(faults)) {
    it(`${name}: the compiled lines stand`, async () => {
      await expectFloor(await open(fault(query)));
    });
  }

  it('comes when the connection is back: nobody has to press anything', async () => {
    const name = `later-${Math.random()}`;
    const page = await open(`/fault/file?kept=${name}`);
    await whenEvent(page, 'resource-finder error');
    await fetch(`/fault/keep?name=${name}`, {method: 'POST', body: JSON.stringify(english)});
    page.window.dispatchEvent(new Event('online'));
    await whenEvent(page, 'resource-finder load');
    await whenEvent(page, 'crisis-banner load');
    page.close();
  });

  it('comes from a server that is not there, as offline: the compiled lines stand', async () => {
    await expectFloor(await open('http://127.0.0.1:1/en.json'));
  });

  it('comes from another origin without CORS: the compiled lines stand', async () => {
    await expectFloor(await open(`${await otherOrigin()}${fault('cors=0')}`));
  });

  const contents: Record<string, unknown> = {
    'is of a version to come': {...english, version: 2},
    'has no version': {...english, version: undefined},
    'is an array': [english],
    'is null': 'null',
    'is a number': '1e999',
    'is nested 100,000 deep': '['.repeat(1e5) + ']'.repeat(1e5),
    'has a list nested 200,000 deep': `{"version":1,"resources":${'['.repeat(2e5) + ']'.repeat(2e5)}}`,
    'is half of an object': '{"version": 1, "id":',
  };
  for (const [name, content] of Object.entries(contents)) {
    it(`${name}: the compiled lines stand`, async () => {
      await expectFloor(await open(await keep(content)));
    });
  }

  it('has a text where a list belongs: the other lists are there', async () => {
    const page = await open(await keep({...english, topics: 'none'}));
    await whenEvent(page, 'crisis-banner load');
    const banner = await expectBanner(page);
    await waitUntil(() => deepText(banner).includes('Childhelp'), 'a line of the bundle');
    page.close();
  });

  it('has one bad record among good ones: the good ones are there', async () => {
    const bad = {id: 'bad', kind: 'crisis-line', name: 7};
    const page = await open(await keep({...english, resources: [bad, ...english.resources]}));
    await whenEvent(page, 'crisis-banner load');
    await expectBanner(page);
    const warning = page.window.probe?.warnings.find((it) => it.includes('$.resources[0].name'));
    expect(warning).to.contain('found 7');
    page.close();
  });
});

describe('a tampered bundle', () => {
  const PREMIUM = '+19005550199';
  const premium = {type: 'call', number: '1-900-555-0199', dial: PREMIUM};
  const lifeline = english.resources.find(({id}) => id === '988-lifeline');
  const others = english.resources.filter(({id}) => id !== '988-lifeline');

  async function expectUntouched(resources: unknown[]): Promise<HostPage> {
    const page = await open(await keep({...english, resources}));
    await whenEvent(page, 'crisis-banner load');
    await whenEvent(page, 'resource-finder load');
    await expectBanner(page);
    expect(linksIn(page.document.body).join()).not.to.contain('900555');
    return page;
  }

  it('cannot change the number of a compiled line', async () => {
    const page = await expectUntouched([{...lifeline, channels: [premium]}, ...others]);
    expect(deepText(page.document.body)).not.to.contain('900-555');
    expect(page.window.probe?.warnings.join()).to.contain('988-lifeline');
    page.close();
  });

  it('cannot dial another number than it shows', async () => {
    const channels = [{type: 'call', number: '988', dial: PREMIUM}];
    const crisis = {...lifeline, id: 'other', name: 'Another line', priority: -1, channels};
    (await expectUntouched([crisis, ...english.resources])).close();
  });

  it('cannot take a compiled line away', async () => {
    (await expectUntouched(others)).close();
  });

  it('cannot switch a compiled line off', async () => {
    (
      await expectUntouched([{...lifeline, status: 'defunct', hours: undefined}, ...others])
    ).close();
  });

  for (const name of [
    '988 Suicide & Crisis Lifeline',
    '９８８ SUICIDE  &  CRISIS\u200b LIFELINE',
    '988 Suicide and Crisis Lifeline',
    'The 988 Suicide & Crisis Lifeline',
  ]) {
    it(`cannot give another number the name “${name}”`, async () => {
      const impostor = {...lifeline, id: 'impostor', name, priority: -1, channels: [premium]};
      const page = await expectUntouched([impostor, ...english.resources]);
      expect(deepText(page.document.body)).not.to.contain('900-555');
      page.close();
    });
  }
});
