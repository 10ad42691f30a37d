/**
 * Two tabs with the same worksheet: the newest has it, the older ones let go. Where the browser has
 * no `BroadcastChannel` nobody is told; then the last write wins and the one before it is kept.
 */
export class Tabs {
  #channel?: BroadcastChannel;

  constructor(
    private readonly name: string,
    private readonly heard: {
      /** Another tab takes it: write what there is, and stop. */
      taken: () => void;
      /** The other tab has written its last words. */
      given: () => void;
    },
  ) {}

  take(): void {
    try {
      this.#channel ??= this.#open();
      this.#channel.postMessage('take');
    } catch {
      // Missing or not allowed here.
    }
  }

  give(): void {
    this.#channel?.postMessage('given');
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  #open(): BroadcastChannel {
    const channel = new BroadcastChannel(this.name);
    channel.onmessage = ({data}) => {
      if (data === 'take') this.heard.taken();
      else if (data === 'given') this.heard.given();
    };
    return channel;
  }
}
