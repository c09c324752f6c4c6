import type { Level } from '../rules/units.ts';
import type { CheckOperator } from './form-contents.ts';

/** The checks every form has. A declared check's name never begins with `@`. */
export const BUILT_IN_CHECKS = ['@required', '@number', '@negative', '@whole', '@percent', '@exact', '@date', '@choice', '@flag', '@length', '@phone', '@formula', '@total'] as const;
export type BuiltInCheck = (typeof BUILT_IN_CHECKS)[number];

/** How the checks of forms are told: on pages, in workbooks and in letters. */
export interface FormWords {
  /** A figure as it is written. */
  figure: (number: number) => string;
  column: (number: string) => string;
  row: (number: string) => string;
  record: (number: string) => string;
  unitRow: string;
  totalRow: string;
  /** A cell of several rows and columns: its row, then its column. */
  cell: (row: string, column: string) => string;
  elsewhere: (form: string, cell: string) => string;
  previous: (of: string) => string;
  sum: (of: string) => string;
  records: (of: string) => string;
  counted: (of: string, word: string | null) => string;
  filled: (of: string) => string;
  is: (of: string, words: readonly string[]) => string;
  percent: (part: string, whole: string) => string;
  units: (level: Level) => string;
  months: string;
  day: string;
  operator: Record<CheckOperator, string>;
  compared: (params: { place: string; left: string; operator: string; right: string; leftValue: string; rightValue: string }) => string;
  alike: (params: { record: string; other: string; columns: string }) => string;
  order: (params: { record: string; other: string; column: string }) => string;
  values: (left: string, right: string) => string;
  builtIn: Record<BuiltInCheck, (params: { cell: string; held: string; given: string }) => string>;
}
