import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
import { aCommittee } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aMeeting } from '../../../../tests/support/meetings.ts';
import { verifyChain } from '../../db/audit.ts';
import { addRegulation } from '../committees/regulations.ts';
import { removeCommittees } from '../committees/service.ts';
import { undoEntry } from '../history/service.ts';
import { cancelMeeting } from '../meetings/moves.ts';
import { readCalendar } from '../meetings/calendar.ts';
import { getMeeting } from '../meetings/queries.ts';
import { removeMeetings } from '../meetings/service.ts';
import { restoreRemoved } from '../recycle-bin/service.ts';
import { planProposal } from './plan.ts';
import { listSeries, readProposals } from './queries.ts';
import { createSeries, removeSeries, updateSeries } from './service.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const BARE = { title: 'Họp Ban Chỉ đạo Mẫu', kind: 'interim_review', meetingFrequency: 'half_yearly', startsAt: '2026-01-15T14:00', endsOn: null, place: 'Hội trường', note: null } as const;
/** The same day is looked at whenever the test runs. */
const on = (database: TestDatabase, today: string) => ({ ...database.read, today });
const days = (database: TestDatabase, today: string) => readProposals(on(database, today)).map(({ day, missed }) => (missed === 0 ? day : `${day} (${missed})`));
async function aSeriesOf(database: TestDatabase, changes: Partial<Parameters<typeof createSeries>[1]> = {}) {
  const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
  const series = await database.write((context) => createSeries(context, { ...BARE, committeeIds: [committee.id], ...changes }), 'meetingSeries.create');
  return { ...series, committee };
}

describe('a series of meetings', () => {
  it('proposes its first day, then one in every period after its last meeting; days that went by are told as missed', async () => {
    await using database = await testDatabase();
    const { id } = await aSeriesOf(database);
    expect(days(database, '2026-01-10')).toEqual(['2026-01-15', '2026-07-15']);
    expect(days(database, '2027-02-01')).toEqual(['2027-01-15 (3)', '2027-07-15']);
    const planned = await database.write((context) => planProposal({ ...context, today: '2026-01-10' }, { seriesId: id, committeeId: null, day: '2026-01-15' }), 'meetingSeries.plan');
    expect(await getMeeting(database.read, planned.id)).toMatchObject({
      title: 'Họp Ban Chỉ đạo Mẫu 6 tháng đầu năm 2026', kind: 'interim_review', startsAt: '2026-01-15T14:00', place: 'Hội trường', status: 'draft', series: { id, title: 'Họp Ban Chỉ đạo Mẫu' }, committees: [{ name: 'Ban Chỉ đạo Mẫu' }],
    });
    expect(days(database, '2026-01-10')).toEqual(['2026-07-15']);
    expect(listSeries(database.read)).toMatchObject([{ meetings: 1, lastOn: '2026-01-15', frequency: 'half_yearly' }]);
    expect((await readCalendar(database.read, { of: 'series', id })).map(({ summary }) => summary)).toEqual(['Họp Ban Chỉ đạo Mẫu 6 tháng đầu năm 2026']);
  });

  it('counts a meeting that was called off as none, and makes none of a day that is no longer proposed', async () => {
    await using database = await testDatabase();
    const { id } = await aSeriesOf(database);
    const plan = () => database.write((context) => planProposal({ ...context, today: '2026-01-10' }, { seriesId: id, committeeId: null, day: '2026-01-15' }), 'meetingSeries.plan');
    const planned = await plan();
    await expect(plan()).rejects.toMatchObject(refusal('PROPOSAL_GONE'));
    await database.write((context) => cancelMeeting(context, { ...planned, reason: 'Trùng lịch' }));
    expect(days(database, '2026-01-10')).toEqual(['2026-01-15', '2026-07-15']);
  });

  it('meets as the shortest regulations of its committees say, and ends on its last day', async () => {
    await using database = await testDatabase();
    const { id, rev, committee } = await aSeriesOf(database, { meetingFrequency: null });
    expect(days(database, '2026-01-10')).toEqual([]);
    await database.write(async (context) => {
      const other = await aCommittee(context, 'Ban Chỉ đạo Khác');
      await addRegulation(context, { committeeId: committee.id, number: null, issuedOn: '2025-01-01', summary: null, meetingFrequency: 'yearly', reviewDueOn: null });
      await addRegulation(context, { committeeId: other.id, number: null, issuedOn: '2025-01-01', summary: null, meetingFrequency: 'monthly', reviewDueOn: null });
      await addRegulation(context, { committeeId: other.id, number: null, issuedOn: '2025-06-01', summary: null, meetingFrequency: 'quarterly', reviewDueOn: null });
      updateSeries(context, { id, rev, ...BARE, meetingFrequency: null, endsOn: '2026-05-01', committeeIds: [committee.id, other.id] });
    });
    expect(listSeries(database.read)).toMatchObject([{ meetingFrequency: null, frequency: 'quarterly', committees: [{ name: 'Ban Chỉ đạo Khác' }, { name: 'Ban Chỉ đạo Mẫu' }] }]);
    expect(days(database, '2026-01-10')).toEqual(['2026-01-15', '2026-04-15']);
  });

  it('refuses no committee, an end before its beginning, and what is marked as secret', async () => {
    await using database = await testDatabase();
    const committee = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu'));
    const create = (changes: Partial<Parameters<typeof createSeries>[1]>) => database.write((context) => createSeries(context, { ...BARE, committeeIds: [committee.id], ...changes }));
    await expect(create({ committeeIds: [] })).rejects.toMatchObject(refusal('SERIES_COMMITTEE_REQUIRED', { field: 'committeeIds' }));
    await expect(create({ endsOn: '2026-01-14' })).rejects.toMatchObject(refusal('SERIES_ENDS_BEFORE_START', { field: 'endsOn' }));
    await expect(create({ note: 'TUYỆT MẬT' })).rejects.toMatchObject({ code: 'SECRET_MARK' });
    expect(listSeries(database.read)).toEqual([]);
  });

  it('goes to the recycle bin while it has no meetings, and comes back with its committees; its committee stays', async () => {
    await using database = await testDatabase();
    const { id, rev, committee } = await aSeriesOf(database);
    await expect(database.write((context) => removeCommittees(context, [committee]))).rejects.toMatchObject(refusal('COMMITTEE_HAS_SERIES', { params: { name: 'Ban Chỉ đạo Mẫu', series: BARE.title } }));
    const meeting = await database.write((context) => aMeeting(context, { seriesId: id }));
    await expect(database.write((context) => removeSeries(context, [{ id, rev }]))).rejects.toMatchObject(refusal('SERIES_HAS_MEETINGS', { params: { label: BARE.title, meeting: 'Phiên họp thứ nhất' } }));
    await database.write((context) => removeMeetings(context, [meeting]));
    await database.write((context) => removeSeries(context, [{ id, rev }]), 'meetingSeries.remove');
    expect(listSeries(database.read)).toEqual([]);
    await expect(database.write((context) => restoreRemoved(context, [{ table: 'meeting', id: meeting.id }]))).rejects.toMatchObject(refusal('RESTORE_PARENT_REMOVED', { params: { label: BARE.title } }));
    await database.write((context) => restoreRemoved(context, [{ table: 'meeting_series', id }]));
    expect(listSeries(database.read)).toMatchObject([{ id, committees: [{ id: committee.id }] }]);
  });

  it('is taken back as a whole, unless a meeting was made of it', async () => {
    await using database = await testDatabase();
    const { id } = await aSeriesOf(database);
    const { entries } = verifyChain(database.connection);
    const undo = (seq: number) => database.write((context) => undoEntry(context, { origin: database.origin, seq }), 'history.undo');
    await database.write((context) => planProposal({ ...context, today: '2026-01-10' }, { seriesId: id, committeeId: null, day: '2026-01-15' }), 'meetingSeries.plan');
    await expect(undo(entries)).rejects.toMatchObject(refusal('UNDO_DEPENDS', { params: { label: BARE.title, by: 'Họp Ban Chỉ đạo Mẫu 6 tháng đầu năm 2026' } }));
    await undo(entries + 1);
    await undo(entries);
    expect(listSeries(database.read)).toEqual([]);
  });
});

