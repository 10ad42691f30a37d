import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

/** The tree obeys the tree: what CONTRIBUTING.md says about where things go. */

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const widgets = readdirSync(join(root, 'components'), {withFileTypes: true})
  .filter(
    (entry) =>
      entry.isDirectory() && existsSync(join(root, 'components', entry.name, `${entry.name}.ts`)),
  )
  .map(({name}) => name)
  .filter(
    (name) =>
      read(`components/${name}/${name}.ts`).includes(`static readonly tag = '${name}'`) ||
      name === 'crisis-banner',
  );

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

describe('every widget', () => {
  for (const tag of widgets.filter((name) => name !== 'content-bundle')) {
    it(`${tag} has its styles, its stories, its tests and its place in the entries`, () => {
      assert.ok(existsSync(join(root, `components/${tag}/${tag}.styles.ts`)), 'styles');
      assert.ok(existsSync(join(root, `stories/${tag}.stories.ts`)), 'stories');
      const tests = readdirSync(join(root, 'test/components'));
      assert.ok(
        tests.some((file) => file.startsWith(tag) && file.endsWith('.test.ts')),
        'tests',
      );
      assert.match(
        read('components/index.ts'),
        new RegExp(`/${tag}/${tag}\\.js`),
        'components/index.ts',
      );
      assert.match(
        read('components/register.ts') +
          read('components/lit-widgets.ts') +
          read('components/article-widgets.ts'),
        new RegExp(`/${tag}/${tag}\\.js`),
        'the script tag',
      );
    });
  }

  it('documents itself: a summary, and every attribute it observes', () => {
    const manifest = JSON.parse(read('custom-elements.json')) as {
      modules: {
        declarations?: {
          tagName?: string;
          summary?: string;
          attributes?: {name: string; description?: string}[];
        }[];
      }[];
    };
    const elements = manifest.modules
      .flatMap(({declarations = []}) => declarations)
      .filter(({tagName}) => tagName);
    assert.ok(
      elements.length >= widgets.length,
      `${elements.length} elements in custom-elements.json`,
    );
    for (const {tagName, summary, attributes = []} of elements) {
      assert.ok(summary, `${tagName} has a @summary`);
      for (const {name, description} of attributes)
        assert.ok(description, `${tagName}: ${name} is described`);
    }
  });
});

describe('numbers', () => {
  it('the compiled floor is what data/ says', async () => {
    const run = promisify(execFile);
    await run(process.execPath, ['--import', 'tsx', 'scripts/build-floor.ts', '--check'], {
      cwd: root,
    });
  });

  it('stand in data/ and in no code', () => {
    // Seven digits or more with the separators people use, and the short ones we know; not ids.
    const number =
      /(?<![\w#.])(?:\+?\d[\s().-]?){7,15}(?![\w.])|\b(?:988|911|741741|838255)\b(?!-[a-z])/;
    for (const path of [...sources('src'), ...sources('components')]) {
      const text = read(path);
      // Generated from data/, and checked against it.
      if (text.startsWith('// Written by scripts/')) continue;
      const code = text
        .replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
        .replace(/\b\d{4}-\d\d-\d\d\b|[\d_]{7,}n?\b/g, '');
      assert.doesNotMatch(code, number, path);
    }
  });
});

describe('imports', () => {
  const importsOf = (path: string) =>
    [...read(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
      (match) => match[1] as string,
    );

  it('run one way: src knows nothing of components, nothing knows of tests and stories', () => {
    // For npm the phrases are part of the module.
    const phrases = ['phrases', 'weights'].map((name) => `../../data/crisis-${name}.json`);
    for (const path of sources('src')) {
      for (const source of importsOf(path).filter((it) => !phrases.includes(it)))
        assert.doesNotMatch(source, /components|stories|test|data\//, path);
    }
    for (const path of sources('components')) {
      for (const source of importsOf(path))
        assert.doesNotMatch(source, /stories|test\/|data\//, path);
    }
  });

  it('let no widget import another', () => {
    for (const tag of widgets) {
      for (const path of sources(`components/${tag}`)) {
        for (const source of importsOf(path)) {
          const other = widgets.find((name) => name !== tag && source.includes(`/${name}/`));
          assert.equal(other, undefined, `${path} imports ${source}`);
        }
      }
    }
  });
});
