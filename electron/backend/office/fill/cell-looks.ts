import type { ReadGuard } from '../read-guard.ts';
import { readPart } from '../read-part.ts';
import type { Package } from '../zip.ts';

/** What the look of a cell says of its use. */
export type CellLook = {
  /** Protected once the sheet is. */
  isLocked: boolean;
  hasBorder: boolean;
  /** Whatever is typed is kept as text. */
  isText: boolean;
};

/** A cell without a style. */
export const PLAIN_LOOK: CellLook = { isLocked: true, hasBorder: false, isText: false };

const SIDES = new Set(['left', 'right', 'top', 'bottom', 'start', 'end']);
const NAMES = ['numFmt', 'borders', 'border', ...SIDES, 'cellXfs', 'xf', 'protection'];
const TEXT_FORMAT = 49;

/** The looks of a workbook by style number (ECMA-376 part 1, 18.8). */
export async function readCellLooks(parts: Package, part: string, guard: ReadGuard): Promise<CellLook[]> {
  const looks: CellLook[] = [];
  const borders: boolean[] = [];
  const textFormats = new Set([TEXT_FORMAT]);
  let list = '';
  await readPart(parts, part, NAMES, {
    open(name, tag) {
      if (name === 'borders' || name === 'cellXfs') list = name;
      else if (name === 'numFmt' && tag.text('formatCode')?.trim() === '@') textFormats.add(tag.integer('numFmtId') ?? TEXT_FORMAT);
      else if (list === 'borders' && name === 'border') {
        guard.countItems(1);
        borders.push(false);
      } else if (list === 'borders' && SIDES.has(name) && (tag.text('style') ?? 'none') !== 'none') borders[borders.length - 1] = true;
      else if (list === 'cellXfs' && name === 'xf') {
        guard.countItems(1);
        looks.push({ isLocked: true, hasBorder: borders[tag.integer('borderId') ?? 0] ?? false, isText: textFormats.has(tag.integer('numFmtId') ?? 0) });
      } else if (list === 'cellXfs' && name === 'protection' && tag.text('locked') !== undefined && looks.length > 0) looks.at(-1)!.isLocked = tag.flag('locked');
    },
    close(name) {
      if (name === list) list = '';
    },
    text() {},
  });
  return looks;
}
