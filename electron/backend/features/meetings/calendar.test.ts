import { describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aMeeting, aPlannedMeeting } from '../../../../tests/support/meetings.ts';
import { undoEntry } from '../history/service.ts';
import { addAgendaItem } from './agenda.ts';
import { readCalendar } from './calendar.ts';
import { duplicateMeeting } from './duplicate.ts';
import { addInvitee, recordReply } from './invitees.ts';
import { readInvitees } from './attendance.ts';
import { beginMeeting, cancelMeeting, inviteToMeeting, postponeMeeting } from './moves.ts';
import { getMeeting } from './queries.ts';
import { updateMeeting } from './service.ts';

const eventOf = async (database: TestDatabase, id: string) => (await readCalendar(database.read, { of: 'meeting', id }))[0];

describe('a meeting in a calendar', () => {
  it('is the same appointment all its life, counts every change, and says when it is not sure or called off', async () => {
    await using database = await testDatabase();
    const meeting = await aPlannedMeeting(database, { place: 'Phòng họp số 2' });
    await database.write((context) => addAgendaItem(context, { meetingId: meeting.id, part: 'main', section: null, content: 'Báo cáo', durationMin: 20, presenter: null, documentIds: [], confirmsId: null }));
    const uid = `${meeting.id}@steering-desk`;
    expect(await eventOf(database, meeting.id)).toMatchObject({ uid, sequence: 0, status: 'TENTATIVE', summary: 'Phiên họp thứ nhất', location: 'Phòng họp số 2', description: 'Ban Chỉ đạo Mẫu\n08:00 Báo cáo' });
    const invited = await database.write((context) => inviteToMeeting(context, { ...meeting, invitedOn: '2026-03-10' }));
    expect(await eventOf(database, meeting.id)).toMatchObject({ uid, sequence: 1, status: 'CONFIRMED' });
    const postponed = await database.write((context) => postponeMeeting(context, { ...invited, reason: 'Mưa bão' }));
    expect(await eventOf(database, meeting.id)).toMatchObject({ uid, sequence: 2, status: 'TENTATIVE', summary: '[Hoãn] Phiên họp thứ nhất', description: 'Hoãn họp ngày 18/03/2026, chờ lịch mới. Lý do: Mưa bão\nBan Chỉ đạo Mẫu\n08:00 Báo cáo' });
    const moved = await database.write((context) => updateMeeting(context, { ...postponed, kind: 'session', title: 'Phiên họp thứ nhất', startsAt: '2026-03-25T14:00', endsAt: null, place: null, mode: 'in_person', note: null }));
    const again = await database.write((context) => inviteToMeeting(context, { ...moved, invitedOn: '2026-03-20' }));
    expect(await eventOf(database, meeting.id)).toMatchObject({ uid, sequence: 4, status: 'CONFIRMED', startsAt: '2026-03-25T14:00' });
    await database.write((context) => cancelMeeting(context, { ...again, reason: 'Trùng lịch' }));
    expect(await eventOf(database, meeting.id)).toMatchObject({ uid, sequence: 5, status: 'CANCELLED' });
    const last = database.connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { origin: string; seq: number };
    await database.write((context) => undoEntry(context, last), 'history.undo');
    expect(await eventOf(database, meeting.id)).toMatchObject({ uid, sequence: 6, status: 'CONFIRMED' });
  });

  it('that is not there is no calendar', async () => {
    await using database = await testDatabase();
    await expect(readCalendar(database.read, { of: 'meeting', id: database.origin })).rejects.toMatchObject({ table: 'meeting' });
    expect(await readCalendar(database.read, { of: 'series', id: database.origin })).toEqual([]);
  });
});

describe('a meeting planned like another', () => {
  it('is as long, with its committees, agenda and guests; nobody has answered, nothing was said', async () => {
    await using database = await testDatabase();
    const meeting = await aPlannedMeeting(database, { endsAt: '2026-03-18T10:00', note: 'Mang theo báo cáo' });
    const guest = await database.write(async (context) => {
      addAgendaItem(context, { meetingId: meeting.id, part: 'closing', section: null, content: 'Bế mạc', durationMin: 5, presenter: null, documentIds: [], confirmsId: null });
      addAgendaItem(context, { meetingId: meeting.id, part: 'main', section: 'I', content: 'Báo cáo', durationMin: 20, presenter: 'Lê An', documentIds: [], confirmsId: null });
      return addInvitee(context, { meetingId: meeting.id, personId: null, name: 'Khách mời', unit: 'Sở Mẫu', capacity: 'guest', duty: 'none' });
    });
    await database.write((context) => recordReply(context, { ...guest, reply: 'substitute', substitute: 'Lê Văn Thay' }));
    const invited = await database.write((context) => inviteToMeeting(context, { ...meeting, invitedOn: '2026-03-10' }));
    await database.write((context) => beginMeeting(context, invited));
    const copy = await database.write((context) => duplicateMeeting(context, { id: meeting.id, startsAt: '2026-09-18T14:00' }));
    const told = await getMeeting(database.read, copy.id);
    expect(told).toMatchObject({ status: 'draft', invitationNo: 0, invitedOn: null, title: 'Phiên họp thứ nhất', note: 'Mang theo báo cáo', startsAt: '2026-09-18T14:00', endsAt: '2026-09-18T16:00', entries: [], conclusions: [] });
    expect(told.committees.map(({ id, quorum }) => [id, quorum])).toEqual([[meeting.committeeId, 'majority']]);
    expect(told.agenda.map(({ content, startsAt, presenter, section }) => [content, startsAt, presenter, section])).toEqual([['Báo cáo', '2026-09-18T14:00', 'Lê An', 'I'], ['Bế mạc', '2026-09-18T14:20', null, null]]);
    const { invitees } = await readInvitees(database.read, copy.id);
    expect(invitees.map(({ name, unit, reply, substitute }) => [name, unit, reply, substitute])).toEqual([['Khách mời', 'Sở Mẫu', 'none', null]]);
  });

  it('needs the meeting it is like', async () => {
    await using database = await testDatabase();
    const meeting = await database.write((context) => aMeeting(context));
    await expect(database.write((context) => duplicateMeeting(context, { id: database.origin, startsAt: meeting.id }))).rejects.toMatchObject({ table: 'meeting' });
  });
});
