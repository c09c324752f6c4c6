import type { FormContents, FormSection } from '#shared/forms/form-contents.ts';
import { UNIT_ROW } from '#shared/forms/form-contents.ts';
import { fixedRows } from '#shared/forms/places.ts';
import { cellName } from '#shared/forms/values.ts';
import { parseDate } from '#shared/rules/dates.ts';
import { foldWords } from '#shared/rules/text.ts';
import { findHeaderRow } from '../../../office/find-table.ts';
import { isColumnLabel, isSignature, isTotal } from '../../../office/table-words.ts';
import type { Sheet } from '../../../office/workbook.ts';
import type { FoundCells } from './parse.ts';

const HEAD_ROWS = 15;
const MOST_ROWS = 12_000;
const MOST_COLUMNS = 260;
const FORM_NUMBER = /(?:^| )bieu(?: mau)?(?: so)? ([a-z0-9][a-z0-9 ]{0,38})$/;

/** What stands above the figures of a sheet that came without its stamp. */
export interface SheetHead {
  text: string;
  /** The days its figures are counted between, where it says so. */
  days: { from: string; to: string } | null;
}

export function headOf(sheet: Sheet): SheetHead {
  const lines: string[] = [];
  for (let row = 1; row <= Math.min(sheet.rows, HEAD_ROWS); row += 1) lines.push(...sheet.rowTexts(row, MOST_COLUMNS).map((text) => text.trim()).filter((text) => text !== ''));
  const text = lines.join('\n');
  const [, from, to] = /từ\s+ngày\s+(\S+)\s+đến(?:\s+hết)?\s+ngày\s+(\S+?)[.,;)]?(?:\s|$)/iu.exec(text.normalize('NFC')) ?? [];
  const [first, last] = [parseDate(from ?? ''), parseDate(to ?? '')];
  return { text, days: first === null || last === null ? null : { from: first, to: last } };
}

/** The form a sheet is: by the number printed on it, its name, or its title; null when more than one, or none, could be meant. */
export function formNamed<Form extends { code: string; contents: FormContents }>(forms: readonly Form[], sheetName: string, head: SheetHead): Form | null {
  const lines = head.text.split('\n').map(foldWords);
  const numbers = lines.flatMap((line) => FORM_NUMBER.exec(line)?.[1] ?? []);
  const told = [
    forms.filter(({ code }) => numbers.includes(foldWords(code))),
    forms.filter(({ code }) => foldWords(code) === foldWords(sheetName)),
    forms.filter(({ contents }) => lines.some((line) => line === foldWords(contents.title))),
  ].find((some) => some.length > 0) ?? [];
  return told.length === 1 ? (told[0] ?? null) : null;
}

interface FoundColumns {
  row: number;
  columns: { column: number; code: string }[];
}

/** The cells of a form on a sheet that did not go out from here: columns by the row of their numbers, or by their headings; rows by their words. */
export function foundCells(sheet: Sheet, contents: FormContents, unitFold: string): FoundCells | null {
  const found: FoundCells = { cells: [], inserted: 0, deleted: 0, sorted: false };
  let from = 1;
  for (const section of contents.sections) {
    const head = columnsByNumber(sheet, section, from) ?? columnsByHeading(sheet, section, from);
    if (head === null) {
      found.deleted += fixedRows(section).length;
      continue;
    }
    from = readRows(sheet, section, head, unitFold, found);
  }
  return found.cells.length === 0 ? null : found;
}

/** `A B 1 2 3=1+2`: the row under the headings that numbers the columns. Of indicators with one unnumbered column it is the last label. */
function columnsByNumber(sheet: Sheet, section: FormSection, from: number): FoundColumns | null {
  for (let row = from; row <= Math.min(sheet.rows, MOST_ROWS); row += 1) {
    const filled = sheet.rowTexts(row, MOST_COLUMNS).map((text, index) => ({ text: text.trim(), column: index + 1 })).filter(({ text }) => text !== '');
    if (filled.length < 2 || !filled.every(({ text }) => isColumnLabel(text))) continue;
    const labels = filled.map(({ text, column }) => ({ column, label: labelOf(text) }));
    const columns = section.columns.flatMap(({ code, number }, index) => { const at = labels.find(({ label }) => label === (number === '' ? String(index + 1) : number)); return at === undefined ? [] : [{ column: at.column, code }]; });
    if (columns.length >= Math.max(1, section.columns.length - 1)) return { row, columns };
  }
  return null;
}

