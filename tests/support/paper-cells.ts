import type { Paper, PaperValue } from '#shared/contract/paper.ts';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';
import type { Cell } from '../../electron/backend/office/workbook.ts';

/** The row in which a paper's headings stand in its workbook: under the head and the title, each with a blank row after it. */
export function headingRowOf({ header, title, subtitle }: Paper): number {
  return Math.max(header.left.length, header.right.length) + title.length + subtitle.length + 3;
}

/** Where a workbook, opened with the program's own reader, is not what the paper says: cell by cell, below the headings and above them. */
export async function differences(paper: Paper, file: string, headingRow: number): Promise<string[]> {
  const [sheet] = (await readWorkbook(file)).sheets;
  if (sheet === undefined) return ['no sheet'];
  const wanted = new Map<string, PaperValue>();
  const want = (row: number, values: readonly PaperValue[]) => values.forEach((value, index) => wanted.set(`${row}:${index + 1}`, value));
  let row = headingRow;
  want(row++, paper.columns.map(({ heading }) => heading));
  if (paper.columnNumbers === true) want(row++, paper.columns.map(({ label }, index) => label ?? index + 1));
  for (const { heading, rows } of paper.groups) {
    if (heading !== undefined) want(row++, [heading, ...paper.columns.slice(1).map(() => null)]);
    for (const { values } of rows) want(row++, values);
  }
  const signed = paper.signature === undefined ? [] : Array.from({ length: sheet.rows - row + 1 }, (_, index) => sheet.rowCells(row + index).map((cell) => cell?.text ?? '')).flat();
  const unsigned = [...(paper.signature?.left ?? []), ...(paper.signature?.right ?? [])].map(({ text }) => text.trim()).filter((text) => text !== '' && !signed.includes(text));
  if (paper.signature !== undefined) row += 1 + Math.max(paper.signature.left.length, paper.signature.right.length);
  const different = [...wanted].flatMap(([place, value]) => {
    const [at = 0, column = 0] = place.split(':').map(Number);
    const found = valueOf(sheet.get(at, column));
    return JSON.stringify(found) === JSON.stringify(value === '' ? null : value) ? [] : [`${place}: ${JSON.stringify(found)} instead of ${JSON.stringify(value)}`];
  });
  const above = Array.from({ length: headingRow - 1 }, (_, index) => sheet.rowCells(index + 1).map((cell) => cell?.text ?? '')).flat();
  const missing = [...paper.header.left, ...paper.header.right, ...paper.title, ...paper.subtitle].map(({ text }) => text).filter((text) => !above.includes(text));
  return [...different, ...missing.map((text) => `not above the table: ${text}`), ...unsigned.map((text) => `not below the table: ${text}`), ...(sheet.rows > row - 1 ? [`${sheet.rows - row + 1} rows too many`] : [])];
}

function valueOf(cell: Cell | undefined): PaperValue {
  if (cell === undefined) return null;
  if (cell.value.kind === 'date') return { date: cell.value.iso };
  return cell.value.kind === 'number' ? cell.value.value : cell.text;
}
