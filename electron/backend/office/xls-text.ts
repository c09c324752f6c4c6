import { damaged } from './workbook-error.ts';

const RICH = 0x08;
const EXTENDED = 0x04;
const WIDE = 0x01;
const RUN_BYTES = 4;

/** A text and, where it has runs, the number of the font its first letter has. */
export type XlsText = { text: string; font: number | null };

/**
 * Reads the texts of .xls records ([MS-XLS] 2.5.293): letters of one byte or two, runs of fonts, phonetic guides. A record
 * may go on in others, at any letter; each of them says anew how wide its letters are.
 */
export class XlsTexts {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly Buffer[], from: number) {
    this.#pieces = pieces;
    this.#at = from;
  }

  /** Whether something is left to read. */
  get hasMore(): boolean {
    this.#settle();
    return this.#piece < this.#pieces.length;
  }

  /** The next text, with its length before it in two bytes or one. */
  next(lengthBytes: 1 | 2 = 2): XlsText {
    const length = lengthBytes === 2 ? this.#word() : this.#byte();
    const flags = this.#byte();
    const runs = (flags & RICH) === 0 ? 0 : this.#word();
    const guides = (flags & EXTENDED) === 0 ? 0 : this.#word() + this.#word() * 65_536;
    const text = this.#letters(length, (flags & WIDE) !== 0);
    const font = runs > 0 ? this.#firstRun() : null;
    this.#skip(Math.max(0, runs - 1) * RUN_BYTES + guides);
    return { text, font };
  }

  #letters(length: number, isWide: boolean): string {
    let text = '';
    let wide = isWide;
    for (let left = length; left > 0; ) {
      if (this.#at >= this.#current().length) {
        this.#settle();
        wide = (this.#byte() & WIDE) !== 0;
      }
      const piece = this.#current();
      const taken = Math.min(left, wide ? (piece.length - this.#at) >> 1 : piece.length - this.#at);
      if (taken === 0) throw damaged('a text that is cut off');
      const end = this.#at + (wide ? taken * 2 : taken);
      text += piece.toString(wide ? 'utf16le' : 'latin1', this.#at, end);
      this.#at = end;
      left -= taken;
    }
    return text;
  }

  #firstRun(): number | null {
    const from = this.#word();
    const font = this.#word();
    return from === 0 ? font : null;
  }

  #skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      this.#settle();
      const taken = Math.min(left, this.#current().length - this.#at);
      this.#at += taken;
      left -= taken;
    }
  }

  #byte(): number {
    this.#settle();
    return this.#current()[this.#at++]!;
  }

  #word(): number {
    return this.#byte() + this.#byte() * 256;
  }

  /** Goes on in the next piece where one is used up. */
  #settle(): void {
    while (this.#piece < this.#pieces.length && this.#at >= this.#pieces[this.#piece]!.length) {
      this.#piece++;
      this.#at = 0;
    }
  }

  #current(): Buffer {
    const piece = this.#pieces[this.#piece];
    if (piece === undefined) throw damaged('a text that is cut off');
    return piece;
  }
}
