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

/** For cards after the first dozen: laid out when they come near, so that two hundred cost what ten do. */
export const lateStyles = css`
  :host {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 24em;
  }

  :host([layout='compact']) {
    contain-intrinsic-block-size: auto 8em;
  }

  @media print {
    :host {
      content-visibility: visible;
    }
  }
`;
