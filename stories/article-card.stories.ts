import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {bundleOf, neverThere, onItsWay, withBundle} from './content.js';

interface Args {
  article?: string;
  topic?: string;
  layout?: string;
  headingLevel?: number;
}

const card = ({article = '', topic = '', layout = 'vertical', headingLevel = 3}: Args) =>
  html`<article-card
    article=${article}
    topic=${topic}
    layout=${layout}
    heading-level=${headingLevel}
  ></article-card>`;

/** Presses the first card's title. */
async function openFirst({canvasElement}: {canvasElement: HTMLElement}): Promise<void> {
  const host = canvasElement.querySelector('article-card');
  host?.shadowRoot?.querySelector<HTMLElement>('.opener')?.click();
  await host?.updateComplete;
}

export default {
  title: 'Widgets/Article card',
  component: 'article-card',
  args: {article: 'peer-recovery-support-specialists', layout: 'vertical', headingLevel: 3},
  argTypes: {
    layout: {control: 'inline-radio', options: ['vertical', 'horizontal', 'compact']},
    headingLevel: {control: {type: 'number', min: 2, max: 5}},
  },
  render: card,
};

export const Closed = {};

export const Open = {play: openFirst};

export const NewestOfATopic = {args: {article: '', topic: 'mindfulness'}};

/** Ends with the crisis lines, whatever its text says. */
export const AboutSuicide = {args: {article: 'world-suicide-prevention-day'}};

export const AboutSuicideOpen = {...AboutSuicide, play: openFirst};

export const Compact = {args: {layout: 'compact'}};

/** The meditations that the article speaks of are on the page: it leads to them. */
export const LeadsToTheTimer = {
  render: () =>
    html`${card({article: 'meditation-for-anxiety'})} <meditation-timer></meditation-timer>`,
  play: openFirst,
};

/** They are not: it says what they are. */
export const WithoutTheTimer = {args: {article: 'meditation-for-anxiety'}, play: openFirst};

/** The Trevor Project's line comes from the one record that holds it. */
export const WithLines = {args: {article: 'lgbtqia-resources'}, play: openFirst};

/** The link inside is shown before the script runs, and says where the article is published. */
export const PublishedOnYourSite = {
  render: ({article}: Args) =>
    html`<article-card article=${article ?? ''}>
      <a href="https://example.org/blog/peers">Peer Recovery Support Specialists</a>
    </article-card>`,
};

const example = {
  id: 'example',
  title: 'A walk before breakfast',
  summary: 'What ten minutes outside can do for a morning, and how to begin when it rains.',
  topics: ['wellness'],
  publishedAt: '2026-03-02',
};
const topics = [{id: 'wellness', label: 'Healthy habits'}];
const only = (article: object, template: TemplateResult = card({article: 'example'})) =>
  withBundle(bundleOf({topics, articles: [{...example, ...article}]}), template);

/** No text in the bundle: the title leads to where it is published. */
export const Elsewhere = {render: () => only({url: 'https://example.org/walk'})};

/** The lines stand on the card itself when the article is elsewhere. */
export const AboutSuicideElsewhere = {
  render: () => only({url: 'https://example.org/grief', topics: ['suicide-prevention']}),
};

export const EveryDetail = {
  render: () =>
    only({
      url: 'https://example.org/walk',
      audiences: ['parents', 'students'],
      authors: ['Ada Example', 'Grace Example'],
      updatedAt: '2026-10-05',
      reviewedBy: 'Dr. Lee Example',
      reviewedAt: '2026-10-20',
      contentNote: 'Mentions a hard winter.',
      media: {kind: 'audio', url: 'https://example.org/walk.mp3', minutes: 12},
      body: [{type: 'paragraph', text: 'The first step is the door.'}],
    }),
};

/** The picture's place is kept; its words are there when it does not arrive. */
export const Picture = {
  render: () =>
    only({
      url: 'https://example.org/walk',
      image: {
        src: 'https://pictures.invalid/walk.jpg',
        alt: 'A path under trees',
        width: 1600,
        height: 900,
      },
    }),
};

export const Horizontal = {
  render: () =>
    only(
      {
        url: 'https://example.org/walk',
        image: {
          src: 'https://pictures.invalid/walk.jpg',
          alt: 'A path under trees',
          width: 800,
          height: 800,
        },
      },
      card({article: 'example', layout: 'horizontal'}),
    ),
};

/** Nothing to open: a title, and what it says. */
export const SummaryAlone = {render: () => only({})};

export const Spanish = {
  render: ({article}: Args) => html`<div lang="es">${card({article})}</div>`,
  play: openFirst,
};

/** A language we have no words for: English, marked as such, in a page that reads right to left. */
export const OtherLanguage = {
  render: ({article}: Args) => html`<div lang="ar" dir="rtl">${card({article})}</div>`,
};

const link = html`<article-card article="no-such-article">
  <a href="https://example.org/blog/peers">Peer Recovery Support Specialists</a>
</article-card>`;

export const Loading = {render: () => onItsWay(link)};

export const NotThere = {render: () => neverThere(link)};

export const NoSuchArticle = {args: {article: 'no-such-article'}};

export const NoSuchArticleWithLink = {render: () => link};
