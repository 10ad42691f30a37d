import path from 'node:path';
import {Marked} from 'marked';

/** Markdown pages to static HTML: no script, one stylesheet, links between pages kept and checked. */

/** The way GitHub names headings, so that the same links work there. */
export function slugOf(text) {
  return text
    .toLowerCase()
    .replace(/<[^>]*>|&[a-z#0-9]+;/g, '')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** `README.md` → `index.html`, `docs/content.md` → `content.html`. */
export function pageOf(source) {
  if (source === 'README.md') return 'index.html';
  return source.replace(/^docs\//, '').replace(/\.md$/, '.html');
}

const isLocal = (href) => !/^([a-z][a-z0-9+.-]*:|\/\/|\/)/i.test(href);
const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * @param {Map<string, string>} sources Markdown by path from the root of the repository
 * @param {(path: string) => boolean} exists whether a path from the root is there
 * @returns {{pages: Map<string, string>, problems: string[]}} HTML by path, and dead links
 */
export function renderDocs(sources, exists) {
  const rendered = [...sources].map(([source, text]) => renderPage(source, text, sources));
  const problems = rendered.flatMap(({source, links}) =>
    links
      .filter(({file, anchor}) => isDead(file, anchor, rendered, exists))
      .map(({href}) => `${source}: nothing at ${href}`),
  );
  const pages = new Map(rendered.map((page) => [pageOf(page.source), layout(page, rendered)]));
  return {pages, problems};
}

function isDead(file, anchor, rendered, exists) {
  const page = rendered.find(({source}) => source === file);
  if (!page) return !exists(file);
  return anchor !== '' && !page.anchors.has(anchor);
}

function renderPage(source, text, sources) {
  const links = [];
  const anchors = new Set();
  let title = '';

  /** Links to a page go to its HTML; links to a file that is no page stay words. */
  function rewrite(href) {
    if (!isLocal(href)) return href;
    const [target, anchor = ''] = href.split('#');
    const file = target ? path.posix.join(path.posix.dirname(source), target) : source;
    links.push({href, file, anchor});
    if (!sources.has(file)) return file.startsWith('docs/') ? href : undefined;
    const from = path.posix.dirname(pageOf(source));
    const to = target ? path.posix.relative(from, pageOf(file)) : '';
    return anchor ? `${to}#${anchor}` : to;
  }

  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({tokens, depth}) {
        const html = this.parser.parseInline(tokens);
        const id = slugOf(html);
        anchors.add(id);
        if (depth === 1) title ||= html.replace(/<[^>]*>/g, '');
        return `<h${depth} id="${id}">${html}</h${depth}>\n`;
      },
      link({href, tokens}) {
        const html = this.parser.parseInline(tokens);
        const to = rewrite(href);
        return to === undefined ? html : `<a href="${escape(to)}">${html}</a>`;
      },
      image({href, text: alt}) {
        rewrite(href);
        return `<img src="${escape(href.replace(/^docs\//, ''))}" alt="${escape(alt)}">`;
      },
      table(token) {
        const cell = (name) => (it) => `<${name}>${this.parser.parseInline(it.tokens)}</${name}>`;
        const row = (cells) => `<tr>${cells.join('')}</tr>`;
        const head = row(token.header.map(cell('th')));
        const body = token.rows.map((cells) => row(cells.map(cell('td')))).join('\n');
        // Reachable by keyboard, because a wide table scrolls by itself and the page never does.
        return `<div class="table" role="region" aria-label="Table" tabindex="0"><table><thead>${head}</thead>\n<tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  return {source, html: marked.parse(text), title: title || source, links, anchors};
}

function layout({source, html, title}, all) {
  const from = path.posix.dirname(pageOf(source));
  const relative = (to) => path.posix.relative(from, to);
  const items = all.map(({source: other, title: name}) => {
    const current = other === source ? ' aria-current="page"' : '';
    return `<li><a href="${relative(pageOf(other))}"${current}>${name}</a></li>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}${title === 'care-widgets' ? '' : ' – care-widgets'}</title>
<link rel="stylesheet" href="${relative('docs.css')}">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<nav aria-label="Pages"><ul>
${items.join('\n')}
</ul></nav>
<main id="main">
${html}</main>
</body>
</html>
`;
}
