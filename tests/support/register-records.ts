import fc from 'fast-check';
import type { Field, Register, Value, Values } from '#shared/registers/declare.ts';
import { isQualified, qualifierOf } from '#shared/registers/values.ts';
import { QUALIFIERS } from '#shared/rules/figures.ts';
import { isSecretMark } from '#shared/rules/secret-marks.ts';
import { cleanLine, cleanText } from '#shared/rules/text.ts';
import { isTotal } from '../../electron/backend/office/table-words.ts';
import { aCommittee, aPerson, aUnit } from './builders.ts';
import type { TestDatabase } from './database.ts';
import { aDocument } from './documents.ts';

/** The records others refer to, by the kind of field. */
export type Links = Partial<Record<Field['kind'], string[]>>;

/** Records of one name, and a unit that is gone: what a name alone would not tell. */
export async function officeOfLinks(database: TestDatabase): Promise<Links> {
  return database.write(async (context) => {
    const units = [await aUnit(context, 'Xã An Mẫu'), await aUnit(context, 'Huyện Cũ Mẫu')].map(({ id }) => id);
    context.records.patch('org_unit', units[1] ?? '', { ended_on: '2025-06-30' });
    return {
      unit: units,
      person: [await aPerson(context, 'Nguyễn Thị Mẫu'), await aPerson(context, 'Nguyễn Thị Mẫu')].map(({ id }) => id),
      committee: [(await aCommittee(context, 'Ban Chỉ đạo Mẫu')).id],
      document: [await aDocument(context, { symbol: '43-KL/TW', issuedOn: '2026-01-02', issuer: 'Ban Bí thư', type: 'conclusion', title: 'Về công tác dân vận' })].map(({ id }) => id),
    };
  });
}

const words = fc.oneof(fc.constantFrom('Quán triệt quy chế dân chủ', '-', '–', '0', '=1+1', '0912', 'trên 4.900', 'x', 'a; b', '12/3/2026'), fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).map((text) => text.replaceAll(/[^\p{L}\p{N}\p{P} ]/gu, 'ă')));
const unmarked = (text: string): boolean => text !== '' && !isTotal(text) && !text.split('\n').some(isSecretMark);
const line = words.map(cleanLine).filter(unmarked);
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => cleanText(lines.join('\n'))).filter(unmarked);
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10));

function valueOf(field: Field, links: Links): fc.Arbitrary<Value> {
  const own = ((): fc.Arbitrary<Value> | null => {
    switch (field.kind) {
      case 'line': return line.map((one) => one.slice(0, field.max).trim());
      case 'text': return text.map((one) => one.slice(0, field.max).trim());
      case 'count': case 'amount': return fc.oneof(fc.constantFrom(0, 1, 999, 1000, 4900, 1_234_567), fc.nat(1_000_000));
      case 'day': return day;
      case 'known_day': return fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([one, length]) => one.slice(0, length));
      case 'flag': return fc.boolean();
      case 'choice': return fc.constantFrom(...field.options);
      case 'choices': return fc.subarray([...field.options]);
      default: return links[field.kind] === undefined ? null : fc.constantFrom(...(links[field.kind] ?? []));
    }
  })();
  if (own === null) return fc.constant(null);
  return field.required === true || field.kind === 'flag' || field.kind === 'choices' ? own : fc.option(own, { nil: null });
}

/** Any records of a register. */
export function recordsOf(register: Register, links: Links): fc.Arbitrary<Values[]> {
  const parts = Object.entries(register.fields).flatMap(([name, field]): [string, fc.Arbitrary<Value>][] => [[name, valueOf(field, links)], ...(isQualified(field) ? [[qualifierOf(name), fc.constantFrom(...QUALIFIERS)] as [string, fc.Arbitrary<Value>]] : [])]);
  const record = fc.record(Object.fromEntries(parts)).map((values): Values => ({ ...values, ...Object.fromEntries(Object.entries(register.fields).filter(([name, field]) => isQualified(field) && values[name] === null).map(([name]) => [qualifierOf(name), 'exact'])) }));
  return fc.array(record, { minLength: 1, maxLength: 8 });
}
