import type {HostPage} from './host-page.js';

/** For the head of a page: a clock that the test sets. A test page is in front for nobody. */
export const CLOCK = `<script>
  const Real = Date;
  window.now = Real.parse('2026-11-25T12:00:00Z');
  window.Date = class extends Real {
    constructor(...parts) { parts.length ? super(...parts) : super(window.now); }
    static now() { return window.now; }
  };
  Object.defineProperty(document, 'hidden', {value: false});
</script>`;

/** Somebody looks at the page again at that time. */
export function comeBackAt(page: HostPage, time: string): void {
  Object.assign(page.window, {now: Date.parse(time)});
  page.document.dispatchEvent(new Event('visibilitychange'));
}
