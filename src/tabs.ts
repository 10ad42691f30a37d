interface Heard {
  /** Another tab takes it: write what there is, and stop. */
  taken: () => void;
  /** The other tab has written its last words. */
  given: () => void;
  /** The tab that had it is gone. */
  closed: () => void;
  /** Another tab deleted what is kept. */
  cleared: () => void;
}

/**
 * Two tabs with the same worksheet: the newest has it, the older ones let go. Where the browser has
 * no `BroadcastChannel` nobody is told; then the last write wins and the one before it is kept.
 */
export class Tabs {
  #channel?: BroadcastChannel;
  /** This tab is the one that has it. */
  #has = false;

  constructor(
    private readonly name: string,
    private readonly heard: Heard,
  ) {}

  take(): void {
    this.#has = true;
    this.#say('taken');
  }

  /** Said by the one that had it, and by no other. */
  give(): void {
    if (this.#has) this.#say('given');
    this.#has = false;
  }

  clear(): void {
    this.#has = false;
    this.#say('cleared');
    this.close();
  }

  close(): void {
    if (this.#has) this.#say('closed');
    this.#has = false;
    this.#channel?.close();
    this.#channel = undefined;
  }

  #say(message: keyof Heard): void {
    try {
      if (!this.#channel) {
        this.#channel = new BroadcastChannel(this.name);
        this.#channel.onmessage = ({data}) => this.heard[data as keyof Heard]?.();
      }
      this.#channel.postMessage(message);
    } catch {
      // Missing or not allowed here.
    }
  }
}
