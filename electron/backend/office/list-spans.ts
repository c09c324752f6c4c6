import { charactersAcross, columnParts } from '#shared/rules/list-paper.ts';
import type { ListColumn, LongListSpec } from './list-spec.ts';

/** The issuer's half of the head is a little narrower than the national half. */
const LEFT_SHARE = 0.42;
/** Programs do not agree on how many columns a page holds: what stands over a list of several pages across keeps to those all of them have there. */
const SURE_SHARE = 0.85;
/** The two sides of the head need that much room, in characters. */
const NARROWEST_HEAD = 60;

/**
 * The first and the last column that head, title and signatures stand over. Of a list of several pages across, what
 * stands in repeated columns is printed on each: they are left out where the others have room enough.
 */
export function headSpan(spec: LongListSpec): [from: number, to: number] {
  const parts = partsOf(spec);
  if (parts.length === 1) return [1, spec.columns.length];
  const sure = charactersAcross(spec.page?.orientation ?? 'portrait', spec.page?.size ?? 'A4') * SURE_SHARE;
  const widthOf = (from: number, to: number): number => spec.columns.slice(from, to).reduce((sum, { width }) => sum + width, 0);
  const first = parts[0]?.length ?? 1;
  const to = Array.from({ length: first }, (_, left) => first - left).find((count) => widthOf(0, count) <= sure) ?? 1;
  const repeated = spec.repeatColumns ?? 0;
  return widthOf(repeated, to) >= NARROWEST_HEAD ? [repeated + 1, to] : [1, to];
}

/** The columns of each page across. A list without columns to repeat is fitted to one page. */
export function partsOf({ columns, repeatColumns = 0, page }: LongListSpec): number[][] {
  return repeatColumns === 0 ? [[...columns.keys()]] : columnParts(columns.map(({ width }) => width), repeatColumns, page?.orientation ?? 'portrait', page?.size ?? 'A4');
}

/** The last column of the left side of the head, counted from the first of them. */
export function splitColumn(columns: readonly ListColumn[]): number {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let width = 0;
  let split = 0;
  while (split < columns.length - 1 && (split === 0 || width + columns[split]!.width / 2 < total * LEFT_SHARE)) width += columns[split++]!.width;
  return Math.max(1, split);
}
