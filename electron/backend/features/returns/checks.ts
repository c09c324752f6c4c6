import type { ReturnFinding } from '#shared/contract/returns.ts';
import { checkForm, type Finding } from '#shared/forms/checks.ts';
import { en } from '#shared/forms/en.ts';
import { sentenceOf } from '#shared/forms/sentences.ts';
import { type CellValues, cellName } from '#shared/forms/values.ts';
import { vi } from '#shared/forms/vi.ts';
import type { ReadContext } from '../../context.ts';
import { type SheetFacts, sheetFacts, unitsBelow } from './facts.ts';

type Reading = Pick<ReadContext, 'connection'>;

/** The figures of a sheet that are being looked at before they are taken, by the sheet. */
export type Proposed = ReadonlyMap<string, CellValues>;
const NOTHING: Proposed = new Map();

/** What is to be said of the figures that count in a sheet, with what was said of its warnings. */
export function sheetFindings(context: Reading, sheetId: string): ReturnFinding[] {
  const returnUnitId = context.connection.prepare('SELECT return_unit_id FROM return_sheet WHERE id = ?').pluck().get(sheetId) as string;
  return findingsAmong(context, sheetFacts(context, { returnUnitId }), sheetId);
}

/** The same, of a sheet among all those of its unit; with figures that are only proposed in the place of those that count. */
export function findingsAmong(context: Reading, ofUnit: readonly SheetFacts[], sheetId: string, proposed: Proposed = NOTHING): ReturnFinding[] {
  const sheet = ofUnit.find(({ id }) => id === sheetId);
  const valuesOf = ({ id, values }: SheetFacts): CellValues | null => proposed.get(id) ?? values;
  const values = sheet === undefined ? null : valuesOf(sheet);
  if (sheet === undefined || values === null) return [];
  const form = (code: string): CellValues | null => { const other = ofUnit.find((one) => one.code === code); return other === undefined ? null : valuesOf(other); };
  const findings = checkForm(sheet.contents, { values, previous: sheet.previous, form, units: unitsBelow(context, sheet.unitId, sheet.period.to), level: sheet.level, period: sheet.period });
  const explanations = context.connection.prepare('SELECT id, rev, check_name AS name, cell, content FROM return_explanation WHERE sheet_id = ? AND deleted_at IS NULL').all(sheetId) as { id: string; rev: number; name: string; cell: string; content: string }[];
  return findings.map((finding) => {
    const cell = cellOf(finding);
    const explained = explanations.find((one) => one.name === finding.check && one.cell === cell);
    return { check: finding.check, severity: finding.severity, cell, cells: [...finding.cells], says: sayings(sheet, finding), left: finding.left, right: finding.right, explanation: explained === undefined ? null : { id: explained.id, rev: explained.rev, content: explained.content } };
  });
}

/** Where a finding stands: at its first cell, or in its row where none is named. */
function cellOf({ cells, section, row }: Finding): string {
  return cells[0] ?? cellName(section, row, '');
}

function sayings({ contents }: SheetFacts, finding: Finding): ReturnFinding['says'] {
  return { vi: sentenceOf(contents, finding, vi), en: sentenceOf(contents, finding, en) };
}
