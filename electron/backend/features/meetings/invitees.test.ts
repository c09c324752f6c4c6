import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aMeeting, aPlannedMeeting, BARE_MEETING } from '../../../../tests/support/meetings.ts';
import { anonymisePerson } from '../people/anonymise.ts';
import { mergePeople } from '../people/merge.ts';
import { removePeople } from '../people/service.ts';
import { readAttendanceRates, readInvitees } from './attendance.ts';
import { addInvitee, inviteMembers, recordAttendance, recordReply, updateInvitee } from './invitees.ts';
import { beginMeeting, endMeeting, inviteToMeeting, postponeMeeting } from './moves.ts';
import { setCommittees, updateMeeting } from './service.ts';

type Ref = { id: string; rev: number };
const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const GUEST = { personId: null, name: 'Nguyễn Minh Khách', unit: 'Ban Dân vận Trung ương', capacity: 'superior', duty: 'none' } as const;
const PRESENT = { attendance: 'present', substitute: null, absenceReason: null, arrivedAt: null, leftAt: null } as const;
const invitees = async (database: TestDatabase, id: string) => (await readInvitees(database.read, id)).invitees;
const named = async (database: TestDatabase, id: string, name: string) => {
  const line = (await invitees(database, id)).find((one) => one.name === name);
  return { id: line?.id ?? '', rev: line?.rev ?? 0, personId: line?.personId ?? '' };
};
const begin = (database: TestDatabase, { id, rev }: Ref) => database.write(async (context) => beginMeeting(context, await inviteToMeeting(context, { id, rev, invitedOn: '2026-01-10' })));
const mark = async (database: TestDatabase, meetingId: string, name: string, changes: Partial<Parameters<typeof recordAttendance>[1]> = {}) => {
  const line = await named(database, meetingId, name);
  return database.write((context) => recordAttendance(context, { ...PRESENT, id: line.id, rev: line.rev, ...changes }));
};

describe('who is invited', () => {
  it('are the members of the day, the head presiding and the secretary writing, then guests by name', async () => {
    await using database = await testDatabase();
    const { id, committeeId } = await aPlannedMeeting(database);
    await database.write(async (context) => aSeat(context, committeeId, (await aPerson(context, 'Vũ Sau')).id, { from: '2026-04-01' }));
    await database.write((context) => addInvitee(context, { ...GUEST, meetingId: id }));
    expect((await invitees(database, id)).map(({ name, duty, capacity, mark: marked }) => [name, duty, capacity, marked])).toEqual([['Lê An', 'chair', 'member', null], ['Phạm Chi', 'secretary', 'member', null], ['Trần Bình', 'none', 'member', null], ['Nguyễn Minh Khách', 'none', 'superior', null]]);
    expect(await database.write((context) => inviteMembers(context, id))).toEqual({ added: 0 });
  });

  it('stand there with the unit they sit in on the day', async () => {
    await using database = await testDatabase();
    const { id, committeeId } = await aPlannedMeeting(database);
    await database.write(async (context) => {
      const unit = await aUnit(context, 'Ban Dân vận Mẫu');
      await aSeat(context, committeeId, (await aPerson(context, 'Vũ Đơn', { position: 'Trưởng ban', unitId: unit.id })).id, { from: '2026-01-01' });
      await inviteMembers(context, id);
    });
    expect((await invitees(database, id)).find(({ name }) => name === 'Vũ Đơn')?.unit).toBe('Ban Dân vận Mẫu');
  });

  it('as members are those who are members on the day, also when the day changes', async () => {
    await using database = await testDatabase();
    const { id, rev } = await aPlannedMeeting(database);
    const stranger = await database.write((context) => aPerson(context, 'Vũ Lạ'));
    const add = (changes: Partial<Parameters<typeof addInvitee>[1]>) => database.write((context) => addInvitee(context, { ...GUEST, meetingId: id, ...changes }));
    await expect(add({ personId: stranger.id, name: null, capacity: 'member' })).rejects.toMatchObject(refusal('INVITEE_NOT_MEMBER', { params: { name: 'Vũ Lạ', date: '2026-03-18' } }));
    await expect(add({ name: null })).rejects.toMatchObject(refusal('INVITEE_NAME_REQUIRED'));
    await add({ personId: stranger.id, name: null, capacity: 'guest' });
    await expect(add({ personId: stranger.id, name: null, capacity: 'guest' })).rejects.toMatchObject(refusal('INVITEE_KNOWN', { params: { name: 'Vũ Lạ' } }));
    await expect(add({ duty: 'chair' })).rejects.toMatchObject(refusal('SEVERAL_CHAIRS'));
    const moved = await database.write((context) => updateMeeting(context, { ...BARE_MEETING, id, rev, startsAt: '2025-12-31T08:00' }));
    await expect(begin(database, moved)).rejects.toMatchObject(refusal('MEETING_BEFORE_INVITATION'));
    await expect(database.write((context) => inviteToMeeting(context, { ...moved, invitedOn: '2025-12-30' }))).rejects.toMatchObject({ data: { issues: ['Lê An', 'Trần Bình', 'Phạm Chi'].map((name) => ({ rule: 'INVITEE_NOT_MEMBER', params: { name, date: '2025-12-31' } })) } });
  });

  it('must be somebody before invitations go out', async () => {
    await using database = await testDatabase();
    const { committeeId } = await aPlannedMeeting(database);
    const empty = await database.write((context) => aMeeting(context, { committees: [{ committeeId, quorum: null }] }));
    await expect(begin(database, empty)).rejects.toMatchObject(refusal('MEETING_NOBODY_INVITED'));
  });

  it('answer, and name who comes instead', async () => {
    await using database = await testDatabase();
    const { id } = await aPlannedMeeting(database);
    const line = await named(database, id, 'Trần Bình');
    await expect(database.write((context) => recordReply(context, { ...line, reply: 'substitute', substitute: null }))).rejects.toMatchObject(refusal('SUBSTITUTE_REQUIRED'));
    await database.write((context) => recordReply(context, { ...line, reply: 'substitute', substitute: 'Đỗ Thay' }));
    expect((await invitees(database, id)).at(-1)).toMatchObject({ name: 'Trần Bình', reply: 'substitute', substitute: 'Đỗ Thay' });
    const chair = await named(database, id, 'Lê An');
    await database.write((context) => updateInvitee(context, { ...chair, unit: null, capacity: 'member', duty: 'co_chair' }));
    expect((await invitees(database, id))[0]).toMatchObject({ duty: 'co_chair' });
  });
});

