import {readFileSync, writeFileSync} from 'node:fs';
import {jsxTypesPlugin} from '@wc-toolkit/jsx-types';
import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

const JSX = 'dist/jsx.d.ts';
const classOf = (tag) => tag.replace(/(^|-)([a-z])/g, (_, dash, letter) => letter.toUpperCase());

/** What the class JSDoc says of attributes; TypeScript's names of types mean nothing to an editor. */
const documented = new Map();
/** Properties of elements without Lit, from `static attributes = {headingLevel: 'heading-level'}`. */
const reflected = new Map();

const source = {
  name: 'source',
  analyzePhase({ts, node}) {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const comment = (node.jsDoc ?? []).map((it) => it.getText()).join('');
    const types = [...comment.matchAll(/@attr \{([^}]*)\} ([\w-]+)/g)].map(([, type, name]) => [
      name,
      type,
    ]);
    documented.set(node.name.text, new Map(types));
    const list = node.members.find((it) => it.name?.getText() === 'attributes')?.initializer;
    if (!list || !ts.isObjectLiteralExpression(list)) return;
    const pairs = list.properties.filter(ts.isPropertyAssignment);
    reflected.set(node.name.text, new Map(pairs.map((it) => [it.initializer.text, it.name.text])));
  },
};

/** Leaves what a partner can use, at the paths a partner imports. */
const published = {
  name: 'published',
  packageLinkPhase({customElementsManifest: manifest}) {
    manifest.modules = manifest.modules
      .map((module) => publishedElement(module) ?? publishedEvents(module))
      .filter(Boolean)
      .sort((a, b) => a.path.localeCompare(b.path, 'en'));
  },
};

function publishedElement(module) {
  const tag = /^components\/([a-z-]+)\/\1\.ts$/.exec(module.path)?.[1];
  const element = module.declarations.find(({name}) => tag && name === classOf(tag));
  if (!element) return undefined;
  element.customElement = true;
  element.tagName = tag;
  const types = documented.get(element.name);
  for (const attribute of element.attributes ?? []) {
    attribute.fieldName ??= propertyOf(attribute.name);
    if (types.has(attribute.name)) attribute.type = {text: types.get(attribute.name)};
    const member = element.members.find(({name}) => name === attribute.fieldName);
    if (!member) continue;
    // The name of a type says nothing without its import.
    if (/^[A-Z]\w*$/.test(member.type?.text ?? '')) member.type = attribute.type;
    member.attribute ??= attribute.name;
    member.description ??= attribute.description;
  }
  // What nobody has described is not for partners, whatever its TypeScript visibility.
  element.members = element.members?.filter(isPublic);
  element.events = element.events?.filter(({description}) => description);
  // The shared base class is not published; what comes from it is the element's own.
  delete element.superclass;
  delete element.mixins;
  for (const list of [element.members, element.attributes, element.events]) {
    for (const part of list ?? []) delete part.inheritedFrom;
  }
  const path = `dist/esm/${tag}.js`;
  const definition = {name: element.name, module: path};
  const published = moveTo(path, module);
  published.exports.push({kind: 'custom-element-definition', name: tag, declaration: definition});
  return published;
}

function publishedEvents(module) {
  return module.path === 'components/events.ts' ? moveTo('dist/esm/index.js', module) : undefined;
}

function moveTo(path, module) {
  const exports = module.exports
    .filter(({kind}) => kind === 'js')
    .map((it) => ({...it, declaration: {name: it.declaration.name, module: path}}));
  const names = new Set(exports.map(({name}) => name));
  return {
    ...module,
    path,
    exports,
    declarations: module.declarations.filter(({name}) => names.has(name)),
  };
}

function isPublic({privacy, description, static: isStatic}) {
  return !isStatic && (privacy ?? 'public') === 'public' && Boolean(description);
}

function propertyOf(attribute) {
  const maps = [...reflected.values()];
  return maps.map((map) => map.get(attribute)).find(Boolean) ?? attribute;
}

/** The JSX generator names event classes and imports only elements, and knows no ref objects. */
const jsxEventTypes = {
  name: 'jsx-event-types',
  packageLinkPhase({customElementsManifest: manifest}) {
    const events = manifest.modules.find(({path}) => path === 'dist/esm/index.js');
    const names = events?.exports.map(({name}) => name) ?? [];
    if (names.length === 0) return;
    const ref = 'ref?: (T | ((e: T) => void)) | undefined;';
    const types = readFileSync(JSX, 'utf8').replace(
      ref,
      'ref?: T | {current: T | null} | ((e: T | null) => void) | null | undefined;',
    );
    writeFileSync(
      JSX,
      `import type {${names.join(', ')}} from './types/components/events.js';\n${types}`,
    );
  },
};

export default {
  globs: ['components/**/*.ts'],
  exclude: ['components/entries/**'],
  litelement: true,
  packagejson: false,
  outdir: '.',
  plugins: [
    source,
    published,
    customElementVsCodePlugin({
      outdir: 'dist',
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
      hideLogs: true,
    }),
    customElementJetBrainsPlugin({outdir: 'dist', packageJson: false, hideLogs: true}),
    jsxTypesPlugin({
      outdir: 'dist',
      fileName: 'jsx.d.ts',
      componentTypePath: (_, tag) => `./types/components/${tag}/${tag}.js`,
    }),
    jsxEventTypes,
  ],
};
