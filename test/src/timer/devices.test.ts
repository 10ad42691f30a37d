import {expect} from '@open-wc/testing';
import {ScreenLock} from '../../../src/timer/devices.js';

describe('the lock that keeps the screen on', () => {
  afterEach(() => {
    delete (navigator as {wakeLock?: unknown}).wakeLock;
  });

  it('is one, however often the page came and went while the browser thought about it', async () => {
    const locks: {released: boolean; release: () => Promise<void>}[] = [];
    const request = () => {
      const lock = {
        released: false,
        release: () => {
          lock.released = true;
          return Promise.resolve();
        },
      };
      locks.push(lock);
      return Promise.resolve(lock);
    };
    Object.defineProperty(navigator, 'wakeLock', {configurable: true, value: {request}});
    let changes = 0;
    const screen = new ScreenLock(() => (changes += 1));
    screen.want(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await Promise.resolve();
    await Promise.resolve();
    expect(changes).to.equal(locks.length);
    expect(locks.filter(({released}) => !released)).to.have.length(1);
    screen.want(false);
    expect(locks.filter(({released}) => !released)).to.have.length(0);
  });
});
