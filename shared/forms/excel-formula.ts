import { UNIT_ROW, type FormContents, type FormSection } from './form-contents.ts';
import { parseFormula, type Expression, type Reference } from './formula.ts';
import { addedRows, cellAt, fixedRows, named, namesElsewhere, sectionOf, type Named, type Place } from './places.ts';
import { cellName, cellParts } from './values.ts';
import { formulaCell } from './work-out.ts';

/** Where a cell stands in the workbook, `D12` or `'B5'!D12`; null where it has no place in it. Cells of other forms are asked for as `B5:section/row/column`. */
export type CellAddress = (cell: string) => string | null;

/** Part of a formula of a workbook: how it reads, and when it has a value at all; null: always. */
interface Part {
  text: string;
  known: string | null;
  /** Gives 0 where it has no value, so that it can stand in a sum as it is. */
  zero: boolean;
}

class NotInWorkbook extends Error {}

/** How the cell of this name is worked out; null where it is asked. */
export function formulaOf(contents: FormContents, cell: string): Expression | null {
  const place = placeOf(contents, cell);
  const column = place?.section.columns.find(({ code }) => code === place.column);
  return place === null || column === undefined ? null : (formulaCell(place.section, place.row, column)?.expression ?? null);
}

/**
 * A formula as a workbook calculates it in `cell`, without `=`. It gives what `evaluate` gives: a blank sum of blanks, nothing of a part of 0.
 * Null where it asks for something that is not in the workbook: the round before, how many units there are.
 */
export function excelFormula(contents: FormContents, cell: string, formula: string | Expression, cellAddress: CellAddress): string | null {
  const expression = typeof formula === 'string' ? parseFormula(formula).expression : formula;
  const place = placeOf(contents, cell);
  if (expression === null || place === null) return null;
  try {
    const { text, known } = partOf({ contents, place, cellAddress }, expression);
    return known === null ? text : `IF(${known},${text},"")`;
  } catch (error) {
    if (error instanceof NotInWorkbook) return null;
    throw error;
  }
}

function placeOf(contents: FormContents, cell: string): (Place & { row: string; column: string }) | null {
  const parts = cellParts(cell);
  const section = parts === null ? undefined : sectionOf(contents, parts.section);
  return parts === null || section === undefined ? null : { section, row: parts.row, column: parts.column };
}

interface Sheet { contents: FormContents; place: Place; cellAddress: CellAddress }

function partOf(sheet: Sheet, expression: Expression): Part {
  switch (expression.kind) {
    case 'number': return { text: String(expression.value), known: null, zero: true };
    case 'cell': return cellPart(addressOf(sheet, expression.reference));
    case 'sum': return sumPart(expression.terms.map(({ minus, of }) => ({ minus, ...partOf(sheet, of) })));
    case 'product': return joinedPart([partOf(sheet, expression.left), partOf(sheet, expression.right)], ([a, b]) => `(${a})*(${b})`, null);
    case 'quotient': return dividedPart(partOf(sheet, expression.left), partOf(sheet, expression.right), (a, b) => `(${a})/(${b})`);
    case 'percent': return dividedPart(partOf(sheet, expression.part), partOf(sheet, expression.whole), (a, b) => `ROUND(100*(${a})/(${b}),1)`);
    case 'total': {
      const range = rangeOf(sheet, expression.of, 'total');
      return { text: `SUM(${range})`, known: `COUNT(${range})>0`, zero: true };
    }
    case 'count': return { text: countText(sheet, expression.of, expression.word), known: null, zero: true };
    case 'filled': return { text: `IF(LEN(${addressOf(sheet, expression.of)})>0,1,0)`, known: null, zero: true };
    case 'is': {
      const address = addressOf(sheet, expression.of);
      return { text: `IF(OR(${expression.words.map((word) => `${address}="${word}"`).join(',')}),1,0)`, known: null, zero: true };
    }
    case 'previous':
    case 'units':
    case 'months':
    case 'day': throw new NotInWorkbook();
  }
}

function cellPart(address: string): Part {
  return { text: `N(${address})`, known: `ISNUMBER(${address})`, zero: true };
}

