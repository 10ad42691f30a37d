import {expect} from '@open-wc/testing';
import {bundleOf, names, open, root, text, until} from '../support/finder.js';
import {keep} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';
import {service} from '../src/finder/services.js';

/** A clock that the test sets; a test page is in front for nobody. */
const CLOCK = `<script>
  const Real = Date;
  window.now = Real.parse('2026-11-25T12:00:00Z');
  window.Date = class extends Real {
    constructor(...parts) { parts.length ? super(...parts) : super(window.now); }
    static now() { return window.now; }
  };
  Object.defineProperty(document, 'hidden', {value: false});
</script>`;

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

  const comeBackAt = (time: string) => {
    Object.assign(page.window, {now: Date.parse(time)});
    page.document.dispatchEvent(new Event('visibilitychange'));
  };

  it('says that a service has closed meanwhile', async () => {
    expect(text(page, '.card')).to.contain('Open now');
    comeBackAt('2026-11-25T18:00:00Z');
    expect(text(page, '.card')).to.contain('Closed now');
  });

  it('takes a service that has closed off the open ones', async () => {
    await until(() => root(page).querySelector('.open-now input'));
    root(page).querySelector<HTMLElement>('.open-now input')!.click();
    await until(() => names(page).join() === 'Daytime house');
    comeBackAt('2026-11-25T18:00:00Z');
    await until(() => text(page, '.count') === 'No services');
  });
});
