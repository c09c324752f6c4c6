/** Kinds of unit. Those marked ended in 2025 stay choosable for the past. */
export const UNIT_KINDS = [
  'province', 'district', 'commune', 'ward', 'special_zone', 'hamlet',
  'party_committee', 'party_commission', 'department', 'front_or_union', 'armed_forces', 'enterprise', 'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Levels of the system. The district level ended on 2025-06-30. */
export const LEVELS = ['central', 'province', 'district', 'commune', 'agency'] as const;
export type Level = (typeof LEVELS)[number];

/** The last day of the district level (Resolution 202/2025/QH15 and the two-level local government from 2025-07-01). */
export const LAST_DAY_OF_DISTRICTS = '2025-06-30';
