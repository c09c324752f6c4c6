/** The parts of a committee's page. */
export const COMMITTEE_TABS = ['members', 'team', 'versions', 'regulations', 'details'] as const;
export type CommitteeTab = (typeof COMMITTEE_TABS)[number];

/** The part an address names; undefined for the first, which needs no name. */
export function tabNamed(name: unknown): CommitteeTab | undefined {
  const tab = COMMITTEE_TABS.find((one) => one === name);
  return tab === 'members' ? undefined : tab;
}
