import type { LegacyEncoding } from '#shared/rules/legacy-encodings.ts';
import { decodeTcvn3, NOT_TCVN3, TCVN3_SIGN_IN_WORD, TCVN3_WORD } from './tcvn3.ts';
import { countViqr, decodeViqr, decodeViqrWords, hasViqrAbbreviation } from './viqr.ts';
import { decodeVni, VNI_MARK_IN_WORD } from './vni.ts';
import { decodeWindows1258, WINDOWS_1258_TONE_IN_WORD } from './windows-1258.ts';
import { countWords, type WordCount } from './words.ts';

/** How one encoding is read and recognised. */
export interface LegacyReader {
  encoding: LegacyEncoding;
  /** Every code taken for what it stands for. `font` tells capitals fonts. */
  decode(text: string, font: string | null): string;
  /** Words with marks in the decoded text, and how many of them are syllables. */
  count(text: string): WordCount;
  /** A sign of the encoding that stands in no right text. */
  isTelling(text: string): boolean;
  /** Whether a text can be in the encoding at all. */
  canBe(text: string): boolean;
  /** What a word is made of. */
  word: RegExp;
  /** Decoding leaves every word alone that does not become a syllable: it may be tried on any text. */
  careful: boolean;
}

const LETTERS = /[\p{L}\p{M}]+/gu;

const LATIN_1_LETTER = /[\u00a1-\u00ff]/;

/** A text that could be in one of the encodings of one byte a letter: it has Western letters or signs, and no others. */
function isWestern(text: string): boolean {
  return LATIN_1_LETTER.test(text) && !hasUnicodeLetter(text);
}

const UNICODE_LETTER = /[\u0100-\u024f\u1e00-\u1eff]|[\u0300-\u036f]/;

/** Whether a text has a letter that only Unicode has: ă, đ, ế, or a mark apart. No legacy encoding shows as one. */
export function hasUnicodeLetter(text: string): boolean {
  return UNICODE_LETTER.test(text);
}

const TYPED = /^[\n\r\t -~\u2010-\u2026]*$/;

/** ASCII, and the dashes and quotation marks that programs make of it while it is typed. */
export function isTyped(text: string): boolean {
  return TYPED.test(text);
}

const TCVN3: LegacyReader = {
  encoding: 'tcvn3',
  decode: (text, font) => decodeTcvn3(text, font !== null && CAPITALS_FONT.test(font)),
  count: (text) => countWords(decodeTcvn3(text)),
  isTelling: (text) => TCVN3_SIGN_IN_WORD.test(text),
  canBe: (text) => isWestern(text) && !NOT_TCVN3.test(text),
  word: TCVN3_WORD,
  careful: false,
};
const VNI: LegacyReader = {
  encoding: 'vni',
  decode: decodeVni,
  count: (text) => countWords(decodeVni(text)),
  isTelling: (text) => VNI_MARK_IN_WORD.test(text),
  canBe: isWestern,
  word: LETTERS,
  careful: false,
};
const WINDOWS_1258: LegacyReader = {
  encoding: 'windows-1258',
  decode: decodeWindows1258,
  count: (text) => countWords(decodeWindows1258(text)),
  isTelling: (text) => WINDOWS_1258_TONE_IN_WORD.test(text),
  canBe: isWestern,
  word: LETTERS,
  careful: false,
};
const VIQR: LegacyReader = {
  encoding: 'viqr',
  decode: decodeViqrWords,
  count: countViqr,
  isTelling: hasViqrAbbreviation,
  canBe: isTyped,
  word: LETTERS,
  careful: true,
};

/** The encodings that are looked for, the commonest first. */
export const LEGACY_READERS: readonly LegacyReader[] = [TCVN3, VNI, WINDOWS_1258, VIQR];

/** The reader of an encoding; for text that is only decomposed there is nothing to recognise. */
export function readerOf(encoding: Exclude<LegacyEncoding, 'decomposed'>): LegacyReader {
  return LEGACY_READERS.find((reader) => reader.encoding === encoding) ?? TCVN3;
}

const TCVN3_FONT = /^\.vn/i;
const CAPITALS_FONT = /h$/i;
const VNI_FONT = /^vni[- ]/i;

/** The encoding that the name of a font tells; null for a Unicode font. */
export function encodingOfFont(font: string | null): 'tcvn3' | 'vni' | null {
  if (font === null) return null;
  return TCVN3_FONT.test(font) ? 'tcvn3' : VNI_FONT.test(font) ? 'vni' : null;
}

/**
 * A text in a legacy encoding as Unicode (NFC). The caller knows that it is in that encoding: every code is taken for a
 * letter. `font` is the font it stood in; a TCVN3 font whose name ends with H shows small letters as capitals.
 */
export function decodeText(text: string, encoding: LegacyEncoding, font: string | null = null): string {
  if (encoding === 'decomposed') return text.normalize('NFC');
  if (encoding === 'viqr') return decodeViqr(text);
  return readerOf(encoding).decode(text, font);
}
