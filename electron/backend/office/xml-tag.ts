import { decodeText, MARK, parseInteger } from './xml-text.ts';

const MAX_ATTRIBUTES = 200;
/** Numbers kept for each attribute: the borders of its name and of its value. */
const FIELDS = 4;

/** The attributes of the tag being opened; valid during `open` only. */
export class XmlTag {
  /** For callers in a hurry: the bytes in which the borders of a value lie. */
  bytes: Buffer = Buffer.alloc(0);
  /** The element ends with this tag: nothing stands in it. */
  isEmpty = false;
  /** How many bytes of the part come before `bytes`. */
  base = 0;
  /** Where the tag begins and ends in the part. */
  from = 0;
  to = 0;
  #used = 0;
  readonly #attributes = new Int32Array(MAX_ATTRIBUTES * FIELDS);

  clear(): void {
    this.#used = 0;
  }

  /** Takes where the tag stands in `bytes`. */
  place(start: number, end: number): void {
    this.from = this.base + start;
    this.to = this.base + end;
  }

  /** Takes one more attribute; false when there are too many. */
  add(nameStart: number, nameEnd: number, start: number, end: number): boolean {
    if (this.#used === this.#attributes.length) return false;
    this.#attributes[this.#used] = nameStart;
    this.#attributes[this.#used + 1] = nameEnd;
    this.#attributes[this.#used + 2] = start;
    this.#attributes[this.#used + 3] = end;
    this.#used += FIELDS;
    return true;
  }

  /** Position of the attribute with this name, or -1. */
  find(name: string): number {
    const size = name.length;
    for (let slot = 0; slot < this.#used; slot += FIELDS) {
      const start = this.#attributes[slot]!;
      if (size === this.#attributes[slot + 1]! - start && sameBytes(this.bytes, start, name)) return slot;
    }
    return -1;
  }

  /** Where the value at a position given by {@link find} begins. */
  start(slot: number): number {
    return this.#attributes[slot + 2]!;
  }

  end(slot: number): number {
    return this.#attributes[slot + 3]!;
  }

  text(name: string): string | undefined {
    return this.#textAt(this.find(name));
  }

  /** The attribute of this local name under any prefix, such as `r:id`. */
  prefixedText(localName: string): string | undefined {
    for (let slot = 0; slot < this.#used; slot += FIELDS) {
      if (this.bytes.toString('latin1', this.#attributes[slot], this.#attributes[slot + 1]).endsWith(`:${localName}`)) return this.#textAt(slot);
    }
    return undefined;
  }

  /** The prefix of the name with its colon, or ''. */
  prefix(): string {
    return /^<([^\s/>]*:)/.exec(this.#raw(this.from - this.base, this.to - this.base))?.[1] ?? '';
  }

  /** The tag as it is written, without its end and without the attributes named. */
  writtenWithout(names: readonly string[]): string {
    let nameEnd = this.from - this.base;
    while (this.bytes[nameEnd]! > 0x20 && this.bytes[nameEnd] !== 0x2f && this.bytes[nameEnd] !== 0x3e) nameEnd++;
    let written = this.#raw(this.from - this.base, nameEnd);
    for (let slot = 0; slot < this.#used; slot += FIELDS) {
      const nameStart = this.#attributes[slot]!;
      if (!names.includes(this.#raw(nameStart, this.#attributes[slot + 1]!))) written += ` ${this.#raw(nameStart, this.end(slot) + 1)}`;
    }
    return written;
  }

  /** A whole number not below 0, or undefined. */
  integer(name: string): number | undefined {
    const slot = this.find(name);
    if (slot < 0) return undefined;
    const value = parseInteger(this.bytes, this.start(slot), this.end(slot));
    return value < 0 ? undefined : value;
  }

  flag(name: string): boolean {
    const text = this.text(name);
    return text === '1' || text === 'true' || text === 'on';
  }

  #raw(start: number, end: number): string {
    return this.bytes.toString('utf8', start, end);
  }

  #textAt(slot: number): string | undefined {
    return slot < 0 ? undefined : decodeText(this.bytes, this.start(slot), this.end(slot), MARK.ENTITY | MARK.HIGH);
  }
}

function sameBytes(bytes: Buffer, start: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[start + index] !== text.charCodeAt(index)) return false;
  return true;
}
