import { decodeText, parseInteger } from './xml-text.ts';

/** Up to here a decimal of 15 digits divided by a power of ten is correctly rounded, as both are exact. */
const MAX_EXACT_DIGITS = 15;
const POWERS = Array.from({ length: MAX_EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
const NOTHING = Buffer.alloc(0);

/**
 * The text of one element, gathered from its pieces. Nearly always there is one piece, and often it is a number:
 * it stays bytes until somebody asks for a string.
 */
export class TextCollector {
  #pieces = 0;
  #bytes: Buffer = NOTHING;
  #start = 0;
  #end = 0;
  #marks = 0;
  #before = '';

  clear(): void {
    this.#pieces = 0;
    this.#before = '';
    this.#bytes = NOTHING;
  }

  add(bytes: Buffer, start: number, end: number, marks: number): void {
    if (this.#pieces > 0) this.#before = this.text();
    this.#pieces++;
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
    this.#marks = marks;
  }

  isEmpty(): boolean {
    return this.#pieces === 0 || (this.#before === '' && this.#start === this.#end);
  }

  text(): string {
    return this.#pieces === 0 ? '' : this.#before + decodeText(this.#bytes, this.#start, this.#end, this.#marks);
  }

  /** The number, or NaN when the text is none. Exactly what `Number()` of the text gives; one too large for that is no number. */
  number(): number {
    const quick = this.#before === '' ? plainDecimal(this.#bytes, this.#start, this.#end) : Number.NaN;
    if (!Number.isNaN(quick)) return quick;
    const written = this.text().trim();
    const number = /^[+-]?[\d.]+(?:[eE][+-]?\d+)?$/.test(written) ? Number(written) : Number.NaN;
    return Number.isFinite(number) ? number : Number.NaN;
  }

  /** A whole number not below 0, or -1. */
  integer(): number {
    return this.#before === '' && this.#pieces > 0 ? parseInteger(this.#bytes, this.#start, this.#end) : -1;
  }
}

/** A decimal of at most 15 digits; NaN means: let `Number()` decide. */
function plainDecimal(bytes: Buffer, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  const digitsFrom = at;
  let value = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === 0x2e && decimals < 0) decimals = 0;
    else if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + (byte - 0x30);
      if (decimals >= 0) decimals++;
    } else return Number.NaN;
  }
  const digits = at - digitsFrom - (decimals >= 0 ? 1 : 0);
  if (digits < 1 || digits > MAX_EXACT_DIGITS) return Number.NaN;
  if (decimals > 0) value /= POWERS[decimals]!;
  return negative ? -value : value;
}
