import {html, nothing, svg} from 'lit';
import type {TemplateResult} from 'lit';
import {MAP_RADIUS, NODE_RADIUS, RINGS, layoutMap} from '../../src/worksheet/map.js';
import type {MapNode, MapSector} from '../../src/worksheet/map.js';
import {fillText} from '../dom.js';
import {categoriesOf, titleOf} from './card.js';
import {nameOf} from './person.js';
import {savePicture} from './picture.js';
import type {Sheet} from './sheet.js';

/** The list as a picture. The picture is hidden from assistive technology: its key says it all. */
export function mapView(sheet: Sheet): TemplateResult {
  const {words, session} = sheet;
  const mirrored = getComputedStyle(sheet as unknown as Element).direction === 'rtl';
  const ids = categoriesOf(sheet).map(({id}) => id);
  const sectors = layoutMap(session.people, ids, mirrored);
  const isEmpty = sectors.every(({nodes}) => nodes.length === 0);
  const side = MAP_RADIUS * 2;
  return html`
    <div class="map" part="map">
      <p tabindex="-1" data-key="view">${isEmpty ? words.nobodyYet : words.mapIntro}</p>
      <svg
        class="map-picture"
        aria-hidden="true"
        viewBox="${-MAP_RADIUS} ${-MAP_RADIUS} ${side} ${side}"
      >
        ${RINGS.map((radius) => svg`<circle class="ring" r=${radius}></circle>`)}
        ${sectors.map(({start}) => spoke(start, mirrored))}
        <circle class="node" r="40" />
        <text class="you" dy="0.35em">${words.you}</text>
        ${sectors.flatMap(({nodes}) => nodes.map(node))}
      </svg>
      <div class="map-key">${sectors.map((sector) => sectorKey(sheet, sector))}</div>
      ${
        isEmpty
          ? nothing
          : html`<div class="row">
              <button type="button" @click=${() => savePicture(sheet, sectors)}>
                ${words.savePicture}
              </button>
            </div>`
      }
    </div>
  `;
}

/** Closed in full: the build's HTML minifier cannot know that a fragment is SVG. */
function spoke(angle: number, mirrored: boolean) {
  const x = Math.sin(angle) * (mirrored ? -1 : 1);
  const y = -Math.cos(angle);
  return svg`<line class="spoke" x1=${x * 40} y1=${y * 40} x2=${x * MAP_RADIUS} y2=${y * MAP_RADIUS}></line>`;
}

function node({x, y, number, dotted}: MapNode) {
  return svg`<g transform="translate(${x} ${y})">
    <circle class="node ${dotted ? 'dotted' : ''}" r=${NODE_RADIUS}></circle>
    <text dy="0.35em">${number}</text>
  </g>`;
}

function sectorKey(sheet: Sheet, {category, nodes, more}: MapSector): TemplateResult {
  const {words, contentLocale, level} = sheet;
  return html`
    <section>
      <h3
        class="map-title"
        aria-level=${level + 1}
        lang=${contentLocale?.lang ?? nothing}
        dir=${contentLocale?.dir ?? nothing}
      >
        ${titleOf(sheet, category)}
      </h3>
      <ul class="key" role="list">
        ${nodes.map(
          ({person, number, dotted}) => html`
            <li>
              <span class="key-number ${dotted ? 'dotted' : ''}">${number}</span>
              <span>
                <bdi>${nameOf(person, sheet)}</bdi>
                ${dotted ? html`<span class="hint">${words.notAsked}</span>` : nothing}
              </span>
            </li>
          `,
        )}
        ${more > 0 ? html`<li class="hint">${fillText(words.more, {n: String(more)})}</li>` : nothing}
      </ul>
    </section>
  `;
}
