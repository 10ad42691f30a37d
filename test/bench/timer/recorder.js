/* global window, document, location, addEventListener, requestAnimationFrame, getComputedStyle, AudioWorkletNode, AudioBufferSourceNode */
/**
 * Listens to the bell itself, not to what the timer says about it: a worklet on the audio thread
 * notes the first sample that is not silence. Also counts how often the page is woken up.
 */
const BELL_SECONDS = 14;

window.bench = {onsets: [], bells: [], wakeUps: [], violations: [], marks: []};

addEventListener('securitypolicyviolation', ({violatedDirective}) =>
  window.bench.violations.push(violatedDirective),
);

const woken = () => window.bench.wakeUps.push(performance.now());
const {setTimeout: originalSetTimeout, Worker: OriginalWorker} = window;
window.setTimeout = (callback, ...rest) =>
  originalSetTimeout.call(
    window,
    (...args) => {
      woken();
      callback(...args);
    },
    ...rest,
  );
window.Worker = class extends OriginalWorker {
  constructor(...args) {
    super(...args);
    this.addEventListener('message', woken);
  }
};

const recorders = new WeakMap();
function recorderOf(context) {
  if (!recorders.has(context)) {
    const ready = context.audioWorklet.addModule('/onset-worklet.js').then(() => {
      const node = new AudioWorkletNode(context, 'onset', {numberOfOutputs: 1});
      node.connect(context.destination);
      node.port.onmessage = ({data: seconds}) => {
        const {contextTime, performanceTime} = context.getOutputTimestamp();
        window.bench.onsets.push(performanceTime + (seconds - contextTime) * 1000);
      };
      return node;
    });
    recorders.set(context, ready);
  }
  return recorders.get(context);
}

const {start} = AudioBufferSourceNode.prototype;
AudioBufferSourceNode.prototype.start = function (...args) {
  if (this.loop) window.bench.playing = {context: this.context, at: args[0], offset: args[1] ?? 0};
  if (this.buffer?.duration === BELL_SECONDS && !location.search) {
    void recorderOf(this.context).then((node) => this.connect(node));
  }
  return start.apply(this, args);
};

/** A timer as most are written: a chain that polls a deadline. Not late = the run proves nothing. */
window.startControl = (minutes) => {
  const began = performance.now();
  let next = 1;
  const chain = setInterval(() => {
    const late = performance.now() - began - next * 60_000;
    if (late < 0) return;
    window.bench.marks.push(late);
    next += 1;
    if (next > minutes) clearInterval(chain);
  }, 250);
};

window.startTimer = (attributes, wanted = []) => {
  const timer = document.createElement('meditation-timer');
  for (const [name, value] of Object.entries(attributes)) timer.setAttribute(name, value);
  timer.addEventListener('meditation-timer-bell', ({kind, due, played}) =>
    window.bench.bells.push({kind, due, played}),
  );
  document.body.append(timer);
  return timer.updateComplete.then(async () => {
    const button = timer.shadowRoot.querySelector('[data-key=start]');
    // A person gets to the button first, and presses it then.
    button.focus();
    for (const label of timer.shadowRoot.querySelectorAll('label')) {
      if (wanted.some((word) => label.textContent.includes(word))) label.click();
    }
    await new Promise((resolve) => originalSetTimeout(resolve, 1500));
    button.click();
  });
};

/**
 * Frame by frame: which part of the breath the word on screen says, and which part the shape is in;
 * how long they disagree. Four times a second: where the loop that holds the tones is, by the audio clock.
 */
window.watchBreath = (pattern) => {
  const cycle = (pattern.in + pattern.out) * 1000;
  const root = document.querySelector('meditation-timer').shadowRoot;
  const breath = {frames: 0, parts: 0, disagree: 0, drift: 0, tone: 0};
  window.bench.breath = breath;
  const shapeOf = () => root.querySelector('.shape').getAnimations()[0];
  const began = shapeOf().startTime;
  let since;
  let last;
  const look = (now) => {
    requestAnimationFrame(look);
    const said = [...root.querySelectorAll('[data-phase]')].find(
      (word) => getComputedStyle(word).opacity === '1',
    )?.dataset.phase;
    const animation = shapeOf();
    if (!animation) return;
    const {progress} = animation.effect.getComputedTiming();
    const shown = progress * cycle < pattern.in * 1000 ? 'in' : 'out';
    since = said === shown ? undefined : (since ?? now);
    if (since !== undefined) breath.disagree = Math.max(breath.disagree, now - since + 16);
    if (said !== last) breath.parts += 1;
    last = said;
    breath.frames += 1;
    breath.drift = Math.max(breath.drift, Math.abs(animation.startTime - began));
  };
  requestAnimationFrame(look);
  setInterval(() => {
    const {playing} = window.bench;
    if (!playing) return;
    const {contextTime, performanceTime} = playing.context.getOutputTimestamp();
    const origin = performanceTime + (playing.at - playing.offset - contextTime) * 1000;
    const off = origin - shapeOf().startTime;
    breath.tone = Math.max(breath.tone, Math.abs(off - Math.round(off / cycle) * cycle));
  }, 250);
};
