import {css} from 'lit';

export const styles = css`
  :host {
    display: grid;
  }

  /* The fallback stands in the card's place while the content is on its way. */
  .widget:has(> .place),
  .widget:has(> .place) + .fallback {
    grid-area: 1 / 1;
  }
`;
