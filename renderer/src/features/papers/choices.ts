import type { MeetingPaper } from '#shared/rules/meeting-papers.ts';

/** How a paper of a meeting is to be made, as its address tells it. */
export interface PaperChoices {
  /** Which committee issues it; the first when nothing is said. */
  committeeId?: string;
  supplementNo?: number;
  /** A letter to each who is invited. */
  each?: true;
}

/** The same, as the backend is asked. */
export function askedFor(meetingId: string, kind: MeetingPaper, { committeeId, supplementNo, each }: PaperChoices) {
  return { meetingId, kind, committeeId: committeeId ?? null, supplementNo: supplementNo ?? null, each: each === true };
}
