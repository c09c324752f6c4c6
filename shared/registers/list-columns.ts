import { type FieldColumn, type ListColumns, recordField } from '../rules/import-columns.ts';
import { parseRecordKey } from '../rules/import-key.ts';
import { type IMPORT_LISTS, type ImportList, registerOf } from '../rules/import-lists.ts';
import { PEOPLE_COLUMNS } from '../rules/import-people-columns.ts';
import { REGISTER_COLUMNS } from '../rules/import-register-columns.ts';
import { ROSTER_COLUMNS } from '../rules/import-roster-columns.ts';
import { TASK_COLUMNS } from '../rules/import-task-columns.ts';
import { UNIT_COLUMNS } from '../rules/import-unit-columns.ts';
import { foldWords } from '../rules/text.ts';
import type { Field, Register } from './declare.ts';
import { registerNamed } from './index.ts';
import { bothWords } from './words.ts';

/** Where a register with a life tells how a record stands: beside its declared fields. */
export const STATUS = 'status';
export const STATUS_REASON = 'statusReason';
const OF_LIFE: readonly (readonly [string, FieldColumn])[] = [
  [STATUS, { width: 140, headings: ['tinh trang', 'trang thai', 'status'] }],
  [STATUS_REASON, { width: 150, longest: 1000, headings: ['ly do', 'reason'] }],
];
const WIDTHS: Partial<Record<Field['kind'], number>> = { count: 96, amount: 120, day: 104, known_day: 104, flag: 72, choice: 130, text: 190, line: 190 };
const OTHER_WIDTH = 160;
const OWN_COLUMNS: Record<(typeof IMPORT_LISTS)[number], ListColumns> = { roster: ROSTER_COLUMNS, people: PEOPLE_COLUMNS, units: UNIT_COLUMNS, tasks: TASK_COLUMNS, ...REGISTER_COLUMNS };
const known = new Map<string, ListColumns>();

/** What the columns of a list are; undefined for a register that is not declared. */
export function columnsIfKnown(list: ImportList): ListColumns | undefined {
  const name = registerOf(list);
  if (name === null) return OWN_COLUMNS[list as keyof typeof OWN_COLUMNS];
  const register = registerNamed(name);
  return register === undefined ? undefined : recordColumns(register);
}

/** The same for a list that is known to be one. */
export function listColumns(list: ImportList): ListColumns {
  const columns = columnsIfKnown(list);
  if (columns === undefined) throw new RangeError(`No list ${list}`);
  return columns;
}

/** The columns of a register's records, as it is declared: by its labels in both languages and its further headings. */
export function recordColumns(register: Register): ListColumns {
  const columns = known.get(register.name) ?? declaredColumns(register);
  known.set(register.name, columns);
  return columns;
}

function declaredColumns(register: Register): ListColumns {
  const own = Object.entries(register.fields).map(([name, field]) => [name, columnOf(register, name, field)] as const);
  const fields = [...own, ...(register.life === undefined ? [] : OF_LIFE)].map(([name, column]) => [recordField(register.name, name), column] as const);
  const naming = recordField(register.name, register.label[0] ?? '');
  return {
    naming,
    namingRule: 'IMPORT_NAMING_COLUMN_REQUIRED',
    describing: [register.unit, register.day].map((name) => recordField(register.name, name)).filter((field) => field !== naming),
    alwaysShown: Object.entries(register.fields).filter(([, { required }]) => required === true).map(([name]) => recordField(register.name, name)),
    keptOfSecret: [],
    isKey: (text) => parseRecordKey(text) !== null,
    fields: { orderNo: { width: 48, holds: 'running', headings: ['tt', 'stt', 'so tt', 'so thu tu', 'thu tu', 'no'] }, ...Object.fromEntries(fields), key: { width: 0, headings: [] } },
  };
}

function columnOf(register: Register, name: string, field: Field): FieldColumn {
  const labels = bothWords(register.name).map((words) => foldWords(words.fields[name] ?? ''));
  const holds = holdsOf(field);
  return {
    headings: [...new Set([...labels, ...(field.headings ?? [])])],
    width: Math.max(field.list?.width ?? 0, WIDTHS[field.kind] ?? OTHER_WIDTH),
    ...(holds !== undefined && { holds }),
    ...('max' in field && { longest: field.max }),
  };
}

function holdsOf({ kind }: Field): FieldColumn['holds'] {
  switch (kind) {
    case 'day': case 'known_day': return 'day';
    case 'count': case 'amount': return 'figure';
    case 'text': return 'lines';
    default: return undefined;
  }
}
