import { createCellReader, noFindings } from './cell-reader.ts';
import type { SheetFindings } from './cell-reader.ts';
import { MAX_COLUMN, MAX_ROW, parseRange } from './cell-refs.ts';
import { createCellStore } from './cell-store.ts';
import type { ReadGuard } from './read-guard.ts';
import { readPart } from './read-part.ts';
import type { TextTable } from './shared-strings.ts';
import type { Merge, SheetData, SheetState, Span } from './workbook.ts';
import { damaged } from './workbook-error.ts';
import type { XmlTag } from './xml-tag.ts';
import type { Package } from './zip.ts';

const NAMES = ['cols', 'col', 'sheetData', 'row', 'c', 'v', 'f', 'is', 't', 'r', 'rFont', 'rPh', 'mergeCell'];

/**
 * Reads one worksheet part. Cells without content are passed over, however many the file has; whatever stands after
 * the cells is passed over too, except merges.
 */
export async function readSheet(
  parts: Package,
  part: string,
  sheet: { name: string; state: SheetState },
  table: TextTable,
  guard: ReadGuard,
  rowsBefore: number,
): Promise<{ data: SheetData; findings: SheetFindings }> {
  const store = createCellStore(guard);
  const findings = noFindings();
  const merges: Merge[] = [];
  const hiddenRows: Span[] = [];
  const hiddenColumns: Span[] = [];
  const cells = createCellReader(store, table, findings);
  let row = 0;
  let inRow = false;
  let seenData = false;

  function openRow(tag: XmlTag): void {
    const declared = tag.integer('r');
    row = declared ?? row + 1;
    if (row < 1 || row > MAX_ROW) throw damaged('a row beyond the sheet');
    inRow = true;
    cells.beginRow(row);
    if (tag.flag('hidden')) addToSpans(hiddenRows, row);
  }

  await readPart(
    parts,
    part,
    NAMES,
    {
      open(name, tag) {
        if (name === 'sheetData') seenData = true;
        else if (name === 'row' && seenData) openRow(tag);
        else if (inRow) cells.open(name, tag);
        else if (name === 'col' && tag.flag('hidden')) hiddenColumns.push({ first: tag.integer('min') ?? 1, last: Math.min(tag.integer('max') ?? MAX_COLUMN, MAX_COLUMN) });
        else if (name === 'mergeCell') {
          const merge = parseRange(tag.text('ref') ?? '');
          if (merge !== null) merges.push(merge);
        }
      },
      close(name) {
        if (name === 'row') inRow = false;
        else if (inRow) cells.close(name);
      },
      text(bytes, start, end, marks) {
        if (inRow) cells.text(bytes, start, end, marks);
      },
    },
    () => guard.progress(rowsBefore + store.rowCount()),
  );
  const { data, twice } = store.finish({ ...sheet, declaredCells: cells.seen(), merges, hiddenRows, hiddenColumns });
  findings.twice = twice;
  return { data, findings };
}

function addToSpans(spans: Span[], number: number): void {
  const last = spans.at(-1);
  if (last !== undefined && last.last === number - 1) last.last = number;
  else spans.push({ first: number, last: number });
}
