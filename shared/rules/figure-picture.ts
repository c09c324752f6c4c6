import { broken, EDGE, INK, lengthOf, LINE_HEIGHT, nameLines, PAPER, SIZES } from './chart-picture.ts';
import { barLengths, type FigureLine } from './figure-bars.ts';
import type { Picture, Shape } from './picture.ts';

/** Statistics as a picture of its own: on white, with all that is needed to read it inside. */

/** Narrow enough that its words are read on an upright sheet. */
const WIDTH = 800;
const NAME_WIDTH = 220;
const NUMBER_WIDTH = 110;
const BAR = 18;
const GAP = 12;
const SWATCH = 14;
const COLOUR = '#24527f';

export interface FiguresToDraw {
  /** Left out where they stand on the paper around it. */
  title?: readonly string[];
  subtitle?: readonly string[];
  /** What the bars of a line are; none where the title says it. */
  legend: readonly string[];
  bars: readonly FigureLine[];
  /** Under the bars: what they leave out. */
  note: string | null;
}

/** Draws lines of one bar, or of two of which the second is outlined, under a title and a legend. */
export function figurePicture({ title = [], subtitle = [], legend, bars, note }: FiguresToDraw): Picture {
  const shapes: Shape[] = [];
  let y = EDGE / 2;
  const write = (lines: readonly string[], size: number, looks: { bold?: boolean; italic?: boolean }): void => {
    for (const line of lines.flatMap((text) => broken(text, size, WIDTH - 2 * EDGE))) {
      y += size * LINE_HEIGHT;
      shapes.push({ kind: 'text', x: WIDTH / 2, y, text: line, size, anchor: 'middle', fill: INK, ...looks });
    }
  };
  write(title, SIZES.title, { bold: true });
  write(subtitle, SIZES.subtitle, { italic: true });
  y += GAP;
  if (legend.length > 0) y = drawLegend(shapes, legend, y) + GAP;
  const lengths = barLengths(bars, WIDTH - 2 * EDGE - NAME_WIDTH - NUMBER_WIDTH);
  bars.forEach((bar, index) => { y = drawLine(shapes, bar, lengths[index] ?? [], y) + GAP; });
  if (note !== null) write([note], SIZES.text, { italic: true });
  return { title: [...title, ...subtitle].join('. '), width: WIDTH, height: Math.ceil(y + EDGE / 2), shapes };
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
  const lineHeight = SIZES.text * LINE_HEIGHT;
  const height = Math.max(BAR * lengths.length, lines.length * lineHeight);
  const left = EDGE + NAME_WIDTH;
  lines.forEach((text, index) => shapes.push({ kind: 'text', x: left - 10, y: top + height / 2 + lineHeight * (index - lines.length / 2) + SIZES.text, text, size: SIZES.text, anchor: 'end', fill: INK }));
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
