import { describe, expect, it } from 'vitest';
import { aCommittee, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { aMeeting, anAgendaItem, aPlannedMeeting, hold } from '../../../../tests/support/meetings.ts';
import { aTask } from '../../../../tests/support/tasks.ts';
import { verifyChain } from '../../db/audit.ts';
import { undoEntry } from '../history/service.ts';
import { moveTask } from '../tasks/service.ts';
import { removeAgendaItem } from './agenda.ts';
import { dropItem, readEarlierItems, recordOutcome, takeOver } from './carry-over.ts';
import { addEntry } from './minutes.ts';
import { cancelMeeting } from './moves.ts';
import { getMeeting } from './queries.ts';
import { signMinutes } from './signing.ts';
import { putOnAgenda, readAgendaTasks } from './tasks-agenda.ts';

type Ref = { id: string; rev: number };
const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const record = (database: TestDatabase, { id, rev }: Ref, outcome: 'done' | 'not_done' | 'postponed' | null, note: string | null = null) => database.write((context) => recordOutcome(context, { id, rev, outcome, note }), 'meetings.recordOutcome');
const told = (database: TestDatabase, id: string) => readEarlierItems(database.read, id).map(({ content, why }) => [content, why]);
const refOf = (database: TestDatabase, meetingId: string, content: string): Ref => {
  const { id, rev } = readEarlierItems(database.read, meetingId).find((item) => item.content === content) ?? { id: '', rev: 0 };
  return { id, rev };
};
const undoLast = (database: TestDatabase) => database.write((context) => undoEntry(context, { origin: database.origin, seq: verifyChain(database.connection).entries }), 'history.undo');

/** A meeting that was held with four rows, and the next one of the same committee. */
async function twoMeetings(database: TestDatabase) {
  const first = await aPlannedMeeting(database);
  const items = await database.write((context) => (['Rà soát quy chế', 'Kinh phí', 'Khen thưởng'] as const).map((content) => anAgendaItem(context, first.id, { content })));
  await database.write((context) => anAgendaItem(context, first.id, { part: 'opening', content: 'Phát biểu khai mạc' }));
  const held = await hold(database, first);
  const next = await database.write((context) => aMeeting(context, { title: 'Phiên họp thứ hai', startsAt: '2026-06-18T08:00', committees: [{ committeeId: first.committeeId, quorum: null }] }));
  return { first: held, next, items, committeeId: first.committeeId };
}

describe('what was not dealt with', () => {
  it('is proposed for the next meeting of the committee with the reason, and for no other', async () => {
    await using database = await testDatabase();
    const { next, items: [rules, money] } = await twoMeetings(database);
    const other = await database.write(async (context) => aMeeting(context, { startsAt: '2026-06-18T08:00', committees: [{ committeeId: (await aCommittee(context, 'Ban khác')).id, quorum: null }] }));
    if (rules === undefined || money === undefined) throw new Error('No rows');
    await record(database, rules, 'postponed', 'Chờ hướng dẫn');
    await record(database, money, 'done');
    expect(told(database, next.id)).toEqual([['Rà soát quy chế', 'postponed'], ['Khen thưởng', 'not_recorded']]);
    expect(readEarlierItems(database.read, next.id)[0]).toMatchObject({ outcomeNote: 'Chờ hướng dẫn', meeting: { title: 'Phiên họp thứ nhất', startsAt: '2026-03-18T08:00' } });
    expect(told(database, other.id)).toEqual([]);
  });

  it('takes the open tasks under it along, once each; what is done stays behind', async () => {
    await using database = await testDatabase();
    const { first, next, items: [rules, money], committeeId } = await twoMeetings(database);
    const given = { committeeId, leadUnitId: (await database.write((context) => aUnit(context, 'Sở Nội vụ'))).id, assignedOn: '2026-01-05' };
    const tasks = await database.write((context) => ['Việc mở', 'Việc xong', 'Việc có sẵn'].map((title) => aTask(context, { ...given, title, dueOn: '2026-12-31' })));
    await database.write((context) => {
      for (const [index, task] of tasks.entries()) context.records.insert('agenda_task', { meeting_id: first.id, agenda_item_id: rules?.id ?? '', task_id: task.id, order_no: index + 1 });
      moveTask(context, { id: tasks[1]?.id ?? '', rev: tasks[1]?.rev ?? 0, status: 'completed', on: '2026-03-01', reason: null, result: null, resultDocumentId: null });
    });
    await database.write((context) => putOnAgenda(context, { meetingId: next.id, taskIds: [tasks[2]?.id ?? ''], separately: false }));
    await database.write((context) => takeOver(context, { meetingId: next.id, items: [refOf(database, next.id, 'Rà soát quy chế'), refOf(database, next.id, money === undefined ? '' : 'Kinh phí')] }));
    const row = (await getMeeting(database.read, next.id)).agenda.find(({ content }) => content === 'Rà soát quy chế');
    expect(readAgendaTasks(database.read, next.id).filter(({ agendaItemId }) => agendaItemId === row?.id).map(({ task }) => task.title)).toEqual(['Việc mở']);
    expect(readAgendaTasks(database.read, next.id)).toHaveLength(2);
    expect(readAgendaTasks(database.read, first.id)).toHaveLength(3);
  });

  it('is taken over with its papers, waits again when the row is taken out, and goes on from the meeting that took it up', async () => {
    await using database = await testDatabase();
    const { first, next, items: [rules], committeeId } = await twoMeetings(database);
    const paper = await database.write((context) => aDocument(context, { symbol: '26-KH/TU' }));
    const taken = await database.write((context) => takeOver(context, { meetingId: next.id, items: [refOf(database, next.id, 'Rà soát quy chế'), refOf(database, next.id, 'Kinh phí')] }));
    expect([taken, told(database, next.id)]).toEqual([{ added: 2 }, [['Khen thưởng', 'not_recorded']]]);
    const [row] = (await getMeeting(database.read, next.id)).agenda;
    expect(row).toMatchObject({ content: 'Rà soát quy chế', outcome: null, continues: { id: first.id, title: 'Phiên họp thứ nhất' } });
    expect((await getMeeting(database.read, first.id)).agenda.find(({ id }) => id === rules?.id)?.takenUpBy).toMatchObject({ id: next.id });
    await expect(database.write((context) => takeOver(context, { meetingId: next.id, items: [{ id: rules?.id ?? '', rev: 1 }] }))).rejects.toMatchObject(refusal('AGENDA_ITEM_SETTLED'));
    await expect(database.write((context) => removeAgendaItem(context, { id: rules?.id ?? '', rev: 1 }))).rejects.toMatchObject(refusal('AGENDA_ITEM_TAKEN_UP', { params: { label: 'Phiên họp thứ hai' } }));
    await database.write((context) => removeAgendaItem(context, { id: row?.id ?? '', rev: row?.rev ?? 0 }));
    expect(told(database, next.id)).toContainEqual(['Rà soát quy chế', 'not_recorded']);
    await database.write((context) => anAgendaItem(context, next.id, { content: 'Việc mới', documentIds: [paper.id] }));
    await database.write((context) => cancelMeeting(context, { ...next, reason: 'Gộp phiên' }));
    const third = await database.write((context) => aMeeting(context, { startsAt: '2026-09-18T08:00', committees: [{ committeeId, quorum: null }] }));
    expect(told(database, third.id)).toEqual([['Rà soát quy chế', 'not_recorded'], ['Khen thưởng', 'not_recorded'], ['Kinh phí', 'meeting_cancelled'], ['Việc mới', 'meeting_cancelled']]);
    await database.write((context) => takeOver(context, { meetingId: third.id, items: [refOf(database, third.id, 'Việc mới')] }));
    expect((await getMeeting(database.read, third.id)).agenda).toMatchObject([{ content: 'Việc mới', documents: [{ label: '26-KH/TU' }] }]);
  });

  it('is dropped only with a reason, and is proposed again when that is taken back', async () => {
    await using database = await testDatabase();
    const { first, next } = await twoMeetings(database);
    await database.write((context) => dropItem(context, { ...refOf(database, next.id, 'Kinh phí'), reason: 'Đã giao Sở Tài chính' }), 'meetings.dropItem');
    expect(told(database, next.id)).toEqual([['Rà soát quy chế', 'not_recorded'], ['Khen thưởng', 'not_recorded']]);
    expect((await getMeeting(database.read, first.id)).agenda.map(({ content, dropReason }) => [content, dropReason])).toContainEqual(['Kinh phí', 'Đã giao Sở Tài chính']);
    await undoLast(database);
    expect(told(database, next.id)).toContainEqual(['Kinh phí', 'not_recorded']);
  });

  it('is said of signed minutes, too, and that can be taken back; not before the meeting, nor of what is settled', async () => {
    await using database = await testDatabase();
    const { first, next, items: [rules] } = await twoMeetings(database);
    if (rules === undefined) throw new Error('No rows');
    const early = await database.write((context) => anAgendaItem(context, next.id));
    await expect(record(database, early, 'done')).rejects.toMatchObject(refusal('OUTCOME_TOO_EARLY', { params: { label: 'Phiên họp thứ hai' } }));
    await database.write((context) => addEntry(context, { meetingId: first.id, kind: 'report', inviteeId: null, speaker: null, unit: null, content: 'Báo cáo', votes: null }));
    await database.write((context) => signMinutes(context, { ...first, signedOn: '2026-03-20' }), 'meetings.signMinutes');
    const done = await record(database, rules, 'done');
    expect(told(database, next.id).map(([content]) => content)).toEqual(['Kinh phí', 'Khen thưởng']);
    await expect(database.write((context) => dropItem(context, { ...done, reason: 'Thôi' }))).rejects.toMatchObject(refusal('AGENDA_ITEM_SETTLED'));
    await undoLast(database);
    expect(told(database, next.id)).toContainEqual(['Rà soát quy chế', 'not_recorded']);
  });
});
