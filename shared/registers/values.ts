import { z } from 'zod';
import { date, id, line, optionalDate, optionalLine, optionalText } from '../contract/base.ts';
import { isKnownDate } from '../rules/known-dates.ts';
import { type Check, type Field, QUALIFIERS, type Register, type Value, type Values } from './declare.ts';

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

/** What a page or a file may say of a record: its fields and nothing else, each of its kind. Texts come out as they are stored. */
export function valuesSchema({ fields }: Pick<Register, 'fields'>): z.ZodType<Values> {
  return z.strictObject(Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => {
    const own: [string, z.ZodType] = [name, schemaOf(field)];
    return isQualified(field) ? [own, [qualifierOf(name), z.enum(QUALIFIERS)]] : [own];
  }))) as unknown as z.ZodType<Values>;
}

const knownDay = z.string().refine(isKnownDate, { params: { code: 'date' } });

function schemaOf(field: Field): z.ZodType {
  const optional = (schema: z.ZodType): z.ZodType => (field.required === true ? schema : schema.nullable());
  switch (field.kind) {
    case 'line': return field.required === true ? line(field.max) : optionalLine(field.max);
    case 'text': return field.required === true ? optionalText(field.max).pipe(z.string().min(1)) : optionalText(field.max);
    case 'count': return optional(z.int().min(0).max(MOST_COUNTED));
    case 'amount': return optional(z.int().min(0).max(MOST_MONEY));
    case 'day': return field.required === true ? date : optionalDate;
    case 'known_day': return optional(knownDay);
    case 'flag': return z.boolean();
    case 'choice': return optional(z.enum(field.options as [string, ...string[]]));
    case 'choices': return z.array(z.enum(field.options as [string, ...string[]])).max(field.options.length).refine((chosen) => new Set(chosen).size === chosen.length);
    default: return optional(id);
  }
}

/** The rules of a register that these values break. A rule about a figure that is not exact is not asked. */
export function brokenChecks({ fields, checks }: Pick<Register, 'fields' | 'checks'>, values: Values): Check[] {
  const isExact = (name: string): boolean => {
    const field = fields[name];
    return field === undefined || !isQualified(field) || values[name] === null || values[qualifierOf(name)] === 'exact';
  };
  return checks.filter((check) => check.fields.every(isExact) && !check.holds(values as Parameters<Check['holds']>[0]));
}
