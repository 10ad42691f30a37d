import type {Bundle} from '../bundle.js';
import {pause} from '../pause.js';
import {Directory} from './directory.js';
import type {Answer, Question, Scope} from './directory.js';
import type {Facet, FacetLabels} from './facets.js';

const NO_QUESTION: Question = {words: '', choice: {}, place: '', openNow: false};

/** While the list is being read, what is found is looked at this often on the way. */
const LOOKS = 20;

/**
 * What a person asks of a directory, and the answer to it. Answers come in a task of their own, so that
 * a letter typed is on screen before its results are.
 */
export class Inquiry {
  question = NO_QUESTION;
  /** None for a moment after a directory came. */
  answer?: Answer;
  /** What could narrow the answer; empty until `narrow` was asked for. */
  facets: Facet[] = [];
  directory?: Directory;
  /** How many services were read. */
  read = 0;
  #limit = 0;
  #narrowing = false;
  #answering = false;
  /** Of bundles, the last to come is the one. */
  #turn = 0;

  constructor(private readonly answered: () => void) {}

  /** Whether anything was asked. */
  get asked(): boolean {
    return this.question.words.trim() !== '' || Object.keys(this.question.choice).length > 0;
  }

  /** Whether the answer is the whole one. While the list is being read, only "everything" is known. */
  get settled(): boolean {
    return this.answer !== undefined && (this.directory?.ready === true || !this.asked);
  }

  get limit(): number {
    return this.#limit;
  }
  set limit(limit: number) {
    this.#limit = limit;
    this.answerSoon();
  }

  /** Begins to read a bundle; it can be asked a moment later. */
  async about(
    bundle: Bundle,
    scope: Scope,
    labels: FacetLabels,
    index?: Promise<unknown>,
  ): Promise<void> {
    const turn = ++this.#turn;
    await pause();
    if (turn !== this.#turn) return;
    const directory = await Directory.of(bundle, scope, labels, index);
    if (turn !== this.#turn) return;
    this.directory = directory;
    this.read = 0;
    this.facets = [];
    this.answerSoon();
    const step = directory.resources.length / LOOKS;
    await directory.read((read) => {
      if (turn !== this.#turn || read < this.read + step) return;
      this.read = read;
      if (this.asked) this.answerSoon();
    });
    if (turn !== this.#turn) return;
    this.ask({choice: directory.facets.known(this.question.choice)});
  }

  ask(change: Partial<Question>): void {
    this.question = {...this.question, ...change};
    this.answerSoon();
  }

  /** Whether it is wanted what could narrow the answer. */
  narrow(wanted: boolean): void {
    this.#narrowing = wanted;
    if (wanted) this.answerSoon();
  }

  /** However much is asked meanwhile, the last of it is answered, once. Also to ask again, later. */
  answerSoon(): void {
    if (!this.directory || this.#answering) return;
    this.#answering = true;
    void this.#answerInTurn();
  }

  async #answerInTurn(): Promise<void> {
    await pause();
    this.#answering = false;
    const {question} = this;
    this.#answer();
    // Finding takes one task, and drawing another.
    await pause();
    this.answered();
    if (!this.#narrowing) return;
    // Counting is another search: after what was found is on screen.
    await pause();
    if (question !== this.question) return;
    this.facets = this.directory?.narrow(question, new Date()) ?? [];
    this.answered();
  }

  #answer(): void {
    this.answer = this.directory?.ask(this.question, this.#limit, new Date());
  }
}
