import { fold, foldWords, hasWords } from './text.ts';

/** Somebody who can speak, as the list calls them. */
export interface Speaker {
  name: string;
}

/**
 * Who is meant by a few letters, the likeliest first: the initials of the last two names (`mn` is Nguyễn Thị Mai Nhung),
 * those of the first and the last (`nn`), any initials in a row, then the beginning of the name one is called by, then of
 * any of the names. Accents do not matter. Nothing typed means everybody, in the order of the list.
 */
export function findSpeakers<T extends Speaker>(people: readonly T[], typed: string): T[] {
  const letters = fold(typed).trim();
  if (letters === '') return [...people];
  return people
    .map((person) => ({ person, rank: rankOf(person, letters) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ person }) => person);
}

function rankOf({ name }: Speaker, letters: string): number | null {
  const words = foldWords(name).split(' ');
  const initials = words.map((word) => word.charAt(0)).join('');
  const ways = [
    () => initials.length >= 2 && initials.slice(-2) === letters,
    () => initials.charAt(0) + initials.slice(-1) === letters,
    () => letters.length >= 2 && initials.includes(letters),
    () => words.at(-1)?.startsWith(letters) === true,
    () => hasWords(name, letters),
  ];
  const rank = ways.findIndex((fits) => fits());
  return rank === -1 ? null : rank;
}
