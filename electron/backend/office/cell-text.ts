import { writableText } from './writable-text.ts';

/** What Excel allows in one cell. */
export const MAX_CELL_CHARACTERS = 32_767;
const MAX_SHEET_NAME = 31;
/** What a cut leaves of a character of two code units. */
const HALF_CHARACTER = /[\uD800-\uDBFF]$/;

/**
 * Text as a cell can keep it: as XML can hold it, no longer than a cell, and `_x0041_`, which Excel would take for an
 * escape, escaped itself (ECMA-376 part 1, 22.9.2.19).
 */
export function cellText(text: string): string {
  return writableText(text)
    .slice(0, MAX_CELL_CHARACTERS)
    .replace(HALF_CHARACTER, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** A name Excel accepts for a sheet: at most 31 characters, none of `[ ] : * ? / \`, not empty. Apostrophes become curly, as exceljs does not escape them in print areas. */
export function sheetName(wanted: string): string {
  const name = cellText(wanted)
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .replaceAll("'", '’')
    .trim()
    .slice(0, MAX_SHEET_NAME)
    .replace(HALF_CHARACTER, '')
    .trim();
  return name === '' || name.toLowerCase() === 'history' ? `${name}_` : name;
}