function sumPart(terms: readonly (Part & { minus: boolean })[]): Part {
  const text = terms.map(({ minus, text: term, known, zero }, index) => `${minus ? '-' : index === 0 ? '' : '+'}${known === null || zero ? `(${term})` : `IF(${known},${term},0)`}`).join('');
  const conditions = terms.map(({ known }) => known);
  const known = conditions.includes(null) ? null : anyOf(conditions.filter((condition) => condition !== null));
  return { text, known, zero: true };
}

function joinedPart(parts: readonly Part[], joined: (texts: readonly string[]) => string, condition: string | null): Part {
  const known = [...new Set([...parts.map((part) => part.known), condition].filter((one) => one !== null))];
  return { text: joined(parts.map(({ text }) => text)), known: known.length === 0 ? null : known.length === 1 ? (known[0] ?? null) : `AND(${known.join(',')})`, zero: false };
}

/** A condition may look only at what is there: where the divisor has no value it counts as 0. */
function dividedPart(above: Part, below: Part, joined: (above: string, below: string) => string): Part {
  const divisor = below.zero || below.known === null ? below.text : `IF(${below.known},${below.text},0)`;
  return joinedPart([above, below], ([a = '', b = '']) => joined(a, b), `(${divisor})<>0`);
}

function anyOf(conditions: readonly string[]): string {
  const once = [...new Set(conditions)];
  return once.length === 1 ? (once[0] ?? '') : `OR(${once.join(',')})`;
}

function countText(sheet: Sheet, reference: Reference, word: string | null): string {
  const what = namedIn(sheet, reference);
  if (what.column === null && what.row === null) return `SUMPRODUCT(--((${what.section.columns.map(({ code }) => `(${columnRange(sheet, what.section, code, 'count')}<>"")`).join('+')})>0))`;
  const range = rangeOf(sheet, reference, 'count');
  return word === null ? `SUMPRODUCT(--(${range}<>""))` : `COUNTIF(${range},"${word.replaceAll(/[~*?]/g, '~$&')}")`;
}

function addressOf({ contents, place, cellAddress }: Sheet, reference: Reference): string {
  const names = reference.form === null ? [ownCell(contents, place, reference)] : elsewhere(reference);
  const address = names.map((name) => (name === null ? null : cellAddress(name))).find((one) => one !== null);
  if (address === undefined || address === null) throw new NotInWorkbook();
  return address;
}

function ownCell(contents: FormContents, place: Place, reference: Reference): string | null {
  const what = named(contents, place.section, reference);
  return what === null ? null : cellAt(what, place);
}

function elsewhere({ form, path }: Reference): string[] {
  return namesElsewhere(path).map((name) => `${form}:${name}`);
}

function namedIn({ contents, place }: Sheet, reference: Reference): Named {
  const what = reference.form === null ? named(contents, place.section, reference) : null;
  if (what === null) throw new NotInWorkbook();
  return what;
}

/** The addresses of a column's or row's cells: one range where they stand together in a list. */
function rangeOf(sheet: Sheet, reference: Reference, as: 'total' | 'count'): string {
  const { section, row, column } = namedIn(sheet, reference);
  if (row !== null) return listed(section.columns.map(({ code }) => sheet.cellAddress(cellName(section.code, row, code))));
  if (column === null) throw new NotInWorkbook();
  return columnRange(sheet, section, column, as);
}

function columnRange({ cellAddress }: Sheet, section: FormSection, column: string, as: 'total' | 'count'): string {
  const at = (row: string) => cellAddress(cellName(section.code, row, column));
  if (section.rows.kind === 'fixed') return listed((as === 'total' ? addedRows(section) : fixedRows(section)).map(({ code }) => at(code)));
  if (section.rows.kind === 'units') return listed([at(UNIT_ROW)]);
  let last = 0;
  while (last < section.rows.most && at(String(last + 1)) !== null) last += 1;
  const [from, to] = [at('1'), at(String(last))];
  if (from === null || to === null) throw new NotInWorkbook();
  return from === to ? from : `${from}:${to.slice(to.indexOf('!') + 1)}`;
}

function listed(addresses: readonly (string | null)[]): string {
  const there = addresses.filter((address) => address !== null);
  if (there.length === 0) throw new NotInWorkbook();
  return there.join(',');
}
