import {css} from 'lit';

export const styles = css`
  .head,
  .card-head,
  .panel,
  .field,
  .fields,
  .reach,
  .ways,
  .take,
  .empty {
    display: grid;
    align-content: start;
    justify-items: stretch;
    grid-template-columns: minmax(0, 1fr);
  }

  /* The long ones are blocks: of a grid Firefox lays out all three hundred people at every key. */
  .people {
    display: block;
    justify-items: stretch;
  }

  .sheet > * + * {
    margin-block-start: calc(var(--_space) * 6);
  }

  .cards > * + * {
    margin-block-start: calc(var(--_space) * 5);
  }

  .card > * + * {
    margin-block-start: calc(var(--_space) * 4);
  }

  .person > * + * {
    margin-block-start: calc(var(--_space) * 2);
  }

  /* An index card: a line under its head, and one under everyone on it. */
  .sheet {
    padding: calc(var(--_space) * 5) calc(var(--_space) * 3) 0;
    padding-inline: min(calc(var(--_space) * 3), 5cqi);
    background: var(--_surface);
    border-radius: var(--_radius);
  }

  .head,
  .card-head,
  .reach,
  .field,
  .ways {
    gap: calc(var(--_space) * 2);
  }

  .take {
    gap: calc(var(--_space) * 4);
  }

  .card {
    container: card / inline-size;
    padding: calc(var(--_space) * 5) calc(var(--_space) * 4);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .card-head {
    hyphens: auto;
    padding-block-end: calc(var(--_space) * 3);
    border-block-end: 2px solid var(--_strong);
  }

  .take > .card-head {
    border: 0;
    padding: 0;
  }

  .take {
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_hairline);
  }

  .actions {
    display: grid;
    gap: calc(var(--_space) * 2);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5em), 1fr));
  }

  .title {
    font-size: var(--_title);
  }

  .why,
  .empty,
  .hint,
  .person-summary,
  .notice {
    color: var(--_quiet);
  }

  .hint,
  .person-summary,
  .notice,
  .examples-title,
  .fields > legend {
    font-size: var(--_small);
  }

  .examples-title {
    margin-block-start: calc(var(--_space) * 2);
  }

  .examples {
    padding-inline-start: 1.25em;
    max-inline-size: var(--_measure);
  }

  .empty > .examples {
    padding: 0;
  }

  .empty > .examples > li {
    display: inline;
  }

  .empty > .examples > li:not(:last-child)::after {
    content: '·';
    margin-inline: 0.4em;
  }

  .card > .people {
    margin-block-start: 0;
  }

  .person {
    padding-block: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_hairline);
  }

  .person-head button {
    display: inline-block;
    padding-inline: calc(var(--_space) * 3);
  }

  .person-head,
  .row,
  .choices,
  .person-summary,
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  /* The status stays in view where there is room for it, and words that are not saved. Fields that get the focus stop above it. */
  @media (min-height: 48em) {
    .status {
      position: sticky;
    }
  }

  .person-head {
    justify-content: space-between;
  }

  .person-name,
  .gap-title,
  .map-title {
    font-size: 1em;
  }

  .person-summary {
    column-gap: calc(var(--_space) * 4);
  }

  .panel {
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .field > .chip,
  .exit > .button {
    justify-self: start;
  }

  button.quiet {
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .panel .row > .quiet:first-child {
    margin-inline-start: calc(var(--_space) * -4);
  }

  .fields {
    gap: calc(var(--_space) * 4);
  }

  legend {
    padding: 0;
    margin-block-end: calc(var(--_space) * 2);
  }

  .fields > legend {
    color: var(--_quiet);
  }

  .field > label:not(.chip),
  .choices > legend {
    font-weight: 600;
  }

  textarea {
    resize: vertical;
    field-sizing: content;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: var(--_target);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    justify-self: start;
    cursor: pointer;
  }

  .chip:has(:checked) {
    border-color: var(--_strong);
    box-shadow: inset 0 0 0 1px var(--_strong);
  }

  .chip > input {
    flex: none;
  }

  .choices-list {
    display: grid;
    gap: calc(var(--_space) * 4);
  }

  .choice {
    font-weight: 600;
    margin-block-end: var(--_space);
    background: var(--_surface);
  }

  .ways > li {
    min-block-size: var(--_target);
    display: flex;
    align-items: center;
  }

  .way {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.5em;
    padding-block: calc(var(--_space) * 2);
    font-weight: 600;
  }

  .number {
    font-variant-numeric: tabular-nums;
  }

  .large {
    display: grid;
    gap: calc(var(--_space) * 4);
  }

  .large-name {
    font-size: 2em;
  }

  .large .number {
    font-size: 1.75em;
    letter-spacing: 0.02em;
  }

  .status {
    inset-block-end: 0;
    justify-content: space-between;
    margin-inline: max(calc(var(--_space) * -3), -5cqi);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_hairline);
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_surface);
    z-index: 1;
  }

  .status-text {
    display: grid;
    font-size: var(--_small);
  }

  .status[data-state='unsaved'] {
    position: sticky;
    border-block-start: 3px solid var(--_strong);
  }

  input,
  textarea,
  button,
  select,
  a,
  [tabindex] {
    scroll-margin-block: 1em 7em;
  }

  .map {
    display: grid;
    gap: calc(var(--_space) * 5);
    container-type: inline-size;
  }

  .map-picture {
    display: none;
    inline-size: 100%;
    max-inline-size: 38em;
    margin-inline: auto;
    fill: none;
    stroke: var(--_hairline);
  }

  .map-picture text {
    fill: var(--_ink);
    stroke: none;
    text-anchor: middle;
    font-size: 20px;
  }

  .node {
    fill: var(--_surface);
    stroke: var(--_strong);
    stroke-width: 2;
  }

  .node.dotted {
    stroke-dasharray: 1 5;
    stroke-linecap: round;
  }

  .map-key {
    display: grid;
    gap: calc(var(--_space) * 5);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
  }

  .key {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 2);
  }

  .key > li {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: baseline;
  }

  .key-number {
    flex: none;
    min-inline-size: 2em;
    padding-inline: 0.25em;
    border: 2px solid var(--_strong);
    border-radius: 1em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .key-number.dotted {
    border-style: dotted;
  }

  .exit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding-block-end: calc(var(--_space) * 3);
  }

  .exit > .button {
    display: inline-flex;
    align-items: center;
    min-block-size: max(3em, 48px);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: 2px solid var(--_strong);
    border-radius: var(--_radius);
    font-weight: 600;
  }

  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .dots {
    display: inline-flex;
    gap: 0.25em;
  }

  .dot {
    inline-size: 0.6em;
    block-size: 0.6em;
    border: 2px solid var(--_strong);
    border-radius: 50%;
  }

  .dot.on {
    background: var(--_strong);
  }

  @container (min-width: 30em) {
    .map-picture {
      display: block;
    }
  }

  @container card (min-width: 32em) {
    .fields {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    .fields > .choices,
    .fields > .row,
    .fields > .field:has(textarea) {
      grid-column: 1 / -1;
    }
  }

  @container (min-width: 44em) {
    .pairs {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
      gap: calc(var(--_space) * 5);
    }

    .pairs > * + * {
      margin: 0;
    }
  }

  @container (min-width: 36em) {
    .sheet {
      padding: calc(var(--_space) * 6) calc(var(--_space) * 6) 0;
    }

    .status {
      margin-inline: calc(var(--_space) * -6);
      padding-inline: calc(var(--_space) * 6);
    }
  }

  @container (max-width: 25em) {
    .card > .add,
    .primary {
      inline-size: 100%;
      justify-self: stretch;
    }

    .status .quiet {
      padding-inline: var(--_space);
    }
  }

  /* Large text on a small phone: the words need the room of the edges. */
  @container (max-width: 14em) {
    .card {
      padding-inline: 0;
      border-inline: 0;
      border-radius: 0;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_ink: CanvasText;
      --_strong: CanvasText;
      --_tint: Canvas;
    }

    .panel {
      border: 1px solid CanvasText;
    }

    .panel .row > .quiet:first-child {
      margin-inline-start: 0;
    }

    .chip:has(:checked) {
      border: 3px solid Highlight;
    }

    .map-picture {
      forced-color-adjust: none;
      stroke: CanvasText;
    }

    .dot.on {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
