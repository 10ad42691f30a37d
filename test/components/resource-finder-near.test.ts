import {expect} from '@open-wc/testing';
import {
  AWAY,
  EVERYWHERE,
  HERE,
  bundleOf,
  names,
  open,
  root,
  text,
  type,
  until,
} from '../support/finder.js';
import {keep} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

type Ask = Parameters<Geolocation['getCurrentPosition']>;
type Locating = HostPage['window'] & {asked: Ask[]};

/** A device that answers when the test lets it. */
const DEVICE = `<script>
  window.asked = [];
  Object.defineProperty(navigator, 'geolocation', {
    value: {getCurrentPosition: (...ask) => window.asked.push(ask)},
  });
</script>`;
const NO_DEVICE = `<script>
  Object.defineProperty(navigator, 'geolocation', {value: undefined});
</script>`;

describe('<resource-finder>, near me', () => {
  let page: HostPage;
  afterEach(() => {
    expect(page.window.probe?.errors, 'errors on the page').to.eql([]);
    page.close();
  });

  const near = () => root(page).querySelector<HTMLElement>('.near');
  const asked = () => (page.window as Locating).asked;
  const answer = (latitude: number, longitude: number) =>
    asked()[0]![0]({coords: {latitude, longitude}} as GeolocationPosition);
  const refuse = (code: number) =>
    asked()[0]![1]!({code, PERMISSION_DENIED: 1} as GeolocationPositionError);
  async function openPlaces({head = DEVICE, attributes = ''} = {}) {
    const bundle = await keep(bundleOf(EVERYWHERE, AWAY, HERE));
    page = await open(attributes, {bundle, head});
  }

  it('asks the device when the button is pressed, and not before', async () => {
    await openPlaces();
    await type(page, 'counseling');
    expect(asked()).to.have.length(0);
    near()!.click();
    expect(asked()).to.have.length(1);
  });

  it('puts the nearest first, and says about how far away it is', async () => {
    await openPlaces();
    near()!.click();
    answer(46.8, -92.15);
    // What is below the first stays as it was until the next frame.
    await until(() => names(page)[0] === 'Duluth house');
    await until(() => names(page)[2] === 'Everywhere line', 'the whole list');
    expect(names(page)).to.eql(['Duluth house', 'Minneapolis house', 'Everywhere line']);
    expect(text(page, '.results li')).to.contain('About 2 miles away');
    expect(text(page, '.results li:last-child')).not.to.contain('away');
  });

  it('shows a chip that takes it back', async () => {
    await openPlaces();
    near()!.click();
    answer(46.8, -92.15);
    const chip = () => root(page).querySelector<HTMLElement>('[aria-label="Remove Near me"]');
    await until(chip);
    chip()!.click();
    await until(() => !chip(), 'the chip is gone');
    await until(() => names(page)[0] === 'Everywhere line', 'the order of before');
    await until(() => !text(page, '.results').includes('away'), 'no distance is told');
  });

  it('says what to do when the person does not want it', async () => {
    await openPlaces();
    near()!.click();
    refuse(1);
    await until(() => text(page, '#near-hint').includes('that is fine'));
    expect(text(page, '#near-hint')).to.contain('ZIP');
    await until(() => names(page).length === 3, 'all services');
  });

  it('says what to do when the device does not know', async () => {
    await openPlaces();
    near()!.click();
    refuse(2);
    await until(() => text(page, '#near-hint').includes('could not'));
  });

  it('says what to do when the device cannot', async () => {
    await openPlaces({head: NO_DEVICE});
    near()!.click();
    await until(() => text(page, '#near-hint').includes('could not'));
  });

  it('leaves the place out of address, storage and events', async () => {
    await openPlaces({attributes: 'with-url-state'});
    near()!.click();
    answer(46.8, -92.15);
    await until(() => names(page)[0] === 'Duluth house');
    expect(page.window.location.href).not.to.contain('46');
    expect(page.window.probe?.stored).to.eql([]);
    expect(JSON.stringify(page.window.probe?.events)).not.to.contain('46');
  });

  it('is not offered where no service says where it is', async () => {
    page = await open('', {bundle: await keep(bundleOf(EVERYWHERE)), head: DEVICE});
    await until(() => root(page).querySelector('.filters'));
    expect(near()).to.equal(null);
  });
});
