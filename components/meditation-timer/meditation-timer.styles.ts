import {css} from 'lit';

export const styles = css`
  .timer {
    --_soft: color-mix(in oklab, var(--_accent, var(--_strong)) 14%, var(--_surface));
    display: grid;
    gap: calc(var(--_space) * 6);
    justify-items: start;
    padding: calc(var(--_space) * 5) calc(var(--_space) * 4);
    padding-inline: min(calc(var(--_space) * 4), 5cqi);
    background: var(--_surface);
    border-radius: var(--_radius);
  }

  .timer:focus {
    outline: none;
  }

  .timer > * {
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .intro,
  .begin {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
  }

  .begin {
    gap: calc(var(--_space) * 4);
  }

  .title {
    font-size: var(--_title);
  }

  .quiet,
  .hint {
    color: var(--_quiet);
  }

  .hint {
    font-size: var(--_small);
    font-weight: 400;
  }

  legend {
    padding: 0;
    margin-block-end: calc(var(--_space) * 2);
    font-weight: 600;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: max(8px, calc(var(--_space) * 2));
  }

  .lengths,
  .feelings {
    display: grid;
    gap: calc(var(--_space) * 3);
  }

  .stepper {
    font-variant-numeric: tabular-nums;
  }

  .stepper input {
    inline-size: 5em;
    text-align: center;
    appearance: textfield;
  }

  .stepper input::-webkit-inner-spin-button {
    appearance: none;
  }

  .stepper button span {
    font-size: var(--_large);
    line-height: 1;
  }

  .field {
    display: grid;
    gap: var(--_space);
    inline-size: min(100%, 26em);
  }

  .field > span {
    font-weight: 600;
  }

  .toggle {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 3);
    min-block-size: var(--_target);
    padding-block: calc(var(--_space) * 2.5);
    cursor: pointer;
  }

  .toggle input {
    flex: none;
    margin: 0.15em 0 0;
  }

  .toggle .hint {
    display: block;
    max-inline-size: 48ch;
  }

  input[type='range'] {
    padding-inline: 0;
    border: 0;
    background: transparent;
    accent-color: var(--_strong);
  }

  .options,
  .transcript {
    inline-size: 100%;
  }

  .groups {
    display: grid;
    gap: calc(var(--_space) * 8);
    padding-block: calc(var(--_space) * 3);
  }

  .groups fieldset {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_hairline);
  }

  .groups legend {
    float: inline-start;
    inline-size: 100%;
    margin: 0;
    font-size: var(--_large);
  }

  .bell {
    display: grid;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    justify-items: start;
  }

  .log {
    display: grid;
    gap: calc(var(--_space) * 2);
    font-variant-numeric: tabular-nums;
  }

  .log li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
    max-inline-size: 30em;
  }

  .transcript ol {
    display: grid;
    gap: calc(var(--_space) * 4);
    margin: 0;
    padding-block: calc(var(--_space) * 3);
    padding-inline-start: 1.5em;
  }

  .transcript li[aria-current] {
    color: var(--_strong);
  }

  .transcript li::marker {
    color: var(--_quiet);
  }

  .running {
    justify-items: center;
    text-align: center;
    gap: calc(var(--_space) * 5);
    padding-block: calc(var(--_space) * 8);
  }

  .name {
    font-size: 1em;
    font-weight: 600;
    color: var(--_quiet);
  }

  /* One soft shape, as large as the one that breathes. */
  .dial,
  .breath {
    display: grid;
    place-items: center;
    inline-size: min(15em, 68cqi);
    aspect-ratio: 1;
    border: 1px solid var(--_hairline);
    border-radius: 50%;
  }

  .dial {
    background: var(--_soft);
  }

  .time {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 2);
  }

  .status {
    max-inline-size: 11em;
    font-size: var(--_small);
    line-height: 1.3;
    color: var(--_quiet);
    /* Above the shape, which has a layer of its own while it moves. */
    position: relative;
  }

  .clock {
    font-size: var(--_title);
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }

  .dial .clock {
    font-size: clamp(2.5em, 15cqi, 3.75em);
    font-weight: 300;
    letter-spacing: -0.02em;
  }

  .clock[hidden] {
    display: none;
  }

  .pace {
    justify-content: center;
  }

  .pace button,
  .controls button {
    white-space: nowrap;
  }

  /* Not under the row that stays in sight when it gets the focus. */
  .running :is(button, summary) {
    scroll-margin-block: 5em;
  }

  .pace .time {
    min-inline-size: 5em;
  }

  .notice {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-inline-start: 3px solid var(--_strong);
    background: var(--_tint);
    text-align: start;
  }

  /* Room for the longest step in most columns, so that the buttons stay where they are. */
  .step {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 9em;
    font-size: 1.125em;
    text-wrap: pretty;
  }

  .step p {
    max-inline-size: 34em;
  }

  .caption {
    font-weight: 600;
    color: var(--_strong);
  }

  /* Always in sight while the timer is: who wants to stop does not have to look for it. */
  .controls {
    position: sticky;
    inset-block: 0;
    z-index: 1;
    justify-content: center;
    inline-size: 100%;
    padding-block: calc(var(--_space) * 2) max(calc(var(--_space) * 2), env(safe-area-inset-bottom));
    background: var(--_surface);
  }

  .large {
    min-block-size: max(3em, 48px);
    padding-inline: calc(var(--_space) * 8);
    font-weight: 600;
  }

  .controls button {
    min-inline-size: 7em;
    padding-inline: calc(var(--_space) * 3);
  }

  .extras {
    justify-content: center;
    row-gap: 0;
  }

  .plain,
  .plain[aria-pressed='true'] {
    min-block-size: max(var(--_target), 44px);
    padding-inline: calc(var(--_space) * 3);
    border: 1px solid transparent;
    font-weight: 400;
  }

  .plain[aria-pressed] {
    gap: calc(var(--_space) * 1.5);
  }

  .plain[aria-pressed]::before {
    content: '';
    flex: none;
    inline-size: 0.625em;
    block-size: 0.625em;
    border: 1.5px solid var(--_strong);
    border-radius: 50%;
  }

  .plain[aria-pressed='true'] {
    background: none;
  }

  .plain[aria-pressed='true']::before {
    background: var(--_strong);
  }

  .running .transcript {
    text-align: start;
  }

  .running .transcript summary {
    inline-size: fit-content;
    margin-inline: auto;
  }

  .breath > * {
    grid-area: 1 / 1;
  }

  .shape {
    inline-size: 100%;
    block-size: 100%;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_soft);
    transform: scale(0.77);
  }

  .word {
    font-size: min(var(--_title), 13cqi);
    font-weight: 500;
    position: relative;
    padding: 0 0.5em;
  }

  div.word {
    display: grid;
    place-items: center;
  }

  [data-phase] {
    grid-area: 1 / 1;
    opacity: 0;
  }

  .breath.still {
    align-content: center;
    gap: calc(var(--_space) * 4);
    aspect-ratio: auto;
    min-block-size: 8em;
    border: 0;
  }

  .breath.still > * {
    grid-area: auto;
  }

  .segments {
    display: flex;
    gap: 6px;
    inline-size: 100%;
  }

  .segments span {
    flex: 1;
    block-size: 1em;
    border: 1.5px solid var(--_edge);
    border-radius: 0.3em;
  }

  .segments .full {
    background: var(--_strong);
    border-color: var(--_strong);
  }

  .care {
    display: grid;
    gap: calc(var(--_space) * 6) calc(var(--_space) * 10);
  }

  .care > div {
    display: grid;
    gap: calc(var(--_space) * 4);
    align-content: start;
  }

  .care ul:not([role]) {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-inline-start: 1.25em;
    max-inline-size: 40ch;
  }

  .care h4,
  .care h5 {
    font-size: 1em;
  }

  @container (max-width: 25em) {
    .begin,
    .begin .primary {
      inline-size: 100%;
    }

    .controls button {
      flex: 1 0 0;
      min-inline-size: min-content;
      padding-inline: var(--_space);
    }
  }

  /* Twice the text on a small phone. */
  @container (max-width: 12em) {
    .timer {
      padding-inline: calc(var(--_space) * 2);
    }
  }

  @container (min-width: 36em) {
    .timer {
      padding: calc(var(--_space) * 8);
    }

    .lengths {
      grid-template-columns: auto auto;
      align-items: end;
      column-gap: calc(var(--_space) * 8);
    }

    .bell {
      grid-template-columns: 12em 12em auto;
      align-items: end;
    }

    .care {
      grid-template-columns: 1fr 1fr;
    }
  }

  @media (forced-colors: active) {
    .shape {
      border: 3px solid CanvasText;
    }

    .plain,
    .plain[aria-pressed='true'] {
      border-color: ButtonBorder;
      outline: none;
    }

    .plain[aria-pressed='true']:focus-visible {
      outline: 3px solid Highlight;
    }

    .plain[aria-pressed='true']::before {
      forced-color-adjust: none;
      background: Highlight;
    }

    .extras {
      row-gap: 8px;
    }

    .segments span {
      border-color: CanvasText;
    }

    .segments .full {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
    }
  }

  @media print {
    .begin,
    .lengths,
    .options,
    .breath,
    .pace,
    .dial {
      display: none;
    }
  }
`;
