import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {MAP_RADIUS, NODE_RADIUS, layoutMap} from '../../../src/worksheet/map.js';
import {isBlank, newPerson} from '../../../src/worksheet/model.js';
import {CATEGORIES, people, person} from './generate.js';

const named = (id: string, category: string) => ({...newPerson(category, id), name: id});

describe('map', () => {
  it('the same list gives the same picture', () => {
    fc.assert(
      fc.property(people, (list) => {
        expect(layoutMap(list, CATEGORIES)).to.deep.equal(layoutMap([...list], CATEGORIES));
      }),
    );
  });

  it('everyone is on it or counted, inside the picture, and nobody covers anybody', () => {
    const crowd = fc
      .integer({min: 0, max: 80})
      .chain((count) => fc.tuple(...Array.from({length: count}, (_, i) => person(`p${i}`))));
    fc.assert(
      fc.property(crowd, (list) => {
        const sectors = layoutMap(list, CATEGORIES);
        const nodes = sectors.flatMap((sector) => sector.nodes);
        const more = sectors.reduce((sum, sector) => sum + sector.more, 0);
        expect(nodes.length + more).to.equal(list.filter((one) => !isBlank(one)).length);
        for (const [i, a] of nodes.entries()) {
          expect(Math.hypot(a.x, a.y)).to.be.at.most(MAP_RADIUS - NODE_RADIUS);
          for (const b of nodes.slice(i + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).to.be.greaterThan(NODE_RADIUS * 2);
          }
        }
      }),
      {numRuns: 60},
    );
  });

  it('who has been asked is nearer, and dotted means not asked yet', () => {
    const [sector] = layoutMap(
      [
        {...named('asked', 'a'), asked: true},
        {...named('reachable', 'a'), phone: '988'},
        named('unknown', 'a'),
      ],
      ['a', 'b', 'c', 'd'],
    );
    const distance = sector!.nodes.map(({x, y}) => Math.round(Math.hypot(x, y)));
    expect(distance).to.deep.equal([...distance].sort((a, b) => a - b));
    expect(sector!.nodes.map(({dotted}) => dotted)).to.deep.equal([false, true, true]);
  });

  it('twelve at most in a sector, the others are counted', () => {
    const many = Array.from({length: 40}, (_, i) => named(`p${i}`, 'a'));
    const [sector] = layoutMap(many, ['a', 'b']);
    expect(sector!.nodes.length).to.be.at.most(12);
    expect(sector!.nodes.length + sector!.more).to.equal(40);
  });

  it('is mirrored where one reads from right to left', () => {
    const list = [named('p', 'a')];
    const [left] = layoutMap(list, ['a', 'b', 'c', 'd']);
    const [right] = layoutMap(list, ['a', 'b', 'c', 'd'], true);
    expect(right!.nodes[0]!.x).to.equal(-left!.nodes[0]!.x);
  });
});
