import {expect} from '@open-wc/testing';
import {
  bodyBefore,
  bodyTexts,
  countTopics,
  findArticle,
  isAboutSuicide,
  readingMinutes,
  selectArticles,
  topicsOf,
} from '../../src/articles.js';
import type {Article, Block} from '../../src/bundle.js';

const article = (id: string, rest: Partial<Article> = {}): Article => ({
  id,
  title: id,
  summary: id,
  topics: [],
  ...rest,
});
const bundle = (...articles: Article[]) => ({articles, locale: 'en'});
const ids = (articles: readonly Article[]) => articles.map(({id}) => id);

const spring = article('spring', {
  publishedAt: '2026-04-01',
  topics: ['a'],
  audiences: ['parents'],
});
const autumn = article('autumn', {publishedAt: '2026-10-01', topics: ['a', 'b']});
const undated = article('undated', {topics: ['b'], audiences: ['Parents', 'students']});
const sameDay = article('same-day', {publishedAt: '2026-10-01'});
const all = bundle(undated, spring, autumn, sameDay);

describe('selectArticles', () => {
  it('puts the newest first, the undated last, and keeps the order of a day', () => {
    expect(ids(selectArticles(all))).to.eql(['autumn', 'same-day', 'spring', 'undated']);
  });

  it('takes the date of an update where there is no other', () => {
    const updated = article('updated', {updatedAt: '2026-12-01'});
    expect(ids(selectArticles(bundle(spring, updated)))).to.eql(['updated', 'spring']);
  });

  it('chooses by topic and by audience, however it is capitalised', () => {
    expect(ids(selectArticles(all, {topic: 'b'}))).to.eql(['autumn', 'undated']);
    expect(ids(selectArticles(all, {audience: 'parents'}))).to.eql(['spring', 'undated']);
    expect(ids(selectArticles(all, {topic: 'b', audience: 'parents'}))).to.eql(['undated']);
  });

  it('counts what is for everybody to every audience', () => {
    const forAll = bundle(spring, article('for-all', {audiences: ['all']}), autumn);
    expect(ids(selectArticles(forAll, {audience: 'parents'}))).to.eql(['spring', 'for-all']);
  });

  it("sorts titles as the bundle's language does", () => {
    const words = ['zorro', 'ñandú', 'nube', 'Árbol', 'nudo'].map((id) => article(id));
    const spanish = {articles: words, locale: 'es'};
    expect(ids(selectArticles(spanish, {sort: 'title'}))).to.eql([
      'Árbol',
      'nube',
      'nudo',
      'ñandú',
      'zorro',
    ]);
  });

  it('sorts titles where the locale is none, too', () => {
    const odd = {articles: [article('b'), article('a')], locale: 'root'};
    expect(ids(selectArticles(odd, {sort: 'title'}))).to.eql(['a', 'b']);
  });

  it('puts first what is pinned, in that order, unless titles are asked for', () => {
    const pinned = {...all, pin: ['nobody', 'undated', 'spring']};
    expect(ids(selectArticles(pinned))).to.eql(['undated', 'spring', 'autumn', 'same-day']);
    expect(ids(selectArticles(pinned, {topic: 'a'}))).to.eql(['spring', 'autumn']);
    expect(findArticle(pinned, {topic: 'a'})?.id).to.equal('spring');
    expect(ids(selectArticles(pinned, {sort: 'title'}))[0]).to.equal('autumn');
  });

  it('leaves the bundle as it was', () => {
    selectArticles(all, {sort: 'title'});
    expect(ids(all.articles)).to.eql(['undated', 'spring', 'autumn', 'same-day']);
  });
});

describe('findArticle', () => {
  it('finds by id, and without one the newest of the topic or of all', () => {
    expect(findArticle(all, {id: 'spring', topic: 'b'})?.id).to.equal('spring');
    expect(findArticle(all, {topic: 'b'})?.id).to.equal('autumn');
    expect(findArticle(all, {})?.id).to.equal('autumn');
  });

  it('does not put another article in the place of one that is gone', () => {
    expect(findArticle(all, {id: 'gone', topic: 'a'})).to.equal(undefined);
  });
});

describe('topics of articles', () => {
  const known = ['a', 'b', 'c'].map((id) => ({id, label: id.toUpperCase()}));

  it('are those that have a label', () => {
    const labels = topicsOf(article('x', {topics: ['b', 'nameless', 'a']}), known);
    expect(labels.map(({label}) => label)).to.eql(['B', 'A']);
  });

  it('are counted, most first, without empty ones', () => {
    const counts = countTopics([spring, autumn, undated, article('x', {topics: ['b']})], known);
    expect(counts.map(({topic, count}) => [topic.id, count])).to.eql([
      ['b', 3],
      ['a', 2],
    ]);
  });
});