describe('a new invitation after a postponement', () => {
  it('asks everybody anew', async () => {
    await using database = await testDatabase();
    const { id, rev } = await aPlannedMeeting(database);
    const invited = await database.write((context) => inviteToMeeting(context, { id, rev, invitedOn: '2026-03-10' }));
    const line = await named(database, id, 'Trần Bình');
    await database.write((context) => recordReply(context, { ...line, reply: 'substitute', substitute: 'Đỗ Thay' }));
    await database.write(async (context) => {
      const moved = updateMeeting(context, { ...BARE_MEETING, ...postponeMeeting(context, { ...invited, reason: 'Mưa bão' }), startsAt: '2026-03-25T08:00' });
      return inviteToMeeting(context, { ...moved, invitedOn: '2026-03-19' });
    });
    expect((await invitees(database, id)).map(({ reply, substitute }) => [reply, substitute])).toEqual([['none', null], ['none', null], ['none', null]]);
  });
});

describe('attendance', () => {
  it('tells who came, late or only for a while, who was excused, and whoever is not marked as absent', async () => {
    await using database = await testDatabase();
    const { id, rev } = await aPlannedMeeting(database, { endsAt: '2026-03-18T10:00' });
    await expect(mark(database, id, 'Lê An')).rejects.toMatchObject(refusal('ATTENDANCE_TOO_EARLY'));
    const begun = await begin(database, { id, rev });
    await expect(mark(database, id, 'Lê An', { attendance: 'excused' })).rejects.toMatchObject(refusal('ABSENCE_REASON_REQUIRED'));
    await expect(mark(database, id, 'Lê An', { attendance: 'substituted' })).rejects.toMatchObject(refusal('SUBSTITUTE_REQUIRED'));
    await expect(mark(database, id, 'Lê An', { arrivedAt: '2026-03-18T09:00', leftAt: '2026-03-18T08:50' })).rejects.toMatchObject(refusal('LEFT_BEFORE_ARRIVED'));
    await expect(mark(database, id, 'Lê An', { arrivedAt: '2026-03-18T10:00' })).rejects.toMatchObject(refusal('ARRIVED_AFTER_END'));
    await mark(database, id, 'Lê An', { arrivedAt: '2026-03-18T08:20', leftAt: '2026-03-18T09:30' });
    await mark(database, id, 'Phạm Chi', { attendance: 'excused', absenceReason: 'Công tác' });
    const told = async () => (await invitees(database, id)).map(({ name, mark: marked, late, early }) => [name, marked, late, early]);
    expect(await told()).toEqual([['Lê An', 'present', true, true], ['Phạm Chi', 'excused', false, false], ['Trần Bình', null, false, false]]);
    await database.write((context) => endMeeting(context, begun));
    expect(await told()).toEqual([['Lê An', 'present', true, true], ['Phạm Chi', 'excused', false, false], ['Trần Bình', 'absent', false, false]]);
  });

  it('gives each committee its quorum by its own rule; guests and substitutes do not count', async () => {
    await using database = await testDatabase();
    const meeting = await aPlannedMeeting(database);
    await database.write((context) => addInvitee(context, { ...GUEST, meetingId: meeting.id }));
    await begin(database, meeting);
    const quorum = async () => (await readInvitees(database.read, meeting.id)).quorums.map(({ members, present, reached }) => [members, present, reached]);
    await mark(database, meeting.id, 'Lê An');
    await mark(database, meeting.id, 'Nguyễn Minh Khách');
    await mark(database, meeting.id, 'Trần Bình', { attendance: 'substituted', substitute: 'Đỗ Thay' });
    expect(await quorum()).toEqual([[3, 1, false]]);
    await mark(database, meeting.id, 'Phạm Chi');
    expect(await quorum()).toEqual([[3, 2, true]]);
  });

  it('is counted from the day of joining until the last, and only for meetings that were held', async () => {
    await using database = await testDatabase();
    const first = await aPlannedMeeting(database);
    const { committeeId } = first;
    const begun = await begin(database, first);
    await mark(database, first.id, 'Lê An');
    await database.write((context) => endMeeting(context, begun));
    await database.write(async (context) => aSeat(context, committeeId, (await aPerson(context, 'Vũ Mới')).id, { from: '2026-04-01' }));
    const second = await database.write(async (context) => {
      const made = aMeeting(context, { startsAt: '2026-05-01T08:00', committees: [{ committeeId, quorum: null }] });
      await inviteMembers(context, made.id);
      return made;
    });
    const later = await begin(database, second);
    await mark(database, second.id, 'Lê An');
    await mark(database, second.id, 'Vũ Mới');
    const rates = async () => (await readAttendanceRates(database.read, { committeeId, from: '2026-01-01', to: '2026-12-31' })).map(({ fullName, counted, present, absent, rate }) => [fullName, counted, present, absent, rate]);
    expect(await rates()).toEqual([['Lê An', 1, 1, 0, 1], ['Trần Bình', 1, 0, 1, 0], ['Phạm Chi', 1, 0, 1, 0]]);
    await database.write((context) => endMeeting(context, later));
    expect(await rates()).toEqual([['Lê An', 2, 2, 0, 1], ['Trần Bình', 2, 0, 2, 0], ['Phạm Chi', 2, 0, 2, 0], ['Vũ Mới', 1, 1, 0, 1]]);
  });
});

