/** What can be said of a committee as a whole. */
export const COMMITTEE_STATUSES = ['active', 'suspended', 'ended', 'handed_over'] as const;
