/* global window, document, AudioContext, AudioNode, AudioWorkletNode */
/**
 * Presses Stop at random times, and listens to what reaches the output: a worklet of this page on
 * the audio thread notes each block (128 samples) that is louder than −60 dBFS.
 */
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const listeners = new WeakMap();
async function listen(context) {
  await context.audioWorklet.addModule('/loudness-worklet.js');
  const node = new AudioWorkletNode(context, 'loudness', {numberOfOutputs: 1});
  const listener = {node, context, loud: []};
  node.port.onmessage = ({data: time}) => listener.loud.push(time);
  node.connect(context.destination);
  return listener;
}

let latest;
const {connect} = AudioNode.prototype;
AudioNode.prototype.connect = function (target, ...rest) {
  const {context} = this;
  const isOutput = context instanceof AudioContext && target === context.destination;
  if (isOutput && !(this instanceof AudioWorkletNode)) {
    if (!listeners.has(context)) listeners.set(context, listen(context));
    latest = listeners.get(context);
    void latest.then(({node}) => connect.call(this, node));
  }
  return connect.call(this, target, ...rest);
};

async function lane(count, attributes, results) {
  const timer = document.createElement('meditation-timer');
  for (const [name, value] of Object.entries(attributes)) timer.setAttribute(name, value);
  document.body.append(timer);
  await timer.updateComplete;
  const find = (selector) => timer.shadowRoot.querySelector(selector);
  const press = async (selector) => {
    find(selector).click();
    await timer.updateComplete;
  };
  find('[data-key=start]').focus();
  await sleep(1500);
  // The listener comes a moment after the context: the first sitting is for it alone.
  find('[data-key=start]').click();
  const {context, loud} = await latest;
  await sleep(1000);
  for (let i = 0; i <= count; i += 1) {
    const stopped = context.currentTime;
    await press('.controls button:last-child');
    await sleep(700);
    const before = loud.filter((time) => time > stopped - 0.5 && time <= stopped).length;
    const after = loud.filter((time) => time > stopped);
    if (i > 0)
      results.push({
        sounded: before > 0,
        gone: Math.max(0, ...after.map((time) => time - stopped)),
      });
    loud.length = 0;
    if (i === count) break;
    await press('.ended .row button');
    await press('[data-key=start]');
    // The start bell comes after 0.4 s, the next one after half a minute.
    await sleep(700 + Math.random() * 1800);
  }
  // Bells that were still to come would come now.
  await sleep(31_000);
  results.later = (results.later ?? 0) + loud.length;
}

window.stopOften = async (count, attributes) => {
  const results = [];
  for (const one of attributes) {
    // One after the other until each has its listener, then side by side.
    results.lanes = [...(results.lanes ?? []), lane(count / attributes.length, one, results)];
    await sleep(4000);
  }
  await Promise.all(results.lanes);
  return {
    stops: results.length,
    sounded: results.filter(({sounded}) => sounded).length,
    gone: Math.max(...results.map(({gone}) => gone)) * 1000,
    later: results.later,
  };
};
