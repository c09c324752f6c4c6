import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { utf16Order } from './sniff.ts';

export type DecodedCsv = {
  /** In NFC; of a `tcvn3` or `windows-1252` file one character for each byte, as in a workbook in a font of the old kind. */
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'windows-1252';
  /** Neither a mark nor the bytes themselves leave no doubt. */
  guessed: boolean;
};

/** So many words with marks tell an encoding. */
const SAMPLE_WORDS = 2000;
const SAMPLE_BYTES = 512 * 1024;
const BROKEN_ONE_IN = 20;

/**
 * Text in one of the encodings offices have: UTF-8; UTF-16; of the eight-bit ones Windows-1258 or TCVN3, whichever makes
 * more Vietnamese syllables of the words with marks (DOMAIN 4.2), or Windows-1252 when neither makes any.
 */
export function decodeCsv(bytes: Buffer): DecodedCsv {
  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return { text: nfc(new TextDecoder(utf16).decode(bytes)), encoding: utf16, guessed: false };
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (isMostlyWhole(utf8)) return { text: nfc(utf8), encoding: 'utf-8', guessed: false };
  const encoding = eightBitEncoding(bytes);
  const text = encoding === 'windows-1258' ? nfc(iconv.decode(bytes, 'win1258')) : iconv.decode(bytes, 'win1252');
  return { text, encoding, guessed: true };
}

/** UTF-8, even with a few broken letters; of text in another encoding nearly every letter with a mark is broken. */
function isMostlyWhole(text: string): boolean {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  return broken === 0 || broken * BROKEN_ONE_IN < (text.match(/[^\x00-\x7F\uFFFD]/g)?.length ?? 0);
}

function eightBitEncoding(bytes: Buffer): 'windows-1258' | 'tcvn3' | 'windows-1252' {
  const words = wordsWithMarks(bytes);
  const readable = (encoding: string) => words.filter((word) => isSyllable(iconv.decode(Buffer.from(word, 'latin1'), encoding))).length;
  const windows = readable('win1258');
  const tcvn3 = readable('tcvn');
  if (Math.max(windows, tcvn3) * 2 < words.length) return 'windows-1252';
  return tcvn3 > windows ? 'tcvn3' : 'windows-1258';
}

/** Words as their bytes stand, those with a byte beyond ASCII. */
function wordsWithMarks(bytes: Buffer): string[] {
  const words = bytes.toString('latin1', 0, SAMPLE_BYTES).match(/[A-Za-z\x80-\xff]+/g) ?? [];
  return words.filter((word) => /[\x80-\xff]/.test(word)).slice(0, SAMPLE_WORDS);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SYLLABLE = /^(?:ngh?|nh|gh|g|kh?|qu|c|ch|th|tr|t|ph|p|b|d|đ|h|l|m|n|r|s|v|x)?[aăâeêioôơuưy]{1,3}(?:ch|c|m|ng|nh|n|p|t)?$/;

/** A Vietnamese syllable by its shape: an onset, vowels, an end, at most one tone. Enough to tell encodings apart. */
function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  return (letters.match(TONES)?.length ?? 0) <= 1 && SYLLABLE.test(letters.replace(TONES, '').normalize('NFC'));
}

function nfc(text: string): string {
  return text.normalize('NFC');
}
