const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const SMALL_C = 0x63;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
/** States of {@link CellTags}: outside of tags, in the name of one, in the attributes of a cell's. */
const STATE = { OUTSIDE: 0, NAME: 1, CELL: 2 } as const;
const END_BYTES = 64;

/**
 * Counts the cells of a sheet of Office Open XML that are not empty tags, looking at the bytes alone, apart from the
 * reading: what a reader gives must come to the same.
 */
export class CellTags {
  #count = 0;
  #state: number = STATE.OUTSIDE;
  /** Letters of the name so far, after its prefix; whether the first one is a `c`. */
  #letters = 0;
  #isC = false;
  #last = 0;
  #quote = 0;
  #end = '';

  get count(): number {
    return this.#count;
  }

  /** Whether the part ends as a whole one does. */
  get isWhole(): boolean {
    return /<\/(?:\w+:)?worksheet>\s*$/.test(this.#end);
  }

  write(bytes: Buffer): void {
    this.#end = (this.#end + bytes.toString('latin1', Math.max(0, bytes.length - END_BYTES))).slice(-END_BYTES);
    const length = bytes.length;
    let at = 0;
    while (at < length) {
      if (this.#state === STATE.OUTSIDE) {
        while (at < length && bytes[at] !== LT) at++;
        if (at++ === length) return;
        this.#state = STATE.NAME;
        this.#letters = 0;
      } else at = this.#state === STATE.NAME ? this.#name(bytes, at) : this.#cell(bytes, at);
    }
  }

  /** Goes on in the name of a tag; a prefix of it does not count. */
  #name(bytes: Buffer, from: number): number {
    let letters = this.#letters;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === COLON) letters = 0;
      else if (byte > 0x20 && byte !== GT && byte !== SLASH) this.#isC = letters++ === 0 && byte === SMALL_C;
      else {
        this.#state = this.#isC && letters === 1 ? STATE.CELL : STATE.OUTSIDE;
        this.#last = 0;
        this.#quote = 0;
        return at;
      }
    }
    this.#letters = letters;
    return bytes.length;
  }

  /** Goes on in the tag of a cell, to its end. */
  #cell(bytes: Buffer, from: number): number {
    let [last, quote] = [this.#last, this.#quote];
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (quote !== 0) quote = byte === quote ? 0 : quote;
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
      else if (byte === GT) {
        if (last !== SLASH) this.#count++;
        this.#state = STATE.OUTSIDE;
        return at + 1;
      }
      last = byte;
    }
    [this.#last, this.#quote] = [last, quote];
    return bytes.length;
  }
}

const ODS_TAG = /<table:(table-cell|covered-table-cell|table-row|table)(?=[\s>/])([^>]*)>|<\/table:table>/g;

/** The same of the content of an OpenDocument workbook, sheet by sheet: cells that say they hold a value, as often as they stand there. */
export class OdsCellTags {
  readonly counts: number[] = [];
  #rest = '';
  #depth = 0;
  #count = 0;
  #rowTimes = 1;
  #end = '';

  get isWhole(): boolean {
    return /<\/office:document-content>\s*$/.test(this.#end);
  }

  write(bytes: Buffer): void {
    const text = this.#rest + bytes.toString('latin1');
    const open = text.lastIndexOf('<');
    const whole = open >= 0 && !text.includes('>', open) ? text.slice(0, open) : text;
    this.#rest = text.slice(whole.length);
    this.#end = (this.#end + text.slice(-END_BYTES)).slice(-END_BYTES);
    for (const [tag, name, attributes = ''] of whole.matchAll(ODS_TAG)) this.#tag(name, attributes, tag.endsWith('/>'));
  }

  #tag(name: string | undefined, attributes: string, isEmpty: boolean): void {
    if (name === 'table') this.#begin(isEmpty);
    else if (name === undefined) this.#finish();
    else if (name === 'table-row') this.#rowTimes = times(attributes, 'rows');
    else if (this.#depth === 1 && /\soffice:value-type="[^"]|\stable:formula=/.test(attributes)) this.#count += this.#rowTimes * times(attributes, 'columns');
  }

  #begin(isEmpty: boolean): void {
    if (this.#depth === 0) this.#count = 0;
    if (!isEmpty) this.#depth++;
    else if (this.#depth === 0) this.counts.push(0);
  }

  #finish(): void {
    if (--this.#depth === 0) this.counts.push(this.#count);
  }
}

function times(attributes: string, of: 'rows' | 'columns'): number {
  const at = attributes.indexOf(`number-${of}-repeated="`);
  return at < 0 ? 1 : Math.max(1, Number.parseInt(attributes.slice(at + `number-${of}-repeated="`.length), 10) || 1);
}
