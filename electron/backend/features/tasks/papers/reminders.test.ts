import { describe, expect, it } from 'vitest';
import { aCommittee, aUnit } from '../../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { aTask } from '../../../../../tests/support/tasks.ts';
import { moveTask } from '../service.ts';
import { listReminders, logLetters, recordReply, remindTasks } from './reminders.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const ON = '2026-11-23';
const BY_PHONE = { recipient: null, content: 'Gọi điện cho chánh văn phòng', again: false, documentId: null, sentOn: ON } as const;
const LETTER = { committeeId: null, sentOn: ON, answerBy: '2026-11-30', again: false, register: true } as const;

/** Three overdue tasks of two units. */
async function overdue(database: TestDatabase) {
  return database.write(async (context) => {
    const committee = await aCommittee(context, 'Ban Chỉ đạo mẫu');
    const units = [(await aUnit(context, 'Sở Nội vụ')).id, (await aUnit(context, 'Sở Y tế')).id];
    return [units[0], units[0], units[1]].map((leadUnitId) => aTask({ ...context, today: '2026-03-02' }, { committeeId: committee.id, leadUnitId: leadUnitId ?? null, assignedOn: '2026-03-02', dueOn: '2026-10-01' }));
  });
}
const onDay = (database: TestDatabase) => ({ write: <T>(work: Parameters<typeof database.write<T>>[0]) => database.write((context) => work({ ...context, today: ON })) });
const stored = ({ connection }: TestDatabase) => connection.prepare('SELECT count(*) FROM task_reminder WHERE deleted_at IS NULL').pluck().get();

describe('a reminder', () => {
  it('is logged on each task in one write, once a day unless it is wanted again', async () => {
    await using database = await testDatabase();
    const tasks = await overdue(database);
    const taskIds = tasks.map(({ id }) => id);
    const { write } = onDay(database);
    expect(await write((context) => remindTasks(context, { ...BY_PHONE, taskIds }))).toEqual({ reminded: 3 });
    await expect(write((context) => remindTasks(context, { ...BY_PHONE, taskIds: taskIds.slice(0, 1) }))).rejects.toMatchObject(refusal('TASK_REMINDED', { field: 'sentOn', params: { count: 1, date: ON } }));
    expect(stored(database)).toBe(3);
    await write((context) => remindTasks(context, { ...BY_PHONE, taskIds: taskIds.slice(0, 1), again: true }));
    expect(listReminders(database.read, taskIds[0] ?? '')).toMatchObject([{ recipient: 'Sở Nội vụ', sentOn: ON, replyOn: null }, { content: 'Gọi điện cho chánh văn phòng' }]);
  });

  it('of letters puts a draft of each into the register, which hangs on the tasks it tells', async () => {
    await using database = await testDatabase();
    const tasks = await overdue(database);
    const { write } = onDay(database);
    expect(await write((context) => logLetters(context, { ...LETTER, taskIds: tasks.map(({ id }) => id) }))).toEqual({ reminded: 3, documents: 2 });
    const documents = database.connection.prepare("SELECT direction, status, type, recipients, title FROM document ORDER BY recipients").all();
    expect(documents).toEqual([{ direction: 'issued', status: 'draft', type: 'official_letter', recipients: 'Sở Nội vụ', title: 'đôn đốc thực hiện nhiệm vụ quá hạn' }, expect.objectContaining({ recipients: 'Sở Y tế' })]);
    const linked = tasks.map(({ id }) => listReminders(database.read, id)[0]?.documentId);
    expect(linked[0]).toBe(linked[1]);
    expect(new Set(linked).size).toBe(2);
  });

  it('is refused as a whole when one task is a draft or over, or on a day that is not yet', async () => {
    await using database = await testDatabase();
    const [first, second] = await overdue(database);
    const { write } = onDay(database);
    const draft = await write((context) => aTask(context));
    await write((context) => moveTask(context, { ...second!, status: 'cancelled', on: ON, reason: 'Không còn cần', result: null, resultDocumentId: null }));
    for (const [ids, rule] of [[[first!.id, draft.id], 'TASK_IS_DRAFT'], [[first!.id, second!.id], 'TASK_REMINDED_OVER']] as const) await expect(write((context) => remindTasks(context, { ...BY_PHONE, taskIds: ids }))).rejects.toMatchObject(refusal(rule, { params: expect.anything() }));
    await expect(write((context) => remindTasks(context, { ...BY_PHONE, taskIds: [first!.id], sentOn: '2026-11-24' }))).rejects.toMatchObject(refusal('DATE_IN_FUTURE', { field: 'sentOn' }));
    expect(stored(database)).toBe(0);
  });

  it('is answered on a day that is not before it', async () => {
    await using database = await testDatabase();
    const [task] = await overdue(database);
    const { write } = onDay(database);
    await write((context) => remindTasks(context, { ...BY_PHONE, taskIds: [task!.id], sentOn: '2026-11-20' }));
    const [reminder] = listReminders(database.read, task!.id);
    const ref = { id: reminder!.id, rev: reminder!.rev };
    await expect(write((context) => recordReply(context, { ...ref, replyOn: '2026-11-19' }))).rejects.toMatchObject(refusal('REPLY_BEFORE_REMINDER', { field: 'replyOn', params: { date: '2026-11-20' } }));
    await write((context) => recordReply(context, { ...ref, replyOn: ON }));
    expect(listReminders(database.read, task!.id)).toMatchObject([{ replyOn: ON }]);
  });
});
