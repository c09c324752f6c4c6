import { MEETING_KINDS, MEETING_STATUSES, type MeetingKind, type MeetingStatus } from '#shared/rules/meetings.ts';
import { isMonth } from '../../ui/calendar/month-weeks.ts';
import { isMeetingTab, type MeetingTab } from './meeting-tabs.ts';

/** The ways in which meetings are shown. */
export const MEETING_VIEWS = ['list', 'month', 'agenda'] as const;
export type MeetingView = (typeof MEETING_VIEWS)[number];

/** What the address of the section says: how it shows meetings, of which month, and to what they are narrowed. */
export interface MeetingSearch {
  view?: MeetingView;
  /** `YYYY-MM`; this month when left out. */
  month?: string;
  q?: string;
  committeeId?: string;
  kind?: MeetingKind;
  status?: MeetingStatus;
  period?: string;
}

const ID = /^[0-9a-f-]{36}$/;
const MOST_LETTERS = 200;

/** What of an address can be understood; the rest is left out. */
export function meetingSearch(search: Record<string, unknown>): MeetingSearch {
  const text = (name: string, fits: (value: string) => boolean): string | undefined => (typeof search[name] === 'string' && fits(search[name]) ? search[name] : undefined);
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | undefined => values.find((value) => value === search[name]);
  return withoutEmpty({
    view: one('view', MEETING_VIEWS), month: text('month', isMonth), q: text('q', (value) => value !== '' && value.length <= MOST_LETTERS), committeeId: text('committeeId', (value) => ID.test(value)),
    kind: one('kind', MEETING_KINDS), status: one('status', MEETING_STATUSES), period: text('period', (value) => /^(upcoming|\d{4}-(year|first|second))$/.test(value)),
  });
}

/** What the address of a meeting says: which of its tabs, and which conclusion lies open beside its minutes. */
export interface MeetingPageSearch {
  tab?: MeetingTab;
  conclusionId?: string;
}

/** What of the address of a meeting can be understood. */
export function meetingPageSearch({ tab, conclusionId }: Record<string, unknown>): MeetingPageSearch {
  return { ...(isMeetingTab(tab) && { tab }), ...(typeof conclusionId === 'string' && ID.test(conclusionId) && { conclusionId }) };
}

/** Without what says nothing, so that it does not stand in the address. */
export function withoutEmpty<Search extends object>(search: Search): { [Name in keyof Search]?: NonNullable<Search[Name]> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')) as { [Name in keyof Search]?: NonNullable<Search[Name]> };
}
