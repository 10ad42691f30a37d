import {MAP_RADIUS, NODE_RADIUS, RINGS} from '../../src/worksheet/map.js';
import type {MapSector} from '../../src/worksheet/map.js';
import {fillText} from '../dom.js';
import {titleOf} from './card.js';
import {download, sheetText} from './files.js';
import {nameOf} from './person.js';
import type {Sheet} from './sheet.js';

/**
 * The map with its key as a PNG. Drawn, not converted from the SVG: a strict policy refuses pictures
 * from `blob:` addresses.
 */
const WIDTH = 1200;
const LINE = 30;
const MARGIN = 40;
const INK = '#1d2625';

export function savePicture(sheet: Sheet, sectors: readonly MapSector[]): void {
  const canvas = document.createElement('canvas');
  const rows = sectors.map(({nodes, more}) => nodes.length + (more ? 1 : 0) + 2);
  canvas.width = WIDTH;
  canvas.height = Math.max(
    MAP_RADIUS * 2 + MARGIN * 2,
    rows.reduce((sum, count) => sum + count, 0) * LINE + MARGIN * 2,
  );
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = 'white';
  context.fillRect(0, 0, WIDTH, canvas.height);
  context.save();
  context.translate(MAP_RADIUS + MARGIN, MAP_RADIUS + MARGIN);
  drawMap(context, sheet, sectors);
  context.restore();
  drawKey(context, sheet, sectors);
  const {fileName} = sheet.words;
  canvas.toBlob((blob) => blob && download(sheet, `${fileName}.png`, blob, sheetText(sheet)));
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function drawMap(
  context: CanvasRenderingContext2D,
  {words}: Sheet,
  sectors: readonly MapSector[],
): void {
  context.strokeStyle = '#b5bab8';
  for (const radius of RINGS) {
    circle(context, 0, 0, radius);
    context.stroke();
  }
  for (const {start} of sectors) {
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(Math.sin(start) * MAP_RADIUS, -Math.cos(start) * MAP_RADIUS);
    context.stroke();
  }
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  label(context, words.you, 0, 0, 40, false);
  for (const {nodes} of sectors) {
    for (const {x, y, number, dotted} of nodes) {
      label(context, String(number), x, y, NODE_RADIUS, dotted);
    }
  }
}

function label(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  radius: number,
  dotted: boolean,
): void {
  circle(context, x, y, radius);
  context.fillStyle = 'white';
  context.fill();
  context.strokeStyle = context.fillStyle = INK;
  context.lineWidth = 2;
  context.setLineDash(dotted ? [2, 5] : []);
  context.stroke();
  context.setLineDash([]);
  context.lineWidth = 1;
  context.font = '20px sans-serif';
  context.fillText(text, x, y);
}

function drawKey(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  sectors: readonly MapSector[],
): void {
  const {words} = sheet;
  const x = MAP_RADIUS * 2 + MARGIN * 2;
  const room = WIDTH - x - MARGIN;
  let y = MARGIN;
  const write = (text: string, font: string) => {
    context.font = font;
    context.fillText(text, x, (y += LINE), room);
  };
  context.fillStyle = INK;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const {category, nodes, more} of sectors) {
    write(titleOf(sheet, category), 'bold 20px sans-serif');
    for (const {person, number, dotted} of nodes) {
      const asked = dotted ? ` · ${words.notAsked}` : '';
      write(`${number}  ${nameOf(person, sheet)}${asked}`, '20px sans-serif');
    }
    if (more) write(fillText(words.more, {n: String(more)}), '20px sans-serif');
    y += LINE;
  }
}
