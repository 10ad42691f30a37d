import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {ResourceFinder} from '../components/index.js';
import type {Resource} from '../src/bundle.js';
import {bundleOf, neverThere, onItsWay, withBundle} from './content.js';

interface Args {
  query?: string;
  topics?: string;
  kinds?: string;
  region?: string;
  limit?: number;
  headingLevel?: number;
  withoutSearch?: boolean;
  withoutFacets?: boolean;
}

const finder = (args: Args = {}) =>
  html`<resource-finder
    query=${args.query ?? nothing}
    topics=${args.topics ?? nothing}
    kinds=${args.kinds ?? nothing}
    region=${args.region ?? nothing}
    limit=${args.limit ?? nothing}
    heading-level=${args.headingLevel ?? nothing}
    ?without-search=${args.withoutSearch}
    ?without-facets=${args.withoutFacets}
  ></resource-finder>`;

type Canvas = {canvasElement: HTMLElement};

async function inside(canvasElement: HTMLElement): Promise<ShadowRoot> {
  const host = canvasElement.querySelector<ResourceFinder>('resource-finder');
  await host?.updateComplete;
  return host?.shadowRoot as ShadowRoot;
}

async function openFilters({canvasElement}: Canvas): Promise<void> {
  const root = await inside(canvasElement);
  root.querySelector('details.filters')?.setAttribute('open', '');
}

async function saveTwo({canvasElement}: Canvas): Promise<void> {
  const saveNext = async () => {
    const root = await inside(canvasElement);
    root.querySelector<HTMLElement>('.save[aria-pressed="false"]')?.click();
  };
  await saveNext();
  await saveNext();
  const root = await inside(canvasElement);
  root.querySelector('details.shortlist')?.setAttribute('open', '');
}

export default {
  title: 'Widgets/Resource finder',
  component: 'resource-finder',
  args: {},
  argTypes: {
    limit: {control: 'number'},
    headingLevel: {control: {type: 'number', min: 2, max: 5}},
    region: {control: 'inline-radio', options: ['US', 'US-MN', 'CA', 'all']},
  },
  render: finder,
};

/** Before anything is typed: topics, and the list in its own order. */
export const Browsing = {args: {limit: 6}};

export const Searching = {args: {query: 'cant sleep', limit: 6}};

export const Misspelt = {args: {query: 'theripist colege', limit: 6}};

/** The words suggest a crisis: the compiled lines stand first. */
export const Crisis = {args: {query: 'i want to dissapear and die', limit: 4}};

export const InSpanish = {
  args: {query: 'no quiero vivir', limit: 4},
  decorators: [(story: () => TemplateResult) => html`<div lang="es">${story()}</div>`],
};

export const Filters = {args: {limit: 4}, play: openFilters};

export const YourList = {args: {limit: 4}, play: saveTwo};

export const NothingFound = {args: {query: 'zzqxv wjkpq'}};

/** Two kinds of help, in one state, for a page about veterans. */
export const NarrowedByThePage = {
  args: {
    topics: 'veterans',
    kinds: 'crisis-line warmline service',
    region: 'US-MN',
    headingLevel: 3,
  },
};

export const WithoutSearch = {args: {withoutSearch: true, limit: 4}};

export const WithoutFacets = {args: {withoutFacets: true, limit: 4}};

export const Loading = {render: () => onItsWay(finder())};

export const Failed = {render: () => neverThere(finder())};

export const EmptyBundle = {
  render: () => withBundle(bundleOf({topics: [], resources: []}), finder()),
};

const MANY = 300;

function many(): Resource[] {
  return Array.from({length: MANY}, (_, i) => ({
    id: `clinic-${i}`,
    kind: 'service',
    name: `Example clinic ${i + 1}`,
    description:
      'Counseling for people who live near by. A name and a number made up for this story.',
    channels: [{type: 'call', number: '555-0100'}],
    hours: {
      timeZone: 'America/Chicago',
      weekly: [{days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '09:00', closes: '17:00'}],
    },
    topics: [],
    cost: {note: i % 2 ? 'Medicaid, sliding fee scale' : 'cash'},
    locations: [{address: {address_1: `${i} Main Street`, city: 'Duluth', state_province: 'MN'}}],
    verifiedAt: '2026-11-01',
    source: 'https://example.org/',
  }));
}

export const TooMany = {
  render: () =>
    withBundle(bundleOf({topics: [], resources: many()}), finder({query: 'counseling', limit: 4})),
};

/** A list past its day says so. */
export const OldList = {
  render: () =>
    withBundle(
      bundleOf({
        topics: [],
        resources: many().slice(0, 3),
        expiresAt: '2023-01-01',
        generatedAt: '2022-01-01',
      }),
      finder(),
    ),
};

/**
 * SAMHSA's directory of 2022, 9,037 facilities: a snapshot, never to be shown as current.
 * Storybook's own scripts write it first; in tests, which leave that out, content does not come.
 */
export const NineThousandFacilities = {
  render: () => html`<resource-finder src="samhsa/2022.json" limit="5"></resource-finder>`,
};
