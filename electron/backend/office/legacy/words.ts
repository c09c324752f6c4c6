import { isSyllable } from '#shared/rules/syllables.ts';

/** Words that say something about an encoding: two letters or more, one of them not ASCII, one of them a vowel. */
export interface WordCount {
  words: number;
  /** Those that are spelled as Vietnamese syllables. */
  right: number;
}

const WORD = /[\p{L}\p{M}]+/gu;
const ASCII = /^[ -~]*$/;
/** No word is written so: it is an abbreviation in another encoding, as `ÑT` is ĐT in VNI and ẹT in TCVN3. */
const CAPITAL_AFTER_SMALL = /\p{Ll}\p{Lu}/u;
const VOWEL = /[aeiouy\u00b5\u00c0-\u00ff\u0102\u0103\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/i;

/** Syllables are known again: lists are made of a few hundred. What is none, and may be a name, is not kept. */
const known = new Set<string>();

/** Counts the telling words of a Unicode text. */
export function countWords(text: string): WordCount {
  const count = { words: 0, right: 0 };
  if (ASCII.test(text)) return count;
  for (const word of text.normalize('NFC').match(WORD) ?? []) {
    if (word.length < 2 || ASCII.test(word) || !VOWEL.test(word)) continue;
    count.words += 1;
    if (isRight(word)) count.right += 1;
  }
  return count;
}

function isRight(word: string): boolean {
  if (known.has(word)) return true;
  const right = !CAPITAL_AFTER_SMALL.test(word) && isSyllable(word);
  if (right) known.add(word);
  return right;
}

/** The same text with the words put otherwise that are no syllables as they stand and are when `decode`d. */
export function repairWords(text: string, word: RegExp, decode: (word: string) => string): string {
  return text.replace(word, (raw) => {
    if (ASCII.test(raw) || isRight(raw.normalize('NFC'))) return raw;
    const decoded = decode(raw);
    return decoded.length > 1 && isRight(decoded) ? decoded : raw;
  });
}
