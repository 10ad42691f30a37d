import {css} from 'lit';

/** Looks of `articleCard`; its container is the widget or the list's item around it. */
export const cardStyles = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    /* As high as the longest card of our content at this width, in English and Spanish. */
    min-block-size: max(59.3em - 160cqi, 32.2em - 30cqi, 19.5em);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  /* Where a card will be, so that its text moves nothing. */
  .place {
    justify-content: end;
    border-color: transparent;
    background: none;
  }

  .card.compact {
    min-block-size: 6em;
  }

  .card:not(.open, .place):hover {
    border-color: var(--_edge);
  }

  .image {
    inline-size: 100%;
    block-size: auto;
    max-block-size: 30em;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
    background: var(--_tint);
  }

  .about {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 5);
  }

  .opener {
    display: inline;
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_strong);
    font: inherit;
    text-align: inherit;
    text-decoration: none;
    user-select: text;
  }

  /* Under the text, so that it can be selected; over everything else of the closed card. */
  .card:not(.open) .opener::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }

  .card:not(.open) :is(.meta, .summary, .topics, .note, .crisis, .ways) {
    position: relative;
    z-index: 1;
  }

  .card:not(.open):has(.opener) {
    cursor: pointer;
  }

  .card :is(.crisis, .ways) {
    cursor: auto;
  }

  .card:not(.open):hover .opener,
  .opener:hover {
    background: none;
    text-decoration: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
  }

  .open .opener {
    min-block-size: var(--_target);
    scroll-margin-block: 8em 2em;
  }

  .meta,
  .topics {
    font-size: var(--_small);
    color: var(--_quiet);
  }

  .about > :empty {
    display: none;
  }

  .note {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_strong);
    background: var(--_tint);
    font-size: var(--_small);
  }

  /* At the foot, so that the cards of a row end alike. */
  .cue,
  .about > .ways {
    margin-block-start: auto;
    padding-block-start: calc(var(--_space) * 2);
  }

  .cue {
    color: var(--_strong);
    font-weight: 600;
  }

  .cue::after {
    content: '';
    display: inline-block;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-start: 0.6em;
    /* Physical: turned, they point down in every direction of writing. */
    border-bottom: 2px solid;
    border-right: 2px solid;
    rotate: 45deg;
    translate: 0 -0.2em;
  }

  .ways,
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  .ways > .way {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    font-weight: 600;
  }

  .outcome {
    padding-block-start: calc(var(--_space) * 2);
    font-size: var(--_small);
  }

  .body,
  .card > .crisis,
  .end {
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 5);
  }

  .body,
  .end {
    max-inline-size: calc(var(--_measure) + var(--_space) * 10);
  }

  .body {
    display: grid;
    gap: calc(var(--_space) * 4);
    line-height: 1.6;
  }

  .body > :is(h3, h4, h5, h6) {
    padding-block-start: calc(var(--_space) * 5);
    font-size: 1.125em;
  }

  .body > :is(h3, h4, h5, h6):first-child {
    padding-block-start: calc(var(--_space) * 2);
  }

  .body > :is(ul, ol) {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-inline-start: 1.4em;
    max-inline-size: var(--_measure);
  }

  .body li::marker {
    color: var(--_quiet);
  }

  .steps {
    font-variant-numeric: tabular-nums;
  }

  .aside {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .about > .crisis > :is(h3, h4, h5, h6),
  .aside :is(h3, h4, h5, h6),
  .crisis li :is(h3, h4, h5, h6) {
    font-size: 1em;
  }

  .crisis {
    display: grid;
    gap: calc(var(--_space) * 4);
  }

  .card > .crisis {
    margin-inline: calc(var(--_space) * 5);
    padding-inline: 0;
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_hairline);
  }

  .lines {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: calc(var(--_space) * 6);
  }

  .end {
    justify-content: space-between;
  }

  .compact :is(.summary, .topics, .cue) {
    display: none;
  }

  .compact > .about {
    justify-content: center;
    gap: var(--_space);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
  }

  .compact .title {
    font-size: 1em;
  }

  @container (min-width: 30em) {
    .horizontal:has(> .image) {
      display: grid;
      grid-template-columns: minmax(9em, 1fr) 2fr;
    }

    .horizontal > .image {
      block-size: 100%;
      aspect-ratio: auto;
      border-radius: inherit;
      border-start-end-radius: 0;
      border-end-end-radius: 0;
    }

    .horizontal.open > .image {
      border-end-start-radius: 0;
    }

    .horizontal > :not(.image, .about) {
      grid-column: 1 / -1;
    }

    .horizontal:has(> .image) > .body {
      padding-block-start: calc(var(--_space) * 6);
    }
  }

  @container (min-width: 40em) {
    .open > .about {
      padding-block-start: calc(var(--_space) * 8);
    }

    .open > :is(.about, .body, .end) {
      padding-inline: calc(var(--_space) * 8);
    }

    .open > :is(.body, .end) {
      max-inline-size: calc(var(--_measure) + var(--_space) * 16);
    }

    .open .title {
      font-size: calc(var(--_title) * 1.2);
    }

    .open .summary,
    .open .body > :is(h3, h4, h5, h6) {
      font-size: var(--_large);
    }

    /* As wide as the text below it. */
    .open .summary {
      max-inline-size: calc(var(--_measure) * 0.8);
    }

    .open > .crisis {
      margin-inline: calc(var(--_space) * 8);
    }
  }

  @media (forced-colors: active) {
    .note {
      border-inline-start-color: CanvasText;
    }

    .aside {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .card {
      min-block-size: 0 !important;
      border: 0;
    }

    .card > * {
      margin-inline: 0;
      padding-inline: 0;
    }

    /* Buttons are not printed, and this one holds the title. */
    .opener {
      display: inline;
      color: inherit;
    }

    .opener::after,
    .cue {
      display: none;
    }

    .ways > .way::after {
      content: ' ' attr(href);
      font-weight: 400;
    }

    .aside,
    .crisis li,
    .steps li {
      break-inside: avoid;
    }

    .body h3,
    .body h4,
    .body h5 {
      break-after: avoid;
    }
  }
`;
