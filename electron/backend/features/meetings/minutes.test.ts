import { describe, expect, it } from 'vitest';
import { serve } from '../../../../tests/support/client.ts';
import { aPerson } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { aMeeting, aPlannedMeeting, BARE_MEETING } from '../../../../tests/support/meetings.ts';
import { aTask } from '../../../../tests/support/tasks.ts';
import { verifyChain } from '../../db/audit.ts';
import { issueDocument } from '../documents/issue.ts';
import { undoEntry } from '../history/service.ts';
import { anonymisePerson } from '../people/anonymise.ts';
import { mergePeople } from '../people/merge.ts';
import { updatePerson } from '../people/service.ts';
import { eraseRemoved, restoreRemoved } from '../recycle-bin/service.ts';
import { addAgendaItem, callAgendaItem, readAgenda, removeAgendaItem } from './agenda.ts';
import { readInvitees } from './attendance.ts';
import { addInvitee, recordAttendance, removeInvitee } from './invitees.ts';
import { addConclusion, addEntry, decideConclusion, removeFromMinutes, updateConclusion, updateEntry } from './minutes.ts';
import { beginMeeting, closeMeeting, endMeeting, inviteToMeeting, issueNotice, reopenMeeting } from './moves.ts';
import { getMeeting } from './queries.ts';
import { arrangeRows, removeMeetings, updateMeeting } from './service.ts';
import { addSupplement, signMinutes, verifyMinutes } from './signing.ts';

type Ref = { id: string; rev: number };
const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const BARE_ENTRY = { kind: 'report', inviteeId: null, speaker: null, unit: null, content: 'Báo cáo kết quả 6 tháng', votes: null } as const;
const say = (database: TestDatabase, meetingId: string, changes: Partial<Parameters<typeof addEntry>[1]> = {}) => database.write((context) => addEntry(context, { ...BARE_ENTRY, meetingId, ...changes }), 'meetings.addEntry');
const conclude = (database: TestDatabase, meetingId: string, content: string) => database.write((context) => addConclusion(context, { meetingId, content }), 'meetings.addConclusion');
const sign = (database: TestDatabase, { id, rev }: Ref, signedOn = '2026-03-20') => database.write((context) => signMinutes(context, { id, rev, signedOn }), 'meetings.signMinutes');
const undoNo = (database: TestDatabase, seq: number) => database.write((context) => undoEntry(context, { origin: database.origin, seq }), 'history.undo');
const revOf = ({ connection }: TestDatabase, id: string) => connection.prepare('SELECT rev FROM meeting WHERE id = ?').pluck().get(id) as number;
const lastNo = ({ connection }: TestDatabase) => verifyChain(connection).entries;

/** A meeting that was held, with one who came. */
async function held(database: TestDatabase): Promise<Ref> {
  const { id, rev } = await aPlannedMeeting(database);
  return database.write(async (context) => {
    const begun = beginMeeting(context, await inviteToMeeting(context, { id, rev, invitedOn: '2026-03-10' }));
    const { invitees } = await readInvitees(context, id);
    for (const line of invitees.slice(0, 2)) recordAttendance(context, { id: line.id, rev: line.rev, attendance: 'present', substitute: null, absenceReason: null, arrivedAt: null, leftAt: null });
    return endMeeting(context, begun);
  });
}

