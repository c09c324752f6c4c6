import i18next from 'i18next';
import { filledIn } from '#shared/registers/sentences.ts';
import type { WordsOfRegister } from '#shared/registers/words.ts';

export type { WordsOfRegister };

const PREFIX = 'register_';
const NO_WORDS: WordsOfRegister = { title: '', record: '', fields: {}, options: {}, statuses: {}, moves: {}, checks: {}, measures: {} };

/** The texts of a register in a language; empty ones for a register that is not declared. */
export function wordsOf(name: string, language: string): WordsOfRegister {
  const all = i18next.getResource(language, 'registers', 'of') as Readonly<Partial<Record<string, WordsOfRegister>>> | undefined;
  return all !== undefined && Object.hasOwn(all, name) ? (all[name] ?? NO_WORDS) : NO_WORDS;
}

/** What a record of a register's table is called: the word for one record; null for another table. */
export function registerTableName(table: string): string | null {
  return table.startsWith(PREFIX) ? wordsOf(table.slice(PREFIX.length), i18next.language).record : null;
}

/** What a column of a register's table is called; null for another table, or a column that its declaration does not name. */
export function registerColumnName(table: string, column: string): string | null {
  if (!table.startsWith(PREFIX)) return null;
  return wordsOf(table.slice(PREFIX.length), i18next.language).fields[fieldOf(column)] ?? null;
}

/** The word for a code in a column of a register's table; null where the column holds no codes. */
export function registerCodeWord(table: string, column: string, code: string | number): string | null {
  if (!table.startsWith(PREFIX)) return null;
  const words = wordsOf(table.slice(PREFIX.length), i18next.language);
  return (column === 'status' ? words.statuses : words.options[fieldOf(column)])?.[code] ?? null;
}

/** `recognised_on` → `recognisedOn`. */
function fieldOf(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The sentence of a rule a register declares, with what is told in it. */
export function registerCheck(params: Readonly<Record<string, string | number>>): string | null {
  const sentence = wordsOf(String(params['register']), i18next.language).checks[String(params['check'])];
  return sentence === undefined ? null : filledIn(sentence, params);
}
