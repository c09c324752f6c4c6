import { readPart } from './read-part.ts';
import type { ReadGuard } from './read-guard.ts';
import { createTextCollector } from './text-collector.ts';
import type { Package } from './zip.ts';

/** Texts of the workbook by position, and the font of the first run of those that are rich text. */
export type TextTable = {
  strings: string[];
  fonts: Map<number, string>;
  /** Positions of texts with bytes that are no UTF-8. */
  undecodable: Set<number>;
  add(text: string, font?: string): number;
};

const REPLACEMENT = '\uFFFD';
/** A replacement character the file itself holds is no fault of ours; as bytes it is EF BF BD, which cannot be told apart here. */
export function createTextTable(guard: ReadGuard): TextTable {
  const table: TextTable = {
    strings: [],
    fonts: new Map(),
    undecodable: new Set(),
    add(text, font) {
      guard.countText(text.length);
      const position = table.strings.push(text) - 1;
      if (font !== undefined) table.fonts.set(position, font);
      if (text.includes(REPLACEMENT)) table.undecodable.add(position);
      return position;
    },
  };
  return table;
}

const NAMES = ['si', 't', 'r', 'rPr', 'rFont', 'rPh'];

/** Reads the shared strings: plain and rich text joined, phonetic guides left out. */
export async function readSharedStrings(parts: Package, part: string, table: TextTable): Promise<void> {
  const text = createTextCollector();
  let inText = false;
  let guides = 0;
  let runs = 0;
  let font: string | undefined;
  await readPart(parts, part, NAMES, {
    open(name, tag) {
      if (name === 't') inText = guides === 0;
      else if (name === 'si') {
        text.clear();
        runs = 0;
        font = undefined;
      } else if (name === 'r') runs++;
      else if (name === 'rFont' && runs === 1) font = tag.text('val');
      else if (name === 'rPh') guides++;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') guides--;
      else if (name === 'si') table.add(unescapeControls(text.text()), font);
    },
    text(bytes, start, end, marks) {
      if (inText) text.add(bytes, start, end, marks);
    },
  });
}

/** Excel writes characters that XML cannot hold as `_x000D_`, and a true `_x000D_` as `_x005F_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescapeControls(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
