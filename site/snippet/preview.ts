import type {Snippet} from '../../src/snippet.js';

/**
 * A page with nothing on it but the snippet, so that the preview is what a partner's page does with
 * it: the same tag, hash and attributes, with the files from here.
 */
export function previewDocument({script, widgets}: Snippet, language = ''): string {
  const styles = new URL('preview.css', document.baseURI).href;
  const body = widgets.map(({markup}) => markup).join('\n');
  return `<!doctype html>
<html lang="${language || 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${styles}">
${script}
</head>
<body>
${body}
</body>
</html>`;
}
