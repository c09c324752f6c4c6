import type { UnitKind } from '../rules/units.ts';

/** What units stand under in a whole: the unit above them (a district before July 2025, a province), their kind of commune, or their bloc. */
export const LINE_GROUPS = ['above', 'provinces', 'districts', 'communes', 'party', 'government', 'front', 'armed_forces', 'enterprises', 'others'] as const;
export type LineGroup = (typeof LINE_GROUPS)[number];

const BLOCS: Record<UnitKind, Exclude<LineGroup, 'above'>> = {
  province: 'provinces', district: 'districts', commune: 'communes', ward: 'communes', special_zone: 'communes', hamlet: 'communes',
  party_committee: 'party', party_commission: 'party', department: 'government', front_or_union: 'front', armed_forces: 'armed_forces', enterprise: 'enterprises', other: 'others',
};

export interface GroupedUnit {
  kind: UnitKind;
  /** The unit above it in the administration on the last day of the period. */
  aboveId: string | null;
}

/**
 * What a unit stands under. A unit of the communes stands under the unit above it where those of the round have several: its district
 * before they ended, its province in a round of the whole country. All else stands in its bloc, beside them.
 */
export function groupOf({ kind, aboveId }: GroupedUnit, severalAbove: boolean): { kind: LineGroup; aboveId: string | null } {
  return isCommunal({ kind }) && severalAbove && aboveId !== null ? { kind: 'above', aboveId } : { kind: BLOCS[kind], aboveId: null };
}

/** Whether the communal units of a round stand under several others. */
export function haveSeveralAbove(units: readonly GroupedUnit[]): boolean {
  return new Set(units.filter(isCommunal).map(({ aboveId }) => aboveId)).size > 1;
}

function isCommunal({ kind }: Pick<GroupedUnit, 'kind'>): boolean {
  return BLOCS[kind] === 'communes';
}
