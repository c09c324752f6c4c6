/**
 * Reads one workbook once, in a process of its own, and prints what that took: `bench-read.ts ours|exceljs|sheetjs FILE`, or
 * how many cells are not as they were written: `bench-read.ts compare|values FILE ROWS`, the second without fonts and formulas.
 */
import type { Cell } from '../../electron/backend/office/workbook.ts';
import { COLUMNS, fontOf, formulaOf, records, ROWS_ABOVE, type Truth } from './bench-workbook.ts';

/** A slow machine is measured, not refused. */
const PATIENT = { limits: { milliseconds: 300_000 } };
const [what = '', file = '', rows = '0'] = process.argv.slice(2);
process.stdout.write(JSON.stringify(what === 'compare' || what === 'values' ? await compare(Number(rows)) : await measure(await readerOf(what))));

/** Loads the reader, which is not measured. */
async function readerOf(name: string): Promise<() => Promise<unknown>> {
  if (name === 'ours') {
    const { readWorkbook } = await import('../../electron/backend/office/read-workbook.ts');
    return () => readWorkbook(file, PATIENT);
  }
  if (name === 'sheetjs') {
    const [{ read }, { readFile }] = [await import('@e965/xlsx'), await import('node:fs/promises')];
    return async () => read(await readFile(file), { type: 'buffer', dense: true, cellDates: true });
  }
  const { default: ExcelJS } = await import('exceljs');
  return () => new ExcelJS.Workbook().xlsx.readFile(file);
}

/** Milliseconds of the reading; megabytes of the process at its peak, and how many of them the reading added. */
async function measure(read: () => Promise<unknown>): Promise<{ milliseconds: number; peak: number; added: number }> {
  const peak = () => process.resourceUsage().maxRSS / 1024;
  const before = peak();
  const start = performance.now();
  await read();
  return { milliseconds: performance.now() - start, peak: peak(), added: peak() - before };
}

async function compare(count: number): Promise<{ cells: number; differences: number; first: string[] }> {
  const { readWorkbook } = await import('../../electron/backend/office/read-workbook.ts');
  const [sheet] = (await readWorkbook(file, PATIENT)).sheets;
  const differences: string[] = [];
  let row = ROWS_ABOVE;
  let cells = 0;
  for (const record of records(count)) {
    row += 1;
    for (let column = 1; column <= COLUMNS; column += 1) {
      const truth = record[column - 1] ?? null;
      const cell = sheet?.get(row, column);
      if (truth !== null && truth !== '') cells += 1;
      if (!isRight(cell, truth, row, column)) differences.push(`${row}:${column} ${JSON.stringify(cell)} / ${JSON.stringify(truth)}`);
    }
  }
  return { cells, differences: differences.length, first: differences.slice(0, 3) };
}

function isRight(cell: Cell | undefined, truth: Truth, row: number, column: number): boolean {
  if (truth === null || truth === '') return cell === undefined;
  if (what === 'values') return cell !== undefined && sameValue(cell, truth);
  return cell !== undefined && sameValue(cell, truth) && cell.font === fontOf(column) && cell.formula === formulaOf(row, column, truth);
}

function sameValue({ value }: Cell, truth: Exclude<Truth, null>): boolean {
  if (value.kind === 'date') return typeof truth === 'object' && 'iso' in truth && truth.iso === value.iso;
  if (value.kind === 'error') return typeof truth === 'object' && 'error' in truth && truth.error === value.code;
  return (value.kind === 'text' ? value.text : value.value) === truth;
}
