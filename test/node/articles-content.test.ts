import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fleschKincaid} from 'flesch-kincaid';
import {syllable} from 'syllable';
import {bodyTexts, isAboutSuicide} from '../../src/articles.js';
import {parseBundle} from '../../src/bundle.js';
import type {Article, Bundle} from '../../src/bundle.js';

/** What the default articles promise to whoever reads them. */

const read = (locale: string): Bundle =>
  parseBundle(JSON.parse(readFileSync(`data/${locale}.json`, 'utf8'))).bundle;
const bundles = {en: read('en'), es: read('es')};

const FULL = [
  'peer-recovery-support-specialists',
  'recovery-support-network',
  'meditation-for-anxiety',
  'gratitude-meditation',
  'stress-reasons-and-managing',
  'managing-symptoms-of-depression',
  'world-suicide-prevention-day',
  'lgbtqia-resources',
];

const textsOf = ({title, summary, contentNote = '', body = []}: Article): string[] =>
  [title, summary, contentNote, ...bodyTexts(body)].filter(Boolean);
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];

function sentencesIn(text: string, locale: string): number {
  return [...new Intl.Segmenter(locale, {granularity: 'sentence'}).segment(text)].filter(
    ({segment}) => wordsOf(segment).length > 0,
  ).length;
}

/** Flesch–Kincaid grade of running text; headings and titles are not sentences. */
function gradeOf({summary, body = []}: Article): number {
  const prose = body.filter(({type}) => type !== 'heading');
  const texts = [summary, ...bodyTexts(prose)];
  const words = texts.flatMap(wordsOf);
  return fleschKincaid({
    sentence: texts.reduce((sum, text) => sum + sentencesIn(text, 'en'), 0),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

describe('default articles', () => {
  it('are the same 25, in the same order, in both languages', () => {
    const ids = bundles.en.articles.map(({id}) => id);
    assert.equal(ids.length, 25);
    assert.deepEqual(
      bundles.es.articles.map(({id}) => id),
      ids,
    );
  });

  it('carry the same facts in both languages: dates, topics and what they hand over to', () => {
    const links = ({body = []}: Article) =>
      body.flatMap((block) => ('id' in block ? [`${block.type} ${block.id}`] : []));
    for (const [index, english] of bundles.en.articles.entries()) {
      const spanish = bundles.es.articles[index]!;
      assert.deepEqual(spanish.topics, english.topics, english.id);
      assert.equal(spanish.publishedAt, english.publishedAt, english.id);
      assert.deepEqual(links(spanish), links(english), english.id);
    }
  });

  it('are easy to read: median grade at most 8, none over 10', (context) => {
    const grades = bundles.en.articles.map((article) => ({
      id: article.id,
      grade: gradeOf(article),
    }));
    assert.deepEqual(
      grades.filter(({grade}) => grade > 10),
      [],
    );
    const middle = median(grades.map(({grade}) => grade));
    const highest = Math.max(...grades.map(({grade}) => grade));
    context.diagnostic(`median ${middle.toFixed(1)}, highest ${highest.toFixed(1)}`);
    assert.ok(middle <= 8, `median ${middle}`);
  });

  for (const [locale, bundle] of Object.entries(bundles)) {
    describe(locale, () => {
      it('have a body of 400 to 900 words where one was asked for', () => {
        for (const id of FULL) {
          const article = bundle.articles.find((it) => it.id === id);
          const count = bodyTexts(article?.body ?? []).flatMap(wordsOf).length;
          assert.ok(count >= 400 && count <= 900, `${id}: ${count} words`);
        }
      });

      it('hold no telephone number themselves', () => {
        // Seven digits in a row, however grouped, or a short code that is dialled or texted.
        const phone = /(\+?\d[\s().-]*){7,}|\b(911|988|988|116\s?123|741741|678-?678|211)\b/;
        for (const article of bundle.articles) {
          for (const text of textsOf(article)) assert.doesNotMatch(text, phone, article.id);
        }
      });

      it('name only topics and records that exist', () => {
        const {topics, resources, meditations, worksheets} = bundle;
        const known = new Set([...resources, ...meditations, ...worksheets].map(({id}) => id));
        const labelled = new Set(topics.map(({id}) => id));
        for (const {id, topics: own, body = []} of bundle.articles) {
          for (const topic of own) assert.ok(labelled.has(topic), `${id}: topic ${topic}`);
          for (const block of body) {
            if ('id' in block) assert.ok(known.has(block.id), `${id}: ${block.type} ${block.id}`);
          }
        }
      });

      it('have a summary each of their own', () => {
        const summaries = bundle.articles.map(({summary}) => summary);
        assert.equal(new Set(summaries).size, summaries.length);
      });

      it('speak of suicide without blame, and end with the lines wherever they do', () => {
        for (const article of bundle.articles) {
          const all = textsOf(article).join(' ');
          assert.doesNotMatch(
            all,
            /committ?(ed|ing)? suicide|comet\w+ (el )?suicidio/i,
            article.id,
          );
          if (/suicid/i.test(all)) assert.ok(isAboutSuicide(article, bundle.topics), article.id);
        }
      });

      it('claim no reviewer, because there was none', () => {
        for (const {id, reviewedBy} of bundle.articles) assert.equal(reviewedBy, undefined, id);
      });
    });
  }

  it('the reading grade tells plain text from dense text', () => {
    const article = (summary: string): Article => ({id: 'x', title: 'x', summary, topics: []});
    const plain = gradeOf(article('You can sit down. You can rest. We are here with you.'));
    const dense = gradeOf(
      article(
        'Psychopharmacological interventions necessitate individualized multidisciplinary consideration of comorbid symptomatology.',
      ),
    );
    assert.ok(plain < 3 && dense > 20, `${plain} ${dense}`);
  });
});
