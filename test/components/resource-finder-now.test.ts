import {expect} from '@open-wc/testing';
import {CLOCK, comeBackAt} from '../support/clock.js';
import {bundleOf, names, open, root, text, until} from '../support/finder.js';
import {keep} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';
import {service} from '../src/finder/services.js';

const DAYTIME = service('daytime', {
  name: 'Daytime house',
  hours: {
    timeZone: 'UTC',
    weekly: [{days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '09:00', closes: '17:00'}],
  },
});

describe('<resource-finder>, as time goes on', () => {
  let page: HostPage;
  beforeEach(async () => {
    const bundle = await keep(bundleOf(DAYTIME, service('other')));
    page = await open('', {bundle, head: CLOCK});
  });
  afterEach(() => page.close());

  it('says that a service has closed meanwhile', async () => {
    expect(text(page, '.card')).to.contain('Open now');
    comeBackAt(page, '2026-11-25T18:00:00Z');
    expect(text(page, '.card')).to.contain('Closed now');
  });

  it('takes a service that has closed off the open ones', async () => {
    await until(() => root(page).querySelector('.open-now input'));
    root(page).querySelector<HTMLElement>('.open-now input')!.click();
    await until(() => names(page).join() === 'Daytime house');
    comeBackAt(page, '2026-11-25T18:00:00Z');
    await until(() => text(page, '.count') === 'No services');
  });
});
