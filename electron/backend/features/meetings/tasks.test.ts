import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { aMeeting, anAgendaItem, aPlannedMeeting, hold } from '../../../../tests/support/meetings.ts';
import { aTask } from '../../../../tests/support/tasks.ts';
import type { Ref } from '../../db/records.ts';
import { issueDocument } from '../documents/issue.ts';
import { undoEntry } from '../history/service.ts';
import { getTask } from '../tasks/queries.ts';
import { handOutTasks, moveTask, removeTasks } from '../tasks/service.ts';
import { removeAgendaItem, moveAgendaItem } from './agenda.ts';
import { addConclusion, addEntry, decideConclusion } from './minutes.ts';
import { closeMeeting, issueNotice } from './moves.ts';
import { getMeeting } from './queries.ts';
import { signMinutes, verifyMinutes } from './signing.ts';
import { putOnAgenda, readAgendaTasks, readOpenTasks, takeOffAgenda } from './tasks-agenda.ts';
import { readConclusionText, tasksOfConclusions } from './tasks-reading.ts';
import { readReviews, reviewTask } from './tasks-review.ts';
import { makeTasks, takeEntry, type TasksToMake } from './tasks.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const TEXT = 'Giao Sở Nội vụ chủ trì, phối hợp với Thanh tra tỉnh và UBND các xã, phường rà soát quy chế; báo cáo Ban Chỉ đạo trước ngày 30/9/2026.';
const MADE: Omit<TasksToMake, 'conclusionId' | 'conclusionRev' | 'committeeId'> = { title: 'Rà soát quy chế', leadUnitIds: [], coopUnitIds: [], assigneeId: null, product: null, authority: null, dueOn: '2026-09-30', dueText: 'trước ngày 30/9/2026', standing: false };
const DAY = '2026-03-20';

async function concluded(database: TestDatabase, content = TEXT) {
  const meeting = await aPlannedMeeting(database);
  const held = { ...meeting, ...(await hold(database, meeting)) };
  const conclusion = await database.write((context) => addConclusion(context, { meetingId: held.id, content }));
  const [lead, other] = await database.write(async (context) => [await aUnit(context, 'Sở Nội vụ'), await aUnit(context, 'Thanh tra tỉnh')] as const);
  const make = (changes: Partial<TasksToMake> = {}) => database.write((context) => makeTasks(context, { ...MADE, conclusionId: conclusion.id, conclusionRev: conclusion.rev, committeeId: held.committeeId, leadUnitIds: [lead.id], ...changes }), 'meetingTasks.makeTasks');
  return { meeting: held, conclusion, lead, other, make };
}

async function signedWithNotice(database: TestDatabase, meeting: Ref) {
  const signed = await database.write((context) => signMinutes(context, { id: meeting.id, rev: meeting.rev, signedOn: DAY }));
  const paper = await database.write((context) => aDocument(context, { direction: 'issued', type: 'notice', system: 'state' }));
  await database.write((context) => issueDocument(context, { ...paper, issuedOn: '2026-03-22', number: null, letters: 'BCĐ' }));
  return { signed, documentId: paper.id };
}
const draftsOf = (database: TestDatabase, meetingId: string) => tasksOfConclusions(database.read, meetingId).map(({ id, rev }) => ({ id, rev }));
const undoLast = (database: TestDatabase) => database.write((context) => undoEntry(context, database.connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { origin: string; seq: number }), 'history.undo');

describe('the text of a conclusion', () => {
  it('is read with the units of the record; who is named unclearly is asked, and the chair has the authority', async () => {
    await using database = await testDatabase();
    const { conclusion, lead, other } = await concluded(database);
    const read = readConclusionText(database.read, conclusion.id);
    expect(read.authority).toBe('Lê An, Trưởng ban');
    expect(read.assignments).toMatchObject([{ leads: [{ id: lead.id, name: 'Sở Nội vụ' }], cooperating: [{ id: other.id }, { text: 'UBND các xã, phường', id: null, options: [] }], product: 'Báo cáo', deadlines: [{ text: 'trước ngày 30/9/2026', dueOn: '2026-09-30' }] }]);
  });

  it('does not find a unit by a name it bears only later; two people of one name are asked', async () => {
    await using database = await testDatabase();
    const { conclusion } = await concluded(database, 'Giao Sở Mới rà soát; đồng chí Ngô Văn Hai chịu trách nhiệm');
    await database.write(async (context) => {
      await aUnit(context, 'Sở Mới', { from: '2026-07-01' });
      await aPerson(context, 'Ngô Văn Hai');
      await aPerson(context, 'Ngô Văn Hai');
    });
    expect(readConclusionText(database.read, conclusion.id).assignments).toMatchObject([{ leads: [{ text: 'Sở Mới', id: null }], people: [{ text: 'Ngô Văn Hai', id: null, options: ['Ngô Văn Hai', 'Ngô Văn Hai'] }] }]);
  });
});

