/** The built script on the test page itself, as its tag would bring it: once for a file of tests. */
let loading: Promise<void> | undefined;

export function loadWidgets(): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/dist/care-widgets.js';
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  return loading;
}
