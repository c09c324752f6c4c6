import { isSyllable } from '#shared/rules/syllables.ts';

/** Words that say something about an encoding: two letters or more, one of them not ASCII, one of them a vowel. */
export interface WordCount {
  words: number;
  /** Those that are spelled as Vietnamese syllables. */
  right: number;
}

const WORD = /[\p{L}\p{M}]+/gu;
const ASCII = /^[ -~]*$/;
const VOWEL = /[aeiouy\u00b5\u00c0-\u00ff\u0102\u0103\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/i;

/** Each word is judged once: lists are made of a few hundred. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 20_000;

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
  let right = known.get(word);
  if (right === undefined) {
    right = isSyllable(word);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, right);
  }
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
