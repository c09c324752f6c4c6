import { brokenEvenly, lineLength } from './line-length.ts';
import type { Picture, Shape } from './picture.ts';

/** What every drawing of figures has: its margins, its letters, a title above and a note below. */

export const EDGE = 24;
export const GAP = 12;
export const SWATCH = 14;
export const SIZES = { title: 20, subtitle: 15, text: 14 } as const;
export const LINE_HEIGHT = 1.3;
export const INK = '#201d1b';
export const PAPER = '#ffffff';
const MOST_NAME_LINES = 2;
const PX_PER_MM = 72 / 25.4;

export interface Framed {
  /** Left out where they stand on the paper around it. */
  title?: readonly string[];
  subtitle?: readonly string[];
  /** Under the bars: what they leave out. */
  note: string | null;
}

/** A picture of a width: the title, what `draw` draws from a height on (it returns where that ends), and the note. */
export function framedPicture(width: number, { title = [], subtitle = [], note }: Framed, draw: (shapes: Shape[], top: number) => number): Picture {
  const shapes: Shape[] = [];
  let y = EDGE / 2;
  const write = (lines: readonly string[], size: number, looks: { bold?: boolean; italic?: boolean }): void => {
    for (const line of lines.flatMap((text) => broken(text, size, width - 2 * EDGE))) {
      y += size * LINE_HEIGHT;
      shapes.push({ kind: 'text', x: width / 2, y, text: line, size, anchor: 'middle', fill: INK, ...looks });
    }
  };
  write(title, SIZES.title, { bold: true });
  write(subtitle, SIZES.subtitle, { italic: true });
  y = draw(shapes, y + GAP);
  if (note !== null) write([note], SIZES.text, { italic: true });
  return { title: [...title, ...subtitle].join('. '), width, height: Math.ceil(y + EDGE / 2), shapes };
}

/** The name of a bar to the left of it, in the middle of the bar's height. */
export function nameShapes(lines: readonly string[], right: number, middle: number): Shape[] {
  const lineHeight = SIZES.text * LINE_HEIGHT;
  return lines.map((text, index) => ({ kind: 'text', x: right, y: middle + lineHeight * (index - lines.length / 2) + SIZES.text, text, size: SIZES.text, anchor: 'end', fill: INK }));
}

/** A name in at most two lines of a width in px; what has no room is left out, and said so. */
export function nameLines(name: string, width: number): string[] {
  const lines = broken(name, SIZES.text, width);
  return lines.length <= MOST_NAME_LINES ? lines : [...lines.slice(0, MOST_NAME_LINES - 1), `${lines[MOST_NAME_LINES - 1] ?? ''}…`];
}

/** A text in lines of a width in px. */
function broken(text: string, size: number, width: number): string[] {
  return brokenEvenly(text, size, width / PX_PER_MM);
}

/** How long a text is, in px; letters are taken for bold, so that there is rather room left than too little. */
export function lengthOf(text: string, size: number): number {
  return lineLength(text, size) * PX_PER_MM;
}
