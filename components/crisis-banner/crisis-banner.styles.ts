import {css} from '../styles.js';

export const styles = css`
  /* A host page's CSS must not be able to hide this. Outer rules lose to important ones in here. */
  :host {
    all: initial !important;
    display: block !important;
    container-type: inline-size !important;
    /* Containment takes away the intrinsic width; without this a flex row would squeeze us to nothing. */
    contain-intrinsic-inline-size: min(20em, 80vi) !important;
    color-scheme: inherit !important;
    font-family: var(--care-font, inherit) !important;
    font-size: var(--_size) !important;
    line-height: var(--_line) !important;
    color: var(--_ink) !important;
    background: var(--_surface) !important;
    overflow-wrap: anywhere !important;
  }

  :host([theme='light']) {
    color-scheme: light !important;
  }

  :host([theme='dark']) {
    color-scheme: dark !important;
  }

  @media (min-height: 30em) {
    :host([sticky]:not(:state(yielding))) {
      position: sticky !important;
      z-index: 1000 !important;
    }

    :host([sticky='top']) {
      inset-block-start: 0 !important;
    }

    :host([sticky='bottom']) {
      inset-block-end: 0 !important;
    }
  }

  section {
    display: grid;
    gap: calc(var(--_space) * 5);
    padding: calc(var(--_space) * 5)
      max(min(calc(var(--_space) * 5), 5cqi), calc((100cqi - 72em) / 2));
    border-block-end: 1px solid var(--_hairline);
  }

  :host([layout='card']) section {
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .head,
  .foot,
  .elsewhere,
  .regions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 5);
  }

  .head {
    justify-content: space-between;
  }

  [data-key='title'] {
    font-size: var(--_title);
  }

  .head p,
  .elsewhere p {
    color: var(--_quiet);
  }

  .lines {
    display: grid;
    gap: calc(var(--_space) * 6);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
  }

  .regions {
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  @container (max-width: 25em) {
    .channel,
    :is([data-type='call'], [data-type='text'], [data-type='chat']) > a {
      flex: auto;
    }
  }

  .spanish {
    padding: calc(var(--_space) * 3) min(calc(var(--_space) * 5), 5cqi);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  section,
  .spanish {
    text-align: start;
  }

  .regions button {
    text-transform: capitalize;
  }

  .spanish :is(.line-description, .line-meta, .channel > small),
  :host([layout='compact']) .head p,
  :host([layout='compact']) section > .lines :is(.line-description, .line-meta) {
    display: none;
  }

  details[open] {
    flex-basis: 100%;
  }

  summary + .lines {
    padding-block: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  @media print {
    /* The lines of a collapsed banner: paper has no button to open it. */
    [hidden] {
      display: block;
    }

    .elsewhere details {
      display: none;
    }
  }
`;
