import {css} from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 3rem 4rem;
  }

  @media (width >= 60rem) {
    :host {
      grid-template-columns: minmax(0, 24rem) minmax(0, 1fr);
      align-items: start;
    }
  }

  * {
    box-sizing: border-box;
  }

  h2,
  h3 {
    margin: 0;
    line-height: 1.25;
  }

  h2 {
    font: 600 1.5rem/1.25 var(--serif);
  }

  h3 {
    font-size: 1rem;
  }

  section + section {
    margin-block-start: 2.5rem;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }

  .widths {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  button {
    min-block-size: 2.75rem;
    min-inline-size: 5rem;
    padding: 0.4rem 1rem;
    border: 1px solid var(--quiet);
    border-radius: 0.5rem;
    background: none;
    color: var(--brand);
    font: inherit;
    cursor: pointer;
  }

  button:hover {
    background: var(--well);
  }

  button[aria-pressed='true'] {
    border: 2px solid var(--brand);
    font-weight: 600;
  }

  .main {
    border-color: var(--brand);
    background: var(--brand);
    color: var(--paper);
    font-weight: 600;
  }

  .main:hover {
    background: color-mix(in oklab, var(--brand) 88%, var(--ink));
  }

  iframe {
    display: block;
    inline-size: 100%;
    block-size: 30rem;
    margin-block-start: 0.75rem;
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    background: var(--paper);
    resize: vertical;
  }

  iframe.narrow {
    max-inline-size: 22.5rem;
    margin-inline: auto;
  }

  .block {
    margin-block-start: 1.25rem;
  }

  pre {
    max-block-size: 20rem;
    margin: 0.5rem 0 0;
    padding: 1rem;
    border-radius: 0.5rem;
    background: var(--well);
    font:
      0.9375rem/1.55 ui-monospace,
      'Liberation Mono',
      monospace;
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  summary {
    min-block-size: 2.75rem;
    padding-block: 0.5rem;
    margin-block-start: 1rem;
    color: var(--brand);
    cursor: pointer;
  }

  a {
    color: var(--brand);
    text-underline-offset: 0.2em;
  }

  p {
    max-inline-size: 65ch;
  }

  .note {
    color: var(--quiet);
  }

  .files a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
  }

  :focus-visible {
    outline: 3px solid var(--brand);
    outline-offset: 2px;
  }
`;
