import type { Check, Field, Register, Value, Values } from './declare.ts';

/** The largest figure that is counted, and the largest sum of money. */
export const MOST_COUNTED = 999_999_999;
export const MOST_MONEY = 999_999_999_999_999;

/** Where the qualifier of a figure stands among the values: `participants` → `participantsQualifier`. */
export function qualifierOf(field: string): string {
  return `${field}Qualifier`;
}

/** Whether a figure of this field can be told as "over", "about" or "under". */
export function isQualified(field: Field): boolean {
  return field.kind === 'count' && field.qualified === true;
}

/** The names of all values of a record, qualifiers after their figures. */
export function valueNames({ fields }: Pick<Register, 'fields'>): string[] {
  return Object.entries(fields).flatMap(([name, field]) => (isQualified(field) ? [name, qualifierOf(name)] : [name]));
}

/** The values of a record of which nothing is told yet. */
export function emptyValues({ fields }: Pick<Register, 'fields'>): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, field]): [string, Value][] => {
    if (isQualified(field)) return [[name, null], [qualifierOf(name), 'exact']];
    return [[name, field.kind === 'flag' ? false : field.kind === 'choices' ? [] : null]];
  }));
}

/** The rules of a register that these values break. A rule about a figure that is not exact is not asked. */
export function brokenChecks({ fields, checks }: Pick<Register, 'fields' | 'checks'>, values: Values): Check[] {
  const isExact = (name: string): boolean => {
    const field = fields[name];
    return field === undefined || !isQualified(field) || values[name] === null || values[qualifierOf(name)] === 'exact';
  };
  return checks.filter((check) => check.fields.every(isExact) && !check.holds(values as Parameters<Check['holds']>[0]));
}
