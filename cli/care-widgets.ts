#!/usr/bin/env node
import {readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {build} from './build.js';
import {check} from './check.js';
import {CommandError, UsageError} from './problem.js';
import {printSnippet} from './snippet.js';

const USAGE = `care-widgets: keep the content bundle, and embed it. Fetches nothing.

  care-widgets check FILE...            what is wrong with content files, and where; several
                                        files are languages of one content
      --base FILE                       copy of what an overlay extends by address
      --today 2026-11-23                day to compare dates with; default today
  care-widgets build FILE               one whole file of an overlay and what is underneath
      --output FILE                     where the bundle goes
      --index FILE                      where the search index goes, for lists of thousands
      --base FILE
  care-widgets snippet WIDGET...        what to paste into a page
      --address URL                     folder with the files, as https://example.edu/care/
      --region US --language es --bundle URL
      --set crisis-banner.layout=card   an attribute of a widget, more than once if you like

  care-widgets --help, --version

Exit code: 0 nothing wrong or warnings alone, 1 errors, 2 the command was not understood.
`;

const print = (line: string) => console.log(line);

/** Of each command; what another one takes would be passed over in silence. */
const OPTIONS: Record<string, readonly string[]> = {
  check: ['base', 'today'],
  build: ['base', 'today', 'output', 'index'],
  snippet: ['address', 'region', 'language', 'bundle', 'set'],
};

/** `Date.parse` alone takes 31 February for 3 March. */
const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
};

async function run(): Promise<number> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      base: {type: 'string'},
      today: {type: 'string'},
      output: {type: 'string', short: 'o'},
      index: {type: 'string'},
      address: {type: 'string'},
      region: {type: 'string'},
      language: {type: 'string'},
      bundle: {type: 'string'},
      set: {type: 'string', multiple: true},
      help: {type: 'boolean', short: 'h'},
      version: {type: 'boolean'},
    },
  });
  const [command = '', ...names] = positionals;
  const [name] = names;
  if (values.help || command === 'help') {
    print(USAGE);
    return 0;
  }
  if (values.version) {
    const file = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    print((JSON.parse(file) as {version: string}).version);
    return 0;
  }
  if (command === '') {
    console.error(USAGE);
    return 2;
  }
  const known = Object.hasOwn(OPTIONS, command) ? OPTIONS[command] : undefined;
  if (!known)
    throw new UsageError(`there is no command "${command}"; there are check, build, snippet`);
  const stray = Object.keys(values).find((option) => !known.includes(option));
  if (stray) throw new UsageError(`${command} does not take --${stray}`);
  const {today = new Date().toISOString().slice(0, 10), region = 'US', set = []} = values;
  if (!isDay(today)) {
    throw new UsageError(`--today ${today}: expected a day such as 2026-11-23`);
  }
  const {address, output, index} = values;
  if (command === 'check') {
    if (!name) throw new UsageError('check wants the name of a file');
    return (await check(names, {...values, today}, print)) ? 0 : 1;
  }
  if (command === 'build') {
    if (!name || names.length > 1) throw new UsageError('build wants the name of one file');
    if (!output && !index) throw new UsageError('build wants --output FILE, --index FILE or both');
    return (await build(name, {...values, today}, print)) ? 0 : 1;
  }
  if (!name) throw new UsageError('snippet wants the name of a widget, as crisis-banner');
  if (!address) throw new UsageError('snippet wants --address, the folder with the files');
  await printSnippet(names, {...values, address, region, set}, print);
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  const code = (error as {code?: unknown} | null)?.code;
  const isUsage =
    error instanceof UsageError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'));
  if (!isUsage && !(error instanceof CommandError)) throw error;
  // Node's own advice about arguments that begin with a dash helps nobody here.
  console.error((error as Error).message.replace(/\. To specify a positional.*$/s, ''));
  if (isUsage) console.error('`care-widgets --help` says what it takes.');
  process.exitCode = isUsage ? 2 : 1;
}