describe('the regulations of a committee that has no series', () => {
  it('propose its next meeting from the last, and from their own day before the first', async () => {
    await using database = await testDatabase();
    const committee = await database.write(async (context) => {
      const made = await aCommittee(context, 'Ban Chỉ đạo Mẫu');
      await addRegulation(context, { committeeId: made.id, number: null, issuedOn: '2025-01-31', summary: null, meetingFrequency: 'quarterly', reviewDueOn: null });
      return made;
    });
    expect(days(database, '2026-03-01')).toEqual(['2026-04-30', '2026-07-31']);
    await database.write((context) => aMeeting(context, { startsAt: '2026-02-12T09:30', committees: [{ committeeId: committee.id, quorum: null }] }));
    expect(days(database, '2026-03-01')).toEqual(['2026-05-12', '2026-08-12']);
    expect(days(database, '2026-09-01')).toEqual(['2026-08-12 (2)', '2026-11-12', '2027-02-12']);
    const { today } = database.read;
    const day = readProposals(database.read).find((one) => one.day >= today)?.day ?? '';
    const planned = await database.write((context) => planProposal(context, { seriesId: null, committeeId: committee.id, day }), 'meetingSeries.plan');
    expect(await getMeeting(database.read, planned.id)).toMatchObject({ startsAt: `${day}T09:30`, kind: 'session', series: null });
    expect(readProposals(database.read).every((one) => one.day > day)).toBe(true);
  });

  it('propose nothing when it meets as needed, is over, or has a series that goes on', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const regulated = async (name: string, meetingFrequency: string, changes: Parameters<typeof aCommittee>[2] = {}) => {
        const made = await aCommittee(context, name, changes);
        await addRegulation(context, { committeeId: made.id, number: null, issuedOn: '2025-01-31', summary: null, meetingFrequency, reviewDueOn: null });
        return made;
      };
      await regulated('Ban Một', 'as_needed');
      await regulated('Ban Hai', 'monthly', { status: 'suspended' });
      const three = await regulated('Ban Ba', 'monthly');
      createSeries(context, { ...BARE, meetingFrequency: 'yearly', startsAt: '2026-12-01T08:00', committeeIds: [three.id] });
    });
    expect(days(database, '2026-03-01')).toEqual([]);
    expect(days(database, addDays('2026-12-01', -30))).toEqual(['2026-12-01']);
  });
});
