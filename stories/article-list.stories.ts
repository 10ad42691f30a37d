import {html} from 'lit';
import {bundleOf, neverThere, onItsWay, withBundle} from './content.js';

interface Args {
  topic?: string;
  audience?: string;
  limit?: number;
  sort?: string;
  layout?: string;
  withFilter?: boolean;
}

const list = ({topic, audience, limit = 6, sort, layout, withFilter = false}: Args) =>
  html`<article-list
    topic=${topic ?? ''}
    audience=${audience ?? ''}
    limit=${limit}
    sort=${sort ?? 'newest'}
    layout=${layout ?? 'vertical'}
    ?with-filter=${withFilter}
  ></article-list>`;

/** Presses a control of the list. */
const press =
  (selector: string, index = 0) =>
  async ({canvasElement}: {canvasElement: HTMLElement}): Promise<void> => {
    const host = canvasElement.querySelector('article-list');
    host?.shadowRoot?.querySelectorAll<HTMLElement>(selector)[index]?.click();
    await host?.updateComplete;
  };

export default {
  title: 'Widgets/Article list',
  component: 'article-list',
  args: {limit: 6, sort: 'newest', layout: 'vertical', withFilter: false},
  argTypes: {
    sort: {control: 'inline-radio', options: ['newest', 'title']},
    layout: {control: 'inline-radio', options: ['vertical', 'horizontal', 'compact']},
  },
  render: list,
};

export const Newest = {};

export const WithFilter = {args: {withFilter: true}};

export const AllTopics = {args: {withFilter: true}, play: press('.toggle')};

export const Filtered = {args: {withFilter: true}, play: press('.chip', 1)};

export const OneOpen = {play: press('.opener', 1)};

export const ShowMore = {args: {limit: 2}, play: press('.more button')};

export const OfATopic = {args: {topic: 'mindfulness'}};

export const ForParents = {args: {audience: 'parents', sort: 'title'}};

export const Compact = {args: {layout: 'compact', limit: 8}};

export const Spanish = {
  args: {withFilter: true, limit: 3},
  render: (args: Args) => html`<div lang="es">${list(args)}</div>`,
};

export const OtherLanguage = {
  args: {withFilter: true, limit: 3},
  render: (args: Args) => html`<div lang="ar" dir="rtl">${list(args)}</div>`,
};

const links = html`<article-list limit="2" with-filter>
  <ul>
    <li><a href="https://example.org/one">What helps on a hard day</a></li>
    <li><a href="https://example.org/two">A walk before breakfast</a></li>
  </ul>
</article-list>`;

export const Loading = {render: () => onItsWay(links)};

export const NotThere = {render: () => neverThere(links)};

export const Empty = {args: {topic: 'no-such-topic'}};

export const EmptyBundle = {render: () => withBundle(bundleOf({articles: []}), links)};