describe('tasks from a conclusion', () => {
  it('are drafts, one for each unit in the lead, shown together, and the conclusion knows them', async () => {
    await using database = await testDatabase();
    const { meeting, conclusion, lead, other, make } = await concluded(database);
    expect(await make({ leadUnitIds: [lead.id, other.id], coopUnitIds: [other.id] })).toEqual({ made: 2 });
    const made = tasksOfConclusions(database.read, meeting.id);
    expect(made).toMatchObject([{ conclusionId: conclusion.id, leadUnitName: 'Sở Nội vụ', assignedOn: null, dueOn: '2026-09-30' }, { leadUnitName: 'Thanh tra tỉnh', assignedOn: null }]);
    expect((await getTask(database.read, made[0]?.id ?? '')).group).toHaveLength(1);
    expect((await getMeeting(database.read, meeting.id)).conclusions).toMatchObject([{ outcome: 'task' }]);
    await undoLast(database);
    expect(tasksOfConclusions(database.read, meeting.id)).toEqual([]);
    expect((await getMeeting(database.read, meeting.id)).conclusions).toMatchObject([{ outcome: null }]);
  });

  it('stand in the order of the years and numbers of their codes, the thousandth of a year after the others', async () => {
    await using database = await testDatabase();
    const { meeting, lead, other, make } = await concluded(database);
    await make({ leadUnitIds: [lead.id, other.id] });
    for (const [unit, code] of [[lead, 'NV-2026-1000'], [other, 'NV-2026-999']] as const) database.connection.prepare('UPDATE task SET code = ? WHERE lead_unit_id = ?').run(code, unit.id);
    expect(tasksOfConclusions(database.read, meeting.id).map(({ code }) => code)).toEqual(['NV-2026-999', 'NV-2026-1000']);
  });

  it('are of a committee of the meeting', async () => {
    await using database = await testDatabase();
    const { make } = await concluded(database);
    const stranger = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo khác'));
    await expect(make({ committeeId: stranger.id })).rejects.toMatchObject(refusal('COMMITTEE_OF_ANOTHER_MEETING', { field: 'committeeId' }));
  });

  it('are handed out with the notice, on its day; signed minutes stay as they were', async () => {
    await using database = await testDatabase();
    const { meeting, conclusion, make } = await concluded(database);
    await make();
    const { signed, documentId } = await signedWithNotice(database, meeting);
    const handOut = draftsOf(database, meeting.id);
    const out = await database.write((context) => issueNotice(context, { id: signed.id, rev: signed.rev, documentId, handOut }));
    expect(tasksOfConclusions(database.read, meeting.id)).toMatchObject([{ assignedOn: '2026-03-22' }]);
    expect(verifyMinutes(database.read, meeting.id)).toMatchObject({ intact: true });
    const known = { id: conclusion.id, rev: conclusion.rev + 1 };
    await expect(database.write((context) => decideConclusion(context, { ...known, outcome: 'no_task', reason: 'Chỉ ghi nhận' }))).rejects.toMatchObject(refusal('CONCLUSION_HAS_TASKS', { field: 'outcome' }));
    await database.write((context) => closeMeeting(context, out));
    await expect(make({ conclusionRev: known.rev })).rejects.toMatchObject(refusal('MEETING_CLOSED'));
  });

  it('without a unit keep the notice from going out with them', async () => {
    await using database = await testDatabase();
    const { meeting, make } = await concluded(database);
    await make({ leadUnitIds: [] });
    const { signed, documentId } = await signedWithNotice(database, meeting);
    await expect(database.write((context) => issueNotice(context, { id: signed.id, rev: signed.rev, documentId, handOut: draftsOf(database, meeting.id) }))).rejects.toMatchObject(refusal('TASK_WITHOUT_LEAD'));
    expect(await getMeeting(database.read, meeting.id)).toMatchObject({ status: 'minutes_signed' });
  });

  it('must be there when the meeting is closed', async () => {
    await using database = await testDatabase();
    const { meeting, make } = await concluded(database);
    await make();
    const { signed, documentId } = await signedWithNotice(database, meeting);
    const out = await database.write((context) => issueNotice(context, { id: signed.id, rev: signed.rev, documentId }));
    await database.write((context) => removeTasks(context, draftsOf(database, meeting.id)));
    await expect(database.write((context) => closeMeeting(context, out))).rejects.toMatchObject(refusal('CONCLUSIONS_WITHOUT_TASK', { params: { label: 'Phiên họp thứ nhất', count: 1, numbers: '①' } }));
  });
});

