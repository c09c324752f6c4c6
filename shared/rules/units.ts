import { overlaps, type Period } from './dates.ts';

/** Kinds of unit. Those marked ended in 2025 stay choosable for the past. */
export const UNIT_KINDS = [
  'province', 'district', 'commune', 'ward', 'special_zone', 'hamlet',
  'party_committee', 'party_commission', 'department', 'front_or_union', 'armed_forces', 'enterprise', 'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Levels of the system. The district level ended on 2025-06-30. */
export const LEVELS = ['central', 'province', 'district', 'commune', 'agency'] as const;
export type Level = (typeof LEVELS)[number];

/** The orders in which a unit has a superior, each its own (DOMAIN §5.2): a commune's Party committee is under the province's. */
export const HIERARCHIES = ['administrative', 'party', 'union'] as const;
export type Hierarchy = (typeof HIERARCHIES)[number];

/** Kinds that belong to a hierarchy by themselves, before a superior in it is known. All kinds belong to the administrative one. */
export const KINDS_OF_HIERARCHY: Record<Hierarchy, readonly UnitKind[]> = {
  administrative: UNIT_KINDS,
  party: ['party_committee', 'party_commission'],
  union: ['front_or_union'],
};

/** Who gives a unit its code: the General Statistics Office, or the office itself. */
export const CODE_SYSTEMS = ['statistics', 'office'] as const;
export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** The last day of the district level (Resolution 202/2025/QH15 and the two-level local government from 2025-07-01). */
export const LAST_DAY_OF_DISTRICTS = '2025-06-30';

/** One unit under another for a time. */
export interface Standing {
  unitId: string;
  parentId: string;
  period: Period;
}

/**
 * Whether a unit would stand below itself on some day, if it stood as claimed. Other days do not matter: two units may
 * change places. The claimed unit's own standings among `standings` are of no account.
 */
export function makesLoop(claim: Standing, standings: readonly Standing[]): boolean {
  const above = new Map<string, Standing[]>();
  for (const standing of standings) above.set(standing.unitId, [...(above.get(standing.unitId) ?? []), standing]);
  const open = [claim];
  const walked = new Set<string>();
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (step.parentId === claim.unitId) return true;
    const { parentId, period } = step;
    const key = `${parentId} ${period.from} ${period.to}`;
    if (walked.has(key)) continue;
    walked.add(key);
    for (const next of above.get(parentId) ?? []) {
      if (overlaps(next.period, period)) open.push({ ...next, period: commonDays(next.period, period) });
    }
  }
  return false;
}

function commonDays(a: Period, b: Period): Period {
  return {
    from: a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from,
    to: a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to,
  };
}
