import { readPart } from './read-part.ts';
import type { ReadGuard } from './read-guard.ts';
import { TextCollector } from './text-collector.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';
import type { Package } from './zip.ts';

const REPLACEMENT = '\uFFFD';

/** Texts of the workbook by position, and the font of the first run of those that are rich text. */
export class TextTable {
  readonly strings: string[] = [];
  readonly fonts = new Map<number, string>();
  /**
   * Positions of texts with bytes that are no UTF-8. A replacement character the file itself holds is no fault of ours;
   * as bytes it is EF BF BD, which cannot be told apart here.
   */
  readonly undecodable = new Set<number>();
  readonly #guard: ReadGuard;

  constructor(guard: ReadGuard) {
    this.#guard = guard;
  }

  add(text: string, font?: string): number {
    this.#guard.countText(text.length);
    const position = this.strings.push(text) - 1;
    if (font !== undefined) this.fonts.set(position, font);
    if (text.includes(REPLACEMENT)) this.undecodable.add(position);
    return position;
  }
}

const NAMES = ['si', 't', 'r', 'rPr', 'rFont', 'rPh'];

/** Reads the shared strings: plain and rich text joined, phonetic guides left out. */
export async function readSharedStrings(parts: Package, part: string, table: TextTable): Promise<void> {
  await readPart(parts, part, NAMES, new StringsReader(table));
}

class StringsReader implements XmlHandler {
  readonly #table: TextTable;
  readonly #text = new TextCollector();
  #inText = false;
  #guides = 0;
  #runs = 0;
  #font: string | undefined;

  constructor(table: TextTable) {
    this.#table = table;
  }

  open(name: string, tag: XmlTag): void {
    if (name === 't') this.#inText = this.#guides === 0;
    else if (name === 'si') {
      this.#text.clear();
      this.#runs = 0;
      this.#font = undefined;
    } else if (name === 'r') this.#runs++;
    else if (name === 'rFont' && this.#runs === 1) this.#font = tag.text('val');
    else if (name === 'rPh') this.#guides++;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#guides--;
    else if (name === 'si') this.#table.add(unescapeControls(this.#text.text()), this.#font);
  }

  text(bytes: Buffer, start: number, end: number, marks: number): void {
    if (this.#inText) this.#text.add(bytes, start, end, marks);
  }
}

/** Excel writes characters that XML cannot hold as `_x000D_`, and a true `_x000D_` as `_x005F_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescapeControls(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
