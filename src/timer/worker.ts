/** Says that it is there, and sends a message back after each of the delays (ms) it was last sent. The other end is src/timer/wake-worker.ts. */
const worker = self as unknown as Worker;
let timers: ReturnType<typeof setTimeout>[] = [];

worker.onmessage = ({data}: MessageEvent<number[]>) => {
  timers.forEach(clearTimeout);
  timers = data.map((delay) => setTimeout(() => worker.postMessage(0), delay));
};

worker.postMessage(0);

export {};
