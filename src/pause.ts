/** Lets the page do what is waiting. Not a timer: nested ones wait 4 ms each. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** A page that is hidden has no frames. */
const NO_FRAME_MS = 100;

/** After the next frame, in a task of its own. */
const afterFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, NO_FRAME_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      void pause().then(resolve);
    });
  });

let last = Promise.resolve();

/** After the next frame that nobody else has asked for, so that each frame has one thing more to draw. */
export const ownFrame = (): Promise<void> => (last = last.then(afterFrame));

/** Longest time without a pause. On a processor four times slower it is still under 50 ms. */
const SLICE_MS = 8;

/** Runs small steps to their end, with pauses in between, so that the page is never held up. */
export async function inSlices<T>(steps: Iterator<unknown, T>, paused?: () => void): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const {done, value} = steps.next();
      if (done) return value;
    }
    paused?.();
    await pause();
  }
}
