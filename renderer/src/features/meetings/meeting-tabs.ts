import type { MeetingDetail, MinutesEntry } from '#shared/contract/meetings.ts';

const MEETING_TABS = ['agenda', 'people', 'minutes', 'dossier', 'papers'] as const;
export type MeetingTab = (typeof MEETING_TABS)[number];

export function isMeetingTab(name: unknown): name is MeetingTab {
  return (MEETING_TABS as readonly unknown[]).includes(name);
}

/** What every tab of a meeting is given. */
export interface TabProps {
  meeting: MeetingDetail;
  onTab: (tab: MeetingTab) => void;
}

/** Whether the rows of a meeting can still change: not once it was cancelled or its minutes are signed. */
export function canChange({ status }: Pick<MeetingDetail, 'status'>): boolean {
  return ['draft', 'invited', 'postponed', 'in_progress', 'held'].includes(status);
}

/** Whether attendance and minutes are taken down: from the beginning of the meeting until the minutes are signed. */
export function isTakenDown({ status }: Pick<MeetingDetail, 'status'>): boolean {
  return status === 'in_progress' || status === 'held';
}

/** Whether a meeting goes on beside its minutes: the dossier, and what became of the agenda, until it is closed. */
export function isOpen({ status }: Pick<MeetingDetail, 'status'>): boolean {
  return status !== 'closed' && status !== 'cancelled';
}

/** Whether it can be said what became of the agenda: from the beginning of the meeting until it is closed. */
export function hasOutcomes(meeting: Pick<MeetingDetail, 'status'>): boolean {
  return isOpen(meeting) && !['draft', 'invited', 'postponed'].includes(meeting.status);
}

/** Whether an entry was written as a conclusion, and stands in none of the numbered conclusions. */
export function isUntaken({ conclusions }: Pick<MeetingDetail, 'conclusions'>, { kind, content }: MinutesEntry): boolean {
  return kind === 'conclusion' && conclusions.every((one) => one.content !== content);
}
