/** What can be said of a committee as a whole. */
export const COMMITTEE_STATUSES = ['active', 'suspended', 'ended', 'handed_over'] as const;

/** What someone must see to about a committee: flagged, never mended in silence. The most pressing first. */
export const ATTENTION_KINDS = ['head_missing', 'seat_vacant', 'position_ended', 'unit_ended', 'handover_open', 'term_over', 'regulation_overdue'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** How often a committee meets by its operating regulations. */
export const MEETING_FREQUENCIES = ['monthly', 'quarterly', 'half_yearly', 'yearly', 'as_needed'] as const;
