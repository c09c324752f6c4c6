import { cellRef, MAX_COLUMN, MAX_ROW } from './cell-refs.ts';
import type { SheetFindings } from './cell-reader.ts';
import { noFindings } from './cell-reader.ts';
import { CellStore } from './cell-store.ts';
import { cleanIso } from './dates.ts';
import { excelFormula } from './ods-formula.ts';
import type { OdsStyles } from './ods-styles.ts';
import type { ReadGuard } from './read-guard.ts';
import type { TextTable } from './shared-strings.ts';
import type { Merge, SheetData, SheetState, Span } from './workbook.ts';
import { KIND } from './workbook.ts';
import { misplaced, tooLarge } from './workbook-error.ts';
import type { XmlTag } from './xml-tag.ts';

/** A cell as its tag and its text say. */
export type OdsCell = {
  type: string;
  value: string | undefined;
  text: string;
  /** Font of the first piece of text, when that piece has one of its own. */
  font: string | undefined;
  formula: string | undefined;
  styleName: string | undefined;
  repeated: number;
  columnSpan: number;
  rowSpan: number;
};
type Kept = { column: number; kind: number; style: number; value: number; formula: string | undefined };

const GUARD_EVERY_CELLS = 4096;
const SECONDS_A_DAY = 86_400;
const DURATION = /^(-?)P(?:(\d{1,7})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{0,12})?)S)?)?$/;

/**
 * One sheet of an OpenDocument workbook while it is read: a row or a cell written once and said to stand many times is
 * kept as often as it has content, within the limits, and passed over where it has none.
 */
export class OdsSheet {
  readonly findings: SheetFindings = noFindings();
  readonly #name: string;
  readonly #state: SheetState;
  readonly #guard: ReadGuard;
  readonly #table: TextTable;
  readonly #styles: OdsStyles;
  readonly #days: Map<string, number>;
  readonly #store: CellStore;
  readonly #merges: Merge[] = [];
  readonly #hiddenRows: Span[] = [];
  readonly #hiddenColumns: Span[] = [];
  readonly #columnStyles: (string | undefined)[] = [];
  #columns = 0;
  #row = 0;
  #rowTimes = 1;
  #rowStyle: string | undefined;
  #column = 0;
  #kept: Kept[] = [];
  #counted = 0;
  /** Cells given though they say no type, less those that say one and have no content. */
  #besides = 0;

  constructor(sheet: { name: string; state: SheetState }, { guard, table, styles, days }: { guard: ReadGuard; table: TextTable; styles: OdsStyles; days: Map<string, number> }) {
    this.#name = sheet.name;
    this.#state = sheet.state;
    this.#guard = guard;
    this.#table = table;
    this.#styles = styles;
    this.#days = days;
    this.#store = new CellStore(guard);
  }

  get rowCount(): number {
    return this.#store.rowCount;
  }

