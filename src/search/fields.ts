import type {Resource} from '../bundle.js';

/** One searchable text of a resource: how much it counts, and how long such texts usually are. */
export interface Field {
  kind: Kind;
  text: string;
  weight: number;
  usualLength: number;
}

type Kind = 'name' | 'organization' | 'place' | 'tag' | 'prose';

/** Weights: a name says most, prose least. */
const FIELDS = {
  name: {weight: 12, usualLength: 5},
  organization: {weight: 5, usualLength: 4},
  place: {weight: 5, usualLength: 3},
  tag: {weight: 2, usualLength: 6},
  prose: {weight: 1.5, usualLength: 50},
};

const field = (kind: Kind, text: (string | undefined)[]): Field => ({
  kind,
  ...FIELDS[kind],
  text: text.filter(Boolean).join(' . '),
});

const KINDS: Record<Resource['kind'], string> = {
  emergency: 'emergency',
  'crisis-line': 'crisis line hotline',
  warmline: 'warmline',
  service: '',
};

export type FieldReader = (resource: Resource) => Field[];

/** What of a resource is searched; its topics are searched through `TopicWords`. */
export function fieldReader(languageName: (code: string) => string): FieldReader {
  return (resource) => {
    const {
      channels = [],
      locations = [],
      serviceArea = [],
      languages = [],
      audiences = [],
    } = resource;
    const numbers = channels.flatMap(({number, keyword}) => [number, keyword]);
    return [
      field('name', [resource.name, resource.alternateName]),
      field('organization', [resource.organization?.name]),
      field('place', [
        ...locations.flatMap(({name, address}) => [
          name,
          address?.city,
          address?.state_province,
          address?.postal_code,
        ]),
        ...serviceArea.map(({name}) => name),
      ]),
      field('tag', [
        KINDS[resource.kind],
        ...audiences,
        ...languages.map(languageName),
        ...numbers,
      ]),
      field('prose', [resource.description, resource.eligibility]),
    ];
  };
}
