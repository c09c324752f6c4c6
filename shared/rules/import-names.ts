import { bareName } from './names.ts';
import { foldWords } from './text.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether two names are spelled the same, as {@link spellingKey} tells it. */
export function isSpelledAlike(a: string, b: string): boolean {
  return a === b || spellingKey(a) === spellingKey(b);
}

/** Whether a file calls something otherwise than the record: another place of the tone mark says nothing new, and neither does a spelling that merely lacks its marks. */
export function isCalledOtherwise(told: string, kept: string): boolean {
  return !isSpelledAlike(told, kept) && (/[^\u0000-\u007f]/.test(told) || foldWords(told) !== foldWords(kept));
}

/**
 * The key by which two spellings of a name are the same letter for letter: case and the place of the tone mark do not
 * count (`Hòa` and `Hoà`), every other mark does (`Diễm` and `Điểm` differ).
 */
export function spellingKey(fullName: string): string {
  return bareName(fullName)
    .toLowerCase()
    .normalize('NFD')
    .split(' ')
    .map((syllable) => syllable.replace(TONES, '') + (syllable.match(TONES)?.join('') ?? ''))
    .join(' ');
}
