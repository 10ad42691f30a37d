import {ownFrame} from '../../src/pause.js';

/** One more with each frame: all at once would hold up the page, or a letter that is typed. */
export class Gradual {
  #drawn = 0;
  #waiting = false;

  constructor(private readonly host: {requestUpdate(): void}) {}

  /** How many of so many are to be drawn now; with none it begins anew. */
  of(count: number): number {
    this.#drawn = Math.min(this.#drawn, count);
    if (this.#drawn < count && !this.#waiting) {
      this.#waiting = true;
      void ownFrame().then(() => {
        this.#waiting = false;
        this.#drawn += 1;
        this.host.requestUpdate();
      });
    }
    return this.#drawn;
  }
}
