/** How a printed list is laid out: the same on paper and in the workbook. */

/** Which way a page lies. */
export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** The sheets a list is printed on. */
export const PAPER_SIZES = ['A4', 'A3'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/**
 * What fits across a page of A4 within the margins of Decree 30/2020/ND-CP (30 mm left, 15 mm right), in characters as
 * Excel counts the widths of columns, printed in 12 points.
 */
export const PAGE_CHARACTERS: Record<Orientation, number> = { portrait: 78, landscape: 119 };
/** The same on A3: the margins stay, so that more than its share of the width is text. */
const A3_CHARACTERS: Record<Orientation, number> = { portrait: 119, landscape: 177 };

/** What fits across a page. */
export function charactersAcross(orientation: Orientation, size: PaperSize): number {
  return (size === 'A3' ? A3_CHARACTERS : PAGE_CHARACTERS)[orientation];
}

/**
 * The columns of each part of a list that is too wide for a page, by their places: the first `repeated` ones stand in
 * every part, the others are spread over as few parts as hold them, as evenly as they go. A list that fits is one part.
 */
export function columnParts(widths: readonly number[], repeated: number, orientation: Orientation, size: PaperSize = 'A4'): number[][] {
  const kept = widths.slice(0, repeated);
  const room = charactersAcross(orientation, size) - total(kept);
  const rest = widths.slice(repeated);
  const fewest = fill(rest, room).length;
  let limit = room;
  while (limit > 1 && fill(rest, limit - 1).length === fewest) limit -= 1;
  const parts = fill(rest, limit).map((part) => [...kept.keys(), ...part.map((place) => place + repeated)]);
  return parts.length === 0 ? [[...kept.keys()]] : parts;
}

/** Places put into parts one after the other; what is wider than a part has one of its own. */
function fill(widths: readonly number[], limit: number): number[][] {
  const parts: number[][] = [];
  let used = Infinity;
  for (const [place, width] of widths.entries()) {
    if (used + width > limit) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(place);
    used += width;
  }
  return parts;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** A heading over one column or several, from 0: how many levels it takes, from which one down. */
export interface HeadingCell {
  text: string;
  column: number;
  columns: number;
  level: number;
  levels: number;
}

interface Headed {
  heading: string;
  over?: readonly string[];
}

/** How many rows the headings of these columns take. */
export function headingLevels(columns: readonly Headed[]): number {
  return 1 + Math.max(0, ...columns.map(({ over = [] }) => over.length));
}

/** The headings of columns, row after row from left to right: one that neighbours have in common stands once over them, one of its own reaches down to the table. */
export function headingCells(columns: readonly Headed[]): HeadingCell[] {
  const paths = columns.map(({ heading, over = [] }) => [...over, heading]);
  const levels = headingLevels(columns);
  return Array.from({ length: levels }, (_, level) => level).flatMap((level) => paths.flatMap((path, column): HeadingCell[] => {
    const text = path[level];
    if (text === undefined) return [];
    if (level === path.length - 1) return [{ text, column, columns: 1, level, levels: levels - level }];
    if (isUnderSame(paths[column - 1], path, level)) return [];
    const others = paths.slice(column + 1).findIndex((next) => !isUnderSame(next, path, level));
    return [{ text, column, columns: others === -1 ? paths.length - column : others + 1, level, levels: 1 }];
  }));
}

/** Whether a column stands under the same headings down to this level. */
function isUnderSame(other: readonly string[] | undefined, path: readonly string[], level: number): boolean {
  return other !== undefined && other.length > level + 1 && path.slice(0, level + 1).every((text, place) => other[place] === text);
}
