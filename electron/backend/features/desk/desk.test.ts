import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
import { AWAITED_DAYS, SILENT_DAYS } from '#shared/rules/desk.ts';
import { aCommittee, aPerson, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { aMeeting, aPlannedMeeting, hold } from '../../../../tests/support/meetings.ts';
import { stepsOf } from '../../../../tests/support/query-plan.ts';
import { aCampaign } from '../../../../tests/support/task-replies.ts';
import { aTask } from '../../../../tests/support/tasks.ts';
import { calendarFile } from '../../office/calendar-file.ts';
import { signDocument } from '../documents/service.ts';
import { addUsualDossier } from '../meetings/dossier.ts';
import { addAlert } from '../task-alerts/service.ts';
import { moveTask, recordProgress } from '../tasks/service.ts';
import { readDeadlines } from './deadlines.ts';
import { readDigest, readOverview } from './overview.ts';
import { listDeskTasks } from './tasks.ts';

const ALL = { committeeId: null, unitId: null, personId: null };
const DONE = { reason: null, result: null, resultDocumentId: null };

/** An office on a day long after its tasks were handed out. */
async function officeOn(day: string) {
  const database = await testDatabase();
  const units = await database.write(async (context) => ({ home: (await aUnit(context, 'Sở Nội vụ')).id, police: (await aUnit(context, 'Công an tỉnh')).id }));
  const task = (changes: Parameters<typeof aTask>[1]) => database.write((context) => aTask({ ...context, today: day }, { leadUnitId: units.home, assignedOn: '2026-01-05', ...changes }));
  return { database, units, task, read: { ...database.read, today: day } };
}

describe('the Desk', () => {
  it('of a new office says so', async () => {
    await using database = await testDatabase();
    expect(readOverview(database.read)).toMatchObject({ isEmpty: true, overdue: { units: [], total: 0 }, dueToday: 0, meetings: { rows: [], total: 0 } });
    await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    expect(readOverview(database.read).isEmpty).toBe(false);
  });

  it('tells what is due today and in the next days, and who is late: the worst first', async () => {
    const { database, units, task, read } = await officeOn('2026-11-23');
    await using _ = database;
    for (const dueOn of ['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01', null]) await task({ dueOn });
    await task({ dueOn: '2026-11-01', leadUnitId: units.police });
    await task({ dueOn: '2026-11-02', leadUnitId: units.police });
    const { overdue, dueToday, dueSoon } = readOverview(read);
    expect(overdue).toEqual({ total: 3, unitCount: 2, units: [
      { unitId: units.police, unitName: 'Công an tỉnh', count: 2, oldest: '2026-11-01' },
      { unitId: units.home, unitName: 'Sở Nội vụ', count: 1, oldest: '2026-11-22' },
    ] });
    expect(dueToday).toBe(1);
    expect(dueSoon.rows.map(({ dueOn }) => dueOn)).toEqual(['2026-11-23', '2026-11-30']);
    expect(listDeskTasks(read, { of: 'today', offset: 0, limit: 10 }).rows).toMatchObject([{ dueOn: '2026-11-23', leadUnitName: 'Sở Nội vụ' }]);
  });

  it('cuts its lists short, and tells how many there are', async () => {
    const { database, task, read } = await officeOn('2026-11-23');
    await using _ = database;
    for (let count = 0; count < 9; count += 1) await task({ dueOn: '2026-11-25' });
    await task({ assignedOn: null });
    const { dueSoon, drafts } = readOverview(read);
    expect([dueSoon.rows.length, dueSoon.total]).toEqual([7, 9]);
    expect([drafts.rows.length, drafts.total]).toEqual([1, 1]);
  });

  it('lists what waits for confirmation, whatever its deadline, by the day it was reported', async () => {
    const { database, task, read } = await officeOn('2026-11-23');
    await using _ = database;
    for (const [dueOn, on] of [['2026-12-20', '2026-11-20'], ['2026-10-01', '2026-11-12'], [null, '2026-11-15']] as const) {
      const made = await task({ dueOn });
      await database.write((context) => moveTask({ ...context, today: '2026-11-23' }, { ...made, status: 'awaiting_confirmation', on, ...DONE }));
    }
    expect(readOverview(read).awaiting.rows.map(({ day }) => day)).toEqual(['2026-11-12', '2026-11-15', '2026-11-20']);
  });

  it('asks about tasks near or over their deadline of which nothing was heard for long', async () => {
    const { database, task, read } = await officeOn('2026-11-23');
    await using _ = database;
    const silentSince = addDays('2026-11-23', -SILENT_DAYS);
    const silent = await task({ dueOn: '2026-11-20' });
    await task({ dueOn: '2027-06-30' });
    const spoken = await task({ dueOn: '2026-11-21' });
    await database.write((context) => recordProgress({ ...context, today: '2026-11-23' }, { ...spoken, madeOn: silentSince, progress: 40, content: null }));
    const reminded = await task({ dueOn: '2026-11-22' });
    await database.write(({ records }) => records.insert('task_reminder', { task_id: reminded.id, sent_on: addDays(silentSince, 3), recipient: 'Sở Nội vụ', document_id: null, content: null, reply_on: null }));
    await task({ dueOn: '2026-11-24', assignedOn: '2026-11-20' });
    expect(readOverview(read).answers.rows).toMatchObject([{ id: silent.id, day: '2026-01-05' }]);
    expect(listDeskTasks({ ...read, today: '2026-11-24' }, { of: 'answers', offset: 0, limit: 10 }).rows.map(({ id }) => id)).toEqual([silent.id, spoken.id]);
  });

  it('tells the alerts that are due', async () => {
    const { database, task, read } = await officeOn('2026-11-23');
    await using _ = database;
    const { id } = await task({ dueOn: '2026-12-02' });
    await database.write((context) => addAlert(context, { taskId: id, alert: { kind: 'before', days: 10, onDate: null } }));
    await database.write((context) => addAlert(context, { taskId: id, alert: { kind: 'before', days: 3, onDate: null } }));
    expect(readOverview(read).alerts).toMatchObject({ total: 1, rows: [{ id, day: '2026-11-22' }] });
  });

  it('tells the next meetings with what is not ready, and what is left to do after those that were held', async () => {
    await using database = await testDatabase();
    const next = await database.write((context) => aMeeting(context, { title: 'Phiên họp quý IV', startsAt: `${addDays(database.read.today, 3)}T08:00` }));
    await database.write((context) => addUsualDossier(context, next.id));
    await hold(database, await aPlannedMeeting(database));
    const { meetings, minutesToSign, noticesToIssue } = readOverview(database.read);
    expect(meetings).toMatchObject({ total: 1, rows: [{ title: 'Phiên họp quý IV', lacking: 7, status: 'draft' }] });
    expect(minutesToSign).toMatchObject({ total: 1, rows: [{ title: 'Phiên họp thứ nhất' }] });
    expect(noticesToIssue.total).toBe(0);
  });

  it('tells papers without a number, and nothing of what a secret one says', async () => {
    await using database = await testDatabase();
    await database.write((context) => aDocument(context, { direction: 'issued', title: 'Báo cáo quý' }));
    await database.write((context) => aDocument(context, { direction: 'issued', title: null, secret: true }));
    const signed = await database.write((context) => aDocument(context, { direction: 'issued', title: 'Tờ trình' }));
    await database.write((context) => signDocument(context, { ...signed, signed: true }));
    const { draftPapers, signedPapers } = readOverview(database.read);
    expect(draftPapers).toMatchObject({ total: 2, rows: [{ title: null }, { title: 'Báo cáo quý' }] });
    expect(signedPapers).toMatchObject({ total: 1, rows: [{ title: 'Tờ trình', signed: true }] });
  });

  it('tells which rounds of reports some unit has still to answer, till long after their end', async () => {
    await using database = await testDatabase();
    const { today } = database.read;
    const round = await aCampaign(database, { 'Xã An Mẫu': ['Một việc'], 'Xã Bình Mẫu': ['Việc khác'] });
    const reports = (day: string) => readOverview({ ...database.read, today: day }).reports;
    expect(reports(today)).toEqual({ total: 1, rows: [{ id: round.id, title: 'Báo cáo nhiệm vụ quý IV', answerBy: today, missing: 2 }] });
    const answer = (name: string) => database.write(({ records }) => records.insert('task_reply', { campaign_id: round.id, campaign_unit_id: round.unit(name).id, version: 1, received_on: today, file_name: 'tra-loi.xlsx', bytes: 0, sha256: 'a'.repeat(64), kept: 0, told_by: 'stamp', changed: 0 }));
    await answer('Xã An Mẫu');
    expect(reports(today).rows).toMatchObject([{ missing: 1 }]);
    expect(reports(addDays(today, AWAITED_DAYS)).total).toBe(1);
    expect(reports(addDays(today, AWAITED_DAYS + 1)).total).toBe(0);
    await answer('Xã Bình Mẫu');
    expect(reports(today)).toEqual({ total: 0, rows: [] });
  });

  it('has a digest of the same counts', async () => {
    const { database, task, read } = await officeOn('2026-11-23');
    await using _ = database;
    for (const dueOn of ['2026-11-22', '2026-11-23', '2026-11-30']) await task({ dueOn });
    const { dueToday, dueSoon, overdue, answers, alerts } = readOverview(read);
    expect(readDigest(read)).toEqual({ dueToday, dueSoon: dueSoon.total, overdue: overdue.total, answers: answers.total, alerts: alerts.total, timers: 0, duties: 0 });
    expect(readDigest(read)).toEqual({ dueToday: 1, dueSoon: 2, overdue: 1, answers: 3, alerts: 0, timers: 0, duties: 0 });
  });

  it('reads no list from end to end, and sorts none', async () => {
    const { database } = await officeOn('2026-11-23');
    await using _ = database;
    const steps = await stepsOf(database, (context) => Promise.resolve(readOverview(context)));
    // These two hold nothing but what is asked for; alerts are few.
    expect(steps.filter((step) => /^SCAN [temdr]\b/.test(step) && !/INDEX (?:task_awaiting|task_draft)$/.test(step))).toEqual([]);
    expect(steps.filter((step) => step.startsWith('SEARCH t ') && !/INDEX (?:task_open_due|task_awaiting|task_draft) |INDEX sqlite_autoindex_task_1/.test(step))).toEqual([]);
    expect(steps.filter((step) => step.startsWith('SEARCH t USING COVERING INDEX task_open_due')).length).toBeGreaterThanOrEqual(4);
    // Only what is few is put in order: units once they are counted up, and rounds that are open.
    expect(steps.filter((step) => step.includes('TEMP B-TREE FOR ORDER BY'))).toHaveLength(2);
  });
});

describe('deadlines for a calendar', () => {
  it('are those of open tasks, narrowed; a changed task keeps its name there and counts on', async () => {
    const { database, units, task, read } = await officeOn('2026-11-23');
    await using _ = database;
    const person = await database.write((context) => aPerson(context, 'Lê Thị Ví Dụ'));
    const made = await task({ dueOn: '2026-11-30', title: 'Báo cáo, tổng hợp', product: 'Báo cáo', assigneeId: person.id });
    await task({ dueOn: null });
    await task({ dueOn: '2026-12-30', assignedOn: null });
    await task({ dueOn: '2026-12-05', leadUnitId: units.police });
    const [event] = readDeadlines(read, { ...ALL, personId: person.id });
    expect(event).toMatchObject({ uid: `${made.id}@steering-desk`, sequence: 1, startsAt: '2026-11-30T16:30', status: 'CONFIRMED', description: 'Chủ trì: Sở Nội vụ\nSản phẩm: Báo cáo\nNgày giao: 05/01/2026' });
    expect(readDeadlines(read, { ...ALL, unitId: units.police })).toHaveLength(1);
    expect(readDeadlines(read, ALL)).toHaveLength(2);
    await database.write((context) => moveTask({ ...context, today: '2026-11-23' }, { ...made, status: 'cancelled', on: '2026-11-23', ...DONE, reason: 'Không còn cần' }));
    const [cancelled] = readDeadlines(read, { ...ALL, personId: person.id });
    expect(cancelled).toMatchObject({ uid: `${made.id}@steering-desk`, sequence: 2, status: 'CANCELLED' });
    expect(calendarFile(readDeadlines(read, ALL))).toContain('SUMMARY:Hạn NV-2026-001: Báo cáo\\, tổng hợp');
  });
});
