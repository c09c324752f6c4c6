import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { encodingOfBytes } from './legacy/bytes.ts';
import { utf16Order } from './sniff.ts';

export type DecodedCsv = {
  /** In NFC; of a `tcvn3`, `vni` or `windows-1252` file one character for each byte, as in a workbook in a font of the old kind. */
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni' | 'windows-1252';
  /** Neither a mark nor the bytes themselves leave no doubt. */
  guessed: boolean;
};

const BROKEN_ONE_IN = 20;

/**
 * Text in one of the encodings offices have: UTF-8; UTF-16; of the eight-bit ones the one whose
 * words are Vietnamese syllables (DOMAIN 4.2), or Windows-1252 when none makes any.
 */
export function decodeCsv(bytes: Buffer): DecodedCsv {
  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return { text: nfc(new TextDecoder(utf16).decode(bytes)), encoding: utf16, guessed: false };
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (isMostlyWhole(utf8)) return { text: nfc(utf8), encoding: 'utf-8', guessed: false };
  const encoding = encodingOfBytes(bytes) ?? 'windows-1252';
  const text = encoding === 'windows-1258' ? nfc(iconv.decode(bytes, 'win1258')) : iconv.decode(bytes, 'win1252');
  return { text, encoding, guessed: true };
}

/** UTF-8, even with a few broken letters; of text in another encoding nearly every letter with a mark is broken. */
function isMostlyWhole(text: string): boolean {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  return broken === 0 || broken * BROKEN_ONE_IN < (text.match(/[^\x00-\x7F\uFFFD]/g)?.length ?? 0);
}

function nfc(text: string): string {
  return text.normalize('NFC');
}
