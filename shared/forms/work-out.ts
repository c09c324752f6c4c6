import { evaluate, expressionOf, type CheckContext, type Evaluated } from './evaluate.ts';
import { TOTAL_ROW, UNIT_ROW, type FormColumn, type FormContents, type FormSection } from './form-contents.ts';
import type { Expression } from './formula.ts';
import { fixedRows, isSummed, rowsIn, type Place } from './places.ts';
import { cellName, type CellValue, type CellValues } from './values.ts';

/** A cell that is worked out, never asked: by the formula of its column or row, or as the total of its column. */
export interface FormulaCell {
  cell: string;
  place: Place & { row: string; column: string };
  kind: 'formula' | 'total';
  /** Null where the formula cannot be read, which the form's problems tell. */
  expression: Expression | null;
}

/** The cells of a sheet that are worked out. */
export function formulaCells(contents: FormContents, values: CellValues): FormulaCell[] {
  return contents.sections.flatMap((section) => {
    const rows = rowsIn(section, values);
    const withTotal = hasTotal(section, rows) ? [...rows, TOTAL_ROW] : rows;
    return withTotal.flatMap((row) => section.columns.flatMap((column) => formulaCell(section, row, column) ?? []));
  });
}

/** The unit's own row is no total of itself. */
function hasTotal(section: FormSection, rows: readonly string[]): boolean {
  return section.total !== undefined && rows.some((row) => row !== UNIT_ROW);
}

/** How one cell is worked out; null where it is asked. Where a row's formula meets a column's, the column's counts: a rate of totals is no sum of rates. */
export function formulaCell(section: FormSection, row: string, column: FormColumn): FormulaCell | null {
  const formula = column.formula ?? (isSummed(column) ? fixedRows(section).find(({ code }) => code === row)?.formula : undefined);
  const one = { cell: cellName(section.code, row, column.code), place: { section, row, column: column.code } };
  if (formula !== undefined) return { ...one, kind: 'formula', expression: expressionOf(formula) };
  return row === TOTAL_ROW && isSummed(column) ? { ...one, kind: 'total', expression: { kind: 'total', of: { form: null, path: [section.code, column.code] } } } : null;
}

/** What a worked-out cell holds by the others of its sheet. */
export function workedOut(contents: FormContents, { place, expression }: FormulaCell, context: CheckContext): Evaluated {
  return evaluate(contents, place, expression, context);
}

/**
 * The values of all worked-out cells of a sheet, each by its name. What was typed into them does not matter. A formula may stand on others,
 * so they are gone through until nothing changes; formulas that go round in a circle are refused with the form, and stopped here.
 */
export function workOut(contents: FormContents, values: CellValues, around: Partial<Omit<CheckContext, 'values'>> = {}): CellValues {
  const sheet = new Map(values);
  const cells = formulaCells(contents, new Map(values));
  for (const { cell } of cells) sheet.delete(cell);
  const context: CheckContext = { previous: null, form: () => null, units: () => null, ...around, values: sheet };
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round += 1) {
    changed = false;
    for (const one of cells) changed = keep(sheet, one.cell, workedOut(contents, one, context)) || changed;
  }
  return new Map(cells.flatMap(({ cell }) => { const value = sheet.get(cell); return value === undefined ? [] : [[cell, value] as const]; }));
}

const MOST_ROUNDS = 30;

function keep(sheet: Map<string, CellValue>, cell: string, { number, qualifier }: Evaluated): boolean {
  if (number === null) return sheet.delete(cell);
  const before = sheet.get(cell);
  sheet.set(cell, { number, text: null, qualifier });
  return before?.number !== number || before.qualifier !== qualifier;
}
