import type { SheetFindings } from './cell-reader.ts';
import type { WorkbookWarning } from './workbook.ts';

/** What was noticed about the cells of one sheet, as warnings. */
export function findingWarnings(sheet: string, findings: SheetFindings): WorkbookWarning[] {
  const tallies = [
    ['CELLS_UNREADABLE', findings.unreadable],
    ['CELLS_ODD', findings.odd],
    ['FORMULA_WITHOUT_VALUE', findings.withoutValue],
    ['TEXT_UNDECODABLE', findings.undecodable],
  ] as const;
  const warnings: WorkbookWarning[] = tallies.filter(([, tally]) => tally.count > 0).map(([code, tally]) => ({ code, params: { sheet, count: tally.count, cell: tally.first } }));
  if (findings.twice > 0) warnings.push({ code: 'CELLS_TWICE', params: { sheet, count: findings.twice } });
  return warnings;
}
