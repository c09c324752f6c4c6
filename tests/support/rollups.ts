import type { KeptCell } from '#shared/forms/values.ts';
import { countFindings, keepSubmission } from '../../electron/backend/features/returns/service.ts';
import type { TestDatabase } from './database.ts';

/** What a unit writes into cells: a figure, one that is "over", or words. */
export type Told = number | string | { over: number };

/** Cells as they were read from a file: each under the other in column D of the form's sheet. */
export function readCells(sheet: string, told: Readonly<Record<string, Told>>): KeptCell[] {
  return Object.entries(told).map(([name, value], index): KeptCell => {
    const at = [sheet, `D${index + 9}`] as const;
    if (typeof value === 'number') return [name, value, null, null, ...at];
    return typeof value === 'string' ? [name, null, value, null, ...at] : [name, value.over, null, 'over', ...at];
  });
}

/** Hands in a sheet as a unit does. */
export function handIn(database: TestDatabase, sheetId: string, code: string, told: Readonly<Record<string, Told>>, kind: 'file' | 'supplement' = 'file'): Promise<void> {
  return database.write((context) => {
    keepSubmission(context, sheetId, { kind, reason: kind === 'supplement' ? 'Bổ sung' : null, receivedOn: context.today, file: { file_name: `${code}.xlsx`, bytes: 100, sha256: 'a'.repeat(64), kept: 0, told_by: 'user', encoding: null }, cells: readCells(code, told) });
    countFindings(context, [sheetId]);
  });
}

/** One row of models: registered anew, carried over, recognised. */
export function models(fresh: Told, carried: number, recognised = 0): Record<string, Told> {
  return { 'models/unit/total': carried + (typeof fresh === 'number' ? fresh : typeof fresh === 'string' ? 0 : fresh.over), 'models/unit/carried': carried, 'models/unit/fresh': fresh, 'models/unit/recognised': recognised };
}
