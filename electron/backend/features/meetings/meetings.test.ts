import { describe, expect, it } from 'vitest';
import { aCommittee } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aMeeting, aPlannedMeeting, BARE_MEETING } from '../../../../tests/support/meetings.ts';
import { verifyChain } from '../../db/audit.ts';
import { removeCommittees } from '../committees/service.ts';
import { undoEntry } from '../history/service.ts';
import { listRemoved } from '../recycle-bin/queries.ts';
import { eraseRemoved, restoreRemoved } from '../recycle-bin/service.ts';
import { inviteMembers } from './invitees.ts';
import { beginMeeting, cancelMeeting, endMeeting, inviteToMeeting, postponeMeeting, reopenMeeting } from './moves.ts';
import { getMeeting, listMeetings } from './queries.ts';
import { removeMeetings, setCommittees, updateMeeting } from './service.ts';

type Ref = { id: string; rev: number };
const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const ALL = { q: '', kind: null, status: null, committeeId: null, from: null, to: null, order: 'desc', offset: 0, limit: 100 } as const;
const titles = async (database: TestDatabase, changes: Partial<Parameters<typeof listMeetings>[1]> = {}) => (await listMeetings(database.read, { ...ALL, ...changes })).rows.map(({ title }) => title);
const undoLast = (database: TestDatabase) => database.write((context) => undoEntry(context, { origin: database.origin, seq: verifyChain(database.connection).entries }), 'history.undo');

const invite = (database: TestDatabase, { id, rev }: Ref, invitedOn = '2026-03-10') => database.write((context) => inviteToMeeting(context, { id, rev, invitedOn }), 'meetings.invite');

describe('the calendar of meetings', () => {
  it('holds meetings of one or several committees, found by words, committee, kind, state and days', async () => {
    await using database = await testDatabase();
    const [one, two] = await database.write(async (context) => [await aCommittee(context, 'Ban Chỉ đạo Một'), await aCommittee(context, 'Ban Chỉ đạo Hai')]);
    await database.write((context) => aMeeting(context, { title: 'Hội nghị sơ kết 6 tháng', kind: 'interim_review', startsAt: '2026-07-05T14:00', committees: [{ committeeId: one?.id ?? '', quorum: 'two_thirds' }, { committeeId: two?.id ?? '', quorum: null }] }));
    await database.write((context) => aMeeting(context, { title: 'Giao ban tháng 8', kind: 'briefing', startsAt: '2026-08-01T08:00', committees: [{ committeeId: one?.id ?? '', quorum: null }] }));
    expect(await titles(database)).toEqual(['Giao ban tháng 8', 'Hội nghị sơ kết 6 tháng']);
    expect([await titles(database, { q: 'hoi nghi so ket' }), await titles(database, { committeeId: two?.id ?? '' }), await titles(database, { kind: 'briefing' }), await titles(database, { status: 'closed' }), await titles(database, { from: '2026-07-05', to: '2026-07-05' })])
      .toEqual([['Hội nghị sơ kết 6 tháng'], ['Hội nghị sơ kết 6 tháng'], ['Giao ban tháng 8'], [], ['Hội nghị sơ kết 6 tháng']]);
    const { rows } = await listMeetings(database.read, ALL);
    expect(rows.map(({ committees }) => committees.map(({ name, quorum }) => [name, quorum]))).toEqual([[['Ban Chỉ đạo Một', 'two_thirds']], [['Ban Chỉ đạo Hai', 'majority'], ['Ban Chỉ đạo Một', 'two_thirds']]]);
  });

  it('refuses an end before the start, and what is marked as secret', async () => {
    await using database = await testDatabase();
    await expect(database.write((context) => aMeeting(context, { endsAt: '2026-03-18T07:59' }))).rejects.toMatchObject(refusal('MEETING_ENDS_BEFORE_START', { field: 'endsAt' }));
    await expect(database.write((context) => aMeeting(context, { title: 'TỐI MẬT' }))).rejects.toMatchObject({ code: 'SECRET_MARK' });
    expect(await titles(database)).toEqual([]);
  });

  it('keeps a committee while a meeting is of it', async () => {
    await using database = await testDatabase();
    const [committee, meeting] = await database.write(async (context) => {
      const made = await aCommittee(context, 'Ban Chỉ đạo Mẫu');
      return [made, aMeeting(context, { committees: [{ committeeId: made.id, quorum: null }] })] as const;
    });
    await expect(database.write((context) => removeCommittees(context, [committee]))).rejects.toMatchObject(refusal('COMMITTEE_HAS_MEETINGS', { params: { name: 'Ban Chỉ đạo Mẫu', meeting: 'Phiên họp thứ nhất' } }));
    await database.write((context) => setCommittees(context, { ...meeting, committees: [] }));
    await database.write((context) => removeCommittees(context, [committee]));
    expect((await getMeeting(database.read, meeting.id)).committees).toEqual([]);
  });
});

