import {parseBundle} from '../../../src/bundle.js';
import type {Bundle, Resource} from '../../../src/bundle.js';

/** A directory of a few made-up services. */
export const service = (id: string, more: Partial<Resource> = {}): Resource => ({
  id,
  name: `Service ${id}`,
  kind: 'service',
  description: 'Counseling for everyone.',
  channels: [{type: 'call', number: '555-0100'}],
  topics: [],
  verifiedAt: '2026-11-01',
  source: 'https://example.org/',
  ...more,
});

export const bundleOf = (resources: Resource[], more: object = {}): Bundle =>
  parseBundle({
    version: 1,
    id: 'test',
    locale: 'en',
    region: 'US',
    generatedAt: '2026-11-01',
    resources,
    ...more,
  }).bundle;

export const inCity = (city: string, state = 'MN', zip = '55802'): Partial<Resource> => ({
  locations: [{address: {city, state_province: state, postal_code: zip, country: 'US'}}],
});

export const LABELS = {
  kinds: {service: 'Service', warmline: 'Someone to talk to'},
  contacts: {call: 'Call'},
  languageNames: {ase: 'American Sign Language'},
  free: 'Free',
  locale: 'en',
};
