import type {People, Person} from './model.js';

export type StepKind = 'add' | 'remove' | 'move' | 'import';

export interface Step {
  kind: StepKind;
  /** Whom it was about, to say so on the button and to put the focus there. */
  id: string;
  before: People;
  after: People;
  /** People whose words the step itself changed; everyone else's newest words are kept. */
  replaced: ReadonlySet<string>;
}

const MAX_STEPS = 50;

/**
 * Undo for structure: adding, removing, moving, importing. Words are never turned back by it (text
 * fields have an undo of their own): someone who comes back comes with the words they left with.
 */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];
  /** The newest words of people who are not on the sheet. */
  #shelf = new Map<string, Person>();

  get next(): Step | undefined {
    return this.#done.at(-1);
  }

  get nextRedo(): Step | undefined {
    return this.#undone.at(-1);
  }

  record(step: Omit<Step, 'replaced'> & {replaced?: ReadonlySet<string>}): void {
    const {replaced = new Set<string>()} = step;
    this.#done = [...this.#done, {...step, replaced}].slice(-MAX_STEPS);
    this.#undone = [];
    this.#keep(step.before);
  }

  undo(current: People): {people: People; step: Step} | undefined {
    const step = this.#done.pop();
    if (!step) return undefined;
    this.#undone.push(step);
    return {people: this.#restore(step, step.before, current), step};
  }

  redo(current: People): {people: People; step: Step} | undefined {
    const step = this.#undone.pop();
    if (!step) return undefined;
    this.#done.push(step);
    return {people: this.#restore(step, step.after, current), step};
  }

  forget(): void {
    this.#done = [];
    this.#undone = [];
    this.#shelf.clear();
  }

  #restore({replaced}: Step, target: People, current: People): People {
    this.#keep(current);
    return target.map((person) =>
      replaced.has(person.id) ? person : (this.#shelf.get(person.id) ?? person),
    );
  }

  #keep(people: People): void {
    for (const person of people) this.#shelf.set(person.id, person);
  }
}
