import type { WriteContext } from '../../electron/backend/context.ts';
import { createMeeting } from '../../electron/backend/features/meetings/service.ts';

/** What must be said of a meeting, everything optional left out. */
export const BARE_MEETING = { kind: 'session', title: 'Phiên họp thứ nhất', startsAt: '2026-03-18T08:00', endsAt: null, place: null, mode: 'in_person', note: null } as const;

export function aMeeting(context: WriteContext, changes: Partial<Parameters<typeof createMeeting>[1]> = {}) {
  return createMeeting(context, { ...BARE_MEETING, committees: [], ...changes });
}
