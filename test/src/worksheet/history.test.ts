import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {WorksheetSession} from '../../../src/worksheet/session.js';
import {movePerson, newPerson} from '../../../src/worksheet/model.js';

const session = () => new WorksheetSession(() => {}, 'test-history');
const names = ({people}: WorksheetSession) => people.map(({name}) => name);

function withThree(): {sheet: WorksheetSession; ids: string[]} {
  const sheet = session();
  const ids = ['Sam', 'Ana', 'Kim'].map((name) => {
    const {id} = sheet.add('friends');
    sheet.edit(id, {name});
    return id;
  });
  return {sheet, ids};
}

describe('worksheet undo', () => {
  it('brings someone back to their place', () => {
    const {sheet, ids} = withThree();
    sheet.remove(ids[1]!);
    expect(names(sheet)).to.deep.equal(['Sam', 'Kim']);
    expect(sheet.undo()).to.equal(ids[1]);
    expect(names(sheet)).to.deep.equal(['Sam', 'Ana', 'Kim']);
  });

  it('never turns words back', () => {
    const {sheet, ids} = withThree();
    sheet.remove(ids[1]!);
    sheet.edit(ids[0]!, {name: 'Samira', note: 'typed after the removal'});
    sheet.undo();
    expect(names(sheet)).to.deep.equal(['Samira', 'Ana', 'Kim']);
    expect(sheet.find(ids[0]!)?.note).to.equal('typed after the removal');
  });

  it('redoes an addition with the words it left with', () => {
    const {sheet} = withThree();
    sheet.undo();
    expect(names(sheet)).to.deep.equal(['Sam', 'Ana']);
    sheet.redo();
    expect(names(sheet)).to.deep.equal(['Sam', 'Ana', 'Kim']);
  });

  it('takes back what a file replaced, and nothing else', () => {
    const {sheet, ids} = withThree();
    const here = sheet.find(ids[0]!)!;
    const file = {...here, name: 'From the file'};
    const added = [{...newPerson('friends', 'new'), name: 'Lee'}];
    sheet.bringIn([file, ...added], new Set([here.id]));
    sheet.edit(ids[1]!, {name: 'Anna'});
    expect(names(sheet)).to.deep.equal(['From the file', 'Anna', 'Kim', 'Lee']);
    sheet.undo();
    expect(names(sheet)).to.deep.equal(['Sam', 'Anna', 'Kim']);
    sheet.redo();
    expect(names(sheet)).to.deep.equal(['From the file', 'Anna', 'Kim', 'Lee']);
  });

  it('remembers fifty steps', () => {
    const sheet = session();
    for (let i = 0; i < 60; i++) sheet.add('friends');
    let undone = 0;
    while (sheet.undo()) undone++;
    expect(undone).to.equal(50);
  });

  it('any steps, undone and redone, end where they ended', () => {
    const step = fc.tuple(fc.constantFrom('add', 'remove', 'up', 'down'), fc.nat(20));
    fc.assert(
      fc.property(fc.array(step, {maxLength: 30}), (steps) => {
        const {sheet, ids} = withThree();
        sheet.history.forget();
        for (const [kind, at] of steps) {
          const id = sheet.people[at % Math.max(1, sheet.people.length)]?.id ?? ids[0]!;
          if (kind === 'add') sheet.add('friends');
          else if (kind === 'remove') sheet.remove(id);
          else sheet.move(id, kind === 'up' ? -1 : 1);
        }
        const end = sheet.people;
        let count = 0;
        while (sheet.undo() !== undefined) count++;
        expect(names(sheet)).to.deep.equal(['Sam', 'Ana', 'Kim']);
        for (; count > 0; count--) sheet.redo();
        expect(sheet.people).to.deep.equal(end);
      }),
      {numRuns: 200},
    );
  });
});

describe('moving', () => {
  it('steps over people of other kinds, and stops at the ends', () => {
    const people = [newPerson('a', '1'), newPerson('b', '2'), newPerson('a', '3')];
    expect(movePerson(people, '1', 1).map(({id}) => id)).to.deep.equal(['3', '2', '1']);
    expect(movePerson(people, '3', 1)).to.equal(people);
    expect(movePerson(people, 'unknown', 1)).to.equal(people);
  });
});
