import axe from 'axe-core';

export interface AxeRule {
  id: string;
  enabled?: boolean;
}

/** Rules about a whole page; a widget alone is none. */
const PAGE_RULES = [
  'bypass',
  'document-title',
  'landmark-one-main',
  'page-has-heading-one',
  'region',
  'skip-link',
];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core has against `element` and its shadow roots, one readable line or more each. */
export async function findProblems(
  element: Element,
  {isPage = false, rules = []}: {isPage?: boolean; rules?: AxeRule[]} = {},
): Promise<string[]> {
  const {violations} = await axe.run(element, {
    runOnly: {type: 'tag', values: TAGS},
    resultTypes: ['violations'],
    iframes: false,
    rules: Object.fromEntries([
      // Off unless asked for, although it carries a WCAG 2.2 AA tag.
      ['target-size', {enabled: true}],
      ...(isPage ? [] : PAGE_RULES.map((id) => [id, {enabled: false}])),
      ...rules.map(({id, enabled = true}) => [id, {enabled}]),
    ]) as axe.RuleObject,
  });
  return violations.flatMap(({id, impact, help, nodes}) =>
    nodes.map(({target, html, failureSummary}) =>
      [
        `${id} (${impact}): ${help}`,
        `  at ${target.flat().join(' >>> ')}`,
        `  ${html.replace(/\s+/g, ' ').slice(0, 200)}`,
        `  ${(failureSummary ?? '').replace(/\s*\n\s*/g, ' ')}`,
      ].join('\n'),
    ),
  );
}
