import { z } from 'zod';
import { date, id, line, optionalDate, optionalLine, optionalText } from '../contract/base.ts';
import { isKnownDate } from '../rules/known-dates.ts';
import type { Field, Register, Values } from './declare.ts';
import { QUALIFIERS } from '../rules/figures.ts';
import { isQualified, qualifierOf, MOST_COUNTED, MOST_MONEY } from './values.ts';

// Apart from the values: whoever opens the database needs these, and no schema.

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
