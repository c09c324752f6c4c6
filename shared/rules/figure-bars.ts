/** Bars of numbers, each line with one bar or, in a comparison, two. */
export interface FigureLine {
  name: string;
  /** One for each bar; null where there is no number. */
  values: readonly (number | null)[];
  /** The same as they are read. */
  texts: readonly string[];
}

/** Lines of a chart at most: more cannot be told apart. */
export const MOST_LINES = 20;

/** How long each bar is, all by one measure, the longest as long as there is room. */
export function barLengths(lines: readonly FigureLine[], room: number): number[][] {
  const longest = Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return lines.map(({ values }) => values.map((value) => (Math.max(0, value ?? 0) / longest) * room));
}
