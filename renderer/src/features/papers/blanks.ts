import { BLANK } from '#shared/rules/paper-words.ts';

/** A text on a page of a PDF; places in points, from the lower left corner. */
export interface PlacedText {
  str: string;
  /** The matrix it is drawn with: its start is told by the last two. */
  transform: readonly number[];
  width: number;
  height: number;
}

/** A field of a form that was left open: its place in hundredths of the page, from the upper left corner, and what it is called. */
export interface Blank {
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How far a box stands out at the sides of the dots, in points: no further than the line of the table. */
const BESIDE = 2.5;
/** How far letters reach above and below their line, in parts of their size. */
const ABOVE = 0.85;
const BELOW = 0.25;
/** Texts of one row of a form stand on one line, but for a rounding. */
const SAME_LINE = 2;

/** The fields left open on a page of a form. A blank within a sentence is none: it is read with its sentence. `page`: its size in points. */
export function blanksOf(texts: readonly PlacedText[], page: { width: number; height: number }): Blank[] {
  return texts.filter(({ str }) => str.trim() === BLANK).map((blank) => {
    const { x, y } = startOf(blank);
    return {
      name: nameOf(blank, texts),
      left: ((x - BESIDE) / page.width) * 100,
      top: ((page.height - y - blank.height * ABOVE) / page.height) * 100,
      width: ((blank.width + 2 * BESIDE) / page.width) * 100,
      height: ((blank.height * (ABOVE + BELOW)) / page.height) * 100,
    };
  });
}

/** What stands before a field, next to it on its line. */
function nameOf(blank: PlacedText, texts: readonly PlacedText[]): string {
  const { x, y } = startOf(blank);
  const before = texts.filter((text) => text.str.trim() !== '' && startOf(text).x < x && Math.abs(startOf(text).y - y) <= SAME_LINE);
  return before.toSorted((a, b) => startOf(b).x - startOf(a).x)[0]?.str.trim() ?? '';
}

function startOf({ transform }: PlacedText): { x: number; y: number } {
  return { x: transform[4] ?? 0, y: transform[5] ?? 0 };
}
