import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';

interface Args {
  layout?: 'bar' | 'card' | 'compact';
  region?: string;
  lines?: string;
  sticky?: 'top' | 'bottom';
  collapsible?: boolean;
  withoutSpanish?: boolean;
  headingLevel?: number;
  localName?: string;
  localNumber?: string;
  theme?: 'light' | 'dark';
}

export default {
  title: 'crisis-banner',
  component: 'crisis-banner',
  render: (args) => html`
    <crisis-banner
      layout=${args.layout ?? nothing}
      region=${args.region ?? nothing}
      lines=${args.lines ?? nothing}
      sticky=${args.sticky ?? nothing}
      heading-level=${args.headingLevel ?? nothing}
      local-name=${args.localName ?? nothing}
      local-number=${args.localNumber ?? nothing}
      theme=${args.theme ?? nothing}
      ?collapsible=${args.collapsible}
      ?without-spanish=${args.withoutSpanish}
    ></crisis-banner>
  `,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

export const Bar: Story = {};
export const Card: Story = {args: {layout: 'card'}};
export const Compact: Story = {args: {layout: 'compact'}};

/** Other countries of the compiled floor. */
export const Canada: Story = {args: {region: 'CA'}};
export const Ireland: Story = {args: {region: 'IE'}};

/** A partner's order; the rest is behind "More ways to get help". */
export const ChosenLines: Story = {args: {lines: 'veterans-crisis-line 988-lifeline'}};

export const WithoutSpanish: Story = {args: {withoutSpanish: true}};

/** A campus line from attributes, for editors who cannot write markup. */
export const CampusLine: Story = {
  args: {localName: 'Riverbend University Counseling', localNumber: '218-555-0100'},
};

/** A campus line as markup of the page. */
export const CampusLineInSlot: Story = {
  render: () => html`
    <crisis-banner>
      <div slot="local">
        <p>Riverbend University Counseling: <a href="tel:+12185550100">218-555-0100</a></p>
      </div>
    </crisis-banner>
  `,
};

export const Collapsible: Story = {args: {collapsible: true}};

export const Collapsed: Story = {
  args: {collapsible: true},
  play: async ({canvasElement}) => {
    const banner = canvasElement.querySelector('crisis-banner');
    await customElements.whenDefined('crisis-banner');
    banner?.shadowRoot?.querySelector<HTMLElement>('[data-key="collapse"]')?.click();
  },
};

export const EverythingOpen: Story = {
  play: async ({canvasElement}) => {
    await customElements.whenDefined('crisis-banner');
    const root = canvasElement.querySelector('crisis-banner')?.shadowRoot;
    for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
  },
};

/** An outage said by a content bundle; the compiled numbers stay. */
export const Outage: Story = {
  render: () => {
    const bundle = {
      version: 1,
      id: 'outage',
      locale: 'en',
      region: 'US',
      generatedAt: '2026-11-23',
      resources: [
        {
          id: 'crisis-text-line',
          kind: 'crisis-line',
          name: 'Crisis Text Line',
          description: 'Text back and forth with a trained crisis counselor.',
          alert: {
            text: 'Text messages may arrive late today. Calls to other lines are answered as usual.',
          },
          channels: [{type: 'text', number: '741741', dial: '741741', keyword: 'HOME'}],
          topics: [],
          verifiedAt: '2026-10-05',
          source: 'https://www.crisistextline.org/',
        },
      ],
    };
    const json = document.createElement('script');
    json.type = 'application/json';
    json.textContent = JSON.stringify(bundle);
    return html`<content-bundle>${json}<crisis-banner></crisis-banner></content-bundle>`;
  },
};

/** The partner's two colours; text colours follow. */
export const PartnerColours: Story = {
  render: () => {
    const banner = document.createElement('crisis-banner');
    banner.style.setProperty('--care-accent', '#7a0019');
    banner.style.setProperty('--care-surface', '#fff6dc');
    return banner;
  },
};
