import type { NumberFormat } from './number-format.ts';
import { builtInFormat, PLAIN, readFormatCode } from './number-format.ts';
import { readPart } from './read-part.ts';
import type { ReadGuard } from './read-guard.ts';
import type { Package } from './zip.ts';

/** What each cell style means for reading: its number format and its font, by style number. */
export type Styles = { formats: NumberFormat[]; fonts: (string | undefined)[] };

const NAMES = ['numFmts', 'numFmt', 'fonts', 'font', 'name', 'cellXfs', 'xf'];

export async function readStyles(parts: Package, part: string, guard: ReadGuard): Promise<Styles> {
  const codes = new Map<number, string>();
  const fontNames: (string | undefined)[] = [];
  const styles: { format: number; font: number }[] = [];
  let list = '';
  await readPart(parts, part, NAMES, {
    open(name, tag) {
      if (name === 'numFmts' || name === 'fonts' || name === 'cellXfs') list = name;
      else if (list !== '') guard.countItems(1);
      if (list === 'numFmts' && name === 'numFmt') codes.set(tag.integer('numFmtId') ?? 0, tag.text('formatCode') ?? '');
      else if (list === 'fonts' && name === 'font') fontNames.push(undefined);
      else if (list === 'fonts' && name === 'name') fontNames[fontNames.length - 1] = tag.text('val');
      else if (list === 'cellXfs' && name === 'xf') styles.push({ format: tag.integer('numFmtId') ?? 0, font: tag.integer('fontId') ?? 0 });
    },
    close(name) {
      if (name === list) list = '';
    },
    text() {},
  });
  const known = new Map<number, NumberFormat>();
  const formatOf = (id: number) => {
    const code = codes.get(id);
    const format = known.get(id) ?? (code === undefined ? builtInFormat(id) : readFormatCode(code));
    known.set(id, format);
    return format;
  };
  return { formats: styles.map((style) => formatOf(style.format)), fonts: styles.map((style) => fontNames[style.font]) };
}

/** A workbook without a styles part. */
export const NO_STYLES: Styles = { formats: [PLAIN], fonts: [undefined] };
