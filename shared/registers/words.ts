import { en } from './en.ts';
import { vi } from './vi.ts';

/** The texts of a register as the program works with them: by the names its declaration gives. */
export interface WordsOfRegister {
  title: string;
  record: string;
  fields: Readonly<Record<string, string>>;
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  statuses: Readonly<Record<string, string>>;
  moves: Readonly<Record<string, string>>;
  checks: Readonly<Record<string, string>>;
  measures: Readonly<Record<string, string>>;
  timers?: Readonly<Record<string, string>>;
  /** Those that still owe what units owe in each half of a year. */
  duty?: string;
}

const VI: Readonly<Record<string, WordsOfRegister>> = vi;
const EN: Readonly<Record<string, WordsOfRegister>> = en;

/** The texts of a declared register in the words of papers, and in English: a file may be headed with either. */
export function bothWords(register: string): readonly [vi: WordsOfRegister, en: WordsOfRegister] {
  const [ours, theirs] = [VI[register], EN[register]];
  if (ours === undefined || theirs === undefined) throw new RangeError(`No texts of ${register}`);
  return [ours, theirs];
}
