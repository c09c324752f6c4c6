import fc from 'fast-check';
import type { Cell, CellValue, Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ReplyDecision, ReplyFile } from '#shared/contract/task-campaigns.ts';
import { addDays, formatDate } from '#shared/rules/dates.ts';
import type { AnswerField, AnswerValue } from '#shared/rules/task-sheet.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aCampaign, readingOf, writtenWorkbook } from '../../../../tests/support/task-replies.ts';
import { COLUMN, filled, KEY_COLUMN } from '../../../../tests/support/task-sheets.ts';

const MINUTES = 60_000;
const DUE = '2026-06-30';

/** A cell as a unit fills it in: what it puts there, and what the program must make of it. A value of null must be asked about. */
interface Filling {
  put: CellValue;
  format?: string;
  value: AnswerValue;
}
type Answers = Partial<Record<AnswerField, Filling>>;

const serial = (day: string): Date => new Date(`${day}T00:00:00Z`);
const days = (from: string, many: number) => fc.nat({ max: many }).map((later) => addDays(from, later));

/** A percentage in the ways units write it. */
const percent = fc.oneof(
  fc.integer({ min: 2, max: 100 }).chain((value) => fc.constantFrom<Filling>({ put: value, value }, { put: `${value}%`, value }, { put: `${value}`, value }, { put: ` ${value} % `, value }, { put: value / 100, format: '0%', value })),
  fc.constantFrom<Filling>({ put: 1, value: null }, { put: 12.5, value: null }, { put: 250, value: null }, { put: 'gần xong', value: null }),
);
const asDay = (day: string) => fc.constantFrom<Filling>({ put: serial(day), value: day }, { put: formatDate(day), value: day }, { put: formatDate(day).replaceAll('/', '-'), value: day }, { put: formatDate(day).replaceAll('/', '. '), value: day });
const words = fc.array(fc.constantFrom('Công văn', 'số 12-CV/ĐV', 'đã gửi', '=1+1', '-5', 'Đặng Thị Ước', '(chờ ý kiến)', '100%', 'hòa giải', 'Hoà'), { minLength: 1, maxLength: 5 }).chain((parts) => {
  const value = parts.join(' ');
  return fc.constantFrom<Filling>({ put: value, value }, { put: `  ${parts.join('  ')} `, value }, { put: value.normalize('NFD'), value });
});
const notes = words.map(({ put, value }): Filling => ({ put, value }));
const underWay = fc.constantFrom<Filling>(...['Đang thực hiện', 'đang làm', 'ĐANG TRIỂN KHAI', 'dang thuc hien', ' Đang  xử lý. '].map((put) => ({ put, value: 'in_progress' })), ...['dở dang', 'xong một nửa', 'quá hạn', '?'].map((put) => ({ put, value: null })));
const finished = fc.constantFrom<Filling>(...['Hoàn thành', 'đã xong', 'HOÀN TẤT', 'Đã hoàn thành'].map((put) => ({ put, value: 'done' })));

/** The answers of a row that break no rule of the sheet: what is done has its day, and only that. */
const answers = (today: string): fc.Arbitrary<Answers> => fc.oneof(
  fc.record({ status: underWay, progress: percent, result: words, reason: words, note: notes, extendTo: days(addDays(DUE, 1), 300).chain(asDay) }, { requiredKeys: [] }),
  fc.record({ status: finished, doneOn: days('2026-02-01', 60).map((day) => (day > today ? today : day)).chain(asDay), progress: percent, result: words, note: notes }, { requiredKeys: ['status', 'doneOn'] }),
);

