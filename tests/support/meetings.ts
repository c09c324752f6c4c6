import type { WriteContext } from '../../electron/backend/context.ts';
import { addAgendaItem } from '../../electron/backend/features/meetings/agenda.ts';
import { inviteMembers } from '../../electron/backend/features/meetings/invitees.ts';
import { beginMeeting, endMeeting, inviteToMeeting } from '../../electron/backend/features/meetings/moves.ts';
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

/** What must be said of a row of an agenda, everything optional left out. */
export const BARE_ROW = { part: 'main', section: null, content: 'Báo cáo kết quả', durationMin: 30, presenter: null, documentIds: [], confirmsId: null } as const;

export function anAgendaItem(context: WriteContext, meetingId: string, changes: Partial<Omit<Parameters<typeof addAgendaItem>[1], 'meetingId'>> = {}) {
  return addAgendaItem(context, { ...BARE_ROW, meetingId, ...changes });
}

/** Holds a planned meeting to its end. */
export async function hold(database: TestDatabase, { id, rev }: { id: string; rev: number }) {
  return database.write(async (context) => endMeeting(context, beginMeeting(context, await inviteToMeeting(context, { id, rev, invitedOn: '2026-01-02' }))));
}
