import path from 'node:path';

/**
 * Imports run one way (docs: architecture). A layer is a top-level folder; `layers` are the other
 * folders it may reach, `files` single files of others, `packages` the npm packages, `null` meaning any.
 * A folder that is not in the table may import what it likes, except `test` and `stories`, which nobody
 * imports.
 *
 * @typedef {{layers: string[] | null, files?: string[], packages: string[] | null}} Direction
 * @type {Record<string, Direction>}
 */
export const directions = {
  src: {
    layers: [],
    // Part of the modules for npm; the classic scripts load it (src/search/crisis-phrases.ts).
    files: ['data/crisis-phrases.json', 'data/crisis-weights.json'],
    packages: ['@lit/context', '@lit/reactive-element', 'fuse.js'],
  },
  components: {
    layers: ['src'],
    packages: ['lit', '@lit/context', '@lit/reactive-element', 'lean-qr/nano'],
  },
  stories: {
    layers: ['components', 'src'],
    packages: ['lit', '@lit/context', 'storybook', '@storybook/web-components-vite'],
  },
  site: {layers: ['components', 'src'], packages: ['lit', '@lit/context']},
  cli: {layers: ['src'], packages: null},
  data: {layers: [], packages: []},
};

const PRIVATE_LAYERS = ['test', 'stories'];
const MAY_REACH_PRIVATE = ['test', '.storybook'];
const EXTENSION = /\.(js|mjs|json|css)(\?[a-z]+)?$/;

/** `components/<tag>/…` → `<tag>`; a tag has a dash, so shared files and folders have none. */
function widgetOf(file) {
  const [layer, folder, rest] = file.split('/');
  return layer === 'components' && rest && folder.includes('-') ? folder : undefined;
}

/** Keeps import directions and asks for the extension that browsers need. */
export const imports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      extension: "Write the file's extension: '{{source}}.js'. Browsers do not guess it.",
      layer: '{{from}}/ may not import from {{to}}/.',
      private: 'Nothing imports from {{to}}/.',
      package: "{{from}}/ may not import the package '{{source}}'.",
      widget: '<{{from}}> may not import from <{{to}}>: share a function in components/ or src/.',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const from = file.split('/')[0];
    // The configuration files at the top set the tests up, so they may reach them.
    const isInFolder = file.includes('/');
    const direction = directions[from];

    function checkPackage(node, source) {
      const allowed = direction?.packages;
      if (!allowed || source.startsWith('node:')) return;
      if (allowed.some((name) => source === name || source.startsWith(`${name}/`))) return;
      context.report({node, messageId: 'package', data: {from, source}});
    }

    function checkFile(node, source) {
      if (!EXTENSION.test(source)) {
        context.report({node, messageId: 'extension', data: {source}});
        return;
      }
      const target = path.posix.join(path.posix.dirname(file), source);
      const to = target.split('/')[0];
      if (to !== from) {
        if (isInFolder && !MAY_REACH_PRIVATE.includes(from) && PRIVATE_LAYERS.includes(to)) {
          context.report({node, messageId: 'private', data: {to}});
        } else if (direction?.layers && !direction.layers.includes(to)) {
          if (direction.files?.includes(target)) return;
          context.report({node, messageId: 'layer', data: {from, to}});
        }
        return;
      }
      const [mine, theirs] = [widgetOf(file), widgetOf(target)];
      if (mine && theirs && mine !== theirs) {
        context.report({node, messageId: 'widget', data: {from: mine, to: theirs}});
      }
    }

    function check({source}) {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      if (source.value.startsWith('.')) checkFile(source, source.value);
      else checkPackage(source, source.value);
    }

    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
