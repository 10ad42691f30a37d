import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {HostPage} from '../support/host-page.js';
import {
  clockIn,
  control,
  eventsOf,
  has,
  hostIn,
  listen,
  openTimer,
  press,
  rootIn,
  sleep,
  textIn,
  textOf,
  until,
} from '../support/timer.js';

const MINUTE = 60_000;
const STRICT = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

describe('<meditation-timer>', () => {
  let page: HostPage;
  afterEach(() => {
    expect(page.window.probe?.errors, 'errors on the page').to.eql([]);
    page.close();
  });

  describe('before it starts', () => {
    it('is a plain timer when no content arrives', async () => {
      page = await openTimer('meditation="gratitude"', {bundle: null});
      await until(() => has(page, 'Start'));
      expect(textIn(page)).to.contain('A quiet few minutes');
      await press(page, 'Start');
      expect(clockIn(page)).to.equal('5:00');
    });

    it('offers every meditation of the bundle, and the quiet timer', async () => {
      page = await openTimer();
      await until(() => has(page, 'What to do'));
      const names = [...control<HTMLSelectElement>(page, 'What to do').options].map(textOf);
      expect(names[0]).to.equal('Quiet timer, without words');
      expect(names).to.include.members(['A first minute', 'Meditation for anxiety', 'Gratitude']);
      expect(names.length).to.be.at.least(7);
    });

    it('asks for eyes and anchor first, and goes on without an answer', async () => {
      page = await openTimer('meditation="gratitude"');
      const legends = [...rootIn(page).querySelectorAll('legend')].map(textOf);
      expect(legends.slice(0, 3)).to.eql(['Your eyes', 'Something to rest on', 'How long']);
      await press(page, 'sounds', 'Start');
      expect(textIn(page)).to.contain('Resting on: sounds');
    });

    it('takes any length from 1 to 180 minutes', async () => {
      page = await openTimer('minutes="20"');
      const input = control<HTMLInputElement>(page, 'Another length');
      const type = async (value: string) => {
        input.value = value;
        input.dispatchEvent(new page.window.Event('change'));
        await press(page);
        return input.value;
      };
      expect(input.value).to.equal('20');
      await press(page, 'One minute more');
      expect(input.value).to.equal('21');
      expect(await type('45')).to.equal('45');
      expect(await type('500')).to.equal('180');
      expect(control(page, 'One minute more').disabled).to.equal(true);
      expect(await type('')).to.equal('180');
      await press(page, '10 min');
      expect(control(page, '10 min').getAttribute('aria-pressed')).to.equal('true');
      expect(input.value).to.equal('10');
    });

    it('says what will happen if the screen goes dark', async () => {
      page = await openTimer();
      expect(textOf(rootIn(page).querySelector('.promise'))).to.match(
        /bell (still rings|may be late)/,
      );
    });

    it('shows all its words', async () => {
      page = await openTimer('meditation="anxiety" minutes="10"');
      await press(page, 'All the words');
      expect(rootIn(page).querySelectorAll('.transcript li')).to.have.length(8);
    });

    it('speaks Spanish', async () => {
      page = await openTimer('meditation="gratitude"', {lang: 'es'});
      await press(page, 'Empezar', 'Pausa');
      expect(textIn(page)).to.contain('En pausa');
    });

    it('takes what makes no sense for nothing', async () => {
      page = await openTimer('minutes="abc" bell-every="-1" breath="x" heading-level="9"');
      await press(page, 'Start');
      expect(clockIn(page)).to.equal('5:00');
      expect(rootIn(page).querySelector('h5')).to.exist;
    });
  });

  describe('while it runs', () => {
    it('shows the time left and the step of the moment', async () => {
      page = await openTimer('meditation="anxiety" minutes="5"');
      await press(page, 'Start');
      const clock = rootIn(page).querySelector('[role=timer]');
      expect(clock?.getAttribute('aria-label')).to.equal('Time left');
      expect(textIn(page)).to.contain('Eyes and anchor: your choice');
      await until(() => clockIn(page) === '4:59');
    });

    it('stands still in a pause, and goes on from there', async () => {
      page = await openTimer();
      const events = eventsOf(page);
      await press(page, 'Start', 'Pause');
      const paused = clockIn(page);
      sleep(page, 3000);
      await press(page, 'Go on');
      expect(clockIn(page)).to.equal(paused);
      expect(events.map(({type}) => type)).to.eql(['start', 'pause', 'start']);
    });

    it('hides the clock and shows it again', async () => {
      page = await openTimer();
      await press(page, 'Start', 'Hide the clock');
      expect(rootIn(page).querySelector<HTMLElement>('[role=timer]')?.hidden).to.equal(true);
      await press(page, 'Show the clock');
      expect(rootIn(page).querySelector<HTMLElement>('[role=timer]')?.hidden).to.equal(false);
    });

    it('breathes with a shape, or without movement in parts', async () => {
      page = await openTimer('meditation="longer-out-breath"');
      await press(page, 'Start');
      const word = rootIn(page).querySelector('[data-phase="in"]')!;
      await until(() => page.window.getComputedStyle(word).opacity === '1');
      await press(page, 'Without movement');
      expect(rootIn(page).querySelectorAll('.segments span')).to.have.length(4);
      expect(rootIn(page).querySelector('.shape')).to.equal(null);
    });

    it('is one element when it is moved, and silent when it is removed', async () => {
      page = await openTimer();
      const events = eventsOf(page);
      const host = hostIn(page);
      await press(page, 'Start');
      page.document.body.prepend(host);
      await Promise.resolve();
      expect(clockIn(page)).to.match(/^\d:\d\d$/);
      expect(events.map(({type}) => type)).to.eql(['start']);
      host.remove();
      await until(() => events.some(({type, outcome}) => type === 'end' && outcome === 'stopped'));
    });

    it('says that the sound is gone, and never resumes an interrupted one', async () => {
      page = await openTimer();
      let resumed = 0;
      const audio = page.window.AudioContext.prototype;
      const base = Object.getPrototypeOf(audio) as object;
      Object.defineProperty(base, 'state', {get: () => 'interrupted'});
      audio.resume = () => {
        resumed += 1;
        return Promise.resolve();
      };
      await press(page, 'Start');
      await until(() => textIn(page).includes('Something else has the sound'));
      expect(resumed).to.equal(0);
    });

    it('speaks at the start and in the pause, and the clock stays silent', async () => {
      page = await openTimer('minutes="10"');
      const said = listen(page);
      await press(page, 'Start');
      await until(() => said.length === 1);
      await until(() => clockIn(page) === '9:58');
      await press(page, 'Pause');
      expect(said).to.eql(['The timer has started. 10 minutes.', `Paused. ${clockIn(page)} left.`]);
    });
  });

  describe('after Stop', () => {
    it('is over in one press, with kind words, things to do and people to reach', async () => {
      page = await openTimer('meditation="body-scan"');
      const events = eventsOf(page);
      await press(page, 'Start', 'Stop');
      expect(textIn(page)).to.contain('Stopping is part of practicing');
      expect(rootIn(page).querySelectorAll('.care ul:not([role]) li')).to.have.length(3);
      expect(rootIn(page).querySelector('a[href="tel:988"]')).to.exist;
      expect(events.at(-1)).to.include({type: 'end', outcome: 'stopped'});
    });

    it('keeps the keyboard in place', async () => {
      page = await openTimer();
      control(page, 'Start').focus();
      await press(page, 'Start');
      expect(rootIn(page).activeElement?.getAttribute('aria-label')).to.equal(
        'A quiet few minutes',
      );
      control(page, 'Stop').focus();
      await press(page, 'Stop');
      expect(rootIn(page).activeElement?.localName).to.equal('section');
      await press(page, 'Back to the beginning');
      expect(rootIn(page).activeElement?.localName).to.equal('section');
      expect(has(page, 'Start')).to.equal(true);
    });
  });

  describe('after a sleep of the system', () => {
    it('has the right time', async () => {
      page = await openTimer('minutes="30"');
      await press(page, 'Start');
      sleep(page, 20 * MINUTE);
      await until(() => /^(10:00|9:5\d)$/.test(clockIn(page)));
    });

    it('says when it ended, without praise, and rings nothing', async () => {
      page = await openTimer();
      const events = eventsOf(page);
      await press(page, 'Start');
      sleep(page, 20 * MINUTE);
      await until(() => textIn(page).includes('It ended at'));
      expect(textIn(page)).to.match(/^Done\. Take your time\. It ended at \d+:\d\d [AP]M/);
      expect(events.filter(({type, played}) => type === 'bell' && played)).to.eql([]);
      expect(events.at(-1)).to.include({type: 'end', outcome: 'completed'});
    });

    it('asks again how the person is, and does not praise who feels worse', async () => {
      page = await openTimer('check');
      await press(page, 'Steady', 'Start');
      sleep(page, 20 * MINUTE);
      await until(() => has(page, 'Uneasy'));
      expect(rootIn(page).querySelector('.care')).to.equal(null);
      await press(page, 'Uneasy');
      expect(textIn(page)).to.contain('no fault of yours');
      expect(rootIn(page).querySelector('.care a[href="tel:988"]')).to.exist;
    });
  });

  describe('memory', () => {
    const stored = () => [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    afterEach(() => {
      localStorage.clear();
      sessionStorage.clear();
    });

    it('writes nothing down unless someone asks', async () => {
      const before = (await indexedDB.databases?.()) ?? [];
      page = await openTimer('check meditation="gratitude"');
      await press(page, 'Steady', 'sounds', 'Start', 'Pause', 'Go on', 'Stop');
      expect(stored()).to.eql([]);
      expect((await indexedDB.databases?.()) ?? []).to.eql(before);
    });

    it('looks at no storage before someone presses anything', async () => {
      page = await openTimer();
      expect(page.window.probe?.stored).to.eql([]);
    });

    it('can be taken up again after a reload, for those who asked', async () => {
      page = await openTimer('minutes="20"');
      await press(page, 'Options', 'Let me go on after a reload', 'Start');
      expect(stored()).to.eql(['care-widgets/meditation-sitting']);
      const reloaded = new Promise((resolve) => page.frame.addEventListener('load', resolve));
      page.window.location.reload();
      await reloaded;
      page.window = page.frame.contentWindow as HostPage['window'];
      page.document = page.frame.contentDocument as Document;
      await until(() => rootIn(page)?.querySelector('section'));
      await until(() => /Go on, (20:00|19:5\d) left/.test(textIn(page)));
      expect(rootIn(page).querySelector('[role=timer]')).to.equal(null);
      await press(page, 'Go on');
      expect(clockIn(page)).to.match(/^(20:00|19:5\d)$/);
      await press(page, 'Stop');
      expect(stored()).to.eql([]);
    });

    it('keeps a list for those who want one, and deletes it', async () => {
      page = await openTimer();
      await press(page, 'Options', 'Keep a list');
      expect(stored()).to.eql(['care-widgets/meditation-log']);
      await press(page, 'Start');
      sleep(page, 20 * MINUTE);
      await until(() => has(page, 'Back to the beginning'));
      await press(page, 'Back to the beginning', 'Options');
      await until(() => rootIn(page).querySelector('.log li'));
      expect(textOf(rootIn(page).querySelector('.log li span'))).to.match(/, 5 minutes$/);
      await press(page, 'Delete all');
      expect(stored()).to.eql([]);
    });
  });

  describe('on a strict page', () => {
    it('loads nothing after the page and breaks no rule', async () => {
      page = await openTimer('meditation="longer-out-breath" ambience="waves"', {csp: STRICT});
      const loaded = page.window.performance.getEntriesByType('resource').length;
      await press(
        page,
        'Options',
        'Listen',
        'Two soft tones',
        'Start',
        'Slower',
        'Pause',
        'Go on',
        'Stop',
      );
      expect(page.window.performance.getEntriesByType('resource')).to.have.length(loaded);
      expect(page.window.probe?.violations).to.eql([]);
      expect(page.window.probe?.warnings).to.eql([]);
    });

    it('rings the first bell in time', async function () {
      page = await openTimer('', {csp: STRICT});
      const events = eventsOf(page);
      // A real press: without one, browsers play no sound.
      page.frame.scrollIntoView();
      control(page, 'Start').scrollIntoView();
      const {left, top} = page.frame.getBoundingClientRect();
      const box = control(page, 'Start').getBoundingClientRect();
      const position = [left + box.x + box.width / 2, top + box.y + box.height / 2].map(Math.round);
      await sendMouse({type: 'click', position: position as [number, number]});
      // Where the driver cannot press inside a frame, nothing has begun.
      const began = until(() => events.length > 0).then(
        () => true,
        () => false,
      );
      if (!(await began)) this.skip();
      await until(() => events.some(({type}) => type === 'bell'));
      const bell = events.find(({type}) => type === 'bell')!;
      // Engines without a sound device do not run an audio clock.
      if (bell.played === null) this.skip();
      expect(bell.kind).to.equal('start');
      expect(Math.abs((bell.played as number) - (bell.due as number))).to.be.below(500);
    });
  });
});
