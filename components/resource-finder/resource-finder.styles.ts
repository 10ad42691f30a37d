import {css} from 'lit';

export const styles = css`
  /* No column asks its content how wide it would like to be: with every letter typed that would be all cards. */
  .finder,
  .card,
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .finder {
    gap: calc(var(--_space) * 5);
    background: var(--_surface);
    padding: calc(var(--_space) * 5) calc(var(--_space) * 4);
    padding-inline: min(calc(var(--_space) * 4), 5cqi);
    border-radius: var(--_radius);
  }

  .finder > h2,
  .finder > h3,
  .finder > h4,
  .finder > h5 {
    font-size: var(--_title);
  }

  form,
  .topics,
  .place,
  .panel,
  .empty {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  .panel,
  .empty {
    gap: calc(var(--_space) * 4);
  }

  label {
    font-weight: 600;
  }

  #query {
    min-block-size: max(3.25em, 52px);
    font-size: max(1.0625em, 16px);
  }

  .hint,
  .count,
  .facts,
  .records,
  .pending {
    color: var(--_quiet);
  }

  .hint,
  .facts {
    font-size: var(--_small);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .chip {
    padding-inline: min(calc(var(--_space) * 3), 5cqi);
    border-color: var(--_hairline);
    text-align: inherit;
  }

  .plain {
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    padding-inline: calc(var(--_space) * 2);
  }

  .facets {
    display: grid;
    gap: calc(var(--_space) * 6);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    align-items: start;
  }

  legend {
    padding: 0;
    font-weight: 600;
  }

  .value {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: var(--_target);
    font-weight: 400;
  }

  .value input {
    flex: none;
  }

  .place {
    max-inline-size: 24em;
  }

  .results-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
    min-block-size: var(--_target);
    border-block-end: 1px solid var(--_hairline);
  }

  /* One below the other without a grid, which would measure every item again with each letter. */
  .results > li {
    padding-block-end: calc(var(--_space) * 7);
    margin-block-end: calc(var(--_space) * 7);
    border-block-end: 1px solid var(--_hairline);
  }

  /*
   * Not laid out yet (card-list.ts). Until then as high as the lowest card, so that the list is never
   * higher than the room a page keeps for it. Not "hidden": Chromium counts what comes out of that as
   * shifted, from the top of the screen.
   */
  .later {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 14em;
  }

  /* It would be pushed down by every card that comes. People to reach below a list never wait for it. */
  .coming ~ .more {
    visibility: hidden;
  }

  .card {
    gap: calc(var(--_space) * 3);
  }

  .save {
    justify-self: start;
  }

  .facts {
    gap: calc(var(--_space) * 1);
    max-inline-size: var(--_measure);
  }

  .crisis {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 5) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    border-inline-start: 3px solid var(--_strong);
    background: var(--_tint);
  }

  .lines {
    display: grid;
    gap: calc(var(--_space) * 6);
  }

  .old {
    padding: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_strong);
    background: var(--_tint);
  }

  .more {
    justify-self: center;
  }

  .shortlist ul {
    list-style: none;
    padding-block: calc(var(--_space) * 2);
  }

  .shortlist li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    border-block-end: 1px solid var(--_hairline);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 2);
  }

  @container (max-width: 25em) {
    .more,
    .actions button {
      inline-size: 100%;
    }
  }

  @container (min-width: 40em) {
    .finder {
      padding: calc(var(--_space) * 6);
    }

    .lines {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    }
  }

  @container (min-width: 52em) {
    .results {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--_space) * 10);
    }
  }

  @media print {
    form,
    .topics,
    .filters,
    .share {
      display: none;
    }

    .results > li {
      content-visibility: visible;
      break-inside: avoid;
    }
  }
`;
