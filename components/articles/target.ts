/** Widgets that an article can hand a person over to; `open` is theirs to have. */
interface Target extends HTMLElement {
  /** Shows the record with this id and takes the focus. */
  open?: (id: string) => void;
}

const TAGS = {meditation: 'meditation-timer', worksheet: 'support-network-worksheet'};

/** A page may give our tags a prefix. */
const isTag = ({localName}: Element, tag: string): boolean =>
  localName === tag || localName.endsWith(`-${tag}`);

/** The widget on this page that shows a meditation or a worksheet, if there is one. */
export function findTarget(kind: keyof typeof TAGS, id: string): Target | undefined {
  const all = [...document.getElementsByTagName('*')].filter((element) =>
    isTag(element, TAGS[kind]),
  ) as Target[];
  // A page may have several timers, one for each meditation.
  return all.find((element) => element.getAttribute(kind) === id) ?? all[0];
}

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex]';

/** Takes a person there: in view, and with the focus inside. */
export function goTo(target: Target, id: string): void {
  target.scrollIntoView({block: 'start', behavior: 'instant'});
  if (typeof target.open === 'function') return target.open(id);
  const controls = target.shadowRoot?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [];
  // What is in a closed part of the widget cannot take it.
  [...controls].find((it) => it.getClientRects().length > 0)?.focus({preventScroll: true});
}
