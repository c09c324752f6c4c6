import { fold, foldWords } from '#shared/rules/text.ts';

/** Folded words for what stands around a table in the papers of Vietnamese offices; compared with folded cell text. */
const TOTAL = /^(?:tong cong|tong so|cong|tong)(?: (?:so|cong))?(?: \d.*)?$/;
const SIGNATURE = /^(?:nguoi lap(?: (?:bieu|danh sach))?|thu truong(?: (?:don vi|co quan))?|noi nhan|(?:t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|tuq\.)\s.*|nguoi ky|ky(?:,)? (?:ghi ro )?ho ten|\(?ky(?: ten)?,.*|xac nhan cua .*)[:.]?$/;
const PLACE_AND_DATE = /(?:^|,\s*)ngay\s+[\d.…\s]*thang\s+[\d.…\s]*nam\s+[\d.…]*\.?$/;

export function isTotal(text: string): boolean {
  return TOTAL.test(foldWords(text));
}

export function isSignature(text: string): boolean {
  const folded = fold(text).trim();
  return SIGNATURE.test(folded) || PLACE_AND_DATE.test(folded);
}

/** One label of the row under a heading that numbers its columns: `1`, `(2)`, `A`, or `1=4+13`. */
export function isColumnNumber(text: string): boolean {
  return /^\(?(?:[A-Z]|\d{1,2}[a-z]?)\)?(?:\s*=\s*[\d()+\-x*/:\s]+)?$/.test(text.trim());
}
