import {css} from 'lit';

export const styles = css`
  :host {
    display: grid;
  }

  .widget:has(> .places),
  .widget:has(> .places) + .fallback {
    grid-area: 1 / 1;
  }

  /* As high as the topics of our content at this width, in English and Spanish. */
  .places > .filter,
  .filter:has(> .toggle) {
    min-block-size: max(
      46em - 130cqi,
      min(12.6em, 26.2em - 40cqi),
      clamp(2.8em, 322.8em - 400cqi, 6em)
    );
    align-content: start;
  }

  .widget,
  .widget > .places {
    display: grid;
    gap: calc(var(--_space) * 5);
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: calc(var(--_space) * 5);
  }

  .cards > li {
    container-type: inline-size;
  }

  /* Those out of view are laid out when they come near: two hundred cost what ten do. */
  .cards > :nth-child(n + 13):not([data-open]) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 24em;
  }

  :host([layout='compact']) .cards > :nth-child(n + 13) {
    contain-intrinsic-block-size: auto 8em;
  }

  /* A column is too narrow to read in. */
  .cards > [data-open] {
    grid-column: 1 / -1;
  }

  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .count {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }

  .toggle {
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .more {
    min-block-size: var(--_target);
    text-align: center;
    max-inline-size: none;
  }

  @media print {
    .filter,
    .more {
      display: none;
    }

    .cards {
      display: block;
    }

    .cards > li {
      content-visibility: visible !important;
      container-type: normal;
      margin-block-end: 1em;
    }
  }
`;
