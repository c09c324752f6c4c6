import { formatDate } from '../rules/dates.ts';
import { formatKnownDate } from '../rules/known-dates.ts';
import type { Field, Value, Values } from './declare.ts';
import type { Qualifier } from '../rules/figures.ts';
import { figureText } from '../rules/figure-text.ts';
import { isQualified, qualifierOf } from './values.ts';
import type { WordsOfRegister } from './words.ts';

/** Between the words of a cell that holds several. */
export const BETWEEN_CHOICES = '; ';
export const FLAG_MARK = 'x';

/** A value of a record as it stands in the register's workbook: what is brought back unchanged reads the same. Empty where nothing is told. */
export function cellText(name: string, field: Field, values: Values, words: WordsOfRegister, nameOf: (id: string, field: Field) => string): string {
  const value = values[name];
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'count': case 'amount': return figureText({ value: Number(value), qualifier: qualifierIn(name, field, values) });
    case 'day': return formatDate(String(value));
    case 'known_day': return formatKnownDate(String(value));
    case 'flag': return value === true ? FLAG_MARK : '';
    case 'choice': return words.options[name]?.[String(value)] ?? '';
    case 'choices': return (value as readonly string[]).map((code) => words.options[name]?.[code] ?? '').join(BETWEEN_CHOICES);
    case 'line': case 'text': return String(value);
    default: return nameOf(String(value), field);
  }
}

/** How exactly a figure was told. */
export function qualifierIn(name: string, field: Field, values: Values): Qualifier {
  return isQualified(field) ? ((values[qualifierOf(name)] as Qualifier | undefined) ?? 'exact') : 'exact';
}

/** A value as the wizard compares it: codes, days as `YYYY-MM-DD`, figures as `over 4900`; null where nothing is told. */
export function comparedText(name: string, field: Field, values: Values, nameOf: (id: string, field: Field) => string): string | null {
  const value: Value | undefined = values[name];
  if (value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return null;
  switch (field.kind) {
    case 'count': case 'amount': return `${qualifierIn(name, field, values)} ${String(value)}`;
    case 'choices': return (value as readonly string[]).join(' ');
    case 'line': case 'text': case 'day': case 'known_day': case 'choice': case 'flag': return String(value);
    default: return nameOf(String(value), field);
  }
}
