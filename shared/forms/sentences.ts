import { formatDate } from '../rules/dates.ts';
import { LEVELS } from '../rules/units.ts';
import type { Finding } from './checks.ts';
import { TOTAL_ROW, UNIT_ROW, type FormCheck, type FormColumn, type FormComparison, type FormContents, type FormRow, type FormSection } from './form-contents.ts';
import { parseFormula, type Expression, type Reference } from './formula.ts';
import { fixedRows, named, sectionOf } from './places.ts';
import { cellParts } from './values.ts';
import { BUILT_IN_CHECKS, type BuiltInCheck, type FormWords } from './words.ts';

/** A finding as it is told to whoever filled the form: where it is, what is compared, and both figures. */
export function sentenceOf(contents: FormContents, finding: Finding, words: FormWords): string {
  const section = sectionOf(contents, finding.section);
  if (section === undefined) return finding.check;
  if (isBuiltIn(finding.check)) {
    const figures = { held: told(finding.left, words), given: told(finding.right, words) };
    return capital(words.builtIn[finding.check]({ cell: cellTitle(contents, finding.cells[0] ?? '', words), ...figures }));
  }
  const check = contents.checks.find(({ name }) => name === finding.check);
  return check === undefined ? finding.check : declaredSentence(contents, section, check, finding, words);
}

/** What a declared check asks, before any sheet is filled: `(4) + (5) phải bằng (1)`. */
export function checkText(contents: FormContents, check: FormCheck, words: FormWords): string {
  const section = sectionOf(contents, check.section);
  if (section === undefined) return '';
  if ('distinct' in check) return words.alike({ record: words.record('…'), other: words.record('…'), columns: columnTitles(section, check.distinct, words) });
  if ('ordered' in check) return words.order({ record: words.record('…'), other: words.record('…'), column: columnTitles(section, [check.ordered], words) });
  const sides = sidesOf(contents, section, check, words);
  return capital(`${sides.left} ${words.operator[check.operator]} ${sides.right}`);
}

function isBuiltIn(check: string): check is BuiltInCheck {
  return (BUILT_IN_CHECKS as readonly string[]).includes(check);
}

function declaredSentence(contents: FormContents, section: FormSection, check: FormCheck, finding: Finding, words: FormWords): string {
  const place = placeTitle(section, finding.row, words);
  const [record, other] = [words.record(finding.row), words.record(String(finding.right))];
  if ('distinct' in check) return capital(check.says ?? words.alike({ record, other, columns: columnTitles(section, check.distinct, words) }));
  if ('ordered' in check) return capital(check.says ?? words.order({ record, other, column: columnTitles(section, [check.ordered], words) }));
  const [leftValue, rightValue] = sideValues(contents, section, check, finding, words);
  if (check.says !== undefined) return `${capital(place === '' ? check.says : `${place}${check.says}`)} ${words.values(leftValue, rightValue)}`;
  return capital(words.compared({ place, ...sidesOf(contents, section, check, words), operator: words.operator[check.operator], leftValue, rightValue }));
}

function sidesOf(contents: FormContents, section: FormSection, check: FormComparison, words: FormWords): { left: string; right: string } {
  return { left: formulaText(contents, section, check.left, words), right: formulaText(contents, section, check.right, words) };
}

/** Days are compared as numbers and told as days. */
function sideValues(contents: FormContents, section: FormSection, check: FormComparison, { left, right }: Finding, words: FormWords): [string, string] {
  const days = [check.left, check.right].some((side) => {
    const { expression } = parseFormula(side);
    return expression?.kind === 'day' || (expression?.kind === 'cell' && isDay(contents, section, expression.reference));
  });
  return days ? [dayTold(left, words), dayTold(right, words)] : [told(left, words), told(right, words)];
}

function isDay(contents: FormContents, section: FormSection, reference: Reference): boolean {
  const what = reference.form === null ? named(contents, section, reference) : null;
  return what?.section.columns.find(({ code }) => code === what.column)?.type === 'date';
}

const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
function dayTold(number: number | null, words: FormWords): string {
  return number === null ? told(number, words) : formatDate(new Date(FIRST_DAY + number * DAY).toISOString().slice(0, 10));
}

function told(number: number | null, words: FormWords): string {
  return number === null ? '–' : words.figure(number);
}

/** A formula in words, its cells by their printed numbers where they have one. */
export function formulaText(contents: FormContents, section: FormSection, formula: string, words: FormWords): string {
  const { expression } = parseFormula(formula);
  return expression === null ? formula : inWords(contents, section, expression, words);
}

