import { columnLetters } from '#shared/rules/column-letters.ts';
import { columnNumber, MAX_COLUMN, MAX_ROW } from './cell-refs.ts';

/**
 * A formula shared by several cells is written for the first of them; for another cell its relative references shift
 * (ECMA-376 part 1, 18.3.1.40). Texts, sheet names, table references and function names stay as they are.
 */
export function shiftFormula(formula: string, down: number, right: number): string {
  if ((down === 0 && right === 0) || formula.length > MAX_FORMULA) return formula;
  return formula.replace(TOKEN, (token: string, columnMark?: string, letters?: string, rowMark?: string, digits?: string) => {
    if (letters !== undefined && digits !== undefined) return shiftCell(columnMark === '$', letters, rowMark === '$', Number(digits), down, right) ?? token;
    return WHOLE_RANGE.test(token) ? shiftWholeRange(token, down, right) : token;
  });
}

/** Excel's own limit, in characters: a longer one is no formula of any program. */
const MAX_FORMULA = 8192;
/** Texts, quoted sheet names and brackets first, so that nothing inside them is taken for a reference. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|(?<![\p{L}\p{N}_.\\$])\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.\\$])\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])|(?<![\p{L}\p{N}_.\\$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;
const WHOLE_RANGE = /^\$?(?:[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\d{1,7}:\$?\d{1,7})$/;
const OUTSIDE = '#REF!';

function shiftCell(columnFixed: boolean, letters: string, rowFixed: boolean, row: number, down: number, right: number): string | undefined {
  const column = columnNumber(letters);
  if (column > MAX_COLUMN || row < 1 || row > MAX_ROW) return undefined;
  const newColumn = columnFixed ? column : column + right;
  const newRow = rowFixed ? row : row + down;
  if (newColumn < 1 || newColumn > MAX_COLUMN || newRow < 1 || newRow > MAX_ROW) return OUTSIDE;
  return `${columnFixed ? '$' : ''}${columnLetters(newColumn)}${rowFixed ? '$' : ''}${newRow}`;
}

function shiftWholeRange(range: string, down: number, right: number): string {
  const ends = range.split(':').map((end) => {
    const fixed = end.startsWith('$');
    const name = fixed ? end.slice(1) : end;
    if (fixed) return end;
    if (/\d/.test(name)) return inside(Number(name) + down, MAX_ROW)?.toString();
    const column = inside(columnNumber(name) + right, MAX_COLUMN);
    return column === undefined ? undefined : columnLetters(column);
  });
  return ends.includes(undefined) ? OUTSIDE : ends.join(':');
}

function inside(value: number, limit: number): number | undefined {
  return value >= 1 && value <= limit ? value : undefined;
}
