import { cellsNamed, isMade, placesOf } from '#shared/forms/checks.ts';
import { excelFormula } from '#shared/forms/excel-formula.ts';
import { expressionOf } from '#shared/forms/evaluate.ts';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { cellTitle, checkText } from '#shared/forms/sentences.ts';
import { cellName } from '#shared/forms/values.ts';
import { vi } from '#shared/forms/vi.ts';
import type { Level } from '#shared/rules/units.ts';

/** A check as a workbook makes it, at one place. */
export interface LiveCheck {
  name: string;
  severity: 'E' | 'W';
  /** The first cell it names: where a finding of it stands. */
  cell: string;
  place: string;
  says: string;
  /** Gives `Sai` where the check is broken, `Đúng` where it holds, nothing while figures are missing. */
  formula: string;
}

export const RIGHT = 'Đúng';
export const WRONG = 'Sai';
const SAME = 0.000001;

/** The comparisons of a form that a workbook can make by itself: those of lists are made when it comes back. */
export function liveChecks(contents: FormContents, { level, period, addressOf }: { level: Level; period: { from: string; to: string }; addressOf: (cell: string) => string | null }): LiveCheck[] {
  const context = { values: new Map(), previous: null, form: () => null, units: () => null, level, period };
  return contents.checks.flatMap((check): LiveCheck[] => {
    const section = contents.sections.find(({ code }) => code === check.section);
    if (section === undefined || !('left' in check) || section.rows.kind === 'records' || !isMade(check, context)) return [];
    const expressions = [check.left, check.right, ...(check.when === undefined ? [] : [check.when])].flatMap((formula) => expressionOf(formula) ?? []);
    return placesOf(contents, section, expressions, context).flatMap(({ row, column }): LiveCheck[] => {
      const cell = cellName(section.code, row ?? section.rows.kind, column ?? section.columns[0]?.code ?? '');
      const sides = [check.left, check.right].map((side) => excelFormula(contents, cell, side, addressOf));
      const when = check.when === undefined ? null : excelFormula(contents, cell, check.when, addressOf);
      const [left, right] = sides;
      if (left === undefined || left === null || right === undefined || right === null || (check.when !== undefined && when === null)) return [];
      const slack = (check.tolerance ?? 0) + SAME;
      const broken = { '=': `ABS((${left})-(${right}))>${slack}`, '<=': `(${left})-(${right})>${slack}`, '>=': `(${right})-(${left})>${slack}`, '<': `(${left})-(${right})>-${slack}`, '>': `(${right})-(${left})>-${slack}` }[check.operator];
      const compared = `IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),IF(${broken},"${WRONG}","${RIGHT}"),"")`;
      const formula = when === null ? compared : `IF(ISNUMBER(${when}),IF((${when})<>0,${compared},""),"")`;
      const at = cellsNamed(contents, { section, row, column }, expressions[0] ?? null)[0] ?? cell;
      return [{ name: check.name, severity: check.severity, cell: at, place: cellTitle(contents, at, vi), says: checkText(contents, check, vi), formula }];
    });
  });
}
