import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';

const MINUTE_MS = 60_000;

/** Calls every minute, and when the page comes back to the front: services close and notices end while it is open. */
export class MinuteController implements ReactiveController {
  #clock?: ReturnType<typeof setInterval>;

  constructor(
    host: ReactiveControllerHost,
    private readonly call: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#clock = setInterval(this.#look, MINUTE_MS);
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected(): void {
    clearInterval(this.#clock);
    document.removeEventListener('visibilitychange', this.#look);
  }

  #look = (): void => {
    if (!document.hidden) this.call();
  };
}
