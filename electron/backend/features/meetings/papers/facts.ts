import type { AgendaRow } from '#shared/contract/agenda.ts';
import type { ConclusionRow, MinutesEntry, MinutesSeal } from '#shared/contract/meetings.ts';
import type { System } from '#shared/rules/documents.ts';
import type { Capacity, Duty, Mark, MeetingMode, MeetingStatus } from '#shared/rules/meetings.ts';
import type { Body, Role } from '#shared/rules/roles.ts';
import type { Wordings } from '#shared/rules/wordings.ts';
import type { GivenTask, ReviewedTask } from './tasks.ts';

/** Somebody on the list of a meeting. */
export interface PaperPerson {
  id: string;
  name: string;
  /** Position and unit: `Phó Giám đốc, Sở Nội vụ`; empty when neither is known. */
  standing: string;
  capacity: Capacity;
  duty: Duty;
  /** In which committee of the meeting they sit, the one that issues the paper first; null for guests. */
  seat: { committeeId: string; role: Role } | null;
  mark: Mark | null;
  substitute: string | null;
  absenceReason: string | null;
  /** Only for those who came late, or left early. */
  arrivedAt: string | null;
  leftAt: string | null;
}

/** A committee whose meeting it is. */
export interface PaperCommittee {
  id: string;
  name: string;
  body: Body;
  members: number;
  present: number;
  /** Whether enough of them came. */
  reached: boolean;
  /** Whether every member of the day is on the list. */
  allInvited: boolean;
}

/** Everything the papers of a meeting are made from, read in one view of the data. */
export interface MeetingFacts {
  system: System;
  wordings: Wordings;
  /** The committee that issues the paper, and all of them, that one first. */
  committee: PaperCommittee;
  committees: readonly PaperCommittee[];
  /** The unit the committee belongs to, and its standing agency on the day. */
  superior: string | null;
  standingAgency: string | null;
  /** Who heads the committee on the day. */
  head: { name: string; role: Role } | null;
  letters: string;
  /** The place papers are dated at. */
  datedAt: string | null;
  title: string;
  startsAt: string;
  endsAt: string | null;
  /** When it really began and ended, as far as that is known. */
  beganAt: string | null;
  endedAt: string | null;
  place: string | null;
  mode: MeetingMode;
  status: MeetingStatus;
  invitationNo: number;
  invitedOn: string | null;
  agenda: readonly AgendaRow[];
  /** Those with a duty first. */
  people: readonly PaperPerson[];
  entries: readonly MinutesEntry[];
  conclusions: readonly ConclusionRow[];
  /** What was given to do by the conclusions, and the tasks the agenda goes through. */
  given: readonly GivenTask[];
  reviewed: readonly ReviewedTask[];
  /** The day on which the progress of tasks is told. */
  today: string;
  /** The signed minutes with what was added to them; null before. */
  seal: MinutesSeal | null;
  /** The notice as it stands in the register; null before it was issued. */
  notice: { symbol: string | null; on: string | null; signer: string | null } | null;
}
