import type { FormColumn } from './form-contents.ts';

/** One cell of the heading of a printed table, from row and column 0. */
export interface HeadingCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  text: string;
  /** Of the innermost ones: the code of their column. */
  code: string | null;
}

/** The heading of a table: columns with the same outer headings stand together under one cell, and a column's own reaches down to the last row. */
export function headingGrid(columns: readonly FormColumn[]): { rows: number; cells: HeadingCell[] } {
  const rows = Math.max(...columns.map(({ headings }) => headings.length), 1);
  const cells: HeadingCell[] = [];
  for (const [index, { headings, code }] of columns.entries()) {
    for (const [row, text] of headings.entries()) {
      const innermost = row === headings.length - 1;
      const begun = innermost ? undefined : cells.find((cell) => cell.row === row && cell.code === null && cell.column + cell.colSpan === index && isUnderSame(columns[index - 1], headings, row));
      if (begun !== undefined) begun.colSpan += 1;
      else cells.push({ row, column: index, rowSpan: innermost ? rows - row : 1, colSpan: 1, text, code: innermost ? code : null });
    }
  }
  return { rows, cells };
}

/** Whether the column before has the same headings down to this one, and something of its own below. */
function isUnderSame(before: FormColumn | undefined, headings: readonly string[], row: number): boolean {
  return before !== undefined && before.headings.length > row + 1 && headings.slice(0, row + 1).every((text, index) => before.headings[index] === text);
}