describe('the life of a meeting', () => {
  it('goes from the plan over the invitation to the day, and does not begin before it', async () => {
    await using database = await testDatabase();
    const meeting = await aPlannedMeeting(database);
    await expect(database.write((context) => beginMeeting(context, meeting))).rejects.toMatchObject(refusal('MEETING_MOVE'));
    await expect(invite(database, meeting, '2026-03-19')).rejects.toMatchObject(refusal('MEETING_BEFORE_INVITATION', { field: 'invitedOn', params: { date: '2026-03-19' } }));
    const invited = await invite(database, meeting);
    const begun = await database.write((context) => beginMeeting(context, invited));
    await expect(database.write((context) => postponeMeeting(context, { ...begun, reason: 'Mưa bão' }))).rejects.toMatchObject(refusal('MEETING_MOVE'));
    await database.write((context) => endMeeting(context, begun));
    expect(await getMeeting(database.read, meeting.id)).toMatchObject({ status: 'held', invitationNo: 1, invitedOn: '2026-03-10', statusReason: null });
    const later = await database.write(async (context) => {
      const made = aMeeting(context, { startsAt: '2199-01-01T08:00', committees: [{ committeeId: meeting.committeeId, quorum: null }] });
      await inviteMembers(context, made.id);
      return made;
    });
    const soon = await invite(database, later);
    await expect(database.write((context) => beginMeeting(context, soon))).rejects.toMatchObject(refusal('MEETING_NOT_YET', { params: { date: '2199-01-01' } }));
  });

  it('is invited to only by a committee', async () => {
    await using database = await testDatabase();
    const meeting = await database.write((context) => aMeeting(context));
    await expect(invite(database, meeting)).rejects.toMatchObject(refusal('MEETING_COMMITTEE_REQUIRED'));
  });

  it('is put off with a reason, gets another time, and people are invited anew', async () => {
    await using database = await testDatabase();
    const invited = await invite(database, await aPlannedMeeting(database));
    const at = (ref: Ref, startsAt: string) => database.write((context) => updateMeeting(context, { ...BARE_MEETING, ...ref, startsAt }));
    await expect(at(invited, '2026-03-25T08:00')).rejects.toMatchObject(refusal('MEETING_START_FIXED', { field: 'startsAt' }));
    const postponed = await database.write((context) => postponeMeeting(context, { ...invited, reason: 'Chủ trì đi công tác' }), 'meetings.postpone');
    expect(await getMeeting(database.read, invited.id)).toMatchObject({ status: 'postponed', statusReason: 'Chủ trì đi công tác', postponedFrom: '2026-03-18T08:00' });
    await expect(invite(database, postponed, '2026-03-16')).rejects.toMatchObject(refusal('MEETING_SAME_TIME'));
    await expect(at(postponed, '2026-03-09T08:00')).rejects.toMatchObject(refusal('MEETING_BEFORE_INVITATION', { field: 'startsAt' }));
    const moved = await at(postponed, '2026-03-25T08:00');
    await expect(invite(database, moved, '2026-03-01')).rejects.toMatchObject(refusal('INVITATION_BEFORE_LAST', { params: { date: '2026-03-10' } }));
    await invite(database, moved, '2026-03-16');
    expect(await getMeeting(database.read, invited.id)).toMatchObject({ status: 'invited', invitationNo: 2, invitedOn: '2026-03-16', startsAt: '2026-03-25T08:00', statusReason: null });
  });

  it('is called off with a reason, stays as it is, and can be opened again with one', async () => {
    await using database = await testDatabase();
    const invited = await invite(database, await aPlannedMeeting(database));
    await expect(database.write((context) => reopenMeeting(context, { ...invited, reason: 'Nhầm' }))).rejects.toMatchObject(refusal('MEETING_NOT_OVER'));
    const cancelled = await database.write((context) => cancelMeeting(context, { ...invited, reason: 'Gộp vào phiên sau' }));
    await expect(database.write((context) => updateMeeting(context, { ...BARE_MEETING, ...cancelled, title: 'Khác' }))).rejects.toMatchObject(refusal('MEETING_CANCELLED'));
    await database.write((context) => reopenMeeting(context, { ...cancelled, reason: 'Vẫn họp' }));
    expect(await getMeeting(database.read, invited.id)).toMatchObject({ status: 'draft', statusReason: 'Vẫn họp' });
  });
});

describe('what happens to a meeting', () => {
  it('can be taken back, and refuses a revision somebody else has changed', async () => {
    await using database = await testDatabase();
    const meeting = await aPlannedMeeting(database);
    await invite(database, meeting);
    await undoLast(database);
    expect(await getMeeting(database.read, meeting.id)).toMatchObject({ status: 'draft', invitationNo: 0, invitedOn: null });
    await expect(invite(database, meeting)).rejects.toMatchObject({ table: 'meeting' });
    expect(verifyChain(database.connection).brokenAt).toBeNull();
  });

  it('goes to the recycle bin with its committees and comes back with them; what was held stays', async () => {
    await using database = await testDatabase();
    const { committeeId, ...meeting } = await aPlannedMeeting(database);
    await database.write((context) => removeMeetings(context, [meeting]), 'meetings.remove');
    expect((await listRemoved(database.read, { q: '', table: 'meeting', offset: 0, limit: 10 })).rows.map(({ label }) => label)).toEqual(['Phiên họp thứ nhất']);
    await database.write((context) => restoreRemoved(context, [{ table: 'meeting', id: meeting.id }]));
    expect((await getMeeting(database.read, meeting.id)).committees.map(({ id }) => id)).toEqual([committeeId]);
    const held = await database.write(async (context) => endMeeting(context, beginMeeting(context, await inviteToMeeting(context, { id: meeting.id, rev: 3, invitedOn: '2026-03-10' }))));
    await expect(database.write((context) => removeMeetings(context, [held]))).rejects.toMatchObject(refusal('MEETING_HELD'));
    const other = await database.write((context) => aMeeting(context, { title: 'Ghi nhầm', committees: [{ committeeId, quorum: null }] }));
    await database.write((context) => removeMeetings(context, [other]));
    await database.write((context) => eraseRemoved(context, [{ table: 'meeting', id: other.id }]), 'recycleBin.erase');
    expect(await titles(database)).toEqual(['Phiên họp thứ nhất']);
  });
});
