import type { ReturnStatus } from './returns.ts';

/** What can be done with the whole of a round; it is sent with its paper, in a step of its own. */
export const ROLLUP_MOVES = ['collecting', 'complete', 'approved', 'locked'] as const;
export type RollupMove = (typeof ROLLUP_MOVES)[number];

const MOVES: Record<ReturnStatus, readonly RollupMove[]> = {
  draft: [],
  collecting: ['complete'],
  complete: ['approved', 'collecting'],
  approved: ['locked', 'collecting'],
  locked: ['collecting'],
  sent: ['collecting'],
};

/** Where the whole of a round can go from where it stands. */
export function movesFrom(status: ReturnStatus): readonly RollupMove[] {
  return MOVES[status];
}

/** Whether the figures of a round stand fast: what comes in now is not in its whole. */
export function isLocked(status: ReturnStatus): boolean {
  return status === 'locked' || status === 'sent';
}

/** What was locked is taken up again only with a reason: the next whole says why there is another. */
export function needsReason(status: ReturnStatus, to: RollupMove): boolean {
  return isLocked(status) && to === 'collecting';
}

/** What keeps a round from being complete. */
export interface Hindrances {
  counted: number;
  errors: number;
  warnings: number;
  /** Units that are missing without a reason. */
  unexplained: number;
}
export type HindranceRule = 'ROLLUP_NOTHING_COUNTED' | 'ROLLUP_HAS_ERRORS' | 'ROLLUP_HAS_WARNINGS' | 'ROLLUP_UNITS_MISSING';

/** Why a round is not complete, each with how many there are of it; none when it is. */
export function hindering({ counted, errors, warnings, unexplained }: Hindrances): { rule: HindranceRule; params: { count: number } }[] {
  if (counted === 0) return [{ rule: 'ROLLUP_NOTHING_COUNTED', params: { count: 0 } }];
  const found: [HindranceRule, number][] = [['ROLLUP_HAS_ERRORS', errors], ['ROLLUP_HAS_WARNINGS', warnings], ['ROLLUP_UNITS_MISSING', unexplained]];
  return found.filter(([, count]) => count > 0).map(([rule, count]) => ({ rule, params: { count } }));
}