describe('an entry written as a conclusion', () => {
  it('becomes a numbered conclusion once', async () => {
    await using database = await testDatabase();
    const { meeting } = await concluded(database);
    const said = { meetingId: meeting.id, inviteeId: null, speaker: 'Lê An', unit: null, votes: null };
    const [entry, opinion] = await database.write((context) => [addEntry(context, { ...said, kind: 'conclusion', content: 'Tổ chức kiểm tra' }), addEntry(context, { ...said, kind: 'opinion', content: 'Nhất trí' })] as const);
    await database.write((context) => takeEntry(context, entry));
    expect((await getMeeting(database.read, meeting.id)).conclusions).toMatchObject([{ no: '①' }, { no: '②', content: 'Tổ chức kiểm tra', outcome: null }]);
    await expect(database.write((context) => takeEntry(context, entry))).rejects.toMatchObject(refusal('CONCLUSION_THERE'));
    await expect(database.write((context) => takeEntry(context, opinion))).rejects.toMatchObject(refusal('ENTRY_NO_CONCLUSION'));
  });
});

/** A planned meeting, and three tasks of its committee: late, with time left, and a draft; and one of nobody. */
async function withTasks(database: TestDatabase) {
  const meeting = await aPlannedMeeting(database);
  const tasks = await database.write(async (context) => {
    const told = { committeeId: meeting.committeeId, leadUnitId: (await aUnit(context, 'Sở Nội vụ')).id, assignedOn: '2026-01-05' };
    return { later: aTask(context, { ...told, title: 'Việc sau', dueOn: '2026-12-31' }), first: aTask(context, { ...told, title: 'Việc trước', dueOn: '2026-02-01' }), draft: aTask(context, { ...told, assignedOn: null }), stranger: aTask(context, { leadUnitId: told.leadUnitId, assignedOn: '2026-01-05' }) };
  });
  return { meeting, tasks };
}

describe('open tasks of the committees', () => {
  it('are offered to the agenda, the nearest deadline first, and stand on it once', async () => {
    await using database = await testDatabase();
    const { meeting, tasks } = await withTasks(database);
    expect(readOpenTasks(database.read, meeting.id).map(({ task, onAgenda }) => [task.title, onAgenda])).toEqual([['Việc trước', false], ['Việc sau', false]]);
    const put = (taskIds: string[], separately = false) => database.write((context) => putOnAgenda(context, { meetingId: meeting.id, taskIds, separately }));
    expect(await put([tasks.first.id, tasks.later.id])).toEqual({ added: 2 });
    const { agenda } = await getMeeting(database.read, meeting.id);
    expect(agenda).toMatchObject([{ content: 'Kiểm điểm tình hình thực hiện nhiệm vụ', part: 'main' }]);
    expect(readAgendaTasks(database.read, meeting.id)).toMatchObject([{ agendaItemId: agenda[0]?.id, task: { title: 'Việc trước' } }, { task: { title: 'Việc sau' } }]);
    await expect(put([tasks.first.id])).rejects.toMatchObject(refusal('TASK_NOT_FOR_AGENDA'));
    await expect(put([tasks.stranger.id])).rejects.toMatchObject(refusal('TASK_NOT_FOR_AGENDA'));
    const [link] = readAgendaTasks(database.read, meeting.id);
    await database.write((context) => takeOffAgenda(context, { id: link?.id ?? '', rev: link?.rev ?? 0 }));
    await put([tasks.first.id], true);
    expect((await getMeeting(database.read, meeting.id)).agenda[1]?.content).toMatch(/^Kiểm điểm tình hình thực hiện nhiệm vụ NV-\d{4}-\d{3}: Việc trước$/);
  });

  it('leave the agenda with their row, and go with it to another meeting', async () => {
    await using database = await testDatabase();
    const { meeting, tasks } = await withTasks(database);
    await database.write((context) => putOnAgenda(context, { meetingId: meeting.id, taskIds: [tasks.first.id, tasks.later.id], separately: true }));
    const { agenda } = await getMeeting(database.read, meeting.id);
    const refs = agenda.map(({ id, rev }) => ({ id, rev }));
    const other = await database.write((context) => aMeeting(context, { title: 'Phiên họp sau' }));
    await database.write((context) => moveAgendaItem(context, { ...(refs[0] as Ref), meetingId: other.id }));
    await database.write((context) => removeAgendaItem(context, refs[1] as Ref));
    expect(readAgendaTasks(database.read, meeting.id)).toEqual([]);
    expect(readAgendaTasks(database.read, other.id)).toMatchObject([{ task: { title: 'Việc trước' } }]);
  });
});

