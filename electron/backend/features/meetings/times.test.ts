import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aMeeting, aPlannedMeeting, hold } from '../../../../tests/support/meetings.ts';
import { addConclusion } from './minutes.ts';
import { beginMeeting, correctTimes, endMeeting, inviteToMeeting } from './moves.ts';
import { getMeeting } from './queries.ts';
import { signMinutes, verifyMinutes } from './signing.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });

describe('when a meeting really began and ended', () => {
  it('is the minute of the button on the day of the meeting', async () => {
    await using database = await testDatabase();
    const { today } = database.read;
    const meeting = await aPlannedMeeting(database, { startsAt: `${today}T00:00` });
    const begun = await database.write(async (context) => beginMeeting(context, await inviteToMeeting(context, { id: meeting.id, rev: meeting.rev, invitedOn: today })));
    expect((await getMeeting(database.read, meeting.id)).beganAt?.slice(0, 10)).toBe(today);
    await database.write((context) => endMeeting(context, begun));
    expect((await getMeeting(database.read, meeting.id)).endedAt?.slice(0, 10)).toBe(today);
  });

  it('is not known of a meeting that is written down later, until somebody says it; signed minutes keep it', async () => {
    await using database = await testDatabase();
    const meeting = await aPlannedMeeting(database);
    await expect(database.write((context) => correctTimes(context, { ...aMeeting(context), beganAt: null, endedAt: null }))).rejects.toMatchObject(refusal('MINUTES_TOO_EARLY'));
    const held = await hold(database, meeting);
    expect(await getMeeting(database.read, meeting.id)).toMatchObject({ beganAt: null, endedAt: null });
    await expect(database.write((context) => correctTimes(context, { ...held, beganAt: '2026-03-18T08:10', endedAt: '2026-03-18T08:05' }))).rejects.toMatchObject(refusal('DATE_ORDER', { field: 'endedAt' }));
    const told = await database.write((context) => correctTimes(context, { ...held, beganAt: '2026-03-18T08:10', endedAt: '2026-03-18T11:25' }));
    await database.write((context) => addConclusion(context, { meetingId: meeting.id, content: 'Thông qua báo cáo' }));
    const signed = await database.write((context) => signMinutes(context, { ...told, signedOn: '2026-03-20' }));
    expect(verifyMinutes(database.read, meeting.id)).toMatchObject({ intact: true });
    await expect(database.write((context) => correctTimes(context, { id: signed.id, rev: signed.rev, beganAt: null, endedAt: null }))).rejects.toMatchObject(refusal('MINUTES_SIGNED'));
    database.connection.prepare("UPDATE meeting SET ended_at = '2026-03-18T12:00' WHERE id = ?").run(meeting.id);
    expect(verifyMinutes(database.read, meeting.id)).toMatchObject({ intact: false });
  });
});