describe('people who were invited', () => {
  it('stay in the record, keep their invitations when merged, and lose what was noted of them when anonymised', async () => {
    await using database = await testDatabase();
    const { id, rev } = await aPlannedMeeting(database);
    const [one, two] = await database.write(async (context) => [await aPerson(context, 'Vũ Khách'), await aPerson(context, 'Vũ Khach')] as const);
    await database.write((context) => addInvitee(context, { ...GUEST, meetingId: id, personId: two.id, name: null, unit: 'Phó Giám đốc' }));
    await expect(database.write((context) => removePeople(context, [two]))).rejects.toMatchObject(refusal('PERSON_INVITED', { params: { name: 'Vũ Khach', meeting: 'Phiên họp thứ nhất' } }));
    const head = await named(database, id, 'Lê An');
    await expect(database.write((context) => mergePeople(context, { kept: { id: head.personId, rev: 1 }, other: two }))).rejects.toMatchObject(refusal('MERGE_IN_ONE_MEETING'));
    const kept = await database.write((context) => mergePeople(context, { kept: one, other: two }), 'people.merge');
    expect((await named(database, id, 'Vũ Khách')).personId).toBe(one.id);
    await begin(database, { id, rev });
    await mark(database, id, 'Vũ Khách', { attendance: 'excused', absenceReason: 'Ốm' });
    await database.write((context) => anonymisePerson(context, { id: kept.id, rev: kept.rev }), 'people.anonymise');
    expect((await invitees(database, id)).at(-1)).toMatchObject({ personId: one.id, unit: null, attendance: 'excused', absenceReason: null });
    expect(JSON.stringify(database.connection.prepare('SELECT payload FROM audit_payload').pluck().all())).not.toContain('Ốm');
  });
});

describe('the list of a meeting whose committees changed', () => {
  it('says which member is not on it, and who is no member any more, also after invitations went out', async () => {
    await using database = await testDatabase();
    const { id, rev, committeeId } = await aPlannedMeeting(database);
    const check = async () => (await readInvitees(database.read, id)).listCheck;
    const invited = await database.write((context) => inviteToMeeting(context, { id, rev, invitedOn: '2026-03-10' }));
    expect(await check()).toEqual({ noLongerMembers: [], missing: [] });
    const other = await database.write(async (context) => {
      const made = await aCommittee(context, 'Ban Chỉ đạo Khác');
      await aSeat(context, made.id, (await aPerson(context, 'Vũ Dung')).id, { from: '2026-01-01' });
      return made;
    });
    const both = await database.write((context) => setCommittees(context, { ...invited, committees: [{ committeeId, quorum: null }, { committeeId: other.id, quorum: null }] }));
    expect(await check()).toEqual({ noLongerMembers: [], missing: ['Vũ Dung'] });
    await database.write((context) => setCommittees(context, { ...both, committees: [{ committeeId: other.id, quorum: null }] }));
    const { noLongerMembers, missing } = await check();
    expect([noLongerMembers.toSorted(), missing]).toEqual([['Lê An', 'Phạm Chi', 'Trần Bình'], ['Vũ Dung']]);
  });
});
