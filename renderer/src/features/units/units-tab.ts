import { HIERARCHIES } from '#shared/rules/units.ts';

/** The tabs of the page of units: the tree in each hierarchy, and the names that no unit bears. */
export const UNITS_TABS = [...HIERARCHIES, 'aliases'] as const;
export type UnitsTab = (typeof UNITS_TABS)[number];

export function isUnitsTab(value: unknown): value is UnitsTab {
  return (UNITS_TABS as readonly unknown[]).includes(value);
}