/** A row of a sheet as it is moved about: its cells with their formats. */
type Line = { value: CellValue; format: string }[];
const takeLine = (sheet: Worksheet, row: number): Line => Array.from({ length: KEY_COLUMN }, (_, index) => ({ value: sheet.getCell(row, index + 1).value, format: sheet.getCell(row, index + 1).numFmt }));
/** Cells that were read share their style with others: a format of its own is a style of its own. */
function putCell(cell: Cell, value: CellValue, format: string | undefined): void {
  cell.value = value;
  if (format !== undefined) cell.style = { ...cell.style, numFmt: format };
}
function putLine(sheet: Worksheet, row: number, line: Line): void {
  for (const [index, { value, format }] of line.entries()) putCell(sheet.getCell(row, index + 1), value, format);
}
const emptyLine = (): Line => Array.from({ length: KEY_COLUMN }, () => ({ value: null, format: 'General' }));
function ownLine(title: string): Line {
  return emptyLine().map((cell, index) => (index + 1 === COLUMN.title ? { ...cell, value: title } : cell));
}

function fillIn(sheet: Worksheet, row: number, given: Answers): void {
  for (const [field, { put, format }] of Object.entries(given)) putCell(sheet.getCell(row, COLUMN[field as AnswerField]), put, format);
}

let rounds = 0;
async function sentSheet(database: TestDatabase, tasks: number) {
  rounds += 1;
  const unit = `Sở thứ ${rounds}`;
  const titles = Array.from({ length: tasks }, (_, index) => `Việc ${index + 1} của ${unit}`);
  const campaign = await aCampaign(database, { [unit]: titles }, { dueOn: DUE });
  return { campaign, titles, file: await writtenWorkbook(database, campaign.id, null, `gui-${rounds}.xlsx`) };
}

interface Told {
  place: string;
  state: string;
  replied: AnswerValue;
}
const inOrder = (cells: Told[]): Told[] => cells.toSorted((a, b) => a.place.localeCompare(b.place));

/** The cells that say something, by the task and the column. */
function cellsOf({ rows }: ReplyFile): Told[] {
  return inOrder(rows.flatMap(({ title, cells }) => cells.flatMap(({ field, state, replied }) => (state === 'same' ? [] : [{ place: `${title} · ${field}`, state, replied }]))));
}

function expected(given: ReadonlyMap<string, Answers>): Told[] {
  return inOrder([...given].flatMap(([title, row]) => Object.entries(row).map(([field, { value }]) => ({ place: `${title} · ${field}`, state: value === null ? 'question' : 'change', replied: value }))));
}