  addColumns(tag: XmlTag): void {
    const times = timesOf(tag, 'table:number-columns-repeated');
    const first = this.#columns + 1;
    this.#columns = Math.min(this.#columns + times, MAX_COLUMN);
    const style = tag.text('table:default-cell-style-name');
    while (this.#columnStyles.length < this.#columns) this.#columnStyles.push(style);
    if (isHidden(tag) && first <= this.#columns) this.#hide(this.#hiddenColumns, { first, last: this.#columns });
  }

  beginRow(tag: XmlTag): void {
    this.#row += this.#rowTimes;
    this.#rowTimes = timesOf(tag, 'table:number-rows-repeated');
    this.#rowStyle = tag.text('table:default-cell-style-name');
    this.#column = 0;
    this.#kept = [];
    if (isHidden(tag) && this.#row <= MAX_ROW) this.#hide(this.#hiddenRows, { first: this.#row, last: Math.min(this.#row + this.#rowTimes - 1, MAX_ROW) });
  }

  addCell(cell: OdsCell): void {
    const first = this.#column + 1;
    this.#column += cell.repeated;
    if (cell.columnSpan > 1 || cell.rowSpan > 1) this.#merge(first, cell);
    if (cell.type === '' && cell.text === '' && cell.formula === undefined) return;
    if (first > MAX_COLUMN || this.#column > MAX_COLUMN || this.#row > MAX_ROW) throw misplaced('a cell beyond the sheet');
    const stored = this.#valueOf(cell, cellRef(this.#row, first));
    const saysType = cell.type !== '' || cell.formula !== undefined;
    if ((stored === null) === saysType) this.#besides += (saysType ? -1 : 1) * cell.repeated * this.#rowTimes;
    if (stored === null) return;
    for (let column = first; column <= this.#column; column++) {
      const style = this.#styles.number(cell.styleName ?? this.#rowStyle ?? this.#columnStyles[column - 1], cell.type);
      this.#keep({ ...stored, column, style, formula: cell.formula });
    }
  }

  /** Writes the cells of the row down as often as the row stands there. */
  endRow(): void {
    if (this.#kept.length === 0) return;
    if (this.#row + this.#rowTimes - 1 > MAX_ROW) throw misplaced('a row beyond the sheet');
    if (this.#rowTimes > this.#guard.limits.rows || this.#rowTimes * this.#kept.length > this.#guard.limits.cells) throw tooLarge(`${this.#kept.length} cells in ${this.#rowTimes} rows alike`);
    for (let row = this.#row; row < this.#row + this.#rowTimes; row++) {
      for (const { column, kind, style, value, formula } of this.#kept) {
        if (++this.#counted % GUARD_EVERY_CELLS === 0) this.#guard.check();
        this.#store.add(row, column, kind, style, value, formula === undefined ? -1 : this.#store.addFormula({ text: excelFormula(formula), row, column }));
      }
    }
  }

  /** The sheet; what it declares is still to be added to by what was counted apart from the reading. */
  finish(): SheetData {
    const sheet = { name: this.#name, state: this.#state, declaredCells: this.#besides, merges: this.#merges, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns };
    return this.#store.finish(sheet).data;
  }

  #keep(cell: Kept): void {
    if (this.#kept.length % GUARD_EVERY_CELLS === 0) this.#guard.check();
    this.#kept.push(cell);
  }

  /** What to store for the value; null for a text without a letter. What is another type than it says is given as text. */
  #valueOf({ type, value, text, font, formula }: OdsCell, ref: string): Pick<Kept, 'kind' | 'value'> | null {
    if (formula !== undefined && type === '' && text === '') {
      note(this.findings.withoutValue, ref);
      return { kind: KIND.NO_VALUE, value: 0 };
    }
    if (formula !== undefined && /^(?:#[A-Z/0!?]+|Err:\d+)$/.test(text)) return { kind: KIND.ERROR, value: this.#table.add(text) };
    const typed = this.#typed(type, value ?? '');
    if (typed !== null) return typed;
    if (type !== '' && type !== 'string') note(this.findings.odd, ref);
    const written = type === 'string' ? (value ?? text) : text === '' ? (value ?? '') : text;
    if (written === '' && formula === undefined) return null;
    const position = this.#table.add(written, font);
    if (this.#table.undecodable.has(position)) note(this.findings.undecodable, ref);
    return { kind: KIND.TEXT, value: position };
  }

  #typed(type: string, value: string): Pick<Kept, 'kind' | 'value'> | null {
    switch (type) {
      case 'float':
      case 'percentage':
      case 'currency':
        return number(value);
      case 'date': {
        const iso = cleanIso(value);
        return iso === undefined ? null : { kind: KIND.ISO_DATE, value: this.#dayPosition(iso) };
      }
      case 'time': {
        const days = daysOf(value);
        return days === null ? null : { kind: KIND.NUMBER, value: days };
      }
      case 'boolean':
        return value === 'true' || value === 'false' ? { kind: KIND.BOOLEAN, value: value === 'true' ? 1 : 0 } : null;
      default:
        return null;
    }
  }

  /** Sheets repeat their days; each is kept once. */
  #dayPosition(iso: string): number {
    const known = this.#days.get(iso);
    if (known !== undefined) return known;
    const position = this.#table.add(iso);
    this.#days.set(iso, position);
    return position;
  }

  #merge(left: number, { columnSpan, rowSpan }: OdsCell): void {
    this.#guard.countItems(1);
    if (left <= MAX_COLUMN && this.#row <= MAX_ROW) this.#merges.push({ top: this.#row, left, bottom: Math.min(this.#row + rowSpan - 1, MAX_ROW), right: Math.min(left + columnSpan - 1, MAX_COLUMN) });
  }

  #hide(list: Span[], span: Span): void {
    const last = list.at(-1);
    if (last !== undefined && last.last === span.first - 1) {
      last.last = span.last;
      return;
    }
    this.#guard.countItems(1);
    list.push(span);
  }
}

/** How often something stands there; at least once, and a number beyond any sheet is as good as the sheet's end. */
export function timesOf(tag: XmlTag, attribute: string): number {
  return Math.min(Math.max(tag.integer(attribute) ?? 1, 1), MAX_ROW);
}

function isHidden(tag: XmlTag): boolean {
  const visibility = tag.text('table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function number(written: string): Pick<Kept, 'kind' | 'value'> | null {
  const value = /^[+-]?[\d.]+(?:[eE][+-]?\d+)?$/.test(written) ? Number(written) : Number.NaN;
  return Number.isFinite(value) ? { kind: KIND.NUMBER, value } : null;
}

/** A duration of XML Schema, such as `PT13H30M00S`, in days. */
function daysOf(written: string): number | null {
  const found = DURATION.exec(written);
  if (found === null) return null;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = found;
  const total = (Number(days) * 24 + Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
  return (sign === '-' ? -total : total) / SECONDS_A_DAY;
}

function note(tally: { count: number; first: string }, ref: string): void {
  if (tally.count++ === 0) tally.first = ref;
}
