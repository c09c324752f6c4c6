import { fold, foldWords } from '#shared/rules/text.ts';

/** Folded words for what stands around a table in the papers of Vietnamese offices; compared with folded cell text. */
const TOTAL = /^(?:tong cong|tong so|cong|tong)(?: (?:so|cong))?(?: \d.*)?$/;
const SIGNATURE = /^(?:nguoi lap(?: (?:bieu|danh sach))?|thu truong(?: (?:don vi|co quan))?|noi nhan|(?:t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|tuq\.)\s.*|nguoi ky|ky(?:,)? (?:ghi ro )?ho ten|\(?ky(?: ten)?,.*|xac nhan cua .*)[:.]?$/;
const PLACE_AND_DATE = /(?:^|,\s*)ngay\s+[\d.…\s]*thang\s+[\d.…\s]*nam\s+[\d.…]*\.?$/;

/** Most cells are told apart by their first letter, before anything is folded. */
const MAY_BE_TOTAL = /^[^\p{L}\p{N}]*[tc]/iu;

export function isTotal(text: string): boolean {
  return MAY_BE_TOTAL.test(text) && TOTAL.test(foldWords(text));
}

export function isSignature(text: string): boolean {
  const folded = fold(text).trim();
  return SIGNATURE.test(folded) || PLACE_AND_DATE.test(folded);
}

const COLUMN_LABEL = /^\(?([A-Z]|\d{1,2})[a-z]?\)?(?:\s*=\s*[\d()+\-x*/:\s]+)?$/;
const MIN_LABELS = 3;

/** One label of the row under a heading that numbers its columns: `1`, `(2)`, `A`, or `1=4+13`. */
export function isColumnLabel(text: string): boolean {
  return COLUMN_LABEL.test(text.trim());
}

/** `1 2 3`, `A B 1 2` or `(1) (2) (3=1+2)`: at least three labels, letters from A and numbers from 1, none left out. */
export function areColumnLabels(texts: readonly string[]): boolean {
  if (texts.length < MIN_LABELS) return false;
  const labels = texts.map((text) => COLUMN_LABEL.exec(text.trim())?.[1]);
  if (labels.includes(undefined)) return false;
  const letters = labels.filter((label): label is string => /^[A-Z]$/.test(label ?? ''));
  const numbers = labels.filter((label) => !/^[A-Z]$/.test(label ?? '')).map(Number);
  const noneLeftOut = numbers.every((number, index) => (index === 0 ? number === 1 : number - numbers[index - 1]! <= 1 && number >= numbers[index - 1]!));
  return noneLeftOut && letters.every((letter, index) => letter === String.fromCharCode(0x41 + index));
}