describe('reviewing a task at a meeting', () => {
  it('logs what was said on the task, with the progress, and in the minutes when asked', async () => {
    await using database = await testDatabase();
    const { meeting, tasks } = await withTasks(database);
    const item = await database.write((context) => anAgendaItem(context, meeting.id, { content: 'Kiểm điểm' }));
    const review = (changes: Partial<Parameters<typeof reviewTask>[1]> = {}) => database.write((context) => reviewTask(context, { ...tasks.first, meetingId: meeting.id, agendaItemId: item.id, content: 'Đề nghị khẩn trương', progress: 40, inMinutes: true, ...changes }));
    await expect(review()).rejects.toMatchObject(refusal('MEETING_NOT_BEGUN'));
    const held = await hold(database, meeting);
    await expect(review({ content: null, progress: null })).rejects.toMatchObject(refusal('REVIEW_EMPTY', { field: 'content' }));
    await expect(review({ ...tasks.draft })).rejects.toMatchObject(refusal('TASK_IS_DRAFT'));
    const after = await review();
    expect(await getTask(database.read, tasks.first.id)).toMatchObject({ progress: 40, status: 'in_progress' });
    expect(readReviews(database.read, meeting.id)).toMatchObject([{ taskId: tasks.first.id, madeOn: '2026-03-18', content: 'Đề nghị khẩn trương', progress: 40 }]);
    expect((await getMeeting(database.read, meeting.id)).entries).toMatchObject([{ kind: 'report', agendaItemId: item.id, content: expect.stringContaining('Đề nghị khẩn trương\nTiến độ: 40%.') as string }]);
    await database.write((context) => signMinutes(context, { id: held.id, rev: held.rev, signedOn: DAY }));
    await expect(review(after)).rejects.toMatchObject(refusal('MINUTES_SIGNED'));
    const again = await review({ ...after, inMinutes: false, content: 'Bổ sung', progress: null });
    expect(readReviews(database.read, meeting.id).map(({ progress }) => progress)).toEqual([40, null]);
    expect(verifyMinutes(database.read, meeting.id)).toMatchObject({ intact: true });
    const done = await database.write((context) => moveTask(context, { ...again, status: 'completed', on: context.today, reason: null, result: null, resultDocumentId: null }));
    await expect(review({ ...done, inMinutes: false })).rejects.toMatchObject(refusal('TASK_OVER'));
  });

  it('is taken back by undoing it', async () => {
    await using database = await testDatabase();
    const { meeting, tasks } = await withTasks(database);
    await hold(database, meeting);
    await database.write((context) => reviewTask(context, { ...tasks.first, meetingId: meeting.id, agendaItemId: null, content: null, progress: 40, inMinutes: false }), 'meetingTasks.review');
    await undoLast(database);
    expect(await getTask(database.read, tasks.first.id)).toMatchObject({ progress: 0, status: 'not_started' });
    expect(readReviews(database.read, meeting.id)).toEqual([]);
  });
});

it('drafts of a meeting are handed out in one step on request, too', async () => {
  await using database = await testDatabase();
  const { meeting, make } = await concluded(database);
  await make();
  await database.write((context) => handOutTasks(context, { items: draftsOf(database, meeting.id), assignedOn: '2026-03-25' }));
  expect(tasksOfConclusions(database.read, meeting.id)).toMatchObject([{ assignedOn: '2026-03-25' }]);
});
