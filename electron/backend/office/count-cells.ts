const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const SMALL_C = 0x63;
const QUOTES = new Set([0x22, 0x27]);
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
    for (let at = 0; at < length; at++) {
      if (this.#state === STATE.OUTSIDE) {
        while (at < length && bytes[at] !== LT) at++;
        if (at === length) return;
        this.#state = STATE.NAME;
        this.#letters = 0;
      } else if (this.#state === STATE.NAME) this.#name(bytes[at]!);
      else this.#cell(bytes[at]!);
    }
  }

  #name(byte: number): void {
    if (byte === COLON) this.#letters = 0;
    else if (byte > 0x20 && byte !== GT && byte !== SLASH) {
      this.#isC = this.#letters++ === 0 && byte === SMALL_C;
      // A longer name is another element's, unless it is a prefix.
      if (this.#letters > 1) this.#isC = false;
    } else if (this.#isC && this.#letters === 1) this.#begin(byte);
    else this.#state = STATE.OUTSIDE;
  }

  #begin(byte: number): void {
    this.#state = STATE.CELL;
    this.#last = 0;
    this.#quote = 0;
    this.#cell(byte);
  }

  #cell(byte: number): void {
    if (this.#quote !== 0) {
      if (byte === this.#quote) this.#quote = 0;
    } else if (QUOTES.has(byte)) this.#quote = byte;
    else if (byte === GT) {
      if (this.#last !== SLASH) this.#count++;
      this.#state = STATE.OUTSIDE;
    }
    this.#last = byte;
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
