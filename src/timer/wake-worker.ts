/**
 * Wake-ups from a dedicated worker: its timers are exact in a hidden tab too. The worker is a file
 * of the page's own origin, because strict policies block `blob:` workers.
 */
export class WakeWorker {
  /** It has answered: its file was there, and no policy blocked it. */
  alive = false;
  #worker?: Worker;
  #wake: () => void = () => {};

  constructor(url: string) {
    try {
      this.#worker = new Worker(url);
      this.#worker.onmessage = () => {
        this.alive = true;
        this.#wake();
      };
    } catch {
      // Another origin, or a policy: the page's own timers do.
    }
  }

  /** Replaces all wake-ups; `delays` in ms from now. */
  set(delays: number[], wake: () => void): void {
    this.#wake = wake;
    this.#worker?.postMessage(delays.filter((delay) => delay >= 0));
  }

  clear(): void {
    this.set([], () => {});
  }

  close(): void {
    this.#worker?.terminate();
    this.alive = false;
  }
}
