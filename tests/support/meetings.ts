import type { WriteContext } from '../../electron/backend/context.ts';
import { inviteMembers } from '../../electron/backend/features/meetings/invitees.ts';
import { createMeeting } from '../../electron/backend/features/meetings/service.ts';
import { aCommittee, aPerson, aSeat } from './builders.ts';
import type { TestDatabase } from './database.ts';

/** What must be said of a meeting, everything optional left out. */
export const BARE_MEETING = { kind: 'session', title: 'Phiên họp thứ nhất', startsAt: '2026-03-18T08:00', endsAt: null, place: null, mode: 'in_person', note: null } as const;

export function aMeeting(context: WriteContext, changes: Partial<Parameters<typeof createMeeting>[1]> = {}) {
  return createMeeting(context, { ...BARE_MEETING, committees: [], ...changes });
}

/** A meeting of a committee of three, who are on its list: the head, the secretary and a member. */
export async function aPlannedMeeting(database: TestDatabase, changes: Parameters<typeof aMeeting>[1] = {}) {
  return database.write(async (context) => {
    const committee = await aCommittee(context, 'Ban Chỉ đạo Mẫu');
    for (const [fullName, role] of [['Lê An', 'head'], ['Trần Bình', 'member'], ['Phạm Chi', 'secretary']] as const) await aSeat(context, committee.id, (await aPerson(context, fullName)).id, { role, from: '2026-01-01' });
    const meeting = aMeeting(context, { committees: [{ committeeId: committee.id, quorum: null }], ...changes });
    await inviteMembers(context, meeting.id);
    return { ...meeting, committeeId: committee.id };
  });
}