describe('readingMinutes', () => {
  const body = (words: number, text = 'word '): Block[] => [
    {type: 'heading', text: text.repeat(words / 4)},
    {type: 'paragraph', text: text.repeat(words / 4)},
    {type: 'list', items: [text.repeat(words / 4)]},
    {type: 'steps', items: [{title: text.repeat(words / 8), text: text.repeat(words / 8)}]},
    {type: 'resource', id: 'not-counted'},
  ];

  it('counts every text of the body at the pace of its language', () => {
    expect(readingMinutes(article('x', {body: body(920)}), 'en')).to.equal(4);
    expect(readingMinutes(article('x', {body: body(920)}), 'ar')).to.equal(7);
    expect(readingMinutes(article('x', {body: body(920)}), 'es-MX')).to.equal(4);
    expect(readingMinutes(article('x', {body: body(920)}), 'xx')).to.equal(5);
  });

  it('counts words that are written without spaces', () => {
    const text = '健康な生活を送るために毎日散歩をしましょう。'.repeat(40);
    const minutes = readingMinutes(article('x', {body: [{type: 'paragraph', text}]}), 'ja');
    expect(minutes).to.be.within(2, 4);
  });

  it('is a minute at least, and what the author says before anything else', () => {
    expect(readingMinutes(article('x', {body: body(8)}), 'en')).to.equal(1);
    expect(readingMinutes(article('x', {body: body(8), readingMinutes: 9}), 'en')).to.equal(9);
  });

  it('says nothing where there is no text', () => {
    expect(readingMinutes(article('x'), 'en')).to.equal(undefined);
    expect(readingMinutes(article('x', {body: []}), 'en')).to.equal(undefined);
  });
});

describe('bodyBefore', () => {
  const paragraph: Block = {type: 'paragraph', text: 'Text.'};
  const line = (id: string): Block => ({type: 'resource', id});

  it('leaves out at the end what the crisis lines repeat, and nothing before it', () => {
    const body = [line('988'), paragraph, line('other'), line('988'), line('text')];
    expect(bodyBefore(body, ['988', 'text'])).to.eql(body.slice(0, 3));
    expect(bodyBefore(body, [])).to.eql(body);
    expect(bodyBefore([line('988')], ['988'])).to.eql([]);
  });
});

describe('isAboutSuicide', () => {
  const about = (title: string) => isAboutSuicide(article('x', {title}), []);

  for (const title of [
    'World Suicide Prevention Day',
    'When suicidal thoughts come',
    'Understanding self-harm',
    'He took his own life',
    'When she ended her life',
    'Thoughts of killing yourself',
    'Wanting to die, and what can help',
    'Prevención del suicidio',
    'Cuando un adolescente se autolesiona',
    'Quería quitarse la vida',
    'Se quitó la vida',
    'Pensaba en matarme',
    'Cuando alguien quiere morir',
    'Taking one’s own life',
    'She wanted to take her life',
    'He had taken his life',
    'Thoughts of ending it all',
    'To end one’s life',
    'Wanting to kill oneself',
    'When your child is hurting herself',
    'A teen who is cutting themselves',
    'What “unalive” means',
    'I do not want to be here anymore',
    'Pensaba en acabar con su vida',
    'Cuando alguien no quiere vivir',
    'Ya no quiero seguir viviendo',
    'Dice que quisiera morir',
    'Pensar en lastimarse',
    'Le suicide, en parler',
    'Suizid und Trauer',
    'Prevenção do suicídio',
    'Praten over zelfdoding en zelfmoord',
    '自殺予防',
  ]) {
    it(`is: ${title}`, () => expect(about(title)).to.equal(true));
  }

  for (const title of [
    'Living your own life',
    'How runners spend their lives outdoors',
    'Cuando la abuela no quiere vivir sola',
    'Be kind to yourself',
    'Take your life outdoors',
    'Stretch, and be careful not to hurt yourself',
    'Aumentar la vida útil',
    'Sobre el daño moral',
    'Tu propia vida',
  ]) {
    it(`is not: ${title}`, () => expect(about(title)).to.equal(false));
  }

  it('is, by a topic whose label says so or whose id does', () => {
    const own = article('x', {topics: ['t1']});
    expect(isAboutSuicide(own, [{id: 't1', label: 'Suicidio'}])).to.equal(true);
    expect(isAboutSuicide(own, [{id: 't1', label: 'Sleep'}])).to.equal(false);
    expect(isAboutSuicide(article('x', {topics: ['suicide-prevention']}), [])).to.equal(true);
  });
});

describe('bodyTexts', () => {
  it('are what an article says itself', () => {
    const body: Block[] = [
      {type: 'steps', items: [{title: 'One', text: 'Two'}]},
      {type: 'meditation', id: 'three'},
    ];
    expect(bodyTexts(body)).to.eql(['One', 'Two']);
  });
});
