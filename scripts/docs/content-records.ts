import type {Bundle, Resource} from '../../src/bundle.js';

/** docs/content-records.md: what is in the default content, who says so, and what has to be looked at again. */
const isDue = ({reviewBy}: Resource, at: string): boolean =>
  reviewBy !== undefined && reviewBy < at.slice(0, 10);

const cell = (text: string): string => text.replaceAll('|', '\\|');

function row({id, name, kind, verifiedAt, reviewBy, source}: Resource, floor: Set<string>): string {
  const host = new URL(source).host.replace(/^www\./, '');
  const cells = [
    `\`${id}\`${floor.has(id) ? ' (floor)' : ''}`,
    name,
    kind,
    verifiedAt,
    reviewBy ?? '',
    `[${host}](${source})`,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function table(records: Resource[], floor: Set<string>): string {
  const head =
    '| Id | Name | Kind | Last seen | Look again by | Source |\n|---|---|---|---|---|---|';
  const sorted = [...records].sort((a, b) => (a.reviewBy ?? '').localeCompare(b.reviewBy ?? ''));
  return [head, ...sorted.map((record) => row(record, floor))].join('\n');
}

/** The state on the day the bundle was made, so that the page changes when the content does. */
export function recordsOf(bundle: Bundle, floorIds: Iterable<string>): string {
  const floor = new Set(floorIds);
  const {resources, generatedAt} = bundle;
  const due = resources.filter((resource) => isDue(resource, generatedAt));
  const current = resources.filter((resource) => !isDue(resource, generatedAt));
  const dueFloor = due.filter(({id}) => floor.has(id)).length;
  return `# Content records

Written by \`npm run build:docs\` from \`data/en.json\`; change it there. State on ${generatedAt},
the day the content was made. What the columns mean: [Who keeps the numbers](content.md).

${resources.length} lines and services. **${due.length} are past their date and need someone to look
again**, ${dueFloor} of them in the floor (the numbers compiled into the script). \`npm run
content:due\` says the same for today.

## Past their date

${table(due, floor)}

## Within their date

${table(current, floor)}
`;
}

/** For the command line: the ones to look at on a day, oldest first. */
export function dueOn(resources: Resource[], day: string): Resource[] {
  return resources
    .filter((resource) => isDue(resource, day))
    .sort((a, b) => (a.reviewBy ?? '').localeCompare(b.reviewBy ?? ''));
}
