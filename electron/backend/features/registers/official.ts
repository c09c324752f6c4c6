import type { PaperRow } from '#shared/contract/paper.ts';
import type { OfficialAsked, RegisterNarrowing } from '#shared/contract/registers.ts';
import type { Register } from '#shared/registers/declare.ts';
import { columnLabel, officialGroups, officialLayout } from '#shared/registers/official.ts';
import { tableOf } from '#shared/registers/index.ts';
import { bothWords } from '#shared/registers/words.ts';
import { PAGE_CHARACTERS } from '#shared/rules/list-paper.ts';
import { roman } from '#shared/rules/roman.ts';
import { asOfSubtitle, upper } from '#shared/rules/roster-paper.ts';
import { sortKey } from '#shared/rules/text.ts';
import type { ReadContext } from '../../context.ts';
import { columnOf } from '../../db/register-tables.ts';
import { appError } from '../../errors.ts';
import { headingsOf, NUMBER_COLUMN, officialPaper } from '../reports/service.ts';
import { countShown, KEY_HEADING, type LongPaper, nameOf, narrowingLines, recordRows, sheetNameOf, shownColumn, Totals } from './list-rows.ts';
import { narrowed } from './queries.ts';

const UNTOLD = 'Chưa ghi';
/** The number of the first column after that of the rows. */
const FIRST_NUMBER = 2;
const REPEATED_COLUMNS = 2;

/** A group of the list: what all its records have in common. */
interface Group {
  value: string | number | null;
  title: string;
}

/** A register as it goes to other bodies: the columns laid down, groups with a heading and a sum each, who drew it up and who signs. */
export async function readOfficialList(context: ReadContext, register: Register, view: RegisterNarrowing, { system, groupBy }: OfficialAsked): Promise<LongPaper> {
  const [words] = bothWords(register.name);
  const layout = officialLayout(register);
  const shown = layout.columns.map(({ field, heading, over }) => {
    const one = shownColumn(register, words, field);
    return { ...one, column: { ...one.column, label: columnLabel(layout, field, FIRST_NUMBER), ...(heading !== undefined && { heading }), ...(over !== undefined && { over: [...over] }) } };
  });
  const columns = [...headingsOf([NUMBER_COLUMN]).map((column) => ({ ...column, label: '(1)' })), ...shown.map(({ column }) => column)];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const { groups: _none, ...paper } = await officialPaper(context, system, {
    sheetName: sheetNameOf(words),
    orientation: width > PAGE_CHARACTERS.portrait ? 'landscape' : 'portrait',
    title: [upper(layout.title ?? words.title)],
    subtitle: [...(layout.form === null ? [] : [`(${layout.form})`]), ...narrowingLines(context, register, view), asOfSubtitle(context.today)],
    repeatColumns: width > PAGE_CHARACTERS.landscape ? REPEATED_COLUMNS : 0,
  }, columns, [], KEY_HEADING);
  const groups = groupBy === null ? null : groupsOf(context, register, view, groupBy);
  return { paper: { ...paper, columnNumbers: true, ...(layout.unitOfMeasure !== null && { unitOfMeasure: `Đơn vị tính: ${layout.unitOfMeasure}` }) }, total: countShown(context, register, view), groups: listed() };

  function* listed(): Generator<{ heading?: string; rows: Iterable<PaperRow> }> {
    const all = new Totals(shown);
    if (groups === null) yield { rows: recordRows(context, register, view, shown, [all]) };
    for (const [place, group] of (groups ?? []).entries()) yield { heading: `${roman(place + 1)}. ${group.title}`, rows: rowsOf(group, all) };
    if (all.count > 0) yield { rows: [{ ...all.row('Tổng cộng'), total: true }] };
  }

  function* rowsOf({ value }: Group, all: Totals): Generator<PaperRow> {
    const own = new Totals(shown);
    yield* recordRows(context, register, view, shown, [all, own], { field: groupBy ?? '', value });
    yield { ...own.row('Cộng'), subtotal: true };
  }
}

/** The values of a field that the list has: codes as they are declared, names in their order, those of which nothing is told last. */
function groupsOf(context: ReadContext, register: Register, view: RegisterNarrowing, groupBy: string): Group[] {
  const field = officialGroups(register).includes(groupBy) ? register.fields[groupBy] : undefined;
  if (field === undefined) throw appError('INVALID_INPUT', { issues: [{ path: 'layout.groupBy', code: 'invalid_value' }] });
  const { where, params } = narrowed(register, view, context);
  const [words] = bothWords(register.name);
  const codes = 'options' in field ? field.options : [];
  const titleOf = (value: string): string => ('options' in field ? (words.options[groupBy]?.[value] ?? value) : nameOf(context.connection, field, value));
  const found = context.connection.prepare(`SELECT DISTINCT r.${columnOf(groupBy)} FROM ${tableOf(register)} AS r WHERE ${where}`).pluck().all(params) as (string | null)[];
  const named = found.map((value) => ({ value, title: value === null ? UNTOLD : titleOf(value) }));
  const place = ({ value, title }: Group): string => (value === null ? '2' : codes.includes(String(value)) ? `0${String(codes.indexOf(String(value))).padStart(3, '0')}` : `1${sortKey(title)}`);
  return named.map((group) => ({ group, key: place(group) })).toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ group }) => group);
}
