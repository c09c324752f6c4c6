import type { NumberFormat } from './number-format.ts';
import { PLAIN } from './number-format.ts';
import type { ReadGuard } from './read-guard.ts';
import type { XmlTag } from './xml-tag.ts';

/** A style as written: what it does not say, its parent says. */
type Style = { parent: string | undefined; dataStyle: string | undefined; font: string | undefined; hidden: boolean };
/** What the parts of a number style have said so far. */
type Draft = { name: string; kind: string; day: boolean; time: boolean; endless: boolean; decimals: number; digits: number; plain: boolean };

/** Elements {@link OdsStyles} wants to see. */
export const STYLE_NAMES = ['font-face', 'default-style', 'style', 'text-properties', 'table-properties', 'date-style', 'time-style', 'percentage-style', 'number-style', 'number', 'day', 'month', 'year', 'day-of-week', 'hours', 'minutes', 'seconds'];
const DATA_STYLES = new Set(['date-style', 'time-style', 'percentage-style', 'number-style']);
const DAY_PARTS = new Set(['day', 'month', 'year', 'day-of-week']);
const TIME_PARTS = new Set(['hours', 'minutes', 'seconds']);
/** Where a style of a cell that names none is found. */
const DEFAULT_CELL = 'Default';
const MOST_PARENTS = 50;
const MOST_STYLES = 0xffff;
const MOST_PADDED = 15;

/** The styles of an OpenDocument sheet (ODF 1.3 part 3, 16): fonts, number formats, and which sheets are hidden. */
export class OdsStyles {
  readonly formats: NumberFormat[] = [];
  readonly fonts: (string | undefined)[] = [];
  readonly #guard: ReadGuard;
  readonly #faces = new Map<string, string>();
  readonly #styles = new Map<string, Style>();
  readonly #dataStyles = new Map<string, NumberFormat>();
  readonly #numbers = new Map<string, number>();
  #open: Style | null = null;
  #draft: Draft | null = null;

  constructor(guard: ReadGuard) {
    this.#guard = guard;
  }

  open(name: string, tag: XmlTag): void {
    if (this.#draft !== null) this.#part(name, tag, this.#draft);
    else if (name === 'font-face') this.#faces.set(tag.text('style:name') ?? '', bare(tag.text('svg:font-family') ?? ''));
    else if (name === 'style' || name === 'default-style') this.#openStyle(name, tag);
    else if (name === 'text-properties' && this.#open !== null) this.#open.font ??= this.#fontOf(tag);
    else if (name === 'table-properties' && this.#open !== null) this.#open.hidden ||= tag.text('table:display') === 'false';
    else if (DATA_STYLES.has(name)) this.#openDataStyle(name, tag);
  }

  close(name: string): void {
    if (name === 'style' || name === 'default-style') this.#open = null;
    if (this.#draft?.kind !== name) return;
    this.#dataStyles.set(this.#draft.name, formatOf(this.#draft));
    this.#draft = null;
  }

  /** The number of a cell style in the workbook, with the format its kind of value has where the style says none. */
  number(name: string | undefined, valueType: string): number {
    const fallback = FALLBACKS[valueType];
    const key = `${name ?? DEFAULT_CELL} ${fallback === undefined ? '' : valueType}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.formats.length === MOST_STYLES) return 0;
    const format = this.#formatOfCell(name ?? DEFAULT_CELL);
    this.formats.push(format.kind === 'plain' ? (fallback ?? format) : format);
    const number = this.fonts.push(this.#inherited('table-cell', name ?? DEFAULT_CELL, (style) => style.font)) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The font of a piece of text within a cell; undefined when its style says none. */
  textFont(name: string): string | undefined {
    return this.#inherited('text', name, (style) => style.font);
  }

  isHiddenTable(name: string | undefined): boolean {
    return this.#inherited('table', name ?? '', (style) => (style.hidden ? style.hidden : undefined)) === true;
  }

  #openStyle(element: string, tag: XmlTag): void {
    this.#guard.countItems(1);
    const name = element === 'default-style' ? '' : (tag.text('style:name') ?? '');
    this.#open = { parent: tag.text('style:parent-style-name'), dataStyle: tag.text('style:data-style-name'), font: undefined, hidden: false };
    this.#styles.set(`${tag.text('style:family') ?? ''} ${name}`, this.#open);
  }

  #fontOf(tag: XmlTag): string | undefined {
    const face = tag.text('style:font-name');
    const family = tag.text('fo:font-family');
    if (face !== undefined) return this.#faces.get(face) ?? face;
    return family === undefined ? undefined : bare(family);
  }

  #openDataStyle(kind: string, tag: XmlTag): void {
    this.#guard.countItems(1);
    this.#draft = { name: tag.text('style:name') ?? '', kind, day: false, time: false, endless: tag.text('number:truncate-on-overflow') === 'false', decimals: 0, digits: 0, plain: true };
  }

  #part(name: string, tag: XmlTag, draft: Draft): void {
    if (DAY_PARTS.has(name)) draft.day = true;
    else if (TIME_PARTS.has(name)) draft.time = true;
    else if (name === 'number') {
      draft.decimals = tag.integer('number:decimal-places') ?? 0;
      draft.digits = tag.integer('number:min-integer-digits') ?? 0;
      draft.plain = tag.text('number:grouping') !== 'true';
    }
  }

  #formatOfCell(name: string): NumberFormat {
    const dataStyle = this.#inherited('table-cell', name, (style) => style.dataStyle);
    return (dataStyle === undefined ? undefined : this.#dataStyles.get(dataStyle)) ?? PLAIN;
  }

  /** What a style, or the first of its parents that says it, says; at last the default of its family. */
  #inherited<T>(family: string, from: string, read: (style: Style) => T | undefined): T | undefined {
    let name: string | undefined = from;
    for (let step = 0; name !== undefined && step < MOST_PARENTS; step++) {
      const style: Style | undefined = this.#styles.get(`${family} ${name}`);
      const said = style === undefined ? undefined : read(style);
      if (said !== undefined) return said;
      name = style?.parent;
    }
    const standard = this.#styles.get(`${family} `);
    return standard === undefined ? undefined : read(standard);
  }
}

/** Formats of values whose style says none. */
const FALLBACKS: Record<string, NumberFormat> = { time: { kind: 'date', day: false, time: true }, percentage: { kind: 'percent', decimals: 2 } };

function formatOf({ kind, day, time, endless, decimals, digits, plain }: Draft): NumberFormat {
  if (kind === 'percentage-style') return { kind: 'percent', decimals };
  if (kind === 'time-style' && endless) return { kind: 'elapsed' };
  if (kind === 'date-style' || kind === 'time-style') return { kind: 'date', day: day || !time, time };
  return plain && decimals === 0 && digits > 1 && digits <= MOST_PADDED ? { kind: 'padded', digits } : PLAIN;
}

/** A family such as `'Times New Roman'` without its quotes; of a list, the first. */
function bare(family: string): string {
  const first = /^\s*(?:'([^']*)'|"([^"]*)"|([^,]*))/.exec(family);
  return (first?.[1] ?? first?.[2] ?? first?.[3] ?? '').trim();
}
