import { fold, foldWords } from '#shared/rules/text.ts';

/** A piece of a text; `hit` when it is what the search found. */
export interface Piece {
  text: string;
  hit: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Marks the beginnings of words that the searched words begin, with or without accents: `ng mau` marks the `Ng` and the
 * `Mẫu` of `Nguyễn Văn Mẫu`. The pieces put together are the text.
 */
export function highlight(text: string, query: string): Piece[] {
  const wanted = foldWords(query).split(' ').filter((word) => word !== '').toSorted((a, b) => b.length - a.length);
  const stored = text.normalize('NFC');
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of stored.matchAll(WORD)) {
    const word = wanted.find((one) => fold(match[0]).startsWith(one));
    if (word === undefined) continue;
    const length = prefixLength(match[0], word);
    if (match.index > end) pieces.push({ text: stored.slice(end, match.index), hit: false });
    end = match.index + length;
    pieces.push({ text: stored.slice(match.index, end), hit: true });
  }
  if (end < stored.length) pieces.push({ text: stored.slice(end), hit: false });
  return pieces;
}

/** How much of a word folds to at least the prefix: a letter may fold to several. */
function prefixLength(word: string, prefix: string): number {
  let folded = '';
  let length = 0;
  for (const letter of word) {
    if (folded.length >= prefix.length) break;
    folded += fold(letter);
    length += letter.length;
  }
  return length;
}
