import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import uFuzzy from '@leeoniya/ufuzzy';
import {create, insertMultiple, search} from '@orama/orama';
import {Document} from 'flexsearch';
import lunr from 'lunr';
import type {Resource} from '../../src/bundle.js';
import type * as Published from '../../src/search/search.js';
import {topics} from './directory.js';
import type {Engine} from './measure.js';

/** What is published, not the source: the loader that runs TypeScript wraps every function it makes. */
const built = new URL('../../dist/esm/search.js', import.meta.url).href;
const {createSearch} = (await import(built)) as typeof Published;

/** The peers, each tuned for short records and typing, over the same fields with the same weights. */

interface Flat {
  id: string;
  name: string;
  organization: string;
  place: string;
  tags: string;
  description: string;
}

const WEIGHTS = {name: 8, organization: 3, place: 3, tags: 1.5, description: 1};
const FIELDS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
const topicTexts = new Map(
  topics.map(({id, label, synonyms = []}) => [id, [label, ...synonyms].join(' ')]),
);

const flat = (resource: Resource): Flat => ({
  id: resource.id,
  name: resource.name,
  organization: resource.organization?.name ?? '',
  place: (resource.locations ?? [])
    .map(({address}) => `${address?.city ?? ''} ${address?.state_province ?? ''}`)
    .join(' '),
  tags: [
    ...resource.topics.map((id) => topicTexts.get(id) ?? id),
    ...(resource.audiences ?? []),
    ...(resource.languages ?? []),
  ].join(' '),
  description: resource.description,
});

const joined = (it: Flat): string => FIELDS.map((field) => it[field]).join(' ');
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const ours: Engine = {
  name: 'care-widgets/search',
  build(resources) {
    const index = createSearch(resources, {topics});
    index.search('');
    return (query) => index.search(query, {limit: 10}).results.map(({resource}) => resource.id);
  },
};

const fuseKeys = FIELDS.map((name) => ({name, weight: WEIGHTS[name]}));

const fuseDefault: Engine = {
  name: 'Fuse default',
  build(resources) {
    const fuse = new Fuse(resources.map(flat), {keys: fuseKeys});
    return (query) => fuse.search(query, {limit: 10}).map(({item}) => item.id);
  },
};

const fuseTokens: Engine = {
  name: 'Fuse $and t.3',
  build(resources) {
    const fuse = new Fuse(resources.map(flat), {
      keys: fuseKeys,
      threshold: 0.3,
      ignoreLocation: true,
    });
    return (query) => {
      const $and = query
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => ({$or: FIELDS.map((field) => ({[field]: word}))}));
      return fuse.search({$and}, {limit: 10}).map(({item}) => item.id);
    };
  },
};

const miniSearch: Engine = {
  name: 'MiniSearch tuned',
  build(resources) {
    const index = new MiniSearch<Flat>({
      fields: FIELDS,
      processTerm: fold,
      searchOptions: {
        boost: WEIGHTS,
        prefix: (_term, i, terms) => i === terms.length - 1,
        fuzzy: (term) => (term.length > 3 ? 0.25 : false),
        combineWith: 'OR',
      },
    });
    index.addAll(resources.map(flat));
    return (query) =>
      index
        .search(query)
        .slice(0, 10)
        .map(({id}) => String(id));
  },
};

const flexSearch: Engine = {
  name: 'FlexSearch',
  build(resources) {
    const index = new Document({
      tokenize: 'forward',
      encoder: 'LatinAdvanced',
      document: {id: 'id', index: ['text']},
    } as ConstructorParameters<typeof Document>[0]);
    for (const it of resources.map(flat)) void index.add({id: it.id, text: joined(it)});
    return (query) => {
      const found = index.search(query, {limit: 10, suggest: true}) as {result: unknown[]}[];
      return found.flatMap(({result}) => result.map(String));
    };
  },
};

const lunrEngine: Engine = {
  name: 'Lunr',
  build(resources) {
    const index = lunr((builder) => {
      builder.ref('id');
      for (const field of FIELDS) builder.field(field, {boost: WEIGHTS[field]});
      for (const resource of resources) builder.add(flat(resource));
    });
    return (query) =>
      index
        .query((builder) => {
          for (const term of lunr.tokenizer(query).map(String)) {
            builder.term(term, {boost: 10});
            builder.term(term, {wildcard: lunr.Query.wildcard.TRAILING, boost: 3});
            if (term.length > 3) builder.term(term, {editDistance: 1});
          }
        })
        .slice(0, 10)
        .map(({ref}) => ref);
  },
};

const orama: Engine = {
  name: 'Orama',
  build(resources) {
    const schema = Object.fromEntries(FIELDS.map((field) => [field, 'string'] as const));
    const db = create({schema});
    void insertMultiple(db, resources.map(flat), resources.length);
    return (query) => {
      const found = search(db, {term: query, tolerance: 1, limit: 10, boost: WEIGHTS});
      // Without plugins Orama answers at once, whatever its types say.
      return 'hits' in found ? found.hits.map(({id}) => id) : [];
    };
  },
};

const microFuzzy: Engine = {
  name: 'uFuzzy',
  build(resources) {
    const texts = resources.map((resource) => fold(joined(flat(resource))));
    const fuzzy = new uFuzzy({intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1});
    return (query) => {
      const [ids, info, order] = fuzzy.search(texts, fold(query), 3, 1000);
      const best = order && info ? order.map((i) => info.idx[i] as number) : (ids ?? []);
      return best.slice(0, 10).map((i) => (resources[i] as Resource).id);
    };
  },
};

export const engines: Engine[] = [
  ours,
  miniSearch,
  flexSearch,
  orama,
  lunrEngine,
  microFuzzy,
  fuseTokens,
  fuseDefault,
];
