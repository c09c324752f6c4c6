/** A heading over columns: where it begins, and how many columns and rows it stands over. */
export interface SpannedHeading {
  text: string;
  /** From 0. */
  column: number;
  columns: number;
  rows: number;
}

/** The rows of headings over columns: what columns next to each other share stands once over them; the last heading of each reaches down to its figures. */
export function headingRows(columns: readonly { headings: readonly string[] }[]): SpannedHeading[][] {
  const depth = Math.max(1, ...columns.map(({ headings }) => headings.length));
  return Array.from({ length: depth }, (_, level) => columns.flatMap(({ headings }, column): SpannedHeading[] => {
    const text = headings[level];
    if (text === undefined) return [];
    const isLast = level === headings.length - 1;
    if (!isLast && shares(columns[column - 1]?.headings, headings, level)) return [];
    let end = column + 1;
    while (!isLast && shares(columns[end]?.headings, headings, level)) end += 1;
    return [{ text, column, columns: end - column, rows: isLast ? depth - level : 1 }];
  }));
}

/** Whether another column stands under the same headings down to a level, with one of its own below. */
function shares(other: readonly string[] | undefined, headings: readonly string[], level: number): boolean {
  return other !== undefined && other.length > level + 1 && headings.slice(0, level + 1).every((text, index) => other[index] === text);
}
