import type {Point} from '../../src/finder/distance.js';
import type {FinderWords} from './card.js';

/** How long a device may take to say where it is, and how old its answer may be. */
const OPTIONS = {timeout: 15_000, maximumAge: 300_000};

/**
 * Where the person is, asked of the device when they press the button and never before. The answer is
 * handed on, and kept nowhere here.
 */
export class NearMe {
  state: 'asking' | 'refused' | 'failed' | undefined;

  constructor(private readonly found: (near?: Point) => void) {}

  ask(): void {
    const {geolocation} = navigator as {geolocation?: Geolocation};
    this.#settle(geolocation ? 'asking' : 'failed');
    geolocation?.getCurrentPosition(
      ({coords: {latitude, longitude}}) => this.#settle(undefined, {latitude, longitude}),
      ({code, PERMISSION_DENIED}) =>
        this.#settle(code === PERMISSION_DENIED ? 'refused' : 'failed'),
      OPTIONS,
    );
  }

  /** What to say beneath the button. */
  text(words: FinderWords): string {
    return words.near[this.state ?? 'hint'];
  }

  #settle(state: NearMe['state'], near?: Point): void {
    this.state = state;
    this.found(near);
  }
}
