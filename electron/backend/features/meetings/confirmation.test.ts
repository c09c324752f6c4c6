import { describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aMeeting, anAgendaItem, aPlannedMeeting, hold } from '../../../../tests/support/meetings.ts';
import { verifyChain } from '../../db/audit.ts';
import { undoEntry } from '../history/service.ts';
import { removeAgendaItem } from './agenda.ts';
import { recordOutcome } from './carry-over.ts';
import { confirmMinutes, readConfirmable } from './confirmation.ts';
import { inviteMembers } from './invitees.ts';
import { addEntry } from './minutes.ts';
import { getMeeting } from './queries.ts';
import { signMinutes, verifyMinutes } from './signing.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const undoLast = (database: TestDatabase) => database.write((context) => undoEntry(context, { origin: database.origin, seq: verifyChain(database.connection).entries }), 'history.undo');

/** A meeting with signed minutes, and the next one of the committee, planned. */
async function signedAndNext(database: TestDatabase) {
  const first = await aPlannedMeeting(database);
  const held = await hold(database, first);
  await database.write((context) => addEntry(context, { meetingId: first.id, kind: 'report', inviteeId: null, speaker: null, unit: null, content: 'Báo cáo', votes: null }));
  const signed = await database.write((context) => signMinutes(context, { ...held, signedOn: '2026-03-20' }), 'meetings.signMinutes');
  const next = await database.write(async (context) => {
    const made = aMeeting(context, { title: 'Phiên họp thứ hai', startsAt: '2026-06-18T08:00', committees: [{ committeeId: first.committeeId, quorum: null }] });
    await inviteMembers(context, made.id);
    return made;
  });
  return { signed, next, committeeId: first.committeeId };
}

describe('the confirmation of earlier minutes', () => {
  it('is written down at both meetings with its remarks, leaves the signed minutes as they are, and can be taken back', async () => {
    await using database = await testDatabase();
    const { signed, next } = await signedAndNext(database);
    expect(readConfirmable(database.read, next.id)).toEqual([{ id: signed.id, title: 'Phiên họp thứ nhất', startsAt: '2026-03-18T08:00' }]);
    const item = await database.write((context) => anAgendaItem(context, next.id, { content: 'Thông qua biên bản', confirmsId: signed.id }));
    await expect(database.write((context) => confirmMinutes(context, { ...item, remarks: null }))).rejects.toMatchObject(refusal('MINUTES_TOO_EARLY'));
    await hold(database, next);
    const confirmed = await database.write((context) => confirmMinutes(context, { ...item, remarks: 'Sửa tên đại biểu Lê An.' }), 'meetings.confirmMinutes');
    const here = await getMeeting(database.read, next.id);
    expect(here.agenda).toMatchObject([{ outcome: 'done', outcomeNote: 'Sửa tên đại biểu Lê An.', confirms: { id: signed.id, confirmed: true } }]);
    expect(here.entries.map(({ content }) => content)).toEqual(['Thống nhất thông qua biên bản “Phiên họp thứ nhất” ngày 18/03/2026, với ý kiến: Sửa tên đại biểu Lê An.']);
    expect(await getMeeting(database.read, signed.id)).toMatchObject({ confirmedBy: { id: next.id, title: 'Phiên họp thứ hai' }, confirmationRemarks: 'Sửa tên đại biểu Lê An.' });
    expect(verifyMinutes(database.read, signed.id)).toMatchObject({ intact: true });
    const label = { params: { label: 'Phiên họp thứ nhất' } };
    await expect(database.write((context) => confirmMinutes(context, { ...confirmed, remarks: null }))).rejects.toMatchObject(refusal('MINUTES_CONFIRMED', label));
    await expect(database.write((context) => removeAgendaItem(context, confirmed))).rejects.toMatchObject(refusal('MINUTES_CONFIRMED', label));
    await expect(database.write((context) => recordOutcome(context, { ...confirmed, outcome: 'postponed', note: null }))).rejects.toMatchObject(refusal('MINUTES_CONFIRMED', label));
    expect(readConfirmable(database.read, next.id)).toEqual([]);
    await undoLast(database);
    expect(await getMeeting(database.read, signed.id)).toMatchObject({ confirmedBy: null, confirmationRemarks: null });
    expect((await getMeeting(database.read, next.id)).entries).toEqual([]);
  });

  it('refuses minutes that are not signed, of later meetings, of other committees, and twice', async () => {
    await using database = await testDatabase();
    const { signed, next, committeeId } = await signedAndNext(database);
    const before = await database.write((context) => aMeeting(context, { title: 'Phiên trước nữa', startsAt: '2026-01-18T08:00', committees: [{ committeeId, quorum: null }] }));
    const foreign = await database.write((context) => aMeeting(context, { title: 'Việc khác', startsAt: '2026-07-18T08:00' }));
    const confirm = (meetingId: string, confirmsId: string) => database.write((context) => anAgendaItem(context, meetingId, { confirmsId }));
    const said = (rule: string, label: string) => refusal(rule, { field: 'confirmsId', params: { label } });
    await expect(confirm(next.id, before.id)).rejects.toMatchObject(said('CONFIRMS_UNSIGNED', 'Phiên trước nữa'));
    await expect(confirm(before.id, signed.id)).rejects.toMatchObject(said('CONFIRMS_LATER', 'Phiên họp thứ nhất'));
    await expect(confirm(foreign.id, signed.id)).rejects.toMatchObject(said('CONFIRMS_OTHERS', 'Phiên họp thứ nhất'));
    await confirm(next.id, signed.id);
    await expect(confirm(next.id, signed.id)).rejects.toMatchObject(said('CONFIRMS_TWICE', 'Phiên họp thứ nhất'));
    const plain = await database.write((context) => anAgendaItem(context, next.id));
    await expect(database.write((context) => confirmMinutes(context, { ...plain, remarks: null }))).rejects.toMatchObject(refusal('NOTHING_TO_CONFIRM'));
  });
});
