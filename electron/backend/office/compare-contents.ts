import { cellRef } from './cell-refs.ts';
import type { ReadGuard } from './read-guard.ts';
import { viewWorkbook } from './sheet-view.ts';
import type { Cell, CellValue, Sheet, WorkbookContent } from './workbook.ts';

const MOST_NAMED = 5;

/** A sheet on which two readers do not agree: on how many cells, and the first of them by address. */
export type SheetDifference = { sheet: string; count: number; cells: string };

/** Compares what two readers made of a file, value by value; sheets are told by name. Fonts and formulas are not compared. */
export function compareContents(one: WorkbookContent, other: WorkbookContent, guard: ReadGuard): SheetDifference[] {
  const [mine, theirs] = [sheetsOf(one), sheetsOf(other)];
  const names = new Set([...mine.keys(), ...theirs.keys()]);
  return [...names].map((name) => compareSheets(name, mine.get(name), theirs.get(name), guard)).filter(({ count }) => count > 0);
}

function sheetsOf(content: WorkbookContent): Map<string, Sheet> {
  const { sheets } = viewWorkbook({ ...content, sha256: '', bytes: 0, reading: { reader: 'own', second: null } });
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

function compareSheets(sheet: string, mine: Sheet | undefined, theirs: Sheet | undefined, guard: ReadGuard): SheetDifference {
  const named: string[] = [];
  let count = 0;
  for (let row = 1; row <= Math.max(mine?.rows ?? 0, theirs?.rows ?? 0); row++) {
    guard.check();
    const [one, other] = [mine?.rowCells(row) ?? [], theirs?.rowCells(row) ?? []];
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
      if (isSame(one[index], other[index])) continue;
      count++;
      if (named.length < MOST_NAMED) named.push(cellRef(row, index + 1));
    }
  }
  return { sheet, count, cells: count > named.length ? `${named.join(', ')}…` : named.join(', ') };
}

/** A formula without result says no more than no cell. */
function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === undefined || other === undefined) return (one ?? other)?.text === undefined || (one ?? other)?.text === '';
  return isSameValue(one.value, other.value) || isLostDate(one.value, other.value);
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  if (one.kind !== other.kind) return false;
  return plain(one) === plain(other);
}

/** SheetJS gives days that are repeated in .ods as the words shown for them: that is known, and says nothing of the file. */
function isLostDate(own: CellValue, other: CellValue): boolean {
  return own.kind === 'date' && other.kind === 'text';
}

function plain(value: CellValue): string | number | boolean {
  switch (value.kind) {
    case 'text': return value.text;
    case 'date': return value.iso;
    case 'error': return value.code;
    default: return value.value;
  }
}
