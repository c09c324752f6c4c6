import { columnLetters } from '#shared/rules/column-letters.ts';
import { BIFF_FUNCTIONS } from './biff-functions.ts';
import { MAX_COLUMN, MAX_ROW } from './cell-refs.ts';

/** What a formula is given as whose tokens cannot be written out: names, other workbooks, arrays, commands. */
export const UNWRITTEN = '?';

/** How the tokens of a formula are kept: those of .xls ([MS-XLS] 2.5.198) and of .xlsb ([MS-XLSB] 2.5.97) differ in sizes. */
export type FormulaForm = {
  isWide: boolean;
  /** The name of the sheet, or sheets, a reference to another one means; undefined when it is none of this workbook. */
  sheetsOf: (reference: number) => string | undefined;
};
/** The cell a formula stands in, from 0; what is relative in a shared formula is counted from it. */
export type FormulaPlace = { row: number; column: number };

const OPERATORS: Record<number, string> = { 3: '+', 4: '-', 5: '*', 6: '/', 7: '^', 8: '&', 9: '<', 10: '<=', 11: '=', 12: '>=', 13: '>', 14: '<>', 15: ' ', 16: ',', 17: ':' };
const ERRORS: Record<number, string> = { 0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A' };
const MOST_TOKENS = 10_000;
const XLS_ROWS = 65_536;
const XLS_COLUMNS = 256;
const RELATIVE_COLUMN = 0x4000;
const RELATIVE_ROW = 0x8000;
const COLUMN_BITS = 0x3fff;

/** The word for an error's number. */
export function biffError(code: number): string {
  return ERRORS[code] ?? '#N/A';
}

/** Where the formula is found that a cell shares: its tokens say that and nothing else. */
export function isShared(tokens: Buffer): boolean {
  return tokens[0] === 0x01;
}

/**
 * Writes a formula out of its tokens, without `=`; it is shown, never calculated. Tokens that cannot be written make
 * all of it {@link UNWRITTEN}.
 */
export function formulaText(tokens: Buffer, place: FormulaPlace, form: FormulaForm): string {
  try {
    return new Writer(tokens, place, form).text();
  } catch (error) {
    if (error instanceof RangeError || error instanceof Unwritable) return UNWRITTEN;
    throw error;
  }
}

class Unwritable extends Error {}

class Writer {
  readonly #tokens: Buffer;
  readonly #place: FormulaPlace;
  readonly #form: FormulaForm;
  readonly #stack: string[] = [];
  #at = 0;

  constructor(tokens: Buffer, place: FormulaPlace, form: FormulaForm) {
    this.#tokens = tokens;
    this.#place = place;
    this.#form = form;
  }

  text(): string {
    for (let count = 0; this.#at < this.#tokens.length; count++) {
      if (count === MOST_TOKENS) throw new Unwritable();
      this.#token(this.#byte());
    }
    if (this.#stack.length !== 1) throw new Unwritable();
    return this.#pop();
  }

  #token(token: number): void {
    const operator = OPERATORS[token];
    if (operator !== undefined) {
      const right = this.#pop();
      this.#push(this.#pop() + operator + right);
    } else if (token < 0x20) this.#plain(token);
    else this.#operand((token & 0x1f) | 0x20);
  }

  #plain(token: number): void {
    switch (token) {
      case 0x12: return this.#push(`+${this.#pop()}`);
      case 0x13: return this.#push(`-${this.#pop()}`);
      case 0x14: return this.#push(`${this.#pop()}%`);
      case 0x15: return this.#push(`(${this.#pop()})`);
      case 0x16: return this.#push('');
      case 0x17: return this.#push(`"${this.#string().replaceAll('"', '""')}"`);
      case 0x19: return this.#attribute();
      case 0x1c: return this.#push(biffError(this.#byte()));
      case 0x1d: return this.#push(this.#byte() === 0 ? 'FALSE' : 'TRUE');
      case 0x1e: return this.#push(String(this.#word()));
      case 0x1f: return this.#push(String(this.#double()));
      default: throw new Unwritable();
    }
  }

  #operand(token: number): void {
    switch (token) {
      case 0x21: return this.#call(this.#word(), -1);
      case 0x22: {
        const count = this.#byte() & 0x7f;
        return this.#call(this.#word(), count);
      }
      case 0x24: return this.#push(this.#reference(false));
      case 0x25: return this.#push(this.#area(false));
      case 0x2a: return this.#skip(this.#form.isWide ? 6 : 4, '#REF!');
      case 0x2b: return this.#skip(this.#form.isWide ? 12 : 8, '#REF!');
      case 0x2c: return this.#push(this.#reference(true));
      case 0x2d: return this.#push(this.#area(true));
      case 0x3a: return this.#push(this.#sheet() + this.#reference(false));
      case 0x3b: return this.#push(this.#sheet() + this.#area(false));
      default: throw new Unwritable();
    }
  }

  #call(number: number, counted: number): void {
    const known = BIFF_FUNCTIONS[number];
    const count = counted < 0 ? (known?.count ?? -1) : counted;
    if (known === undefined || known.name === '' || count < 0 || count > this.#stack.length) throw new Unwritable();
    this.#push(`${known.name}(${this.#stack.splice(this.#stack.length - count).join(',')})`);
  }

  /** Hints for calculating, and a sum of one argument. */
  #attribute(): void {
    const kind = this.#byte();
    const data = this.#word();
    if ((kind & 0x04) !== 0) this.#at += (data + 1) * 2;
    else if ((kind & 0x10) !== 0) this.#push(`SUM(${this.#pop()})`);
  }

  #sheet(): string {
    const name = this.#form.sheetsOf(this.#word());
    if (name === undefined) throw new Unwritable();
    return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? `${name}!` : `'${name.replaceAll('\'', '\'\'')}'!`;
  }

  #reference(isOffset: boolean): string {
    const row = this.#row();
    return this.#address(row, this.#word(), isOffset);
  }

  #area(isOffset: boolean): string {
    const [top, bottom] = [this.#row(), this.#row()];
    const [left, right] = [this.#word(), this.#word()];
    return `${this.#address(top, left, isOffset)}:${this.#address(bottom, right, isOffset)}`;
  }

  #address(row: number, column: number, isOffset: boolean): string {
    const [isRowFree, isColumnFree] = [(column & RELATIVE_ROW) !== 0, (column & RELATIVE_COLUMN) !== 0];
    const [rows, columns] = this.#form.isWide ? [MAX_ROW, MAX_COLUMN] : [XLS_ROWS, XLS_COLUMNS];
    const shownRow = (row + (isOffset && isRowFree ? this.#place.row : 0)) % rows;
    const shownColumn = ((column & COLUMN_BITS) + (isOffset && isColumnFree ? this.#place.column : 0)) % columns;
    return `${isColumnFree ? '' : '$'}${columnLetters(shownColumn + 1)}${isRowFree ? '' : '$'}${shownRow + 1}`;
  }

  #row(): number {
    return this.#form.isWide ? this.#take(4, (at) => this.#tokens.readUInt32LE(at)) : this.#word();
  }

  #string(): string {
    const length = this.#form.isWide ? this.#word() : this.#byte();
    const isTwoBytes = this.#form.isWide || (this.#byte() & 1) === 1;
    const bytes = length * (isTwoBytes ? 2 : 1);
    return this.#take(bytes, (at) => {
      if (at + bytes > this.#tokens.length) throw new Unwritable();
      return this.#tokens.toString(isTwoBytes ? 'utf16le' : 'latin1', at, at + bytes);
    });
  }

  #skip(bytes: number, text: string): void {
    this.#at += bytes;
    this.#push(text);
  }

  #byte(): number {
    return this.#take(1, (at) => this.#tokens.readUInt8(at));
  }

  #word(): number {
    return this.#take(2, (at) => this.#tokens.readUInt16LE(at));
  }

  #double(): number {
    return this.#take(8, (at) => this.#tokens.readDoubleLE(at));
  }

  #take<T>(size: number, read: (at: number) => T): T {
    const at = this.#at;
    this.#at += size;
    return read(at);
  }

  #push(text: string): void {
    this.#stack.push(text);
  }

  #pop(): string {
    const text = this.#stack.pop();
    if (text === undefined) throw new Unwritable();
    return text;
  }
}