describe('a workbook that is written, answered at random and read', () => {
  it('differs in exactly the cells that were answered, each read or asked about; taken, it says nothing more', { timeout: 5 * MINUTES }, async () => {
    await using database = await testDatabase();
    const { today } = database.read;
    await fc.assert(fc.asyncProperty(fc.array(answers(today), { minLength: 1, maxLength: 5 }), async (rows) => {
      const { campaign, titles, file } = await sentSheet(database, rows.length);
      const given = new Map(titles.map((title, index) => [title, rows[index] ?? {}]));
      const reply = await filled(file, (sheet, places) => { for (const [index, place] of places.entries()) fillIn(sheet, place, rows[index] ?? {}); });
      const reading = await readingOf(database, campaign.id, [reply]);
      expect(reading.file()).toMatchObject({ toldBy: 'stamp', refusal: null, notes: [] });
      const told = cellsOf(reading.file());
      expect(told).toEqual(expected(given));

      const open = reading.file().rows.flatMap(({ row, cells }) => cells.flatMap(({ field, state }): ReplyDecision[] => (state === 'question' ? [{ row, field, take: false, value: null }] : [])));
      const { changed } = await reading.take({ 0: open });
      expect(changed).toBe(told.filter(({ state }) => state === 'change').length);
      expectKept(database, given);
      expect((await readingOf(database, campaign.id, [reply])).file().refusal?.code).toBe('DUPLICATE');
    }), { numRuns: 30 });
  });

  it('is told row by row when the rows were sorted, deleted and put between', { timeout: 5 * MINUTES }, async () => {
    await using database = await testDatabase();
    const shape = fc.integer({ min: 2, max: 6 }).chain((tasks) => fc.record({
      tasks: fc.constant(tasks), order: fc.shuffledSubarray(Array.from({ length: tasks }, (_, index) => index), { minLength: 1 }), own: fc.array(fc.nat({ max: 5 }), { maxLength: 2 }), torn: fc.boolean(),
    }));
    await fc.assert(fc.asyncProperty(shape, async ({ tasks, order, own, torn }) => {
      const { campaign, titles, file } = await sentSheet(database, tasks);
      const reply = await filled(file, (sheet, places) => {
        const lines = places.map((place, index) => { sheet.getCell(place, COLUMN.progress).value = 10 + index; return takeLine(sheet, place); });
        const kept = order.map((index) => lines[index] ?? []);
        // Whoever deletes the hidden column, too, leaves no keys: code and wording tell the rows then.
        const moved = torn ? kept.map((line) => line.with(KEY_COLUMN - 1, { value: null, format: 'General' })) : kept;
        for (const [number, place] of own.entries()) moved.splice(Math.min(place, moved.length), 0, ownLine(`Đơn vị tự thêm thứ ${number}`));
        const first = places[0] ?? 0;
        if (moved.length > tasks) sheet.insertRows(first + tasks, Array.from({ length: moved.length - tasks }, () => []));
        for (let place = 0; place < Math.max(tasks, moved.length); place += 1) putLine(sheet, first + place, moved[place] ?? emptyLine());
      });
      const read = (await readingOf(database, campaign.id, [reply])).file();
      const matched = read.rows.filter(({ taskId }) => taskId !== null);
      expect(matched.map(({ title, match, cells }) => [title, match, cells.find(({ field }) => field === 'progress')?.replied])).toEqual(order.map((index) => [titles[index], torn ? 'code' : 'key', 10 + index]));
      const isSorted = order.some((index, place) => place > 0 && index < (order[place - 1] ?? 0));
      expect(read.notes.map(({ note, count }) => [note, count])).toEqual([...(own.length > 0 ? [['ROWS_INSERTED', own.length]] : []), ...(order.length < tasks ? [['ROWS_DELETED', tasks - order.length]] : []), ...(isSorted ? [['ROWS_SORTED', 1]] : [])]);
      expect(read.rows.filter(({ taskId }) => taskId === null).map(({ title }) => title).toSorted()).toEqual(own.map((_, number) => `Đơn vị tự thêm thứ ${number}`).toSorted());
    }), { numRuns: 30 });
  });
});

/** What was taken stands in the record; words nobody could read stand in the log of their task. */
function expectKept({ connection }: TestDatabase, given: ReadonlyMap<string, Answers>): void {
  for (const [title, row] of given) {
    const task = connection.prepare('SELECT id, progress, result, reported_on AS reportedOn, status FROM task WHERE title = ?').get(title) as { id: string; progress: number; result: string | null; reportedOn: string | null; status: string };
    const log = connection.prepare('SELECT content FROM task_entry WHERE task_id = ?').pluck().all(task.id).join('\n');
    const { progress, result, doneOn, status, reason, note } = row;
    const isDone = status?.value === 'done';
    expect([task.progress, task.result, task.reportedOn, task.status === 'awaiting_confirmation']).toEqual([progress?.value ?? 0, result?.value ?? null, doneOn?.value ?? null, isDone]);
    const written = [progress, status, reason, note].flatMap((filling) => (filling === undefined ? [] : [shownInLog(filling)]));
    expect(written.filter((word) => !log.includes(word))).toEqual([]);
  }
}

function shownInLog({ put, value }: Filling): string {
  if (value === null) return `${put as string | number}`.trim();
  const states: Record<string, string> = { in_progress: 'Đang thực hiện', done: 'Hoàn thành' };
  return typeof value === 'number' ? `${value}%` : (states[value] ?? value);
}
