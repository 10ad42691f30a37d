/** Requests under way in this page. */
let pending = 0;
const originalFetch = window.fetch;
window.fetch = async (...args) => {
  pending += 1;
  try {
    return await originalFetch.apply(window, args);
  } finally {
    pending -= 1;
  }
};

const STILL_FRAMES = 2;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function* elementsIn(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** A number that changes when what is shown changes. */
function imprint(root: Element): string {
  let text = '';
  for (const {localName, attributes, shadowRoot, childElementCount} of elementsIn(root)) {
    text += `${localName}${attributes.length}${childElementCount}${shadowRoot?.textContent?.length ?? ''};`;
  }
  return text;
}

/**
 * Until nothing loads, no element has an update waiting and the tree stays as it is for some frames;
 * what never rests (a running timer) is taken as it stands after `patience`, in milliseconds.
 */
export async function whenSettled(root: Element, patience = 3000): Promise<void> {
  const deadline = performance.now() + patience;
  let still = 0;
  let before = '';
  while (still < STILL_FRAMES && performance.now() < deadline) {
    for (const element of elementsIn(root)) {
      await (element as Partial<{updateComplete: Promise<unknown>}>).updateComplete;
    }
    await frame();
    const now = imprint(root);
    still = now === before && pending === 0 ? still + 1 : 0;
    before = now;
  }
}