describe('the minutes', () => {
  it('tell what was said by whom, in its order, and are rearranged', async () => {
    await using database = await testDatabase();
    const meeting = await held(database);
    const [chair] = (await readInvitees(database.read, meeting.id)).invitees;
    const report = await say(database, meeting.id);
    const opinion = await say(database, meeting.id, { kind: 'opinion', speaker: 'Vũ Khách', unit: 'Sở Mẫu', content: 'Đề nghị bổ sung kinh phí' });
    const vote = await say(database, meeting.id, { kind: 'vote', inviteeId: chair?.id ?? null, content: 'Thông qua quy chế', votes: { for: 1, against: 0, abstained: 1 } });
    await database.write((context) => arrangeRows(context, 'minutes_entry', { meetingId: meeting.id, items: [vote, report, opinion] }));
    expect((await getMeeting(database.read, meeting.id)).entries.map(({ kind, speaker, unit, votes }) => [kind, speaker, unit, votes])).toEqual([['vote', 'Lê An', null, { for: 1, against: 0, abstained: 1 }], ['report', null, null, null], ['opinion', 'Vũ Khách', 'Sở Mẫu', null]]);
    await expect(database.write((context) => updateEntry(context, { ...BARE_ENTRY, ...report }))).rejects.toMatchObject({ table: 'minutes_entry' });
    await expect(database.write((context) => removeInvitee(context, { id: chair?.id ?? '', rev: chair?.rev ?? 0 }))).rejects.toMatchObject(refusal('INVITEE_SPOKE'));
  });

  it('refuse what cannot be', async () => {
    await using database = await testDatabase();
    const meeting = await held(database);
    const planned = await database.write((context) => aMeeting(context));
    await expect(say(database, planned.id)).rejects.toMatchObject(refusal('MINUTES_TOO_EARLY'));
    await expect(say(database, meeting.id, { kind: 'opinion' })).rejects.toMatchObject(refusal('SPEAKER_REQUIRED'));
    await expect(say(database, meeting.id, { kind: 'vote' })).rejects.toMatchObject(refusal('VOTES_REQUIRED'));
    await expect(say(database, meeting.id, { kind: 'vote', votes: { for: 2, against: 1, abstained: 0 } })).rejects.toMatchObject(refusal('VOTES_EXCEED_PRESENT', { params: { count: 3, present: 2 } }));
    await expect(say(database, meeting.id, { content: 'MẬT' })).rejects.toMatchObject({ code: 'SECRET_MARK' });
    const other = await database.write((context) => addInvitee(context, { meetingId: planned.id, personId: null, name: 'Vũ Khách', unit: null, capacity: 'guest', duty: 'none' }));
    await expect(say(database, meeting.id, { inviteeId: other.id })).rejects.toMatchObject(refusal('ROW_OF_ANOTHER_MEETING'));
    await expect(sign(database, meeting)).rejects.toMatchObject(refusal('MINUTES_EMPTY'));
  });

  it('go to the recycle bin with a meeting whose beginning was taken back, come back with it, and are erased with it', async () => {
    await using database = await testDatabase();
    const { id, rev } = await aPlannedMeeting(database);
    const invited = await database.write((context) => inviteToMeeting(context, { id, rev, invitedOn: '2026-03-10' }));
    await database.write((context) => beginMeeting(context, invited), 'meetings.begin');
    const beginning = lastNo(database);
    const [chair] = (await readInvitees(database.read, id)).invitees;
    const item = await database.write((context) => addAgendaItem(context, { meetingId: id, part: 'main', section: null, content: 'Thảo luận', durationMin: 0, presenter: null, documentIds: [], confirmsId: null }));
    await say(database, id, { inviteeId: chair?.id ?? null, agendaItemId: item.id });
    await conclude(database, id, 'Rà soát quy chế');
    await undoNo(database, beginning);
    const remove = async () => database.write((context) => removeMeetings(context, [{ id, rev: revOf(database, id) }]), 'meetings.remove');
    await remove();
    await database.write((context) => restoreRemoved(context, [{ table: 'meeting', id }]));
    const back = await getMeeting(database.read, id);
    expect([back.status, back.entries.length, back.conclusions.length]).toEqual(['invited', 1, 1]);
    await remove();
    await database.write((context) => eraseRemoved(context, [{ table: 'meeting', id }]), 'recycleBin.erase');
    expect(['invitee', 'agenda_item', 'minutes_entry', 'conclusion'].map((table) => database.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toEqual([0, 0, 0, 0]);
  });

  it('number their conclusions without a gap, whatever was taken out', async () => {
    await using database = await testDatabase();
    const { id } = await held(database);
    const [first, second] = [await conclude(database, id, 'Ban hành kế hoạch'), await conclude(database, id, 'Rà soát quy chế')];
    await conclude(database, id, 'Đôn đốc');
    await database.write((context) => removeFromMinutes(context, 'conclusion', first));
    await database.write((context) => updateConclusion(context, { ...second, content: 'Rà soát, bổ sung quy chế' }));
    expect((await getMeeting(database.read, id)).conclusions.map(({ no, content }) => `${no} ${content}`)).toEqual(['① Rà soát, bổ sung quy chế', '② Đôn đốc']);
  });
});

describe('what the minutes desk adds', () => {
  const ITEM = { part: 'main', section: null, content: 'Thảo luận', durationMin: 30, presenter: null, documentIds: [], confirmsId: null } as const;
  const RICH = [{ kind: 'paragraph', runs: [{ text: 'Báo cáo ', bold: false }, { text: 'kết quả 6 tháng', bold: true }] }] as const;
  const addItem = (database: TestDatabase, meetingId: string, content: string) => database.write((context) => addAgendaItem(context, { ...ITEM, meetingId, content }));

  it('is when something was said, to which item, and the form of its words; the form goes with the words', async () => {
    await using database = await testDatabase();
    const { id } = await held(database);
    const item = await addItem(database, id, 'Thảo luận');
    const entry = await say(database, id, { rich: [...RICH], spokenAt: '2026-03-18T08:12', agendaItemId: item.id });
    const read = async () => (await getMeeting(database.read, id)).entries[0];
    expect(await read()).toMatchObject({ content: 'Báo cáo kết quả 6 tháng', rich: RICH, spokenAt: '2026-03-18T08:12', agendaItemId: item.id });
    // Whoever corrects the entry elsewhere and does not tell of these leaves them, unless the words are others.
    const kept = await database.write((context) => updateEntry(context, { ...BARE_ENTRY, ...entry, kind: 'answer' }));
    expect(await read()).toMatchObject({ kind: 'answer', rich: RICH, spokenAt: '2026-03-18T08:12', agendaItemId: item.id });
    await database.write((context) => updateEntry(context, { ...BARE_ENTRY, ...kept, content: 'Khác' }));
    expect(await read()).toMatchObject({ content: 'Khác', rich: null, spokenAt: '2026-03-18T08:12' });
    await expect(database.write((context) => removeAgendaItem(context, item))).rejects.toMatchObject(refusal('AGENDA_ITEM_SPOKEN_TO', { params: { label: 'Thảo luận' } }));
  });

  it('is refused where words and form differ, and where the item is of another meeting', async () => {
    await using database = await testDatabase();
    const { id } = await held(database);
    await expect(say(database, id, { content: 'Khác', rich: [...RICH] })).rejects.toMatchObject(refusal('RICH_TEXT_DIFFERS', { field: 'content' }));
    const other = await database.write((context) => aMeeting(context));
    const item = await addItem(database, other.id, 'Nơi khác');
    await expect(say(database, id, { agendaItemId: item.id })).rejects.toMatchObject(refusal('ROW_OF_ANOTHER_MEETING'));
    using served = serve(database);
    await expect(served.client.meetings.addEntry({ ...BARE_ENTRY, meetingId: id, rich: '<b>Báo cáo</b>' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is a clock: one item is spoken to at a time, each keeps its time, and the end of the meeting stops it', async () => {
    await using database = await testDatabase();
    const { id, rev } = await aPlannedMeeting(database);
    const [first, second] = [await addItem(database, id, 'Báo cáo'), await addItem(database, id, 'Thảo luận')];
    const call = (item: Ref) => database.write((context) => callAgendaItem(context, item), 'meetings.callAgendaItem');
    await expect(call(first)).rejects.toMatchObject(refusal('MEETING_NOT_IN_PROGRESS'));
    const begun = await database.write(async (context) => beginMeeting(context, await inviteToMeeting(context, { id, rev, invitedOn: '2026-03-10' })));
    const clock = async () => (await readAgenda(database.read, id, BARE_MEETING.startsAt)).map(({ beganAt, spentS }) => [beganAt !== null, spentS]);
    const called = await call(first);
    expect(await call(called)).toEqual(called);
    // A quarter of an hour passes.
    database.connection.prepare("UPDATE agenda_item SET began_at = strftime('%Y-%m-%dT%H:%M:%fZ', began_at, '-900 seconds') WHERE id = ?").run(first.id);
    await call(second);
    expect(await clock()).toEqual([[false, 900], [true, 0]]);
    await undoNo(database, lastNo(database));
    expect(await clock()).toEqual([[true, 0], [false, 0]]);
    await call({ id: second.id, rev: second.rev + 2 });
    await database.write((context) => endMeeting(context, begun), 'meetings.end');
    expect((await clock()).map(([runs]) => runs)).toEqual([false, false]);
    await undoNo(database, lastNo(database));
    expect((await clock()).map(([runs]) => runs)).toEqual([false, true]);
    await database.write((context) => removeAgendaItem(context, { id: second.id, rev: second.rev + 5 }));
    expect((await clock()).map(([runs]) => runs)).toEqual([false]);
  });

  it('is in the hash of the minutes; those signed before have the hash they had', async () => {
    await using database = await testDatabase();
    const meeting = await held(database);
    const item = await addItem(database, meeting.id, 'Thảo luận');
    await say(database, meeting.id);
    await sign(database, meeting);
    const intact = () => verifyMinutes(database.read, meeting.id)?.intact;
    expect(intact()).toBe(true);
    for (const change of [`agenda_item_id = '${item.id}'`, "spoken_at = '2026-03-18T08:12'", "content_rich = '[]'"]) {
      database.connection.exec(`UPDATE minutes_entry SET ${change}`);
      expect(intact()).toBe(false);
      database.connection.exec('UPDATE minutes_entry SET agenda_item_id = NULL, spoken_at = NULL, content_rich = NULL');
      expect(intact()).toBe(true);
    }
  });

  it('cannot be changed past the program unseen once the minutes are signed', async () => {
    await using database = await testDatabase();
    const other = await held(database);
    await say(database, other.id, { rich: [...RICH], spokenAt: '2026-03-18T08:12' });
    await sign(database, other);
    expect(verifyMinutes(database.read, other.id)?.intact).toBe(true);
    database.connection.exec(`UPDATE minutes_entry SET content_rich = '${JSON.stringify([{ kind: 'paragraph', runs: [{ text: RICH[0].runs[0].text + RICH[0].runs[1].text, bold: true }] }])}' WHERE content_rich IS NOT NULL`);
    expect(verifyMinutes(database.read, other.id)?.intact).toBe(false);
  });
});

describe('signed minutes', () => {
  it('do not change, by no write and no undo; what comes later is a supplement', async () => {
    await using database = await testDatabase();
    const meeting = await held(database);
    const entry = await say(database, meeting.id);
    const ofEntry = lastNo(database);
    const conclusion = await conclude(database, meeting.id, 'Rà soát quy chế');
    await expect(sign(database, meeting, '2026-03-17')).rejects.toMatchObject(refusal('SIGNED_BEFORE_MEETING', { params: { date: '2026-03-18' } }));
    await expect(database.write((context) => addSupplement(context, { meetingId: meeting.id, madeOn: '2026-03-21', content: 'Bổ sung' }))).rejects.toMatchObject(refusal('MINUTES_NOT_SIGNED'));
    const signed = await sign(database, meeting);
    const ofSigning = lastNo(database);
    const label = { params: { label: 'Phiên họp thứ nhất' } };
    await expect(say(database, meeting.id)).rejects.toMatchObject(refusal('MINUTES_SIGNED', label));
    await expect(database.write((context) => updateEntry(context, { ...BARE_ENTRY, ...entry, content: 'Khác' }))).rejects.toMatchObject(refusal('MINUTES_SIGNED', label));
    await expect(database.write((context) => updateConclusion(context, { ...conclusion, content: 'Khác' }))).rejects.toMatchObject(refusal('MINUTES_SIGNED', label));
    await expect(database.write((context) => updateMeeting(context, { ...BARE_MEETING, id: signed.id, rev: signed.rev, title: 'Khác' }))).rejects.toMatchObject(refusal('MINUTES_SIGNED', label));
    await expect(undoNo(database, ofEntry)).rejects.toMatchObject(refusal('MINUTES_SIGNED'));
    await expect(undoNo(database, ofSigning)).rejects.toMatchObject(refusal('UNDO_CHANGED_LATER', label));
    await expect(database.write((context) => addSupplement(context, { meetingId: meeting.id, madeOn: '2026-03-19', content: 'Bổ sung' }))).rejects.toMatchObject(refusal('SUPPLEMENT_BEFORE_LAST', { params: { date: '2026-03-20' } }));
    for (const content of ['Bổ sung một', 'Bổ sung hai']) await database.write((context) => addSupplement(context, { meetingId: meeting.id, madeOn: '2026-03-25', content }), 'meetings.addSupplement');
    await expect(undoNo(database, lastNo(database))).rejects.toMatchObject(refusal('UNDO_CHANGED_LATER', label));
    expect(verifyMinutes(database.read, meeting.id)).toMatchObject({ signedOn: '2026-03-20', sha256: signed.sha256, intact: true, supplements: [{ no: 1, content: 'Bổ sung một', intact: true }, { no: 2, content: 'Bổ sung hai', intact: true }] });
  });

  it('tell when somebody changed them past the program', async () => {
    await using database = await testDatabase();
    const meeting = await held(database);
    await say(database, meeting.id);
    expect(verifyMinutes(database.read, meeting.id)).toBeNull();
    await sign(database, meeting);
    await database.write((context) => addSupplement(context, { meetingId: meeting.id, madeOn: '2026-03-25', content: 'Bổ sung' }));
    database.connection.exec("UPDATE minutes_supplement SET content = 'Khác'");
    expect(verifyMinutes(database.read, meeting.id)).toMatchObject({ intact: true, supplements: [{ intact: false }] });
    database.connection.exec("UPDATE minutes_entry SET content = 'Khác'");
    expect(verifyMinutes(database.read, meeting.id)).toMatchObject({ intact: false });
  });

  it('stay intact when two records of a person become one, come apart again, and when a name is taken out', async () => {
    await using database = await testDatabase();
    const meeting = await held(database);
    await say(database, meeting.id);
    const [kept, other] = await database.write(async (context) => [await aPerson(context, 'Vũ Khách'), await aPerson(context, 'Vũ Khach')] as const);
    await database.write((context) => addInvitee(context, { meetingId: meeting.id, personId: other.id, name: null, unit: 'Phó Giám đốc', capacity: 'guest', duty: 'none' }));
    await sign(database, meeting);
    await database.write((context) => mergePeople(context, { kept, other }), 'people.merge');
    expect(verifyMinutes(database.read, meeting.id)).toMatchObject({ intact: true });
    await undoNo(database, lastNo(database));
    await database.write((context) => anonymisePerson(context, { id: other.id, rev: other.rev + 2 }), 'people.anonymise');
    expect(verifyMinutes(database.read, meeting.id)).toMatchObject({ intact: true });
  });
});

describe('names in signed minutes', () => {
  it('stay as they were signed when a record is corrected or becomes one with another, and go when the person is made anonymous', async () => {
    await using database = await testDatabase();
    const meeting = await held(database);
    const [kept, other] = await database.write(async (context) => [await aPerson(context, 'Vũ Khách Mời'), await aPerson(context, 'Vũ Khach')] as const);
    const guest = await database.write((context) => addInvitee(context, { meetingId: meeting.id, personId: other.id, name: null, unit: null, capacity: 'guest', duty: 'none' }));
    await say(database, meeting.id, { kind: 'opinion', inviteeId: guest.id, content: 'Nhất trí với báo cáo' });
    const names = async () => [(await readInvitees(database.read, meeting.id)).invitees.find(({ id }) => id === guest.id)?.name, (await getMeeting(database.read, meeting.id)).entries[0]?.speaker];
    const rename = (fullName: string) => database.write(async (context) => updatePerson(context, { id: other.id, rev: database.connection.prepare('SELECT rev FROM person WHERE id = ?').pluck().get(other.id) as number, fullName, givenNameOverride: null, position: null, unitId: null, positionFrom: null, phone: null, email: null, note: null }));
    await rename('Vũ Khánh');
    expect(await names()).toEqual(['Vũ Khánh', 'Vũ Khánh']);
    await sign(database, meeting);
    await rename('Vũ Khanh');
    expect(await names()).toEqual(['Vũ Khánh', 'Vũ Khánh']);
    await database.write((context) => mergePeople(context, { kept, other: { id: other.id, rev: other.rev + 2 } }), 'people.merge');
    expect(await names()).toEqual(['Vũ Khánh', 'Vũ Khánh']);
    await database.write((context) => anonymisePerson(context, { id: kept.id, rev: database.connection.prepare('SELECT rev FROM person WHERE id = ?').pluck().get(kept.id) as number }), 'people.anonymise');
    expect((await names()).join()).not.toContain('Vũ');
    expect(verifyMinutes(database.read, meeting.id)).toMatchObject({ intact: true });
  });
});

describe('the end of a meeting', () => {
  it('comes when the notice is out and every conclusion says whether a task arises; opening again needs a reason', async () => {
    await using database = await testDatabase();
    const meeting = await held(database);
    const [task, none] = [await conclude(database, meeting.id, 'Ban hành kế hoạch'), await conclude(database, meeting.id, 'Ghi nhận kết quả')];
    const signed = await sign(database, meeting);
    const paper = await database.write((context) => aDocument(context, { direction: 'issued', type: 'notice', system: 'state' }));
    const notice = (ref: Ref) => database.write((context) => issueNotice(context, { id: ref.id, rev: ref.rev, documentId: paper.id }));
    await expect(notice(signed)).rejects.toMatchObject(refusal('NOTICE_NOT_ISSUED', { field: 'documentId' }));
    await database.write((context) => issueDocument(context, { ...paper, issuedOn: '2026-03-22', number: null, letters: 'BCĐ' }));
    const out = await notice(signed);
    const decide = (ref: Ref, outcome: 'task' | 'no_task', reason: string | null = null) => database.write((context) => decideConclusion(context, { ...ref, outcome, reason }), 'meetings.decideConclusion');
    await decide(task, 'task');
    await undoNo(database, lastNo(database));
    await expect(database.write((context) => closeMeeting(context, out))).rejects.toMatchObject(refusal('CONCLUSIONS_UNDECIDED', { params: { label: 'Phiên họp thứ nhất', count: 2 } }));
    await expect(decide(none, 'no_task')).rejects.toMatchObject(refusal('NO_TASK_REASON_REQUIRED', { field: 'reason' }));
    await decide(none, 'no_task', 'Chỉ ghi nhận');
    await decide({ id: task.id, rev: task.rev + 2 }, 'task');
    await expect(database.write((context) => closeMeeting(context, out))).rejects.toMatchObject(refusal('CONCLUSIONS_WITHOUT_TASK', { params: { label: 'Phiên họp thứ nhất', count: 1, numbers: '①' } }));
    await database.write((context) => aTask(context, { origin: 'conclusion', conclusionId: task.id }));
    const closed = await database.write((context) => closeMeeting(context, out));
    await expect(decide({ id: none.id, rev: none.rev + 1 }, 'task')).rejects.toMatchObject(refusal('MEETING_CLOSED'));
    expect(await getMeeting(database.read, meeting.id)).toMatchObject({ status: 'closed', noticeId: paper.id, signedOn: '2026-03-20', conclusions: [{ outcome: 'task', reason: null }, { outcome: 'no_task', reason: 'Chỉ ghi nhận' }] });
    await database.write((context) => reopenMeeting(context, { ...closed, reason: 'Còn nhiệm vụ phải giao' }));
    expect(await getMeeting(database.read, meeting.id)).toMatchObject({ status: 'notice_issued', statusReason: 'Còn nhiệm vụ phải giao' });
    expect(verifyMinutes(database.read, meeting.id)).toMatchObject({ intact: true });
    expect(verifyChain(database.connection).brokenAt).toBeNull();
  });
});
