import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

/** The command as it is published, in a process of its own. Needs `npm run build`. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const TODAY = '2026-11-23';

interface Outcome {
  code: number;
  /** Of both streams. */
  text: string;
}

function careWidgets(...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(root, 'dist/cli/care-widgets.js'), ...args],
      (error, out, err) => done({code: error ? Number(error.code) : 0, text: out + err}),
    );
  });
}

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'care-widgets-cli-'));
});
after(() => rm(folder, {recursive: true}));

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

const line = {
  id: 'a-line',
  kind: 'crisis-line',
  name: 'A line',
  description: 'Someone to talk to.',
  channels: [{type: 'web', url: 'https://example.org/'}],
  topics: ['stress'],
  verifiedAt: '2026-11-01',
  source: 'https://example.org/',
};
const bundle = {
  version: 1,
  id: 'small',
  locale: 'en',
  region: 'US',
  generatedAt: '2026-11-01',
  topics: [{id: 'stress', label: 'Stress'}],
  resources: [line],
  articles: [{id: 'an-article', title: 'An article', summary: 'A few words.', topics: ['stress']}],
  meditations: [],
  worksheets: [],
};
const checked = (...args: string[]) => careWidgets('check', '--today', TODAY, ...args);

describe('care-widgets check', () => {
  it('finds nothing wrong with the default content', async () => {
    const {code, text} = await checked('data/en.json', 'data/es.json');
    assert.equal(code, 0);
    assert.match(text, /^2 files, 0 errors, \d+ warnings?$/m);
  });

  it('finds nothing at all in a good file', async () => {
    const {code, text} = await checked(await file('good.json', bundle));
    assert.deepEqual({code, text}, {code: 0, text: '1 file, 0 errors, 0 warnings\n'});
  });

  it('says where a bad value stands, what was expected and what was found', async () => {
    const bad = {...line, hours: {timeZone: 'Chicago', weekly: []}};
    const path = await file('bad.json', {...bundle, resources: [bad]});
    const {code, text} = await checked(path);
    assert.equal(code, 1);
    const lines = (await readFile(path, 'utf8')).split('\n');
    const row = lines.findIndex((it) => it.includes('Chicago')) + 1;
    assert.match(text, new RegExp(`bad\\.json:${row}:\\d+ error \\$\\.resources\\[0\\]\\.hours`));
    assert.match(text, /expected an IANA time zone such as America\/Chicago, found "Chicago"/);
  });

  it('says of a text what is wrong with it', async () => {
    const cases: [found: object, expected: RegExp][] = [
      [{name: ''}, /\.name: expected a text that is not empty/],
      [
        {name: 'a'.repeat(301)},
        /\.name: expected text of at most 300 characters, and this is longer/,
      ],
      [{name: 12}, /\.name: expected text of at most 300 characters, in quotes/],
      [{id: '-a'}, /\.id: expected an id of .* that begins with a letter/],
    ];
    for (const [found, expected] of cases) {
      const resources = [{...line, ...found}];
      const {code, text} = await checked(await file('text.json', {...bundle, resources}));
      assert.equal(code, 1);
      assert.match(text, expected);
    }
  });

  it('names every type of block where there is none of that name', async () => {
    const article = {...bundle.articles[0], body: [{type: 'image', src: 'x'}]};
    const {text} = await checked(await file('block.json', {...bundle, articles: [article]}));
    assert.match(
      text,
      /body\[0\]\.type: expected heading \| paragraph \|.* worksheet, found "image"/,
    );
  });

  it('says what cannot hold together', async () => {
    const weekly = [{days: [], opens: '09:00', closes: '17:00'}];
    const exceptions = [{from: '2026-12-26', through: '2026-12-24', closed: true}];
    const cases: [record: object, expected: RegExp][] = [
      [{minAge: 20, maxAge: 18}, /\(a-line\)\.minAge: 20 is over maxAge, 18/],
      [{channels: []}, /\(a-line\)\.channels: this crisis line has no way to reach it/],
      [
        {locations: [{latitude: 44}]},
        /\.locations\[0\]: latitude and longitude only work together/,
      ],
      [
        {hours: {timeZone: 'America/Chicago', weekly}},
        /\.hours\.weekly\[0\]\.days: no day is named/,
      ],
      [
        {channels: [{...line.channels[0], hours: {timeZone: 'UTC', weekly: [], exceptions}}]},
        /\.channels\[0\]\.hours\.exceptions\[0\]: it ends \(2026-12-24\) before it begins/,
      ],
      [
        {alert: {text: 'Busy.', from: '2026-12-02', until: '2026-12-01'}},
        /\.alert: it ends before it begins/,
      ],
    ];
    for (const [record, expected] of cases) {
      const resources = [{...line, ...record}];
      const {code, text} = await checked(await file('both.json', {...bundle, resources}));
      assert.equal(code, 1);
      assert.match(text, expected);
    }
  });

  it('knows the lines that are compiled in without a record of them', async () => {
    const body = [{type: 'resource', id: '988-lifeline'}];
    const article = {...bundle.articles[0], body};
    const {text} = await checked(await file('floor.json', {...bundle, articles: [article]}));
    assert.equal(text, '1 file, 0 errors, 0 warnings\n');
  });

  it('warns of a field that nothing reads', async () => {
    const {code, text} = await checked(
      await file('typo.json', {...bundle, resources: [{...line, adress: 'x'}]}),
    );
    assert.equal(code, 0);
    assert.match(text, /warning \$\.resources\[0\]\.adress: this field is not read/);
  });

  it('warns of ids that name nothing', async () => {
    const article = {
      ...bundle.articles[0],
      topics: ['stres'],
      body: [{type: 'meditation', id: 'none'}],
    };
    const {text} = await checked(await file('ids.json', {...bundle, articles: [article]}));
    assert.match(text, /"stres" is the id of no topic/);
    assert.match(text, /"none" is the id of no meditation/);
  });

  it('warns of records that were to be looked at by now', async () => {
    const {text} = await checked(
      await file('due.json', {...bundle, resources: [{...line, reviewBy: '2026-11-22'}]}),
    );
    assert.match(text, /warning \$\.resources \(a-line\)\.reviewBy: was due on 2026-11-22/);
    const due = await checked(
      await file('today.json', {...bundle, resources: [{...line, reviewBy: TODAY}]}),
    );
    assert.match(due.text, /0 warnings/);
  });

  it('refuses another number for a line of the floor', async () => {
    const floor = {...line, id: '988-lifeline', channels: [{type: 'call', number: '555-0100'}]};
    const {code, text} = await checked(await file('floor.json', {...bundle, resources: [floor]}));
    assert.equal(code, 1);
    assert.match(text, /expected the compiled ways of contact/);
  });

  it('says where a file stops being JSON', async () => {
    const {code, text} = await checked(await file('comma.json', '{\n  "a": 1,\n}'));
    assert.equal(code, 1);
    assert.match(text, /comma\.json:3:1 error: this is not JSON/);
  });

  it('goes on after a file that is not there', async () => {
    const {code, text} = await checked(join(folder, 'none.json'), await file('next.json', '[]'));
    assert.equal(code, 1);
    assert.match(text, /none\.json error: there is no such file/);
    assert.match(text, /next\.json:1:1 error \$: expected an object, found an array/);
  });

  it('says what is wrong with a file that cannot be read as text, and what to do', async () => {
    const utf16 = join(folder, 'utf16.json');
    await writeFile(utf16, `\ufeff${JSON.stringify(bundle)}`, 'utf16le');
    assert.match((await checked(utf16)).text, /UTF-16.*encoding UTF-8/);
    const latin = join(folder, 'latin.json');
    await writeFile(latin, JSON.stringify({...bundle, id: 'caf\u00e9'}), 'latin1');
    assert.match((await checked(latin)).text, /latin\.json:1:\d+ error.*encoding UTF-8/);
    assert.match((await checked(await file('empty.json', ''))).text, /the file is empty/);
    assert.match((await checked(folder)).text, /this is a folder/);
  });

  it('refuses a file that browsers would not read for its size', async () => {
    const large = await file('large.json', {...bundle, pad: 'x'.repeat(17 * 1024 * 1024)});
    const {code, text} = await checked(large);
    assert.equal(code, 1);
    assert.match(text, /browsers take 16 MiB at most/);
  });

  it('names a field that stands twice, of which one would be lost', async () => {
    const twice = JSON.stringify(bundle).replace('"id"', '"locale":"es","id"');
    const {code, text} = await checked(await file('twice.json', twice));
    assert.equal(code, 1);
    assert.match(text, /"locale" stands twice/);
  });

  it('says which day no calendar has', async () => {
    const odd = {...line, verifiedAt: '2026-02-31'};
    const {code, text} = await checked(await file('odd.json', {...bundle, resources: [odd]}));
    assert.equal(code, 1);
    assert.match(text, /verifiedAt.*a date that exists.*2026-02-31/);
  });

  it('warns of tags, and of numbers that could be links', async () => {
    const odd = {
      ...line,
      description: 'Talk <b>now</b>.',
      channels: [{type: 'call', number: '612-555-0142'}],
    };
    const {code, text} = await checked(await file('odd.json', {...bundle, resources: [odd]}));
    assert.equal(code, 0);
    assert.match(text, /people would read the tags/);
    assert.match(text, /"612-555-0142" is shown and is no link/);
  });

  it('compares languages record by record', async () => {
    const es = {...bundle, id: 'small-es', locale: 'es', resources: []};
    const {code, text} = await checked(await file('en.json', bundle), await file('es.json', es));
    assert.equal(code, 1);
    assert.match(text, /error \$\.resources\[0\]: "a-line" in en, "nothing" in es/);
  });
});

