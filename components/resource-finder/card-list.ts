import type {Resource} from '../../src/bundle.js';
import {ownFrame, pause} from '../../src/pause.js';
import {h} from '../dom.js';

/** Cards are made for so long without a pause, so that a letter typed is never waited for. */
const SLICE_MS = 4;
/** So many cards that are not on screen are kept for when they are found again. */
const KEPT = 200;
/** So many are laid out one with each frame, and what comes then when it is near the screen. */
const LAID_OUT = 20;

/**
 * The list of results. It keeps its own items, because with every letter typed most of them stay; new
 * cards are made a few at a time, and what is below them stands until they are there.
 */
export class CardList {
  readonly element = h('ul', {class: 'results', role: 'list'});
  /** Until everything that `show` was asked for stands and is laid out, or something else is wanted. */
  drawn = Promise.resolve();
  #made = new Map<Resource, HTMLLIElement>();
  #wanted: readonly Resource[] = [];
  #make: (resource: Resource) => HTMLElement = () => h('div', {});

  /** Cards are made anew from here on: in another language, or for another list. */
  forget(make: (resource: Resource) => HTMLElement): void {
    this.#make = make;
    this.#made.clear();
    this.#wanted = [];
  }

  /** For the cards that are shown; the others are made anew when they are found again. */
  each(change: (resource: Resource, card: HTMLElement) => void): void {
    this.#tidy();
    this.#made.forEach((card, resource) => change(resource, card));
  }

  #tidy(): void {
    this.#made.forEach((item, resource) => item.parentNode ?? this.#made.delete(resource));
  }

  show(resources: readonly Resource[]): void {
    if (resources === this.#wanted) return;
    this.#wanted = resources;
    while (this.element.children.length > resources.length) this.element.lastChild?.remove();
    // The button below a list that was there, and may have the focus, goes down with it.
    this.element.classList.toggle('coming', this.element.children.length === 0);
    this.drawn = this.#draw(resources);
  }

  async #draw(resources: readonly Resource[]): Promise<void> {
    // The first of all has the whole finder drawn around it: it comes in a task of its own.
    let end = this.#made.size > 0 ? performance.now() + SLICE_MS : 0;
    for (const [at, resource] of resources.entries()) {
      if (this.element.children[at] === (this.#made.get(resource) ?? null)) continue;
      if (performance.now() > end) {
        await pause();
        if (resources !== this.#wanted) return;
        end = performance.now() + SLICE_MS;
      }
      const item = this.#item(resource);
      item.classList.toggle('later', at > 0);
      this.#put(item, at);
    }
    await this.#layOut(resources);
    if (resources === this.#wanted) this.element.classList.remove('coming');
  }

  /** One with each frame, so that a letter typed meanwhile has little to wait for. */
  async #layOut(resources: readonly Resource[]): Promise<void> {
    for (const item of this.element.querySelectorAll(`.later:nth-child(-n + ${LAID_OUT})`)) {
      await ownFrame();
      if (resources !== this.#wanted) return;
      item.removeAttribute('class');
    }
  }

  #put(item: HTMLLIElement, at: number): void {
    const {children} = this.element;
    const there = children[at];
    if (there === item) return;
    this.element.insertBefore(item, there ?? null);
    // What stood here is not wanted here any more; where it is wanted further down it is put again.
    if (there && !item.contains(there)) there.remove();
  }

  #item(resource: Resource): HTMLLIElement {
    let item = this.#made.get(resource);
    if (!item) {
      item = h('li', {}, this.#make(resource));
      if (this.#made.size >= KEPT + this.element.children.length) this.#tidy();
      this.#made.set(resource, item);
    }
    return item;
  }
}
