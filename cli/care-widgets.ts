#!/usr/bin/env node
import {parseArgs} from 'node:util';
import {build} from './build.js';
import {check} from './check.js';
import {CommandError} from './problem.js';
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

Exit code: 0 nothing wrong or warnings alone, 1 errors, 2 the command was not understood.
`;

const print = (line: string) => console.log(line);

async function run(): Promise<number> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      base: {type: 'string'},
      today: {type: 'string', default: new Date().toISOString().slice(0, 10)},
      output: {type: 'string', short: 'o'},
      index: {type: 'string'},
      address: {type: 'string'},
      region: {type: 'string', default: 'US'},
      language: {type: 'string'},
      bundle: {type: 'string'},
      set: {type: 'string', multiple: true, default: []},
      help: {type: 'boolean', short: 'h'},
    },
  });
  const [command, ...names] = positionals;
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const [name] = names;
  if (command === 'check' && name) return (await check(names, values, print)) ? 0 : 1;
  if (command === 'build' && name && names.length === 1 && (values.output ?? values.index)) {
    return (await build(name, values, print)) ? 0 : 1;
  }
  if (command === 'snippet' && name && values.address) {
    await printSnippet(names, {...values, address: values.address}, print);
    return 0;
  }
  console.error(USAGE);
  return 2;
}

try {
  process.exitCode = await run();
} catch (error) {
  const code = (error as {code?: unknown} | null)?.code;
  const isUsage = typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
  if (!isUsage && !(error instanceof CommandError)) throw error;
  console.error((error as Error).message);
  process.exitCode = isUsage ? 2 : 1;
}
