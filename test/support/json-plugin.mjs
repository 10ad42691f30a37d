/** `import x from './x.json'` in tests and stories, as Vite does it; a fetch still gets JSON. */
export function jsonPlugin() {
  const MARK = '?json-module';
  return {
    name: 'json-module',
    transformImport({source}) {
      return source.endsWith('.json') ? source + MARK : undefined;
    },
    resolveMimeType({url}) {
      return url.endsWith(MARK) ? 'js' : undefined;
    },
    transform({url, body}) {
      return url.endsWith(MARK) ? `export default ${body}` : undefined;
    },
  };
}
