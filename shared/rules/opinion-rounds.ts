import { addDays } from './dates.ts';

/** What somebody answers when asked in writing. */
export const OPINIONS = ['agree', 'disagree', 'other'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** How a round of written opinions stands. */
export const ROUND_STATES = ['scheduled', 'open', 'closing', 'closed', 'closed_early'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

const SOON_DAYS = 3;

export interface RoundDays {
  sentOn: string;
  /** The last day for answers. */
  closesOn: string;
  /** The day it was closed before that. */
  closedOn: string | null;
}

/** How a round stands on a day: open from the day it is sent to its last, which it nears in the three days before. */
export function roundState({ sentOn, closesOn, closedOn }: RoundDays, day: string): RoundState {
  if (closedOn !== null) return 'closed_early';
  if (day < sentOn) return 'scheduled';
  if (day > closesOn) return 'closed';
  return day >= addDays(closesOn, -SOON_DAYS) ? 'closing' : 'open';
}

/** The last day on which an answer counts. */
export function lastDayOf({ closesOn, closedOn }: Pick<RoundDays, 'closesOn' | 'closedOn'>): string {
  return closedOn ?? closesOn;
}

export type OpinionCount = Record<Opinion, number> & { asked: number; unanswered: number };

/** How many of those asked answered what; null is who has not answered. */
export function countOpinions(opinions: readonly (Opinion | null)[]): OpinionCount {
  const times = (one: Opinion | null) => opinions.filter((opinion) => opinion === one).length;
  return { asked: opinions.length, agree: times('agree'), disagree: times('disagree'), other: times('other'), unanswered: times(null) };
}
