import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parse, parseFragment} from 'parse5';
import type {DefaultTreeAdapterTypes} from 'parse5';
import english from '../../data/en.json' with {type: 'json'};
import {parseBundle} from '../../src/bundle.js';
import {applyOverlay} from '../../src/overlay.js';

/** What partners read and copy: the site, README and docs/ against the elements and the content. */

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const {bundle: content} = parseBundle(english);
const read = (file: string) => readFileSync(file, 'utf8');
const pages = readdirSync('site').filter((file) => file.endsWith('.html'));
const texts = ['README.md', ...readdirSync('docs').map((file) => `docs/${file}`)];

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) yield* elementsIn(child);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const attribute = ({attrs}: Element, name: string) => attrs.find((it) => it.name === name)?.value;

const fences = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, it]) => it!);

/** Every element that a partner may copy, and where it stands. */
const examples = [
  ...pages.map((file) => ({file, tree: parse(read(`site/${file}`)) as Node})),
  ...texts.flatMap((file) =>
    fences(read(file), 'html').map((html) => ({file, tree: parseFragment(html) as Node})),
  ),
].flatMap(({file, tree}) => [...elementsIn(tree)].map((element) => ({file, element})));

interface Declaration {
  tagName?: string;
  attributes?: {name: string}[];
}
const manifest = JSON.parse(read('custom-elements.json')) as {
  modules: {declarations?: Declaration[]}[];
};
const known = new Map(
  manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName)
    .map(({tagName, attributes = []}) => [tagName, attributes.map(({name}) => name)]),
);
const GLOBAL = ['lang', 'id', 'class', 'slot'];
const widgets = examples.filter(({element}) => known.has(element.tagName));

describe('examples for partners', () => {
  it('are of every element', () => {
    const shown = new Set(widgets.map(({element}) => element.tagName));
    assert.deepEqual(
      [...known.keys()].filter((tag) => !shown.has(tag!)),
      [],
    );
  });

  it('use attributes that exist', () => {
    const wrong = widgets.flatMap(({file, element}) =>
      element.attrs
        .filter(({name}) => !known.get(element.tagName)!.includes(name) && !GLOBAL.includes(name))
        .map(({name}) => `${file}: <${element.tagName} ${name}>`),
    );
    assert.deepEqual(wrong, []);
  });

  it('have something to show without the script', () => {
    const empty = widgets.filter(({element}) => !textOf(element).trim());
    assert.deepEqual(
      empty.map(({file, element}) => `${file}: <${element.tagName}>`),
      [],
    );
  });

  it('show and dial numbers that the content has', () => {
    const dials = new Set(
      content.resources.flatMap(({channels}) => channels.map(({dial}) => dial)),
    );
    const links = examples.flatMap(({element}) => {
      const [, dial] = /^(?:tel|sms):(.*)/.exec(attribute(element, 'href') ?? '') ?? [];
      return dial ? [{dial, shown: textOf(element).replace(/\D/g, '')}] : [];
    });
    assert.ok(links.length > 0);
    for (const {dial, shown} of links) {
      assert.ok(dials.has(dial), `tel:${dial} is in no record`);
      assert.equal(shown, dial);
    }
  });

  it('name articles and topics that the content has', () => {
    const ids = new Set([...content.articles, ...content.topics].map(({id}) => id));
    for (const {element} of widgets) {
      for (const name of ['article', 'topic']) {
        const id = attribute(element, name);
        assert.ok(!id || ids.has(id), `${name}="${id}"`);
      }
    }
  });
});

describe('the demo page', () => {
  const demo = [...elementsIn(parse(read('site/index.html')))];

  it('has one tag, which does not hold up the page', () => {
    const scripts = demo.filter(
      (it) => it.tagName === 'script' && attribute(it, 'type') !== 'module',
    );
    assert.deepEqual(
      scripts.map((it) => attribute(it, 'src')),
      ['dist/care-widgets.js'],
    );
    assert.notEqual(attribute(scripts[0]!, 'async'), undefined);
  });

  it('says everything in both languages', () => {
    const inEnglish = demo.filter((it) => attribute(it, 'data-in') === 'en');
    assert.ok(inEnglish.length > 10);
    for (const element of inEnglish) {
      const siblings = element.parentNode!.childNodes.filter((it) => 'tagName' in it) as Element[];
      assert.ok(
        siblings.some((it) => attribute(it, 'data-in') === 'es' && textOf(it).trim()),
        textOf(element),
      );
    }
  });
});

describe('docs/', () => {
  it('show an overlay that works', () => {
    const overlays = fences(read('docs/content-bundle.md'), 'json').map(
      (text) => JSON.parse(text) as object,
    );
    const overlay = overlays.find((it) => 'extends' in it);
    const {bundle, warnings} = parseBundle(applyOverlay(english, overlay));
    assert.deepEqual(warnings, []);
    assert.equal(bundle.resources[0]?.id, 'our-counseling-center');
  });
});

describe('the default content', () => {
  const {resources, generatedAt} = content;

  it('was seen before it was written down', () => {
    const early = resources.filter(({verifiedAt}) => verifiedAt > generatedAt);
    assert.deepEqual(
      early.map(({id}) => id),
      [],
    );
  });

  it('says for each record when to look again, half a year on at the latest', () => {
    const late = resources.filter(({verifiedAt, reviewBy}) => {
      const latest = new Date(verifiedAt);
      latest.setUTCMonth(latest.getUTCMonth() + 6);
      return !reviewBy || Date.parse(reviewBy) > latest.getTime();
    });
    assert.deepEqual(
      late.map(({id}) => id),
      [],
    );
  });
});
