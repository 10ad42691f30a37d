import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {existsInRepository, readSources} from './build.mjs';
import {renderDocs, slugOf} from './render.mjs';

const sources = new Map([
  ['README.md', '# care-widgets\n\nSee [content](docs/content.md#one-file) and [code](src/x.ts).'],
  ['docs/content.md', '# Content\n\n## One file\n\n[home](../README.md), [here](#one-file)\n'],
]);

describe('docs', () => {
  it('link to each other as pages', () => {
    const {pages, problems} = renderDocs(sources, () => true);
    assert.deepEqual(problems, []);
    assert.match(pages.get('index.html'), /<a href="content.html#one-file">content<\/a>/);
    assert.match(pages.get('index.html'), / and code\./, 'a file that is no page stays a word');
    assert.match(pages.get('content.html'), /<a href="index.html">home<\/a>/);
    assert.match(pages.get('content.html'), /<h2 id="one-file">/);
    assert.match(pages.get('content.html'), /<title>Content – care-widgets<\/title>/);
  });

  it('report links that lead nowhere', () => {
    const dead = new Map([['README.md', '# A\n\n[b](b.md) [c](#nothing) ![d](docs/d.png)']]);
    const {problems} = renderDocs(dead, () => false);
    assert.deepEqual(problems, [
      'README.md: nothing at b.md',
      'README.md: nothing at #nothing',
      'README.md: nothing at docs/d.png',
    ]);
  });

  it('name headings as GitHub does', () => {
    assert.equal(
      slugOf('The <code>lang</code> attribute, explained'),
      'the-lang-attribute-explained',
    );
    assert.equal(slugOf('Español & más'), 'español--más');
  });

  it('of this repository have no dead links', () => {
    assert.deepEqual(renderDocs(readSources(), existsInRepository).problems, []);
  });
});
