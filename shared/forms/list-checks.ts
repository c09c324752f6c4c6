import { fold } from '../rules/text.ts';
import type { Finding } from './checks.ts';
import type { FormCheck, FormContents, FormSection } from './form-contents.ts';
import { rowsIn } from './places.ts';
import { cellName, type CellValue, type CellValues } from './values.ts';

type Distinct = Extract<FormCheck, { distinct: unknown }>;
type Ordered = Extract<FormCheck, { ordered: unknown }>;

/**
 * Records that are alike in all columns of a check with one before them, each told once. What a stricter check of the same list tells
 * (the same name and unit) is not told again by a weaker one (the same name).
 */
export function alikeRecords(contents: FormContents, section: FormSection, check: Distinct, values: CellValues): Finding[] {
  const stricter = contents.checks.filter((other): other is Distinct => 'distinct' in other && other.section === check.section && other.distinct.length > check.distinct.length && check.distinct.every((column) => other.distinct.includes(column)));
  const told = new Set(stricter.flatMap((other) => pairsAlike(section, other, values).map(({ row }) => row)));
  return pairsAlike(section, check, values).filter(({ row }) => !told.has(row)).map(({ row, first }) => ({
    check: check.name, severity: check.severity, section: section.code, row,
    cells: [...check.distinct.map((column) => cellName(section.code, row, column)), ...check.distinct.map((column) => cellName(section.code, first, column))], left: Number(row), right: Number(first),
  }));
}

function pairsAlike(section: FormSection, { distinct }: Distinct, values: CellValues): { row: string; first: string }[] {
  const seen = new Map<string, string>();
  return rowsIn(section, values).flatMap((row) => {
    const parts = distinct.map((column) => foldedText(values.get(cellName(section.code, row, column))));
    if (parts.includes('')) return [];
    const key = JSON.stringify(parts);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    return first === undefined ? [] : [{ row, first }];
  });
}

/** Records whose choice stands, in the order of the choices, before that of the record above them. */
export function recordsOutOfOrder(section: FormSection, check: Ordered, values: CellValues): Finding[] {
  const options = (section.columns.find(({ code }) => code === check.ordered)?.options ?? []).map(fold);
  const placed = rowsIn(section, values).map((row) => ({ row, at: options.indexOf(foldedText(values.get(cellName(section.code, row, check.ordered)))) })).filter(({ at }) => at >= 0);
  return placed.flatMap(({ row, at }, index): Finding[] => {
    const above = placed[index - 1];
    if (above === undefined || above.at <= at) return [];
    return [{ check: check.name, severity: check.severity, section: section.code, row, cells: [cellName(section.code, row, check.ordered), cellName(section.code, above.row, check.ordered)], left: Number(row), right: Number(above.row) }];
  });
}

function foldedText(value: CellValue | undefined): string {
  return fold(value?.text ?? String(value?.number ?? ''));
}
