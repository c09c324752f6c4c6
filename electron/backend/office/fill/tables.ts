import { parseRange } from '../cell-refs.ts';
import type { ReadGuard } from '../read-guard.ts';
import { readLinks } from '../read-ooxml.ts';
import { readPart } from '../read-part.ts';
import type { Merge } from '../workbook.ts';
import type { Package } from '../zip.ts';

/** A table on a sheet, by the name formulas call it; how many rows of it are headings and totals. */
export type SheetTable = { name: string; range: Merge; headings: number; totals: number };

/** The tables of a worksheet part. */
export async function readTables(parts: Package, sheetPart: string, guard: ReadGuard): Promise<SheetTable[]> {
  const tables: SheetTable[] = [];
  for (const { type, target } of await readLinks(parts, sheetPart, guard)) {
    if (type !== 'table' || !parts.has(target)) continue;
    await readPart(parts, target, ['table'], {
      open(name, tag) {
        const range = name === 'table' ? parseRange(tag.text('ref') ?? '') : null;
        if (range !== null) tables.push({ name: tag.text('displayName') ?? '', range, headings: tag.integer('headerRowCount') ?? 1, totals: tag.integer('totalsRowCount') ?? 0 });
      },
      close() {},
      text() {},
    });
  }
  return tables;
}
