import naughty from '../fixtures/hostile/blns.json' with {type: 'json'};
import own from '../fixtures/hostile/own.json' with {type: 'json'};

/** The Big List of Naughty Strings and our own, by the classes of the threat model. */
export const hostileStrings: readonly string[] = [...naughty, ...Object.values(own).flat()];

/**
 * A bundle that has `strings` in every text field of every collection. Ids, versions and the like
 * are as they should be, so that as many records as possible get as far as the page.
 */
export function hostileBundle(strings: readonly string[], locale = 'en') {
  const at = (i: number) => strings[i % strings.length] as string;
  const date = '2026-11-01';
  const source = 'https://example.org/';
  const sound = {type: 'call', number: '1-800-555-0100', dial: '+18005550100'};
  const each = <T>(make: (s: string, i: number) => T) => strings.map(make);

  const channels = (s: string, i: number) => [
    {...sound, label: s, note: at(i + 1)},
    {type: 'call', number: s, dial: s, note: s},
    {type: 'call', number: '988', dial: s},
    {type: 'call', number: s, dial: '988'},
    {type: 'call', number: '988', dial: '988', press: s},
    {type: 'text', number: '741741', dial: '741741', keyword: s, label: s},
    {type: 'text', number: s, dial: s, keyword: 'HOME'},
    {type: 'chat', url: s, label: s},
    {type: 'video', url: s},
    {type: 'web', url: `https://${s}`, note: s},
    {type: 'web', url: `https://example.org/${s}`},
    {type: 'email', email: s},
    {type: 'email', email: `${s}@example.org`},
    {type: 'tty', number: s, dial: '711'},
    {type: s, number: '988', dial: '988'},
  ];
  const hours = (s: string) => ({
    timeZone: 'America/Chicago',
    weekly: [{days: ['MO'], opens: '09:00', closes: '17:00'}],
    exceptions: [{from: date, through: date, closed: true, note: s}],
    note: s,
  });
  const resource = (s: string, i: number) => ({
    id: `r${i}`,
    kind: i % 2 ? 'crisis-line' : 'service',
    name: s,
    alternateName: at(i + 1),
    description: s,
    alert: {text: s},
    url: s,
    organization: {name: s, url: s},
    channels: channels(s, i),
    hours: hours(s),
    topics: [`t${i}`],
    audiences: [s],
    languages: ['en'],
    accessibility: [s],
    eligibility: s,
    cost: {free: true, note: s},
    // Everywhere: a stranger's area would keep a line out of the banner.
    locations: [{name: s, address: {address_1: s, city: s, state_province: s, postal_code: s}}],
    priority: i + 10,
    verifiedAt: date,
    source,
  });
  const article = (s: string, i: number) => ({
    id: `a${i}`,
    title: s,
    summary: s,
    url: i % 2 ? s : undefined,
    topics: [`t${i}`],
    audiences: [s],
    publishedAt: date,
    reviewedBy: s,
    authors: [s],
    contentNote: s,
    image: {src: s, alt: s, width: 4, height: 3},
    media: {kind: 'audio', url: s, minutes: 3},
    body: [
      {type: 'heading', text: s},
      {type: 'paragraph', text: s},
      {type: 'list', items: [s]},
      {type: 'steps', items: [{title: s, text: s}]},
      {type: 'resource', id: `r${i}`},
      {type: 'resource', id: s},
    ],
  });
  const meditation = (s: string, i: number) => ({
    id: `m${i}`,
    title: s,
    summary: s,
    minutes: [5],
    anchors: [s],
    steps: [{weight: 1, text: s, caption: s}],
    breath: {in: 4, out: 4, note: s},
  });
  const worksheet = {
    id: 'w',
    title: at(0),
    intro: at(1),
    attribution: at(2),
    categories: each((s, i) => ({
      id: `c${i}`,
      title: s,
      why: s,
      examples: [s],
      starters: [s],
    })),
    asks: each((s, i) => ({id: `k${i}`, label: s})),
    messages: each((s, i) => ({id: `e${i}`, text: s})),
  };
  return {
    version: 1,
    id: 'hostile',
    locale,
    region: 'US',
    generatedAt: date,
    publisher: {name: at(0), url: at(1)},
    topics: each((s, i) => ({id: `t${i}`, label: s, synonyms: [s, at(i + 1)]})),
    // Every text once more where an address or an id should be.
    resources: [...each(resource), ...each((s, i) => ({...resource(at(i + 1), i), id: s}))],
    articles: [...each(article), ...each((s, i) => ({...article(at(i + 1), i), id: s}))],
    meditations: each(meditation),
    worksheets: [worksheet],
    ['__proto__']: {polluted: true},
    constructor: {prototype: {polluted: true}},
  };
}