function inWords(contents: FormContents, section: FormSection, expression: Expression, words: FormWords): string {
  const inner = (one: Expression) => inWords(contents, section, one, words);
  const title = (reference: Reference) => referenceTitle(contents, section, reference, words);
  switch (expression.kind) {
    case 'number': return words.figure(expression.value);
    case 'cell': return title(expression.reference);
    case 'sum': return expression.terms.map(({ minus, of }, index) => `${minus ? (index === 0 ? '−' : ' − ') : index === 0 ? '' : ' + '}${of.kind === 'sum' ? `(${inner(of)})` : inner(of)}`).join('');
    case 'product': return `${inFactor(expression.left, inner)} × ${inFactor(expression.right, inner)}`;
    case 'quotient': return `${inFactor(expression.left, inner)} : ${inFactor(expression.right, inner)}`;
    case 'previous': return words.previous(inFactor(expression.of, inner));
    case 'total': return words.sum(title(expression.of));
    case 'count': return isWhole(contents, section, expression.of) ? words.records(title(expression.of)) : words.counted(title(expression.of), expression.word);
    case 'filled': return words.filled(title(expression.of));
    case 'is': return words.is(title(expression.of), expression.words);
    case 'percent': return words.percent(inner(expression.part), inner(expression.whole));
    case 'units': {
      const level = LEVELS.find((one) => one === expression.level);
      return level === undefined ? expression.level : words.units(level);
    }
    case 'months':
    case 'day': return words[expression.kind];
  }
}

function inFactor(expression: Expression, inner: (one: Expression) => string): string {
  return expression.kind === 'sum' ? `(${inner(expression)})` : inner(expression);
}

function isWhole(contents: FormContents, section: FormSection, reference: Reference): boolean {
  const what = named(contents, section, reference);
  return what !== null && what.row === null && what.column === null;
}

function referenceTitle(contents: FormContents, from: FormSection, reference: Reference, words: FormWords): string {
  if (reference.form !== null) return words.elsewhere(reference.form, `“${reference.path.join('.')}”`);
  const what = named(contents, from, reference);
  if (what === null) return reference.path.join('.');
  const { section, row, column } = what;
  if (row === null && column === null) return `“${section.title}”`;
  const title = [row === null ? null : rowTitle(section, row, words), column === null || (row !== null && section.columns.length === 1) ? null : columnTitle(section, column, words)].filter((part) => part !== null).join(', ');
  return section.code === from.code || section.title === '' ? title : `${title} (${section.title})`;
}

/** Where a cell is: its row and its column, in words. */
export function cellTitle(contents: FormContents, cell: string, words: FormWords): string {
  const [form, name] = cell.includes(':') ? [cell.slice(0, cell.indexOf(':')), cell.slice(cell.indexOf(':') + 1)] : [null, cell];
  const parts = cellParts(name);
  if (form !== null) return words.elsewhere(form, `“${name}”`);
  const section = parts === null ? undefined : sectionOf(contents, parts.section);
  if (parts === null || section === undefined) return cell;
  const column = columnTitle(section, parts.column, words);
  if (section.rows.kind === 'units' && parts.row === UNIT_ROW) return column;
  const row = rowTitle(section, parts.row, words);
  return section.columns.length === 1 ? row : words.cell(row, column);
}

/** The row a finding is of, before its sentence; empty where the form has only the unit's, or the figures name it. */
function placeTitle(section: FormSection, row: string, words: FormWords): string {
  if (row === '' || row === UNIT_ROW || section.columns.length === 1) return '';
  return `${rowTitle(section, row, words)}: `;
}

function rowTitle(section: FormSection, code: string, words: FormWords): string {
  if (code === TOTAL_ROW) return words.totalRow;
  const row = fixedRows(section).find((one) => one.code === code);
  if (row !== undefined) return numbered(row.number, rowLabel(row), words.row);
  return section.rows.kind === 'records' ? words.record(code) : words.unitRow;
}

function rowLabel({ label }: FormRow): string {
  return label.replace(/^[-–—+\s]+/, '');
}

function columnTitle(section: FormSection, code: string, words: FormWords): string {
  const column = section.columns.find((one) => one.code === code);
  return column === undefined ? code : numbered(column.number, columnLabel(column), words.column);
}

/** The headings of a column, the outermost first. */
export function columnLabel({ headings }: FormColumn): string {
  return headings.join(' – ');
}

function columnTitles(section: FormSection, codes: readonly string[], words: FormWords): string {
  return codes.map((code) => { const column = section.columns.find((one) => one.code === code); return column === undefined ? code : `“${columnLabel(column)}” (${words.column(column.number)})`; }).join(', ');
}

/** A figure of an official form is known by its number. */
function numbered(number: string, label: string, of: (number: string) => string): string {
  return number === '' ? `“${label}”` : `${of(number)} “${label}”`;
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