function labelOf(text: string): string {
  return text.trim().replace(/^\(|\)$/g, '').split('=')[0]?.trim() ?? '';
}

function columnsByHeading(sheet: Sheet, section: FormSection, from: number): FoundColumns | null {
  const words = Object.fromEntries([...section.columns.map(({ code, headings }) => [code, [foldWords(headings.join(' ')), foldWords(headings.at(-1) ?? '')]] as const), ['@label', ['chi tieu', 'noi dung', 'don vi', 'ten chi tieu']] as const]);
  const heading = findHeaderRow(sheet, words);
  if (heading === null || heading.lastRow < from) return null;
  const columns = heading.columns.flatMap(({ column, field }) => (field === null || field === '@label' ? [] : [{ column, code: field }]));
  return columns.length === 0 ? null : { row: heading.lastRow, columns };
}

/** Reads the rows under the headings; answers the row behind the last that belongs to the section. */
function readRows(sheet: Sheet, section: FormSection, { row: headRow, columns }: FoundColumns, unitFold: string, found: FoundCells): number {
  const known = fixedRows(section);
  const seen: number[] = [];
  let row = headRow + 1;
  for (; row <= Math.min(sheet.rows, MOST_ROWS); row += 1) {
    const cells = sheet.rowCells(row, MOST_COLUMNS);
    const texts = cells.flatMap((cell) => (cell === undefined || cell.text.trim() === '' ? [] : [cell.text.trim()]));
    if (texts.some(isSignature)) break;
    if (texts.length === 0 || texts.every(isColumnLabel) && row === headRow + 1 && texts.length > 2) continue;
    const before = Math.min(...columns.map(({ column }) => column));
    const words = cells.slice(0, before - 1).map((cell) => cell?.text.trim() ?? '').filter((text) => text !== '');
    const code = rowCode(section, known, words, unitFold, seen);
    if (code === null) {
      if (columns.some(({ column }) => cells[column - 1]?.value.kind === 'number') && !words.some(isTotal)) found.inserted += 1;
      else if (section.rows.kind !== 'units' && seen.length > 0 && startsNext(words)) break;
      continue;
    }
    for (const { column, code: columnCode } of columns) {
      const cell = cells[column - 1];
      if (cell !== undefined && cell.text.trim() !== '') found.cells.push({ name: cellName(section.code, code, columnCode), cell });
    }
    if (section.rows.kind === 'units') return row + 1;
  }
  if (section.rows.kind === 'fixed') {
    found.deleted += known.length - new Set(seen).size;
    found.sorted ||= seen.some((at, index) => index > 0 && at < (seen[index - 1] ?? 0));
  }
  return row;
}

/** A title such as "II. Danh sách …" begins the next table. */
function startsNext(words: readonly string[]): boolean {
  return words.length === 1 && /^[IVX]+[.)]\s/.test(words[0] ?? '');
}

function rowCode(section: FormSection, known: ReturnType<typeof fixedRows>, words: readonly string[], unitFold: string, seen: number[]): string | null {
  if (words.some(isTotal)) return null;
  switch (section.rows.kind) {
    case 'units': return words.length === 0 || words.some((text) => foldWords(text).includes(unitFold)) || words.every((text) => /^\d*$/.test(text)) ? UNIT_ROW : null;
    case 'records': {
      if (startsNext(words)) return null;
      seen.push(seen.length);
      return String(seen.length);
    }
    case 'fixed': {
      const label = foldWords(words.at(-1) ?? '');
      const [number = ''] = words.length > 1 ? words : [''];
      const at = known.findIndex((row, index) => foldWords(row.label) === label && !seen.includes(index));
      const byNumber = known.findIndex((row) => row.number !== '' && row.number === number.replace(/[.)]$/, '') && label !== '' && (foldWords(row.label).includes(label) || label.includes(foldWords(row.label))));
      const index = at >= 0 ? at : byNumber;
      if (index < 0) return null;
      seen.push(index);
      return known[index]?.code ?? null;
    }
  }
}
