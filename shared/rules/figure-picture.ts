import { barLengths, type FigureLine } from './figure-bars.ts';
import { EDGE, type Framed, framedPicture, GAP, INK, lengthOf, LINE_HEIGHT, nameLines, nameShapes, PAPER, SIZES, SWATCH } from './picture-frame.ts';
import type { Picture, Shape } from './picture.ts';

/** Statistics as a picture of its own: on white, with all that is needed to read it inside. */

/** Narrow enough that its words are read on an upright sheet. */
const WIDTH = 800;
const NAME_WIDTH = 220;
const NUMBER_WIDTH = 110;
const BAR = 18;
const COLOUR = '#24527f';

export interface FiguresToDraw extends Framed {
  /** What the bars of a line are; none where the title says it. */
  legend: readonly string[];
  bars: readonly FigureLine[];
}

/** Draws lines of one bar, or of two of which the second is outlined, under a title and a legend. */
export function figurePicture({ legend, bars, ...frame }: FiguresToDraw): Picture {
  return framedPicture(WIDTH, frame, (shapes, top) => {
    let y = legend.length > 0 ? drawLegend(shapes, legend, top) + GAP : top;
    const lengths = barLengths(bars, WIDTH - 2 * EDGE - NAME_WIDTH - NUMBER_WIDTH);
    bars.forEach((bar, index) => { y = drawLine(shapes, bar, lengths[index] ?? [], y) + GAP; });
    return y;
  });
}

function drawLegend(shapes: Shape[], legend: readonly string[], top: number): number {
  let x = EDGE;
  legend.forEach((text, index) => {
    shapes.push(area(index, x, top, SWATCH, SWATCH), { kind: 'text', x: x + SWATCH + 6, y: top + SWATCH - 2, text, size: SIZES.text, anchor: 'start', fill: INK });
    x += SWATCH + 24 + lengthOf(text, SIZES.text);
  });
  return top + SWATCH;
}

function drawLine(shapes: Shape[], { name, texts }: FigureLine, lengths: readonly number[], top: number): number {
  const lines = nameLines(name, NAME_WIDTH - 10);
  const height = Math.max(BAR * lengths.length, lines.length * SIZES.text * LINE_HEIGHT);
  const left = EDGE + NAME_WIDTH;
  shapes.push(...nameShapes(lines, left - 10, top + height / 2));
  lengths.forEach((length, index) => {
    const barTop = top + (height - BAR * lengths.length) / 2 + index * BAR;
    shapes.push(area(index, left, barTop + 1, length, BAR - 2), { kind: 'text', x: left + length + 8, y: barTop + BAR - 4, text: texts[index] ?? '', size: SIZES.text, anchor: 'start', fill: INK, ...(index === 0 && { bold: true }) });
  });
  return top + height;
}

/** The first bar is filled, the one beside it outlined: told apart without colour. */
function area(index: number, x: number, y: number, width: number, height: number): Shape {
  return { kind: 'rect', x: x + 0.5, y: y + 0.5, width: Math.max(0.5, width - 1), height: height - 1, fill: index === 0 ? COLOUR : PAPER, stroke: COLOUR };
}
