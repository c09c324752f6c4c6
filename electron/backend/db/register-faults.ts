import type { Field, Fields, Register } from '#shared/registers/declare.ts';
import { isQualified, qualifierOf } from '#shared/registers/values.ts';

/** A register is declared so that its table, or what is read from it, could not be what it says. */
export class DeclarationError extends Error {
  readonly register: string;
  constructor(register: string, fault: string) {
    super(`Register ${JSON.stringify(register)}: ${fault}`);
    this.register = register;
  }
}

const REGISTER_NAME = /^[a-z]+(?:_[a-z]+)*$/;
const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/;
const CODE = /^[a-z][a-z0-9_]*$/;
const LONGEST_NAME = 40;
const KINDS: ReadonlySet<string> = new Set<Field['kind']>(['line', 'text', 'count', 'amount', 'day', 'known_day', 'flag', 'choice', 'choices', 'unit', 'person', 'committee', 'document', 'meeting', 'record']);
/** Columns that are there without being declared. */
export const EVERY_RECORD: ReadonlySet<string> = new Set(['id', 'rev', 'created_at', 'created_by', 'updated_at', 'updated_by', 'deleted_at', 'changed_origin', 'changed_seq']);
const TAKEN = [...EVERY_RECORD, 'status', 'status_reason', 'label_key', 'identity_key', 'near_key'];
/** Words of SQLite that name no column unless they are quoted (sqlite.org/lang_keywords.html, tried one by one): statements name columns bare. */
const SQL_WORDS: ReadonlySet<string> = new Set(
  ('add all alter and as autoincrement between case cast check collate commit constraint create current_date current_time current_timestamp default deferrable delete distinct drop else escape except exists '
  + 'foreign from group having in index insert intersect into is isnull join limit not nothing notnull null on or order primary raise references returning select set table then to transaction union unique '
  + 'update using values when where').split(' '),
);

/** The column of a value: `recognisedOn` → `recognised_on`. */
export function columnOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * Refuses registers whose names could not stand in a statement, or that speak of fields they do not declare. Declarations
 * are part of the program, yet their names come into the text of statements: they are believed only after this.
 * Throws {@link DeclarationError}.
 */
export function refuseFaultyRegisters(registers: readonly Register[]): void {
  const names = registers.map(({ name }) => name);
  for (const [index, register] of registers.entries()) {
    const fault = names.indexOf(register.name) < index ? 'is declared twice' : faultOf(register, names);
    if (fault !== null) throw new DeclarationError(register.name, fault);
  }
}

function faultOf(register: Register, registers: readonly string[]): string | null {
  if (!isName(register.name, REGISTER_NAME)) return 'its name is none';
  const { fields } = register;
  const names = Object.keys(fields);
  const odd = names.find((name) => !isName(name, FIELD_NAME) || SQL_WORDS.has(columnOf(name)));
  if (odd !== undefined) return `${JSON.stringify(odd)} is no name of a field`;
  const columns = names.flatMap((name) => (isQualified(fields[name]!) ? [name, qualifierOf(name)] : [name])).map(columnOf);
  const twice = columns.find((column, index) => TAKEN.includes(column) || columns.indexOf(column) < index);
  if (twice !== undefined) return `the column ${twice} is taken`;
  return names.map((name) => faultOfField(name, fields[name]!, registers)).find((fault) => fault !== null) ?? faultOfUses(register, fields);
}

function isName(name: unknown, form: RegExp): boolean {
  return typeof name === 'string' && name.length <= LONGEST_NAME && form.test(name) && !(name in Object.prototype);
}

function faultOfField(name: string, field: Field, registers: readonly string[]): string | null {
  if (!KINDS.has(field.kind)) return `${name} is of no kind`;
  if ('max' in field && !(Number.isInteger(field.max) && field.max > 0)) return `${name} has no length`;
  if ('options' in field && (field.options.length === 0 || new Set(field.options).size < field.options.length || !field.options.every((option) => isName(option, CODE)))) return `${name} has codes that are none`;
  return field.kind === 'record' && !registers.includes(field.of) ? `${name} refers to no register` : null;
}

/** What the rest of a declaration says of fields. */
function faultOfUses(register: Register, fields: Fields): string | null {
  const { label, unit, day, identity, near = [], groupings, sort, checks, measures, ratios = [], life } = register;
  if (label.length === 0 || identity.length === 0) return 'its records have no name or nothing that tells them apart';
  const ofMeasures = measures.flatMap(({ sum, in: within, until, where = {} }) => [sum, within, until, ...Object.keys(where).filter((name) => name !== 'status' || life === undefined)]);
  const needed = Object.values(life?.moves ?? {}).flatMap(({ needs = [] }) => needs);
  const used = [...label, unit, day, ...identity, ...near, ...groupings, sort.by, ...checks.flatMap((check) => check.fields), ...needed, ...ofMeasures];
  const lacking = used.find((name) => name !== undefined && !Object.hasOwn(fields, name));
  if (lacking !== undefined) return `it speaks of ${JSON.stringify(lacking)} and does not declare it`;
  if (fields[unit]?.kind !== 'unit') return 'its unit is none';
  if (!['day', 'known_day'].includes(fields[day]?.kind ?? '')) return 'its day is none';
  const figures = new Set(measures.map(({ name }) => name));
  return ratios.every(({ part, whole }) => figures.has(part) && figures.has(whole)) ? null : 'a ratio is of no measure';
}
