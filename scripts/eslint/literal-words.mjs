import {parseFragment} from 'parse5';

const LETTER = /\p{L}/u;
const SPOKEN_ATTRIBUTE =
  /^[.]?(aria-(label|description|placeholder|roledescription|valuetext|braillelabel)|title|placeholder|alt|label)$/i;
const SPOKEN_PROPERTY =
  /^(textContent|innerText|title|placeholder|alt|aria(Label|Description|Placeholder|RoleDescription|ValueText))$/;
const TEXT_METHOD = /^(append|prepend|before|after|replaceWith|replaceChildren|createTextNode)$/;
const SILENT_ELEMENT = /^(script|style|template)$/;

/** Expression n stands in the markup as one private-use character, which is no letter. */
const FIRST_PLACEHOLDER = 0xe000;
const PLACEHOLDER = /[\ue000-\uf8ff]/g;

/** The string pieces that `expression` itself can put on the page. */
function* wordsIn(expression) {
  switch (expression?.type) {
    case 'Literal':
      if (typeof expression.value === 'string') yield [expression, expression.value];
      break;
    case 'TemplateLiteral':
      for (const quasi of expression.quasis) yield [quasi, quasi.value.cooked ?? ''];
      break;
    case 'ConditionalExpression':
      yield* wordsIn(expression.consequent);
      yield* wordsIn(expression.alternate);
      break;
    case 'LogicalExpression':
      yield* wordsIn(expression.left);
      yield* wordsIn(expression.right);
      break;
    case 'BinaryExpression':
      if (expression.operator !== '+') break;
      yield* wordsIn(expression.left);
      yield* wordsIn(expression.right);
      break;
    default:
  }
}

function* walk(node) {
  yield node;
  if (SILENT_ELEMENT.test(node.nodeName)) return;
  for (const child of node.childNodes ?? []) yield* walk(child);
}

/**
 * No literal words where people see or hear them: every word comes from src/locales or from the
 * content bundle, so that a new language is a new file and nothing else.
 */
export const literalWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {words: "Literal words '{{text}}': take them from src/locales or the bundle."},
  },
  create(context) {
    function report(loc, text) {
      const short = text.replace(PLACEHOLDER, '…').trim().replace(/\s+/g, ' ').slice(0, 40);
      context.report({loc, messageId: 'words', data: {text: short}});
    }

    function checkExpression(expression) {
      for (const [node, text] of wordsIn(expression)) if (LETTER.test(text)) report(node.loc, text);
    }

    function checkTemplate({quasi: template}) {
      let markup = '';
      const pieces = template.quasis.map((quasi, index) => {
        const start = markup.length;
        markup += quasi.value.raw;
        if (!quasi.tail) markup += String.fromCharCode(FIRST_PLACEHOLDER + index);
        return {start, source: quasi.range[0] + 1};
      });

      function checkText(value, location) {
        if (LETTER.test(value)) {
          const {startOffset, endOffset} = location;
          const letter = markup.slice(startOffset, endOffset).search(LETTER);
          const offset = startOffset + Math.max(letter, 0);
          const piece = pieces.findLast(({start}) => start <= offset);
          const start = context.sourceCode.getLocFromIndex(piece.source + offset - piece.start);
          report({start, end: start}, value);
        }
        for (const placeholder of value.match(PLACEHOLDER) ?? []) {
          checkExpression(template.expressions[placeholder.charCodeAt(0) - FIRST_PLACEHOLDER]);
        }
      }

      for (const node of walk(parseFragment(markup, {sourceCodeLocationInfo: true}))) {
        if (node.nodeName === '#text') checkText(node.value, node.sourceCodeLocation);
        for (const {name, value} of node.attrs ?? []) {
          if (!SPOKEN_ATTRIBUTE.test(name)) continue;
          // Only the value: the attribute's own name has letters too.
          const {startOffset, endOffset} = node.sourceCodeLocation.attrs[name];
          checkText(value, {startOffset: startOffset + name.length, endOffset});
        }
      }
    }

    return {
      TaggedTemplateExpression(node) {
        if (node.tag.type === 'Identifier' && /^(html|svg)$/.test(node.tag.name)) {
          checkTemplate(node);
        }
      },
      // The crisis banner is built with DOM methods, so those are looked at too.
      AssignmentExpression({left, right}) {
        if (left.type === 'MemberExpression' && SPOKEN_PROPERTY.test(left.property.name)) {
          checkExpression(right);
        }
      },
      CallExpression({callee, arguments: args}) {
        if (callee.type !== 'MemberExpression') return;
        const method = callee.property.name;
        if (TEXT_METHOD.test(method)) for (const argument of args) checkExpression(argument);
        if (method === 'setAttribute' && SPOKEN_ATTRIBUTE.test(args[0]?.value ?? '')) {
          checkExpression(args[1]);
        }
      },
    };
  },
};
