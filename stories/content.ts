import {ContextProvider} from '@lit/context';
import {render} from 'lit';
import type {TemplateResult} from 'lit';
import {bundleContext, inlineSource} from '../src/context.js';
import type {BundleSource} from '../src/context.js';

/** Content for a story that the default content does not have. */

function from(source: BundleSource, template: TemplateResult): HTMLElement {
  const place = document.createElement('div');
  new ContextProvider(place as never, {context: bundleContext, initialValue: source});
  render(template, place);
  return place;
}

export const withBundle = (bundle: object, template: TemplateResult): HTMLElement =>
  from(inlineSource(bundle), template);

/** As on a slow line: nothing comes, and nothing fails. */
export const onItsWay = (template: TemplateResult): HTMLElement =>
  from({peek: () => undefined, load: () => new Promise(() => {})}, template);

export const neverThere = (template: TemplateResult): HTMLElement =>
  from(
    {peek: () => undefined, load: () => Promise.reject(new Error('as this story wants it'))},
    template,
  );

/** A bundle with these records and nothing else. */
export const bundleOf = (records: object): object => ({
  version: 1,
  id: 'story',
  locale: 'en',
  region: 'US',
  generatedAt: '2026-11-01',
  ...records,
});
