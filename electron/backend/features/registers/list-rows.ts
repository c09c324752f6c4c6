import type { Paper, PaperColumn, PaperGroup, PaperRow, PaperValue } from '#shared/contract/paper.ts';
import type { RegisterNarrowing } from '#shared/contract/registers.ts';
import { cellText, qualifierIn } from '#shared/registers/cells.ts';
import type { Field, Register, Values } from '#shared/registers/declare.ts';
import { tableOf } from '#shared/registers/index.ts';
import { STATUS } from '#shared/registers/list-columns.ts';
import { bothWords, type WordsOfRegister } from '#shared/registers/words.ts';
import { isDate } from '#shared/rules/dates.ts';
import { recordKey } from '#shared/rules/import-key.ts';
import type { ReadContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import { columnOf, storedValue, targetOf, valuesOf } from '../../db/register-tables.ts';
import { isRecordTable } from '../../db/tables.ts';
import { appError } from '../../errors.ts';
import { narrowed, orderOf } from './queries.ts';

type Row = Record<string, string | number | null> & { id: string };

/** Paper is narrower than the screen: what is read beside each other there stands on one page here. */
const PIXELS_A_CHARACTER = 9;
const [NARROWEST, WIDEST] = [9, 44];
const STATUS_WIDTH = 15;
/** Of fields that the list on the screen has no room for. */
const UNLISTED: Partial<Record<Field['kind'], number>> = { text: 32, line: 22, choice: 14, choices: 18, count: NARROWEST, amount: 13, day: 11, known_day: 11, flag: NARROWEST };
const OF_LINKS = 22;
const FIGURES = '#,##0';
const STATUS_WORD = 'Tình trạng';
/** Over the hidden column of keys, by which the list can come back as a file. */
export const KEY_HEADING = 'Mã dòng (không sửa)';

/** A list as it goes out, its rows read as they are asked for: each group's before the next group is. */
export interface LongPaper {
  paper: Omit<Paper, 'groups'>;
  groups: Iterable<Omit<PaperGroup, 'rows'> & { rows: Iterable<PaperRow> }>;
  total: number;
}

/** A column of the list: a field, or how the record stands. */
export interface Shown {
  name: string;
  /** Undefined for how the record stands. */
  field: Field | undefined;
  column: PaperColumn;
}

/** A column by the name of a field, or of how the record stands; INVALID_INPUT for one that is not declared. */
export function shownColumn(register: Register, words: WordsOfRegister, name: string): Shown {
  if (name === STATUS && register.life !== undefined) return { name, field: undefined, column: { heading: STATUS_WORD, width: STATUS_WIDTH } };
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
  if (field === undefined) throw appError('INVALID_INPUT', { issues: [{ path: 'columns', code: 'unrecognized_keys' }] });
  const width = field.list === undefined || field.kind === 'text' ? (UNLISTED[field.kind] ?? OF_LINKS) : Math.round(field.list.width / PIXELS_A_CHARACTER);
  const isFigure = field.kind === 'count' || field.kind === 'amount';
  const align = isFigure ? 'right' : field.kind === 'day' || field.kind === 'known_day' || field.kind === 'flag' ? 'center' : 'left';
  return { name, field, column: { heading: words.fields[name] ?? '', width: Math.min(WIDEST, Math.max(NARROWEST, width)), align, ...(isFigure && { numberFormat: FIGURES }) } };
}

/** What a record that a field refers to is called. */
export function nameOf(connection: ReadContext['connection'], field: Field, id: string): string {
  const table = targetOf(field);
  return table === null || !isRecordTable(table) ? '' : labelOf(connection, table, id);
}

/** How many records there are, and the sum of each figure that is exact throughout; of one that no record tells there is none, for blank is not 0. */
export class Totals {
  count = 0;
  /** Undefined while nothing is told, null once it cannot be summed. */
  readonly #sums: (number | null | undefined)[];

  constructor(shown: readonly Shown[]) {
    this.#sums = shown.map(({ field }) => (field?.kind === 'count' || field?.kind === 'amount' ? undefined : null));
  }

  add(cells: readonly PaperValue[]): void {
    this.count += 1;
    for (const [place, cell] of cells.entries()) {
      const sum = this.#sums[place];
      if (sum === null || cell === null) continue;
      this.#sums[place] = typeof cell === 'number' ? (sum ?? 0) + cell : null;
    }
  }

  row(word: string): PaperRow {
    return { values: [this.count, ...this.#sums.map((sum, place) => (place === 0 ? word : (sum ?? null)))] };
  }
}

/** Rows of one value of a field only; null: those of which nothing is told. */
export interface OneGroup {
  field: string;
  value: string | number | null;
}

/** The records of a narrowed list as rows, numbered on from the first of the totals, which they are added to. */
export function* recordRows(context: ReadContext, register: Register, view: RegisterNarrowing, shown: readonly Shown[], totals: readonly [Totals, ...Totals[]], group?: OneGroup): Generator<PaperRow> {
  const { connection } = context;
  const [words] = bothWords(register.name);
  const { where, params } = narrowed(register, view, context);
  const known = namesKept(connection);
  const fields = { fields: Object.fromEntries(shown.flatMap(({ name, field }) => (field === undefined ? [] : [[name, field]]))) };
  const ofGroup = group === undefined ? '' : ` AND r.${columnOf(group.field)} IS @group`;
  const rows = connection.prepare(`SELECT r.* FROM ${tableOf(register)} AS r WHERE ${where}${ofGroup} ORDER BY ${orderOf(register, view)}`);
  for (const row of rows.iterate({ ...params, ...(group !== undefined && { group: storedValue(group.value) }) }) as IterableIterator<Row>) {
    const values = valuesOf(fields, row);
    const cells = shown.map(({ name, field }) => (field === undefined ? (words.statuses[String(row['status'])] ?? null) : cellOf(name, field, values, words, known)));
    for (const total of totals) total.add(cells);
    yield { values: [totals[0].count, ...cells], key: recordKey(row.id) };
  }
}

/** Names are looked up once for a list. */
function namesKept(connection: ReadContext['connection']): (id: string, field: Field) => string {
  const names = new Map<string, string>();
  return (id, field) => {
    const name = names.get(id) ?? nameOf(connection, field, id);
    names.set(id, name);
    return name;
  };
}

/** A value in a cell: figures that are exact and whole days as such, everything else in words. */
function cellOf(name: string, field: Field, values: Values, words: WordsOfRegister, known: (id: string, field: Field) => string): PaperValue {
  const value = values[name];
  if (typeof value === 'number' && qualifierIn(name, field, values) === 'exact') return value;
  if ((field.kind === 'day' || field.kind === 'known_day') && typeof value === 'string' && isDate(value)) return { date: value };
  return cellText(name, field, values, words, known) || null;
}

/** How many records a narrowed list has. */
export function countShown(context: ReadContext, register: Register, view: RegisterNarrowing): number {
  const { where, params } = narrowed(register, view, context);
  return context.connection.prepare(`SELECT count(*) FROM ${tableOf(register)} AS r WHERE ${where}`).pluck().get(params) as number;
}

/** What the sheet of a register is called. */
export function sheetNameOf({ title }: Pick<WordsOfRegister, 'title'>): string {
  return title.replaceAll(/[“”"]/gu, '');
}

/** What the list is narrowed to, as it stands under the title. */
export function narrowingLines({ connection }: ReadContext, register: Register, { q, filters }: RegisterNarrowing): string[] {
  const [words] = bothWords(register.name);
  const parts = Object.entries(filters).flatMap(([name, value]) => {
    if (name === STATUS) return [`${STATUS_WORD}: ${words.statuses[String(value)] ?? ''}`];
    if (name === 'year') return [`Năm ${value}`];
    const field = register.fields[name];
    return field === undefined ? [] : [`${words.fields[name] ?? ''}: ${field.kind === 'flag' ? 'có' : cellText(name, field, { [name]: value }, words, (id) => nameOf(connection, field, id))}`];
  });
  const said = [...parts, ...(q === '' ? [] : [`Tìm: ${q}`])];
  return said.length === 0 ? [] : [`(${said.join('; ')})`];
}
