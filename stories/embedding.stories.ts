import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

/** Situations of a partner's page, with all widgets in them. */
export default {
  title: 'embedding',
  parameters: {controls: {disable: true}},
} satisfies Meta;

type Story = StoryObj;

const everything = () => html`
  <crisis-banner layout="compact"><a href="tel:988">Call 988</a></crisis-banner>
  <article-card article="recovery-support-network"></article-card>
  <resource-finder limit="3"></resource-finder>
  <meditation-timer meditation="first-minute"></meditation-timer>
  <support-network-worksheet></support-network-worksheet>
`;

export const AllWidgets: Story = {render: everything};

/** Spanish part of a page in another language: interface and content follow the nearest `lang`. */
export const SpanishPart: Story = {
  render: () => html`<section lang="es">${everything()}</section>`,
};

/** A language we have no words for: the fallback is marked with its own language. */
export const UnknownLanguage: Story = {
  render: () => html`<section lang="fr">${everything()}</section>`,
};

/** The bundle does not arrive: the banner stands on its floor, the others say so and show who to call. */
export const ContentMissing: Story = {
  parameters: {tests: {consoleErrors: true}},
  render: () => html`<content-bundle src="/no-such-bundle.json">${everything()}</content-bundle>`,
};

/** A flex row, where an element with size containment could be squeezed to nothing. */
export const FlexRow: Story = {
  render: () => {
    const row = document.createElement('div');
    row.style.display = 'flex';
    row.style.flexWrap = 'wrap';
    row.append(document.createElement('crisis-banner'), document.createElement('article-card'));
    row.lastElementChild?.setAttribute('article', 'mindful-living');
    return row;
  },
};
