/** What a person has changed in a form and not saved yet. */
export interface Edits {
  /** Changed fields only. */
  values: Record<string, unknown>;
  /** The revision that was on the screen when the first change was made; null for a new record. */
  rev: number | null;
  /** When they were last changed. */
  at: string;
}

export const NO_EDITS: Edits = { values: {}, rev: null, at: '' };

/** The edits with one field more; a field back at its saved value is no edit. */
export function withEdit(edits: Edits, field: string, value: unknown, saved: unknown, rev: number | null, at: string): Edits {
  const clean = Object.keys(edits.values).length === 0;
  const { [field]: _dropped, ...rest } = edits.values;
  return { values: same(value, saved) ? rest : { ...rest, [field]: value }, rev: clean ? rev : edits.rev, at };
}

/** Edits read back from the kept draft; those of fields the form no longer has are dropped. */
export function readEdits(stored: unknown, fields: readonly string[]): Edits {
  if (!isRecord(stored) || !isRecord(stored['values'])) return NO_EDITS;
  const values = Object.fromEntries(Object.entries(stored['values']).filter(([field]) => fields.includes(field)));
  const { rev, at } = stored;
  return { values, rev: typeof rev === 'number' ? rev : null, at: typeof at === 'string' ? at : '' };
}

/** Empty text and nothing are the same in a form. */
export function same(a: unknown, b: unknown): boolean {
  return (a ?? '') === (b ?? '') || JSON.stringify(a) === JSON.stringify(b);
}

/** The fields in which two versions differ, in the order of the form. */
export function differences(fields: readonly string[], mine: Record<string, unknown>, theirs: Record<string, unknown>): string[] {
  return fields.filter((field) => Object.hasOwn(theirs, field) && !same(mine[field], theirs[field]));
}

/** Columns that the contract calls by other names than their own. */
const OTHER_NAMES: Record<string, string> = { valid_from: 'from', valid_to: 'to', org_unit_id: 'unitId', decision_number: 'number', decision_on: 'on', office_position: 'position', office_unit_id: 'unitId' };

/** A stored record under the contract's names: the column `full_name` is the field `fullName`. */
export function byFieldNames(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([column, value]) => [OTHER_NAMES[column] ?? column.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase()), value]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
