/** Widgets that an article can hand a person over to; `open` is theirs to have. */
interface Target extends HTMLElement {
  /** Shows the record with this id and takes the focus. */
  open?: (id: string) => void;
}

/** With a dash before them: a page may give our tags a prefix. */
const TAGS = {meditation: '-meditation-timer', worksheet: '-support-network-worksheet'};

/** The widget on this page that shows a meditation or a worksheet, if there is one in view. */
export function findTarget(kind: keyof typeof TAGS, id: string): Target | undefined {
  const all = [...document.getElementsByTagName('*')].filter(
    (element) =>
      `-${element.localName}`.endsWith(TAGS[kind]) && element.getClientRects().length > 0,
  ) as Target[];
  // A page may have several timers, one for each meditation.
  const of = (wanted: string | null) =>
    all.find((element) => element.getAttribute(kind) === wanted);
  return of(id) ?? of(null);
}

const FOCUSABLE = 'a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex]';

/** Takes a person there: in view, and with the focus inside. */
export function goTo(target: Target, id: string): void {
  target.scrollIntoView({block: 'start', behavior: 'instant'});
  if (typeof target.open === 'function') return target.open(id);
  const controls = target.shadowRoot?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [];
  // What is in a closed part of the widget cannot take it.
  [...controls].find((it) => it.getClientRects().length > 0)?.focus({preventScroll: true});
}
