import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {keep} from '../support/host-page.js';
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

  async function choose(id: string): Promise<void> {
    const practice = control<HTMLSelectElement>(page, 'What to do');
    practice.value = id;
    practice.dispatchEvent(new page.window.Event('change'));
    await press(page);
  }

  describe('before it starts', () => {
    it('is a plain timer when no content arrives', async () => {
      page = await openTimer('meditation="gratitude"', {bundle: null});
      await until(() => has(page, 'Start'));
      expect(textIn(page)).to.contain('A quiet few minutes');
      await press(page, 'Start');
      expect(clockIn(page)).to.equal('5:00');
    });

    it('lets the person choose where the page chose nothing', async () => {
      page = await openTimer('meditation=""');
      await until(() => has(page, 'What to do'));
      await choose('gratitude');
      expect(textIn(page)).to.contain('Something to rest on');
    });

    it('is a plain timer for a meditation that nobody wrote', async () => {
      page = await openTimer('meditation="nobody-wrote-this" minutes="7"');
      await press(page, 'Start');
      expect(textIn(page)).to.contain('A quiet few minutes');
      expect(clockIn(page)).to.equal('7:00');
    });

    it('makes the best of odd content', async () => {
      const steps = [
        {weight: 0, text: 'First.'},
        {weight: -1, text: 'Never.'},
        {weight: 0, text: 'Last.'},
      ];
      const odd = {id: 'odd', title: 'Odd', summary: 'Odd.', minutes: [0.5, 500, 1, 2], steps};
      const breath = {in: 0, hold: 9, out: 0.1, rounds: 99};
      const bundle = {
        version: 1,
        id: 'test',
        locale: 'en',
        region: 'US',
        generatedAt: '2026-11-23',
        meditations: [{...odd, bells: {start: 8, end: 0}, breath}],
      };
      page = await openTimer('meditation="odd"', {bundle});
      const lengths = [...rootIn(page).querySelectorAll('.lengths .chip')].map(textOf);
      expect(lengths).to.eql(['1 min', '2 min']);
      await press(page, 'All the words');
      expect([...rootIn(page).querySelectorAll('.transcript li')].map(textOf)).to.eql([
        'First.',
        'Last.',
      ]);
      await press(page, 'Start');
      expect(clockIn(page)).to.equal('1:00');
      expect(textIn(page)).to.contain('First.');
      const {duration, iterations} = rootIn(page)
        .querySelector('.shape')!
        .getAnimations()[0]!
        .effect!.getTiming();
      expect(duration).to.equal(12_000);
      expect(iterations).to.equal(4);
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

    it('asks for eyes in a plain timer too', async () => {
      page = await openTimer('breath="even"', {bundle: null});
      await press(page, 'Closed');
      expect(textIn(page)).to.contain('Two soft tones go along');
    });

    it('forgets the tones of closed eyes with the answer', async () => {
      page = await openTimer();
      await until(() => has(page, 'What to do'));
      await choose('box-breath');
      await press(page, 'Closed');
      await choose('longer-out-breath');
      expect(textIn(page)).not.to.contain('Two soft tones go along');
      await press(page, 'Closed', 'Start', 'Stop', 'Back to the beginning');
      expect(textIn(page)).not.to.contain('Two soft tones go along');
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
      await type('2');
      control(page, 'One minute less').focus();
      await press(page, 'One minute less');
      expect(rootIn(page).activeElement?.localName).to.equal('section');
      await type('500');
      expect(await type('')).to.equal('180');
      await press(page, '10 min');
      expect(control(page, '10 min').getAttribute('aria-pressed')).to.equal('true');
      expect(input.value).to.equal('10');
    });

    it('takes a list of times for bells, and shows what it took', async () => {
      page = await openTimer('minutes="30"');
      await press(page, 'Options');
      const input = control<HTMLInputElement>(page, 'Or at these minutes');
      const type = async (value: string) => {
        input.value = value;
        input.dispatchEvent(new page.window.Event('change'));
        await press(page);
        return input.value;
      };
      expect(await type('no minutes')).to.equal('');
      expect(await type('5 12;20 -3 999')).to.equal('5, 12, 20');
      expect(has(page, 'Listen to the bell: In between')).to.equal(true);
      expect(await type('never')).to.equal('');
    });

    it('says that closed eyes bring two tones', async () => {
      page = await openTimer('meditation="longer-out-breath"');
      expect(textIn(page)).not.to.contain('Two soft tones go along');
      await press(page, 'Closed');
      expect(textIn(page)).to.contain('Two soft tones go along');
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

    for (const moment of ['before it starts', 'while it runs']) {
      it(`stands whatever the page writes into its attributes ${moment}`, async () => {
        page = await openTimer('check');
        // A meditation that is asked for while content is on its way is waited for.
        await until(() => has(page, 'What to do'));
        if (moment === 'while it runs') await press(page, 'Start');
        const {observedAttributes} = hostIn(page).constructor as unknown as {
          observedAttributes: string[];
        };
        for (const value of ['', '-1', '2.5', '1e999', 'NaN', 'constructor', '<b>']) {
          // Content of its own would have to arrive first.
          for (const name of observedAttributes.filter((it) => it !== 'src')) {
            hostIn(page).setAttribute(name, value);
          }
          await press(page);
          expect(rootIn(page).querySelector('.title, .name'), value).to.exist;
          expect(textIn(page)).not.to.match(/NaN|undefined|Infinity/);
          expect(has(page, moment === 'while it runs' ? 'Stop' : 'Start')).to.equal(true);
        }
      });
    }
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
      await press(page, 'Resume');
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

    it('goes on in another language when the page changes to it', async () => {
      page = await openTimer('meditation="anxiety"', {bundle: 'beside'});
      await press(page, 'feet on the floor', 'Start');
      await until(() => clockIn(page) === '2:58');
      page.document.documentElement.lang = 'es';
      await until(() => textIn(page).includes('Meditación para la ansiedad'));
      expect(textIn(page)).to.contain('Ojos y ancla: tú eliges').and.contain('Si quieres, cierra');
      expect(textIn(page)).to.contain('Tu apoyo: los pies en el piso');
      expect(rootIn(page).querySelector('.step')?.hasAttribute('lang')).to.equal(false);
      expect(clockIn(page)).to.match(/^2:5\d$/);
      await press(page, 'Parar');
      expect(textIn(page)).to.contain('Parar también es parte de practicar');
    });

    it('goes on with its words when other content takes the place of its own', async () => {
      page = await openTimer('meditation="anxiety"');
      await press(page, 'Start');
      const other = {
        version: 1,
        id: 'test',
        locale: 'en',
        region: 'US',
        generatedAt: '2026-11-23',
        meditations: [
          {
            id: 'gratitude',
            title: 'Another',
            summary: 'Another.',
            minutes: [3],
            steps: [{weight: 1, text: 'Another.'}],
          },
        ],
      };
      hostIn(page).setAttribute('src', await keep(other));
      await new Promise((resolve) => hostIn(page).addEventListener('load', resolve, {once: true}));
      await press(page);
      expect(textIn(page)).to.contain('Meditation for anxiety').and.contain('close your eyes');
      await press(page, 'Stop', 'Back to the beginning');
      expect(textIn(page)).not.to.contain('anxiety');
    });

    it('has its buttons on the lock screen, and names no meditation there', async function () {
      page = await openTimer('meditation="anxiety"');
      const {mediaSession} = page.window.navigator;
      if (!mediaSession) return this.skip();
      const actions: Record<string, MediaSessionActionHandler | null> = {};
      mediaSession.setActionHandler = (action, handler) => (actions[action] = handler);
      await press(page, 'Start');
      expect(mediaSession.metadata?.title).to.equal('Timer');
      const act = async (action: MediaSessionAction) => {
        actions[action]!({action});
        await press(page);
      };
      await act('pause');
      expect(textIn(page)).to.contain('Paused');
      expect(mediaSession.playbackState).to.equal('paused');
      await act('play');
      expect(mediaSession.playbackState).to.equal('playing');
      await act('stop');
      expect(textIn(page)).to.contain('You stopped.');
      expect(actions).to.eql({play: null, pause: null, stop: null});
      expect(mediaSession.metadata).to.equal(null);
    });

    it('stays what it was when the page changes its attributes', async () => {
      page = await openTimer('meditation="anxiety" minutes="10"');
      await press(page, 'Start');
      hostIn(page).setAttribute('meditation', 'gratitude');
      hostIn(page).setAttribute('minutes', '1');
      await press(page);
      expect(textIn(page)).to.contain('Meditation for anxiety').and.contain('close your eyes');
      expect(clockIn(page)).to.match(/^(10:00|9:5\d)$/);
    });

    it('leaves a second timer on the page alone', async () => {
      page = await openTimer();
      const other = page.document.createElement('meditation-timer');
      page.document.body.append(other);
      const startOther = () => other.shadowRoot?.querySelector<HTMLElement>('[data-key=start]');
      await until(startOther);
      await press(page, 'Start');
      startOther()!.click();
      await press(page, 'Stop');
      expect(textOf(other.shadowRoot!.querySelector('[role=timer]'))).to.match(/^\d:\d\d$/);
      const {mediaSession} = page.window.navigator;
      if (mediaSession) expect(mediaSession.playbackState).to.equal('playing');
    });

    for (const [where, width, size] of [
      ['on a small phone', 320, '100%'],
      ['on a small phone with twice the text', 320, '200%'],
      ['in a low window', 900, '100%'],
    ] as const) {
      it(`has Stop in sight ${where}, wherever one is in the words`, async () => {
        page = await openTimer('meditation="box-breath"', {width, height: 480});
        page.document.documentElement.style.fontSize = size;
        await press(page, 'Start', 'All the words');
        for (const place of ['.name', '.step', '.extras', '.transcript li:last-child']) {
          rootIn(page).querySelector(place)!.scrollIntoView();
          const {top, bottom, left, right} = control(page, 'Stop').getBoundingClientRect();
          expect(top, place).to.be.at.least(0);
          expect(bottom, place).to.be.at.most(480);
          const hit = rootIn(page).elementFromPoint((left + right) / 2, (top + bottom) / 2);
          expect(hit, place).to.equal(control(page, 'Stop'));
        }
      });
    }

    it('keeps the screen on with a switch in sight, or says that it cannot', async function () {
      page = await openTimer();
      const {wakeLock} = page.window.navigator;
      if (!wakeLock) return this.skip();
      const locks: WakeLockSentinel[] = [];
      const request = wakeLock.request.bind(wakeLock);
      wakeLock.request = async (type) => {
        const lock = await request(type);
        locks.push(lock);
        return lock;
      };
      await press(page, 'Start');
      await until(() => locks.length > 0 || textIn(page).includes('cannot keep the screen on'));
      if (locks.length === 0) return;
      expect(control(page, 'Keep the screen on').getAttribute('aria-pressed')).to.equal('true');
      await press(page, 'Keep the screen on');
      await until(() => locks[0]!.released);
      expect(control(page, 'Keep the screen on').getAttribute('aria-pressed')).to.equal('false');
    });

    it('tells the page nothing about the person', async () => {
      page = await openTimer('meditation="anxiety" check');
      const events = eventsOf(page);
      await press(page, 'Uneasy', 'Closed', 'sounds', 'Start', 'Pause', 'Resume', 'Stop', 'Steady');
      const said = new Set(events.flatMap((event) => Object.keys(event)));
      said.delete('isTrusted');
      expect([...said].sort()).to.eql(['outcome', 'type']);
      expect(events.map(({type}) => type)).to.eql(['start', 'pause', 'start', 'end']);
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

    it('can be used again when it is put back', async () => {
      page = await openTimer('breath="even"');
      const host = hostIn(page);
      await press(page, 'Start');
      host.remove();
      await Promise.resolve();
      page.document.body.append(host);
      await until(() => has(page, 'Back to the beginning'));
      await press(page, 'Back to the beginning', 'Start');
      await until(() => clockIn(page) === '4:59');
      expect(rootIn(page).querySelector('.shape')!.getAnimations()).to.have.length(1);
    });

    it('says that the sound is gone, and never resumes an interrupted one', async () => {
      page = await openTimer();
      const said = listen(page);
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
      expect(said.filter((it) => it.startsWith('Something else has the sound'))).to.have.length(1);
      await until(() => textOf(rootIn(page).querySelector('.status')) === 'Bell');
    });

    it('says within a second that the sound stands still, and rebuilds it in one tap', async function () {
      this.retries(2);
      page = await openTimer();
      const {AudioContext: Original, performance: clock} = page.window;
      const contexts: AudioContext[] = [];
      page.window.AudioContext = class extends Original {
        constructor() {
          super();
          contexts.push(this);
        }
      };
      const base = Object.getPrototypeOf(Original.prototype) as object;
      let resumed = 0;
      let frozen: number | undefined;
      Original.prototype.resume = () => {
        resumed += 1;
        return Promise.resolve();
      };
      Object.defineProperty(base, 'state', {get: () => 'running'});
      Object.defineProperty(base, 'currentTime', {get: () => frozen ?? clock.now() / 1000});
      await press(page, 'Start');
      await until(() => clockIn(page) === '4:59');
      expect(textIn(page)).not.to.contain('The sound has stopped');
      const since = clock.now();
      frozen = since / 1000;
      await until(() => textIn(page).includes('The sound has stopped'));
      expect(clock.now() - since).to.be.below(1000);
      rootIn(page).querySelector<HTMLElement>('.name')!.click();
      frozen = undefined;
      expect(contexts).to.have.length(2);
      await until(() => !textIn(page).includes('The sound has stopped'));
      expect(resumed).to.equal(0);
    });

    it('leaves what others read aloud alone', async () => {
      page = await openTimer();
      let hushed = 0;
      page.window.speechSynthesis.cancel = () => (hushed += 1);
      await press(page, 'Start', 'Pause', 'Resume', 'Stop');
      expect(hushed).to.equal(0);
    });

    it('keeps the keyboard on the button that pauses and goes on', async () => {
      page = await openTimer();
      await press(page, 'Start');
      control(page, 'Pause').focus();
      await press(page, 'Pause');
      expect(rootIn(page).activeElement).to.equal(control(page, 'Resume'));
      await press(page, 'Resume');
      expect(rootIn(page).activeElement).to.equal(control(page, 'Pause'));
    });

    it('speaks at the start and in the pause, and the clock stays silent', async () => {
      page = await openTimer('minutes="10"');
      const all = listen(page);
      // Without a real press the browser holds the sound back, and that is said too.
      const said = () => all.filter((it) => it.includes('minutes') || it.includes('Paused'));
      await press(page, 'Start');
      await until(() => said().length === 1);
      await until(() => clockIn(page) === '9:58');
      await press(page, 'Pause');
      expect(said()).to.eql([
        'The timer has started. 10 minutes.',
        `Paused. ${clockIn(page)} left.`,
      ]);
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
      await press(page, 'Steady', 'sounds', 'Start', 'Pause', 'Resume', 'Stop');
      expect(stored()).to.eql([]);
      expect((await indexedDB.databases?.()) ?? []).to.eql(before);
    });

    it('looks at no storage before someone presses anything', async () => {
      page = await openTimer();
      expect(page.window.probe?.stored).to.eql([]);
    });

    it('can be taken up again after a reload, for those who asked', async () => {
      page = await openTimer('minutes="20"');
      await press(page, 'Options', 'Let me resume after a reload', 'Start');
      expect(stored().join()).to.match(/^care-widgets\/meditation-sitting [^,]*$/);
      const reloaded = new Promise((resolve) => page.frame.addEventListener('load', resolve));
      page.window.location.reload();
      await reloaded;
      page.window = page.frame.contentWindow as HostPage['window'];
      page.document = page.frame.contentDocument as Document;
      await until(() => rootIn(page)?.querySelector('section'));
      await until(() => /Resume, (20:00|19:5\d) left/.test(textIn(page)));
      expect(rootIn(page).querySelector('[role=timer]')).to.equal(null);
      await press(page, 'Resume');
      expect(clockIn(page)).to.match(/^(20:00|19:5\d)$/);
      await press(page, 'Stop');
      expect(stored()).to.eql([]);
    });

    it('is kept when the page goes out of sight', async () => {
      page = await openTimer('minutes="20"');
      await press(page, 'Options', 'Let me resume after a reload', 'Start');
      sessionStorage.clear();
      page.document.dispatchEvent(new page.window.Event('visibilitychange'));
      expect(stored()).to.have.length(1);
    });

    it('goes on with its words after a reload', async () => {
      page = await openTimer('', {bundle: 'beside'});
      await until(() => has(page, 'What to do'));
      await choose('gratitude');
      await press(page, 'Options', 'Let me resume after a reload', 'Start');
      const reloaded = new Promise((resolve) => page.frame.addEventListener('load', resolve));
      page.window.location.reload();
      await reloaded;
      page.window = page.frame.contentWindow as HostPage['window'];
      page.document = page.frame.contentDocument as Document;
      await until(() => rootIn(page)?.querySelector('section') && has(page, 'Resume'));
      await press(page, 'Resume');
      expect(textIn(page)).to.contain('Gratitude').and.contain('Eyes and anchor: your choice');
      await press(page, 'Stop');
      expect(stored()).to.eql([]);
    });

    it('says so where the browser keeps nothing', async () => {
      page = await openTimer();
      Object.defineProperty(page.window, 'localStorage', {
        get: () => {
          throw new DOMException('Not here.', 'SecurityError');
        },
      });
      for (let i = 0; i < 2; i += 1) {
        await press(page, ...(i === 0 ? ['Options'] : []), 'Keep a list');
        expect(control<HTMLInputElement>(page, 'Keep a list').checked).to.equal(false);
        expect(textIn(page)).to.contain('so there is no list');
      }
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
      control(page, 'Delete all').focus();
      await press(page, 'Delete all');
      expect(stored()).to.eql([]);
      expect(rootIn(page).activeElement?.localName).to.equal('section');
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
        'Resume',
        'Stop',
      );
      expect(page.window.performance.getEntriesByType('resource')).to.have.length(loaded);
      expect(page.window.probe?.violations).to.eql([]);
      expect(page.window.probe?.warnings).to.eql([]);
    });

    it('has its worker where the page vouches for its address', async function () {
      page = await openTimer('', {csp: `${STRICT} partner`});
      const {trustedTypes} = page.window as unknown as {
        trustedTypes?: {
          createPolicy(name: string, rules: object): {createScriptURL(it: string): unknown};
        };
      };
      if (!trustedTypes) return this.skip();
      const policy = trustedTypes.createPolicy('partner', {createScriptURL: (it: string) => it});
      const address = '/dist/meditation-timer-worker.js';
      Object.assign(hostIn(page), {worker: policy.createScriptURL(address)});
      await press(page, 'Start');
      const {performance} = page.window;
      await until(() =>
        performance.getEntriesByType('resource').some(({name}) => name.endsWith(address)),
      );
      expect(page.window.probe?.violations).to.eql([]);
    });

    it('has its bell ready 400 ms after the press, though nothing came before it', async () => {
      for (let i = 0; i < 5; i += 1) {
        page = await openTimer('', {csp: STRICT});
        const {OfflineAudioContext: Offline, performance: clock} = page.window;
        const {startRendering} = Offline.prototype;
        const ready = new Promise<number>((resolve) => {
          Offline.prototype.startRendering = async function () {
            const buffer = await startRendering.call(this);
            resolve(clock.now());
            return buffer;
          };
        });
        const pressed = clock.now();
        await press(page, 'Start');
        expect((await ready) - pressed).to.be.at.most(400);
        page.close();
      }
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
