import {readFileSync} from 'node:fs';
import type {Resource, Topic} from '../../src/bundle.js';
import {convertDirectory, parseCsv} from '../../scripts/samhsa/convert.js';
import {Random} from './random.js';

/** Synthetic directories of any size, of names, places and words that exist, and the real one. */

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const FACILITIES = read('../fixtures/samhsa/MH_Facilities_List.csv');
const CODES = read('../fixtures/samhsa/MH_Service_Code_Reference.csv');
const DEFAULT = JSON.parse(read('../../data/en.json')) as {topics: Topic[]; resources: Resource[]};

const list = (words: string): string[] => words.trim().split(/\s+/);

const NATURE =
  list(`Cedar Willow Maple Juniper Aspen Birch Hickory Sycamore Magnolia Cypress Laurel Hawthorn
  Heron Falcon Osprey Sparrow Meadowlark Bluebird Cardinal Otter Beaver Bison Mustang Salmon Trout Eagle
  Granite Copper Silver Amber Crystal Quartz Cobalt Ivory Scarlet Golden Crimson Emerald Sapphire Pearl
  Northern Southern Eastern Western Pioneer Frontier Heritage Liberty Harmony Horizon Summit Beacon Lantern
  Compass Anchor Harbor Haven Sanctuary Cornerstone Keystone Milestone Gateway Bridge Crossroads Pathway
  Journey Voyage Odyssey Phoenix Aurora Solstice Equinox Sunrise Sunset Twilight Daybreak Evergreen Wildflower
  Prairie Tundra Canyon Mesa Delta Lagoon Peninsula Archipelago Cascade Rapids Redwood Sequoia Chestnut Walnut`);
const LAND =
  list(`Creek River Lake Valley Ridge Hills Mountain Meadow Grove Forest Woods Springs Falls Bay Point
  Shore Island Field Garden Park Heights Plains Hollow Glen Brook Pond Canyon Basin Bluff Trail Crossing Landing
  Station Square Street Avenue Place Corner House Cottage`);
const KIND = [
  ...list(`Counseling Psychiatry Psychology Psychotherapy Recovery Rehabilitation Wellness Therapy Guidance
    Treatment Support Outreach Hospice Detox Mediation Mentoring Nursing Prevention Residence Shelter`),
  'Family Counseling',
  'Behavioral Health',
  'Mental Health',
  'Addiction Medicine',
  'Crisis Response',
  'Youth Services',
  'Grief Support',
  'Eating Disorders',
  'Veterans Care',
  'Community Care',
  'Trauma Healing',
  'Women and Children',
  'Peer Support',
  'Co-Occurring Treatment',
  'Drop-In',
  'Day Treatment',
  'Harm Reduction',
];
const PLACE = [
  'Center',
  'Clinic',
  'Institute',
  'Program',
  'Collaborative',
  'Associates',
  'Network',
  'Services',
  'Foundation',
  'Alliance',
  'Project',
  'Group',
  'House',
  'Partnership',
  'Practice',
  'Centre',
  'Cooperative',
];
const GIVEN =
  list(`Amelia Benjamin Carlos Deborah Elijah Fatima Gloria Harriet Ignacio Josephine Katherine Leonard
  Margaret Nathaniel Olivia Patricia Quentin Rosalind Sebastian Theresa Ursula Vincent Winifred Xavier Yolanda
  Zachary José María Inés Renée Zoë André Beyoncé Chloë`);
const SURNAME =
  list(`Abernathy Blackwood Castellano Delgado Eriksson Fitzgerald Gutierrez Hernandez Ibrahim Jefferson
  Kowalski Lindqvist Montgomery Nakamura O'Brien Papadopoulos Quintero Rasmussen Schneider Thompson Underwood
  Vasquez Whitfield Yamamoto Zimmerman Okafor Peña Núñez Müller Nguyen Petrov Rodriguez Sorensen McAllister`);

/** Words of the field, commonest first, from the texts the project has. */
function vocabulary(): string[] {
  const counts = new Map<string, number>();
  const text = CODES + DEFAULT.resources.map(({description}) => description).join(' ');
  for (const word of text.toLowerCase().match(/[a-z]{3,}/g) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

const PLACES = [
  ...new Map(
    parseCsv(FACILITIES).map(({city = '', state = ''}) => [`${city} ${state}`, {city, state}]),
  ).values(),
];

export const topics = DEFAULT.topics;
const AUDIENCES = [
  'adults',
  'teens',
  'veterans',
  'families',
  'students',
  'older adults',
  'parents',
  'children',
];
const LANGUAGES = ['en', 'es', 'so', 'hmn', 'fr', 'ase', 'vi', 'ar'];

function name(random: Random, city: string): string {
  const kind = () => random.pick(KIND);
  const place = () => random.pick(PLACE);
  const templates = [
    () => `${random.pick(NATURE)} ${random.pick(LAND)} ${kind()} ${place()}`,
    () => `${random.pick(NATURE)} ${random.pick(LAND)} ${kind()}`,
    () => `${random.pick(SURNAME)} ${kind()} ${place()}`,
    () => `${city} ${random.pick(NATURE)} ${kind()}`,
    () => `${random.pick(GIVEN)} ${random.pick(SURNAME)} ${place()}`,
    () => `St. ${random.pick(GIVEN)} ${kind()} ${place()}`,
    () => `${random.pick(NATURE)} & ${random.pick(LAND)} ${kind()} ${place()}`,
    () => `${random.pick(SURNAME)}-${random.pick(SURNAME)} ${place()} for ${kind()}`,
  ];
  return random.pick(templates)();
}

export function synthetic(count: number, seed: number): Resource[] {
  const random = new Random(seed);
  const words = vocabulary();
  const names = new Set<string>();
  const prose = (length: number) => Array.from({length}, () => random.pickCommon(words)).join(' ');
  return Array.from({length: count}, (_, index) => {
    const {city, state} = random.pick(PLACES);
    let called = name(random, city);
    while (names.has(called)) called = name(random, city);
    names.add(called);
    return {
      id: `service-${index}`,
      kind: 'service',
      name: called,
      description: prose(30 + random.below(31)),
      organization: {
        name: `${random.pick(SURNAME)} ${random.pick(NATURE)} ${random.pick(PLACE)}`,
      },
      channels: [],
      topics: random.sample(topics, 1 + random.below(3)).map(({id}) => id),
      audiences: random.sample(AUDIENCES, 1 + random.below(2)),
      languages: ['en', random.pick(LANGUAGES)],
      locations: [{address: {city, state_province: state, country: 'US'}}],
      verifiedAt: '2026-10-01',
      source: 'https://example.org/',
    };
  });
}

/** SAMHSA's real directory, without rows that are the same to everyone who searches. */
export function real(): {resources: Resource[]; topics: Topic[]} {
  return convertDirectory(FACILITIES);
}
