import { isSyllable } from '#shared/rules/syllables.ts';

/** TCVN 5712:1993, third table (VN3, "ABC"): one byte a letter. Letters with a tone have no capitals; ư is the soft hyphen. */
const CODES = '¡¢§£¤¥¦µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ';
const LETTERS = 'ĂÂĐÊÔƠƯàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
const SOFT_HYPHEN = '\u00ad';

const LETTER_OF = new Map(Array.from(CODES, (code, index) => [code, LETTERS[index] ?? code]));
const HIGH = /[\u00a1-\u00ff]/g;
/** What the encoding writes and no right text has: a sign such as § or ¨ inside a word. */
const SIGN = `[${Array.from(CODES).filter((code) => code < 'À' || code === '×').join('')}]`;
export const TCVN3_SIGN_IN_WORD = new RegExp(`[A-Za-zÀ-ÿ]${SIGN}|${SIGN}[A-Za-zÀ-ÿ]`);
/** A Western letter that the encoding has no use for. */
export const NOT_TCVN3 = new RegExp(`(?![${CODES}])[À-ÿ]`);
/** What a word is made of. */
export const TCVN3_WORD = new RegExp(`[A-Za-z${CODES}]+`, 'g');

/**
 * Text in TCVN3 as Unicode (NFC). `capitals`: it stood in a capitals font (`.VnTimeH`), where small letters look like
 * capitals. Letters with a tone among capitals become capitals, as the encoding has none for them.
 */
export function decodeTcvn3(text: string, capitals = false): string {
  const decoded = restoreHorn(text).replace(HIGH, (code) => LETTER_OF.get(code) ?? code);
  return capitals ? decoded.toUpperCase() : raiseAmongCapitals(decoded);
}

const HYPHENED = /(?<![\p{L}\p{N}/_.-])([^\s\p{N}\p{Pd}/.,;:()"]*)-([^\s\p{N}\p{Pd}/.,;:()"]*)(?![\p{N}\p{Pd}/_])/gu;

/**
 * Programs that copied text made a hyphen of the soft hyphen: `Tr-ëng` is Trưởng. Only where the letter makes one
 * syllable of what was none; a text that still has soft hyphens has real hyphens too.
 */
function restoreHorn(text: string): string {
  if (!text.includes('-') || text.includes(SOFT_HYPHEN) || text.search(HIGH) < 0) return text;
  return text.replace(HYPHENED, (word, left: string, right: string) => {
    const [before, after] = [left, right].map((part) => part.replace(HIGH, (code) => LETTER_OF.get(code) ?? code));
    const lost = left === '' ? !isSyllable(after ?? '') : !isSyllable(before ?? '');
    const isCode = word === word.toUpperCase() && /^[ -~]*$/.test(word);
    return lost && !isCode && isSyllable(`${before}ư${after}`) ? `${left}${SOFT_HYPHEN}${right}` : word;
  });
}

const WORD = /[\p{L}\p{M}]+/gu;
const SMALL_ASCII = /[a-z]/;
const CAPITALS = /\p{Lu}/gu;
const CAPITAL_INSIDE = /\p{L}\p{Lu}/u;

/**
 * `TæNG Sè` is TỔNG SỐ, `Sè TT` is Số TT: a word is among capitals when it has two itself, or when a full word beside it
 * has and no small letter stands anywhere that has a capital.
 */
function raiseAmongCapitals(text: string): string {
  if (!CAPITAL_INSIDE.test(text)) return text;
  const around = !SMALL_ASCII.test(text) && (text.match(WORD) ?? []).some((word) => isCapital(word) && isSyllable(word));
  return text.replace(WORD, (word) => (around || isCapital(word) ? word.toUpperCase() : word));
}

function isCapital(word: string): boolean {
  return !SMALL_ASCII.test(word) && (word.match(CAPITALS)?.length ?? 0) >= 2;
}
