import {css} from 'lit';

/** The rest of the design language: what forms and the larger widgets are made of. */
export const controls = css`
  :host {
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    /* Containment takes away the intrinsic width; without this a flex row would squeeze us to nothing. */
    contain-intrinsic-inline-size: 20em;
    font-family: var(--care-font, inherit);
    font-size: var(--_size);
    line-height: var(--_line);
    color: var(--_ink);
    text-align: start;
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  /* A text whose direction is told keeps it, whatever letter it begins with. */
  :where([dir], [dir] *) {
    unicode-bidi: isolate;
  }

  .widget,
  :where([dir='rtl'], [dir='auto']) {
    text-align: start;
  }

  *::before,
  *::after {
    box-sizing: border-box;
  }

  .failed,
  .people {
    display: grid;
    gap: calc(var(--_space) * 5);
    justify-items: start;
  }

  .pending {
    color: var(--_quiet);
  }

  fieldset {
    border: 0;
    min-inline-size: 0;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
  }

  /* Large text on a small phone: the words need the room. */
  button {
    padding-inline: min(calc(var(--_space) * 4), 5cqi);
  }

  button.primary {
    background: var(--_strong);
    border-color: var(--_strong);
    color: var(--_surface);
    min-block-size: max(3em, 48px);
    padding-inline: calc(var(--_space) * 6);
    font-weight: 600;
  }

  button.primary:hover {
    background: color-mix(in oklab, var(--_strong) 88%, var(--_ink));
  }

  button:disabled {
    opacity: 0.55;
    cursor: default;
  }

  input,
  select,
  textarea {
    min-block-size: var(--_target);
    inline-size: 100%;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    text-overflow: ellipsis;
  }

  input[type='checkbox'],
  input[type='radio'] {
    min-block-size: 0;
    inline-size: 1.25em;
    block-size: 1.25em;
    padding: 0;
    accent-color: var(--_strong);
  }

  @media (forced-colors: active) {
    button.primary,
    button.primary:hover {
      forced-color-adjust: none;
      background: ButtonText;
      border-color: ButtonText;
      color: ButtonFace;
    }

    [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }

  @media print {
    button,
    .button {
      display: none;
    }

    a {
      text-decoration: none;
    }
  }
`;
