import { isOneLetterApart } from '../rules/near-names.ts';
import { foldWords } from '../rules/text.ts';
import type { WordsOfRegister } from './words.ts';

/** What a text stands for among codes: surely one, or none, with those that may be meant. */
export type ChoiceFinding = { code: string } | { near: readonly string[] };

/**
 * Finds a code by its word in either language, marks and case aside. What is only like a word, or a part of it, is never
 * taken: it is told as near, so that the user can say.
 */
export function findChoice(text: string, codes: readonly string[], words: readonly Readonly<Record<string, string>>[]): ChoiceFinding {
  const said = foldWords(text);
  const known = codes.map((code) => ({ code, folds: [foldWords(code), ...words.map((own) => foldWords(own[code] ?? ''))].filter((fold) => fold !== '') }));
  const exact = known.filter(({ folds }) => folds.includes(said));
  if (exact.length === 1 && exact[0] !== undefined) return { code: exact[0].code };
  return { near: said === '' ? [] : known.filter(({ folds }) => folds.some((fold) => isNear(said, fold))).map(({ code }) => code) };
}

const SHORTEST_PART = 3;

function isNear(said: string, word: string): boolean {
  if (said === word || isOneLetterApart(said, word)) return true;
  const isPart = (part: string, whole: string): boolean => part.length >= SHORTEST_PART && ` ${whole} `.includes(` ${part} `);
  return isPart(said, word) || isPart(word, said);
}

/** The words of the codes a problem names, in one language. */
export function wordsOfCodes(codes: string, words: Readonly<Record<string, string>> | undefined): string {
  return codes.split(' ').filter((code) => code !== '').map((code) => words?.[code] ?? code).join('; ');
}

/** What of an import's problem only a list has words for: its check, its field, the codes of a choice. */
export function recordProblemWords(params: Readonly<Record<string, string | number>>, { checks = {}, fields = {}, statuses = {}, options: ofFields = {} }: Partial<Pick<WordsOfRegister, 'checks' | 'fields' | 'statuses' | 'options'>>): Record<string, string> {
  const text = (name: string): string => String(params[name] ?? '');
  const options = text('name') === 'status' ? statuses : ofFields[text('name')];
  return {
    ...('check' in params && { sentence: checks[text('check')] ?? '' }),
    ...('needed' in params && { field: fields[text('needed')] ?? '' }),
    ...('near' in params && { near: wordsOfCodes(text('near'), options) }),
    ...('codes' in params && { options: wordsOfCodes(text('codes'), options) }),
    ...('kept' in params && { status: statuses[text('kept')] ?? '' }),
  };
}
