import type { ImportSummary } from '#shared/contract/imports.ts';
import type { Register } from '#shared/registers/declare.ts';
import { parseFigure } from '#shared/rules/figure-text.ts';
import { isQualified, qualifierOf } from '#shared/registers/values.ts';
import { type ListColumns, recordField } from '#shared/rules/import-columns.ts';
import { refOf } from '../row-texts.ts';
import type { SourceRow } from '../table.ts';
import type { RecordRow } from './kind.ts';

type WrongTotal = ImportSummary['totals'][number];

/**
 * The totals of a file that are neither the sum of all rows above nor of those since the total before. A figure that is
 * not exact makes no sum that could be checked. Rows that are left out count: the total is of the file.
 */
export function wrongTotals({ name, fields }: Register, columns: ListColumns, totals: readonly SourceRow[], rows: readonly RecordRow[]): WrongTotal[] {
  const summed = Object.entries(fields).filter(([, { kind }]) => kind === 'count' || kind === 'amount');
  return summed.flatMap(([field, declared]): WrongTotal[] => {
    const column = recordField(name, field);
    let before = 0;
    return totals.flatMap((total): WrongTotal[] => {
      const told = parseFigure(total.texts[column] ?? '');
      const above = rows.filter(({ source }) => source.row < total.row);
      const since = above.filter(({ source }) => source.row > before);
      before = total.row;
      const figures = above.map((row) => row.told.values[field]);
      if (told === null || told.qualifier !== 'exact' || above.some((row) => isQualified(declared) && (row.told.values[qualifierOf(field)] ?? 'exact') !== 'exact')) return [];
      const sum = sumOf(figures);
      if (told.value === sum || told.value === sumOf(since.map((row) => row.told.values[field]))) return [];
      return [{ row: total.row, field: column, cell: refOf(total, column, columns), told: told.value, sum }];
    });
  });
}

function sumOf(figures: readonly unknown[]): number {
  return figures.reduce((sum: number, figure) => sum + (typeof figure === 'number' ? figure : 0), 0);
}
