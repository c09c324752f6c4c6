import type { Paper, PaperColumn, PaperRow, PaperValue } from '#shared/contract/paper.ts';
import type { RegisterView } from '#shared/contract/registers.ts';
import { cellText, qualifierIn } from '#shared/registers/cells.ts';
import type { Field, Register, Values } from '#shared/registers/declare.ts';
import { tableOf } from '#shared/registers/index.ts';
import { STATUS } from '#shared/registers/list-columns.ts';
import { bothWords, type WordsOfRegister } from '#shared/registers/words.ts';
import { isDate } from '#shared/rules/dates.ts';
import { recordKey } from '#shared/rules/import-key.ts';
import { upper } from '#shared/rules/roster-paper.ts';
import type { ReadContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import { targetOf, valuesOf } from '../../db/register-tables.ts';
import { isRecordTable } from '../../db/tables.ts';
import { appError } from '../../errors.ts';
import { NUMBER_COLUMN, paperOf } from '../reports/service.ts';
import { narrowed, orderOf } from './queries.ts';

type Row = Record<string, string | number | null> & { id: string };

/** A list as it goes out, its rows read as they are asked for. */
export interface LongPaper {
  paper: Omit<Paper, 'groups'>;
  rows: Iterable<PaperRow>;
  total: number;
}

/** Over the hidden column of keys, by which the list can come back as a file. */
const KEY_HEADING = 'Mã dòng (không sửa)';
/** A list on paper is read by people; what is longer goes out as a workbook. */
const MOST_PRINTED = 5000;
/** Paper is narrower than the screen: what is read beside each other there stands on one page here. */
const PIXELS_A_CHARACTER = 9;
const [NARROWEST, WIDEST] = [9, 44];
const STATUS_WIDTH = 15;
const LONG_TEXT_WIDTH = 32;
const STATUS_WORD = 'Tình trạng';

/** A column of the list: a field, or how the record stands. */
interface Shown {
  name: string;
  /** Undefined for how the record stands. */
  field: Field | undefined;
  column: PaperColumn;
}

/** A register as it is shown: its filters, its order, its columns. */
export async function readRecordsList(context: ReadContext, register: Register, view: RegisterView): Promise<LongPaper> {
  const [words] = bothWords(register.name);
  const shown = view.columns.map((name) => shownColumn(register, words, name));
  const { where, params } = narrowed(register, view, context);
  const total = context.connection.prepare(`SELECT count(*) FROM ${tableOf(register)} AS r WHERE ${where}`).pluck().get(params) as number;
  const heading = { sheetName: words.title.replaceAll(/[“”"]/gu, ''), orientation: 'landscape' as const, title: [upper(words.title)], subtitle: subtitle(context, register, words, view), repeatColumns: 2 };
  const { groups: _none, ...paper } = await paperOf(context, heading, [{ heading: NUMBER_COLUMN.heading, width: NUMBER_COLUMN.width, align: 'center' }, ...shown.map(({ column }) => column)], [], KEY_HEADING);
  return { paper: { ...paper, columnNumbers: true }, total, rows: rowsOf(context, register, view, shown) };
}

/** The same as a whole, for the printer. */
export async function recordsPaper(context: ReadContext, register: Register, view: RegisterView): Promise<Paper> {
  const { paper, rows, total } = await readRecordsList(context, register, view);
  const printed = total <= MOST_PRINTED ? [...rows] : [...take(rows, MOST_PRINTED)];
  const cut = total <= MOST_PRINTED ? [] : [{ text: `(${MOST_PRINTED.toLocaleString('vi-VN')} mục đầu trong ${total.toLocaleString('vi-VN')} mục)` }];
  return { ...paper, subtitle: [...paper.subtitle, ...cut], groups: [{ rows: printed }] };
}

function* take<T>(items: Iterable<T>, most: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken++ === most) return;
    yield item;
  }
}

function shownColumn(register: Register, words: WordsOfRegister, name: string): Shown {
  if (name === STATUS && register.life !== undefined) return { name, field: undefined, column: { heading: STATUS_WORD, width: STATUS_WIDTH } };
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
  if (field === undefined) throw appError('INVALID_INPUT', { issues: [{ path: 'columns', code: 'unrecognized_keys' }] });
  const width = field.kind === 'text' ? LONG_TEXT_WIDTH : Math.round((field.list?.width ?? 0) / PIXELS_A_CHARACTER);
  const align = field.kind === 'count' || field.kind === 'amount' ? 'right' : field.kind === 'day' || field.kind === 'known_day' || field.kind === 'flag' ? 'center' : 'left';
  return { name, field, column: { heading: words.fields[name] ?? '', width: Math.min(WIDEST, Math.max(NARROWEST, width)), align } };
}

/** What the list is narrowed to, as it stands under the title. */
function subtitle({ connection }: ReadContext, register: Register, words: WordsOfRegister, { q, filters }: RegisterView): string[] {
  const parts = Object.entries(filters).map(([name, value]) => {
    if (name === STATUS) return `${STATUS_WORD}: ${words.statuses[String(value)] ?? ''}`;
    if (name === 'year') return `Năm ${value}`;
    const field = register.fields[name];
    return `${words.fields[name] ?? ''}: ${field === undefined ? '' : field.kind === 'flag' ? 'có' : cellText(name, field, { [name]: value }, words, (id) => nameOf(connection, field, id))}`;
  });
  const said = [...parts, ...(q === '' ? [] : [`Tìm: ${q}`])];
  return said.length === 0 ? [] : [`(${said.join('; ')})`];
}

function nameOf(connection: ReadContext['connection'], field: Field, id: string): string {
  const table = targetOf(field);
  return table === null || !isRecordTable(table) ? '' : labelOf(connection, table, id);
}

/** The rows one after the other, then the row of sums: how many records, and the sum of each figure that is exact throughout. */
function* rowsOf(context: ReadContext, register: Register, view: RegisterView, shown: readonly Shown[]): Generator<PaperRow> {
  const { connection } = context;
  const [words] = bothWords(register.name);
  const { where, params } = narrowed(register, view, context);
  const names = new Map<string, string>();
  const known = (id: string, field: Field): string => {
    const name = names.get(id) ?? nameOf(connection, field, id);
    names.set(id, name);
    return name;
  };
  const fields = { fields: Object.fromEntries(shown.flatMap(({ name, field }) => (field === undefined ? [] : [[name, field]]))) };
  const sums: (number | null)[] = shown.map(({ field }) => (field?.kind === 'count' || field?.kind === 'amount' ? 0 : null));
  let number = 0;
  for (const row of connection.prepare(`SELECT r.* FROM ${tableOf(register)} AS r WHERE ${where} ORDER BY ${orderOf(register, view)}`).iterate(params) as IterableIterator<Row>) {
    const values = valuesOf(fields, row);
    const cells = shown.map(({ name, field }) => (field === undefined ? (words.statuses[String(row['status'])] ?? null) : cellOf(name, field, values, words, known)));
    for (const [place, cell] of cells.entries()) sums[place] = typeof cell === 'string' ? null : typeof cell === 'number' && typeof sums[place] === 'number' ? sums[place] + cell : (sums[place] ?? null);
    yield { values: [++number, ...cells], key: recordKey(row.id) };
  }
  if (number > 0) yield { values: [number, ...sums.map((sum, place) => (place === 0 ? 'Tổng cộng' : sum))], total: true };
}

/** A value in a cell: figures that are exact and whole days as such, everything else in words. */
function cellOf(name: string, field: Field, values: Values, words: WordsOfRegister, known: (id: string, field: Field) => string): PaperValue {
  const value = values[name];
  if (typeof value === 'number' && qualifierIn(name, field, values) === 'exact') return value;
  if ((field.kind === 'day' || field.kind === 'known_day') && typeof value === 'string' && isDate(value)) return { date: value };
  return cellText(name, field, values, words, known) || null;
}
