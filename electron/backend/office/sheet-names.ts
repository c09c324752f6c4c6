import type { DataValidation, Worksheet } from 'exceljs';
import { sheetName } from './cell-text.ts';

/** exceljs keeps validations of whole ranges but does not declare them. */
export type WithValidations = Worksheet & { dataValidations: { add(range: string, validation: DataValidation): void } };

/** Excel takes no two sheets of one name, whatever their capitals; long names are cut by us. */
export function freeName(wanted: string, taken: Set<string>): string {
  const base = sheetName(wanted);
  let name = base;
  for (let number = 2; taken.has(name.toLocaleLowerCase('vi')); number += 1) name = `${sheetName(base.slice(0, 31 - ` (${number})`.length))} (${number})`;
  taken.add(name.toLocaleLowerCase('vi'));
  return name;
}

/** What a unit may do on a protected sheet: fill its open cells, and look at it as it likes. Protected without a password, against slips only. */
export const GUARDED = { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, autoFilter: true } as const;
/** How cells look that are to be filled. */
export const ANSWER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } } as const;
