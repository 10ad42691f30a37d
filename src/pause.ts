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
