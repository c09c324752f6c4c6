import { isDate } from '../rules/dates.ts';
import { isKnownDate } from '../rules/known-dates.ts';
import { isPhone, normalisePhone } from '../rules/phone.ts';
import { fold } from '../rules/text.ts';
import type { Finding } from './checks.ts';
import type { CellType, FormColumn, FormContents, FormRow, FormSection } from './form-contents.ts';
import { cellType, fixedRows, rowsIn } from './places.ts';
import { cellName, CHOICES_PARTED_BY, DASH, isBlank, type CellValue, type CellValues } from './values.ts';

const FIGURES: readonly CellType[] = ['count', 'number', 'percent'];
const WHOLE_PERCENT = 100;

interface OneCell {
  section: FormSection;
  row: string;
  column: FormColumn;
  fixed: FormRow | undefined;
  type: CellType;
  value: CellValue | undefined;
  worksOut: boolean;
}

/** What every form is checked for: compulsory cells, and that each holds what its column or row says. */
export function builtInFindings(contents: FormContents, values: CellValues, formulaCells: ReadonlySet<string>): Finding[] {
  return contents.sections.flatMap((section) => {
    const fixed = new Map(fixedRows(section).map((row) => [row.code, row]));
    return rowsIn(section, values).flatMap((row) => section.columns.flatMap((column): Finding[] => {
      const cell = cellName(section.code, row, column.code);
      const one = { section, row, column, fixed: fixed.get(row), type: cellType(section, row, column), value: values.get(cell), worksOut: formulaCells.has(cell) };
      const check = brokenCheck(one);
      return check === null ? [] : [{ check, severity: check === '@phone' ? 'W' : 'E', section: section.code, row, cells: [cell], left: one.value?.number ?? null, right: null }];
    }));
  });
}

function brokenCheck(one: OneCell): string | null {
  const { value, worksOut, column, fixed } = one;
  if (isBlank(value)) return !worksOut && (column.required === true || fixed?.required === true) ? '@required' : null;
  if (value.number === null && value.text === DASH) return null;
  if (FIGURES.includes(one.type)) return brokenFigure(one, value);
  return brokenText(one, value.text ?? String(value.number ?? ''), value.number);
}

function brokenFigure({ type, column, fixed, worksOut }: OneCell, { number, qualifier }: CellValue): string | null {
  if (number === null) return '@number';
  if (number < 0 && !worksOut) return '@negative';
  if (type === 'count' && !Number.isInteger(number) && !worksOut) return '@whole';
  if (type === 'percent' && !worksOut && number > WHOLE_PERCENT) return '@percent';
  const mayBeQualified = column.qualified === true || fixed?.qualified === true || worksOut;
  return (qualifier ?? 'exact') !== 'exact' && !mayBeQualified ? '@exact' : null;
}

function brokenText({ type, column, fixed }: OneCell, text: string, number: number | null): string | null {
  const options = fixed?.options ?? column.options ?? [];
  switch (type) {
    case 'date': return isDate(text) ? null : '@date';
    case 'known_day': return isKnownDate(text) ? null : '@date';
    case 'choice': return isChoice(text, options) ? null : '@choice';
    case 'choices': return text.split(CHOICES_PARTED_BY.trim()).every((one) => isChoice(one.trim(), options)) ? null : '@choice';
    case 'flag': return number === 0 || number === 1 ? null : '@flag';
    case 'phone': return isPhone(normalisePhone(text)) ? null : '@phone';
    case 'text':
    case 'unit':
    case 'person': return isRightLength(text, column) ? null : '@length';
    case 'count':
    case 'number':
    case 'percent': return null;
  }
}

function isChoice(text: string, options: readonly string[]): boolean {
  return options.some((option) => fold(option) === fold(text));
}

function isRightLength(text: string, { length }: FormColumn): boolean {
  return length === undefined || (text.length >= length.least && text.length <= length.most);
}
