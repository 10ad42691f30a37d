/** Paths of the engines and their helpers; undefined where this machine has none. */
export function findBrowsers(): Record<
  'chromium' | 'firefox' | 'webkitDriver' | 'miniBrowser' | 'xvfb',
  string | undefined
>;
