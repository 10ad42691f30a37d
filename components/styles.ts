/** Style sheets as text, so that elements with and without Lit can share them. */
export const css = String.raw;

/**
 * The design language: every colour, size and shape a widget uses, in one place. The crisis banner's
 * file carries what is in here; what it does not need is in controls.ts.
 *
 * A partner sets `--care-accent` and `--care-surface`; text colours are derived from those two, so
 * that they stay readable (4.5:1 for surfaces outside the middle greys, measured in
 * test/components/contrast.test.ts). Names that begin with `--_` are private.
 */
export const tokens = css`
  :host {
    --_surface: var(--care-surface, #fbfaf7);
    --_ink: var(--care-text, #1d2625);
    --_strong: #0b4a50;
    --_tint: #edf2f0;
    --_quiet: color-mix(in oklab, var(--_ink) 80%, var(--_surface));
    --_hairline: color-mix(in oklab, var(--_ink) 22%, var(--_surface));
    --_edge: color-mix(in oklab, var(--_ink) 60%, var(--_surface));
    --_size: max(var(--care-font-size, 1rem), 16px);
    --_space: 0.25em;
    --_radius: var(--care-radius, 0.5em);
    --_target: max(2.75em, 44px);
    --_small: max(0.875em, 14px);
    --_large: 1.25em;
    --_title: 1.375em;
    --_line: 1.5;
    --_measure: 65ch;
  }

  /* Older browsers keep the light colours above. What would come of our own colours stands here as
     a constant: a browser works a colour out again for every element that uses it. */
  @supports (color: oklch(from light-dark(red, red) l c h)) {
    :host {
      --_surface: var(--care-surface, light-dark(#fbfaf7, #262421));
      --_accent: var(--care-accent, light-dark(#0d5c63, #7fc4c4));
      /* 1 on light surfaces, 0 on dark ones: .565 is where black and white read equally well. */
      --_light: clamp(0, (l - 0.565) * 10000, 1);
      --_its-ink: oklch(
        from var(--care-surface)
          calc(var(--_light) * (l - 0.565) * 0.5 + (1 - var(--_light)) * (1 - (0.565 - l) * 0.2))
          0.012 h / 1
      );
      --_its-hue: oklch(from var(--care-accent) 0.5 calc(c * 2) h / 1);
      --_ink: var(--care-text, var(--_its-ink, light-dark(#1a1812, #efeae2)));
      --_strong: color-mix(
        in oklab,
        var(--_its-hue, light-dark(oklch(50% 0.14 204), oklch(50% 0.14 196))) 30%,
        var(--_ink)
      );
      --_tint: color-mix(in oklab, var(--_accent) 7%, var(--_surface));
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_quiet: var(--_ink);
      --_hairline: var(--_ink);
      --_edge: var(--_ink);
    }
  }

  @media print {
    :host {
      --_surface: #fff;
      --_ink: #000;
      --_strong: #000;
      --_tint: #fff;
    }
  }
`;

/** Resets and the few pieces every widget is made of. */
export const base = css`
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    /* English on a page that is written from right to left: "Text HOME to 741741" keeps its order. */
    text-align: match-parent;
    text-align: -webkit-match-parent;
    unicode-bidi: plaintext;
  }

  ul[role='list'] {
    list-style: none;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: var(--_large);
    line-height: 1.25;
    font-weight: 650;
    text-wrap: balance;
  }

  p {
    max-inline-size: var(--_measure);
  }

  a {
    color: var(--_strong);
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-thickness: 0.125em;
  }

  button {
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: none;
    color: var(--_strong);
    font: inherit;
    text-align: center;
    cursor: pointer;
  }

  button:hover,
  [aria-pressed='true'] {
    background: var(--_tint);
  }

  [aria-pressed='true'] {
    border: 2px solid var(--_strong);
    font-weight: 600;
  }

  summary {
    padding-block: calc((var(--_target) - 1lh) / 2);
    color: var(--_strong);
    cursor: pointer;
  }

  :focus-visible {
    outline: 3px solid var(--_strong);
    outline-offset: 2px;
  }

  .hidden-text {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    button {
      display: none;
    }

    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;

/** Looks of `contactBlock`. */
export const contactStyles = css`
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    align-content: start;
  }

  .channels,
  .channel,
  .way {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 5);
  }

  .channel,
  .way {
    gap: var(--_space) calc(var(--_space) * 2);
  }

  .line-description,
  .line-meta,
  small {
    color: var(--_quiet);
  }

  .line-meta,
  small {
    font-size: var(--_small);
    font-weight: 400;
  }

  .alert {
    padding: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_strong);
    background: var(--_tint);
  }

  .way {
    min-block-size: var(--_target);
    font-weight: 600;
  }

  .number {
    /* Marks in it, or around it, could turn the digits round. */
    unicode-bidi: isolate-override;
    font-variant-numeric: tabular-nums;
  }

  /* The way most people take is the largest thing to see and to press. */
  [data-type='call'] .number {
    font-size: var(--_large);
  }

  :is(.lines, .people, .local, .spanish) .channels {
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding-block: var(--_space);
  }

  /* Where people are offered to somebody on a bad day, it is to be seen what to press. Printed, links are text. */
  @media screen {
    :is(.lines, .people, .local, .spanish)
      :is([data-type='call'], [data-type='text'], [data-type='chat'])
      > a {
      justify-content: center;
      padding: var(--_space) min(calc(var(--_space) * 5), 5cqi);
      border: 1px solid var(--_strong);
      border-radius: var(--_radius);
      text-align: center;
      text-decoration: none;
    }

    /* A number stays in one piece where it can. */
    :is(.lines, .people, .local, .spanish)
      :is([data-type='call'], [data-type='text'], [data-type='chat'])
      > a
      .number {
      display: inline-block;
    }

    /* Filled where colours are ours. Forced ones are not mixed with them. */
    @media (forced-colors: none) {
      :is(.lines, .people, .local, .spanish) [data-type='call'] > a {
        background: var(--_strong);
        color: var(--_surface);
      }
    }
  }

  /* Where a finger is the pointer, the link itself does what is wanted. */
  .copy {
    display: none;
    border-color: var(--_hairline);
    font-size: var(--_small);
  }

  @media (hover: hover) and (pointer: fine) {
    .copy {
      display: inline-block;
    }
  }

  @media print {
    .copy,
    .way small {
      display: none;
    }

    .number {
      font-size: 1.25em;
      font-weight: 700;
    }

    [data-type='chat'] > a::after {
      content: attr(href);
    }
  }
`;