describe('care-widgets check, with what an author does not mean', () => {
  const changed = (fields: object) => ({...bundle, resources: [{...line, ...fields}]});
  const cases: [what: string, content: object, said: RegExp][] = [
    [
      'fields named like those of every object',
      {...bundle, toString: 1, constructor: {}},
      /\$\.toString: this field is not read/,
    ],
    [
      'nothing where a record belongs',
      {...bundle, resources: [null, changed({reviewBy: '2026-01-01'}).resources[0]]},
      /\$\.resources\[0\]: expected an object, found null/,
    ],
    [
      'a crisis line that cannot be reached',
      changed({channels: []}),
      /error .*channels: this crisis line has no way to reach it/,
    ],
    [
      'half a place',
      changed({locations: [{latitude: 1}]}),
      /locations\[0\]: latitude and longitude/,
    ],
    [
      'a notice that ends before it begins',
      changed({alert: {text: 'Down', from: '2026-12-02', until: '2026-12-01'}}),
      /alert: it ends before/,
    ],
    [
      'an exception that never holds',
      changed({
        hours: {
          timeZone: 'America/Chicago',
          weekly: [],
          exceptions: [{from: '2026-12-31', through: '2026-12-01', closed: true}],
        },
      }),
      /exceptions\[0\]: it ends/,
    ],
    [
      'a number of letters',
      changed({channels: [{type: 'call', number: '1-800-SUICIDE', dial: '1800'}]}),
      /a number in letters is written in digits/,
    ],
    [
      'a country without compiled lines',
      {...bundle, region: 'UK'},
      /warning \$\.region: .*those of US/,
    ],
    ['a pin that is no record', {...bundle, pin: ['nobody']}, /warning \$\.pin\[0\]/],
    ['a character that a terminal obeys', changed({kind: '\u001b[2J'}), /found "\\u001b\[2J"/],
  ];
  for (const [what, content, said] of cases) {
    it(`says where: ${what}`, async () => {
      const {text} = await careWidgets('check', await file('odd.json', content), '--today', TODAY);
      assert.match(text, said);
      assert.match(text, /odd\.json:\d+:\d+/);
    });
  }

  it('says that a file is too deep', async () => {
    const deep = `{"version":1,"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const {code, text} = await careWidgets('check', await file('deep.json', deep));
    assert.equal(code, 1);
    assert.match(text, /too deep/);
  });

  it('says that overlays stand in a circle', async () => {
    const name = await file('circle.json', {extends: 'circle.json'});
    const {code, text} = await careWidgets('check', name);
    assert.equal(code, 1);
    assert.match(text, /circle\.json:\d+:\d+ error: .*circle/);
  });
});

describe('an overlay', () => {
  it('is checked on top of the file beside it', async () => {
    await file('base.json', bundle);
    const added = {...line, id: 'campus', name: 'Campus', url: 'http://example.org/'};
    const {code, text} = await checked(
      await file('overlay.json', {extends: 'base.json', add: {resources: [added]}}),
    );
    assert.equal(code, 1);
    assert.match(
      text,
      /overlay\.json:\d+:\d+ error \$\.add\.resources\[0\]\.url: expected an absolute https/,
    );
  });

  it('needs a copy of what it extends by address: nothing is fetched', async () => {
    const overlay = await file('far.json', {extends: 'https://example.org/content/en.json'});
    const alone = await checked(overlay);
    assert.equal(alone.code, 1);
    assert.match(alone.text, /--base/);
    const {code} = await checked(overlay, '--base', await file('copy.json', bundle));
    assert.equal(code, 0);
  });

  it('has to say what it extends, and to have lists where lists belong', async () => {
    const without = await checked(await file('without.json', {add: {resources: [line]}}));
    assert.equal(without.code, 1);
    assert.match(without.text, /\$\.extends: expected the address/);
    await file('base.json', bundle);
    const overlay = {extends: 'base.json', add: {resources: line}, pin: 'a-line'};
    const {code, text} = await checked(await file('shapes.json', overlay));
    assert.equal(code, 1);
    assert.match(text, /error \$\.add\.resources: expected a list/);
    assert.match(text, /error \$\.pin: expected a list/);
  });

  it('changes records by their fields', async () => {
    await file('base.json', bundle);
    const over = {extends: './base.json', patch: {resources: {'a-line': 'Another name'}}};
    const {code, text} = await checked(await file('over.json', over));
    assert.equal(code, 1);
    assert.match(text, /\$\.patch\.resources\.a-line: expected the fields that change/);
  });

  it('may not name an id that is not there', async () => {
    await file('base.json', bundle);
    const {code, text} = await checked(
      await file('gone.json', {extends: 'base.json', remove: {articles: ['gone']}}),
    );
    assert.equal(code, 1);
    assert.match(text, /gone\.json:\d+:\d+ error \$\.remove\.articles: .*"gone"/);
  });

  it('may not take out the last crisis line', async () => {
    await file('base.json', bundle);
    const {code, text} = await checked(
      await file('empty.json', {extends: 'base.json', remove: {resources: ['a-line']}}),
    );
    assert.equal(code, 1);
    assert.match(text, /takes out the last crisis line/);
  });
});

describe('care-widgets build', () => {
  it('writes one whole file of an overlay, which holds without the overlay', async () => {
    await file('base.json', bundle);
    const overlay = await file('mine.json', {
      extends: 'base.json',
      patch: {resources: {'a-line': {name: 'Our line'}}},
    });
    const output = join(folder, 'whole.json');
    const {code} = await careWidgets('build', overlay, '--output', output);
    assert.equal(code, 0);
    assert.match(await readFile(output, 'utf8'), /"Our line"/);
    assert.equal((await checked(output)).code, 0);
  });

  it('writes an index that a search takes for its own', async () => {
    const index = join(folder, 'en.index.json');
    await careWidgets('build', 'data/en.json', '--index', index);
    const {createSearch, inOrder, parseBundle} = {
      ...(await import('../../src/search/search.js')),
      ...(await import('../../src/finder/directory.js')),
      ...(await import('../../src/bundle.js')),
    };
    const json = JSON.parse(await readFile(join(root, 'data/en.json'), 'utf8'));
    const {bundle: content} = parseBundle(json);
    const {topics, locale} = content;
    const stored = JSON.parse(await readFile(index, 'utf8'));
    const search = createSearch(inOrder(content), {topics, locale, index: stored});
    assert.equal(search.search('trevor').results[0]?.resource.id, 'trevor-project');
    assert.deepEqual(JSON.parse(JSON.stringify(search)), stored);
  });
});

describe('care-widgets snippet', () => {
  it('prints the script tag with its hash, the elements and a plain line', async () => {
    const {code, text} = await careWidgets(
      ...['snippet', 'crisis-banner', '--address', 'https://example.edu/care'],
      ...['--set', 'crisis-banner.layout=card'],
    );
    const hashes = JSON.parse(await readFile(join(root, 'dist/integrity.json'), 'utf8'));
    assert.equal(code, 0);
    assert.ok(text.includes('src="https://example.edu/care/crisis-banner.js"'));
    assert.ok(text.includes(hashes['crisis-banner.js']));
    assert.match(text, /<crisis-banner layout="card">[^]*tel:[^]*<\/crisis-banner>/);
  });

  it('prints nothing that would stand on a page without a line', async () => {
    const from = ['snippet', 'crisis-banner', '--address', 'https://example.edu/care'];
    const refused = [
      [...from, '--region', 'XX'],
      [...from, '--language', 'fr'],
      [...from, '--set', 'crisis-banner.layuot=card'],
      [...from, '--set', 'resource-finder.limit=3'],
      ['snippet', 'crisis-banner', '--address', 'example.edu/care'],
      ['snippet', 'article-card', '--address', '/care'],
    ];
    for (const args of refused) {
      const {code, text} = await careWidgets(...args);
      assert.equal(code, 1, args.join(' '));
      assert.match(text, /expected/);
      assert.doesNotMatch(text, /<script/);
    }
  });

  it('says which widgets there are', async () => {
    const {code, text} = await careWidgets('snippet', 'crisis-baner', '--address', 'https://x.org');
    assert.equal(code, 1);
    assert.match(text, /crisis-banner, resource-finder/);
  });
});

describe('care-widgets', () => {
  it('compares dates with a day that there is', async () => {
    const {code, text} = await careWidgets('check', '--today', '2026-02-31', 'data/en.json');
    assert.equal(code, 2);
    assert.match(text, /--today 2026-02-31: expected a day such as/);
  });

  it('says how it is used, and that it was not understood', async () => {
    for (const args of [
      [],
      ['chekc', 'x'],
      ['check'],
      ['build', 'x'],
      ['--nonsense'],
      ['check', 'x', '--region', 'US'],
    ]) {
      const {code, text} = await careWidgets(...args);
      assert.equal(code, 2, args.join(' '));
      assert.notEqual(text, '');
    }
    assert.equal((await careWidgets('--help')).code, 0);
  });
});
