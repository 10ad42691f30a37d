/** docs/reference.md: tables of every element, out of custom-elements.json. Nothing here is typed twice. */
interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: {text: string};
}
interface Member extends Named {
  kind: 'field' | 'method';
  attribute?: string;
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
  parameters?: Named[];
  return?: {type?: {text: string}};
}
interface Declaration extends Named {
  tagName?: string;
  summary?: string;
  members?: Member[];
  attributes?: Named[];
  slots?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}
export interface Manifest {
  modules: {declarations?: Declaration[]}[];
}

const oneLine = (text = ''): string => text.replace(/\s*\n\s*/g, ' ').trim();
const cell = (text = ''): string => oneLine(text).replaceAll('|', '\\|');
const code = (text: string): string => `\`${text}\``;

function table(title: string, head: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `| ${head.map(() => '---').join(' | ')} |`;
  return [`### ${title}`, '', line(head), rule, ...rows.map(line), ''].join('\n');
}

const typeOf = ({type}: Named): string =>
  (type?.text ?? '').replace(/ \| (undefined|null)\b/g, '').replaceAll("'", '');

/** What a property adds to the attributes: those that have none, and methods. */
function properties(members: Member[] = []): string[][] {
  return members
    .filter(({privacy, static: isStatic}) => (privacy ?? 'public') === 'public' && !isStatic)
    .filter(({kind, attribute}) => kind === 'method' || !attribute)
    .filter(({description}) => description)
    .map((member) => [
      code(member.kind === 'method' ? `${member.name}()` : member.name),
      code(member.kind === 'method' ? (member.return?.type?.text ?? 'void') : typeOf(member)),
      member.description ?? '',
    ]);
}

function element(declaration: Declaration): string {
  const {tagName = '', summary, description, attributes = [], slots = []} = declaration;
  const {events = [], cssParts = [], members} = declaration;
  return [
    `## \`<${tagName}>\`\n`,
    `${oneLine(summary)}\n`,
    description
      ? `${description
          .split(/\n\s*\n/)
          .map(oneLine)
          .join('\n\n')}\n`
      : '',
    table(
      'Attributes',
      ['Attribute', 'Type', 'What it does'],
      attributes.map((it) => [code(it.name), code(typeOf(it)), it.description ?? '']),
    ),
    table('Properties and methods', ['Name', 'Type', 'What it is'], properties(members)),
    table(
      'Slots',
      ['Slot', 'What goes in'],
      slots.map(({name, description: text}) => [name ? code(name) : 'default', text ?? '']),
    ),
    table(
      'Events',
      ['Event', 'When'],
      events.map(({name, description: text}) => [code(name), text ?? '']),
    ),
    table(
      'CSS parts',
      ['Part', 'What it is'],
      cssParts.map(({name, description: text}) => [code(name), text ?? '']),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Custom properties are the same for all; they are listed once, with who has them. */
function customProperties(declarations: Declaration[]): string {
  const found = new Map<string, {property: Named; tags: string[]}>();
  for (const {tagName = '', cssProperties = []} of declarations) {
    for (const property of cssProperties) {
      const entry = found.get(property.name) ?? {property, tags: []};
      entry.tags.push(tagName);
      found.set(property.name, entry);
    }
  }
  const everywhere = declarations.filter(({cssProperties}) => cssProperties?.length).length;
  const rows = [...found.values()].map(({property, tags}) => [
    code(property.name),
    property.default ? code(property.default) : 'derived',
    property.description ?? '',
    tags.length === everywhere ? 'every widget' : tags.map(code).join(', '),
  ]);
  return table('All of them', ['Property', 'Default', 'What it sets', 'Where'], rows).replace(
    '### All of them',
    '## Custom properties',
  );
}

export function referenceOf({modules}: Manifest): string {
  const declarations = modules
    .flatMap((module) => module.declarations ?? [])
    .filter(({tagName}) => tagName)
    .sort((a, b) => (a.tagName ?? '').localeCompare(b.tagName ?? ''));
  return `# Reference

Every element with its attributes, events, slots, parts and properties. Written by
\`npm run build:docs\` from the comments on the classes; change it there.

${declarations.map(({tagName = ''}) => `- [\`<${tagName}>\`](#${tagName})`).join('\n')}
- [Custom properties](#custom-properties)

${declarations.map(element).join('\n')}
${customProperties(declarations)}`;
}
