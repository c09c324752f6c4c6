import type { MeetingStatus } from './meetings.ts';

/** The papers of a meeting (DOMAIN §2.4.1–2.4.4), in the order in which they are made; the book holds what those who attend need before them. */
export const MEETING_PAPERS = ['invitation', 'agenda', 'attendance', 'book', 'minutes', 'supplement', 'notice'] as const;
export type MeetingPaper = (typeof MEETING_PAPERS)[number];

/** Why a paper cannot be made yet. */
export const PAPER_REFUSALS = ['PAPER_COMMITTEE', 'PAPER_CANCELLED', 'PAPER_INVITEES', 'PAPER_AGENDA', 'PAPER_NOT_BEGUN', 'PAPER_NOT_HELD', 'PAPER_CONCLUSIONS', 'PAPER_SUPPLEMENT'] as const;
export type PaperRefusal = (typeof PAPER_REFUSALS)[number];

/** How far a meeting has come, as its papers ask for it. */
export interface MeetingStanding {
  status: MeetingStatus;
  /** How many there are of each. */
  committees: number;
  invitees: number;
  agenda: number;
  conclusions: number;
  supplements: number;
}

const BEGUN: readonly MeetingStatus[] = ['in_progress', 'held', 'minutes_signed', 'notice_issued', 'closed'];

/** Whether the meeting has been held: who was absent can be told, and conclusions go out. */
export function isHeld(status: MeetingStatus): boolean {
  return status !== 'in_progress' && BEGUN.includes(status);
}

/** Why a paper of a meeting cannot be made yet; null when it can. */
export function paperRefusal(paper: MeetingPaper, standing: MeetingStanding): PaperRefusal | null {
  return standing.committees === 0 ? 'PAPER_COMMITTEE' : REFUSALS[paper](standing);
}

const REFUSALS: Record<MeetingPaper, (standing: MeetingStanding) => PaperRefusal | null> = {
  invitation: ({ status, invitees }) => (status === 'cancelled' ? 'PAPER_CANCELLED' : invitees === 0 ? 'PAPER_INVITEES' : null),
  agenda: ({ agenda }) => (agenda === 0 ? 'PAPER_AGENDA' : null),
  attendance: ({ invitees }) => (invitees === 0 ? 'PAPER_INVITEES' : null),
  book: ({ agenda }) => (agenda === 0 ? 'PAPER_AGENDA' : null),
  minutes: ({ status }) => (BEGUN.includes(status) ? null : 'PAPER_NOT_BEGUN'),
  supplement: ({ supplements }) => (supplements === 0 ? 'PAPER_SUPPLEMENT' : null),
  notice: ({ status, conclusions }) => (!isHeld(status) ? 'PAPER_NOT_HELD' : conclusions === 0 ? 'PAPER_CONCLUSIONS' : null),
};

/** What somebody should see to before a paper goes out. */
export const PAPER_CHECKS = [
  'SIGNER_MISSING', 'CHAIR_MISSING', 'CHAIR_ABSENT', 'SECRETARY_MISSING', 'NUMBER_MISSING', 'DAY_MISSING', 'PLACE_MISSING', 'END_MISSING', 'END_AS_PLANNED',
  'AGENCY_MISSING', 'AGENDA_LONG', 'QUORUM_MISSING', 'NOT_OVER', 'CONCLUSIONS_MISSING', 'CHANGED_SINCE_SIGNED',
] as const;
export type PaperCheck = (typeof PAPER_CHECKS)[number];
