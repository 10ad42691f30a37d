type Listener = (printing: boolean) => void;

const listeners = new Set<Listener>();
let stop: AbortController | undefined;

function listen({signal}: AbortController): void {
  const tell = (printing: boolean) => listeners.forEach((call) => call(printing));
  addEventListener('beforeprint', () => tell(true), {signal});
  addEventListener('afterprint', () => tell(false), {signal});
  // Shown as it prints, without being printed: some browsers' previews, and tools that make a PDF.
  matchMedia('print').addEventListener('change', ({matches}) => tell(matches), {signal});
}

/** Tells when the page is printed and when that is over; one set of listeners, however many ask. */
export function onPrint(listener: Listener): () => void {
  listeners.add(listener);
  if (!stop) listen((stop = new AbortController()));
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.abort();
    stop = undefined;
  };
}
