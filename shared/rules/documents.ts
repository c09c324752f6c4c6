/** Where a paper stands towards the office: directed from above, come in, or gone out. */
export const DIRECTIONS = ['directive', 'incoming', 'issued'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Whose rules a paper follows, the Party's or the State's. */
export const SYSTEMS = ['party', 'state'] as const;
export type System = (typeof SYSTEMS)[number];

/** What is stored of a paper's life; that it has expired or was replaced is read from its days and links. */
export const DOCUMENT_STATUSES = ['draft', 'signed', 'issued', 'cancelled'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** How a paper stands on a day. */
export const DOCUMENT_STANDINGS = ['draft', 'signed', 'in_force', 'expired', 'replaced', 'cancelled'] as const;
export type DocumentStanding = (typeof DOCUMENT_STANDINGS)[number];

export const URGENCIES = ['normal', 'urgent', 'very_urgent', 'immediate'] as const;
export type Urgency = (typeof URGENCIES)[number];

/**
 * The types of papers with their abbreviations in the symbols of the Party and of the State (DOMAIN §6; Decree 30/2020,
 * annex III; Guidance 05-HD/VPTW). Null: that side has no such paper, or prints no abbreviation for it.
 */
export const DOCUMENT_TYPES = {
  resolution: { party: 'NQ', state: 'NQ' },
  directive: { party: 'CT', state: 'CT' },
  conclusion: { party: 'KL', state: null },
  decision: { party: 'QĐ', state: 'QĐ' },
  rule: { party: 'QĐ', state: 'QyĐ' },
  statute: { party: 'QC', state: 'QC' },
  programme: { party: 'CTr', state: 'CTr' },
  plan: { party: 'KH', state: 'KH' },
  guidance: { party: 'HD', state: 'HD' },
  notice: { party: 'TB', state: 'TB' },
  party_circular: { party: 'TT', state: null },
  report: { party: 'BC', state: 'BC' },
  proposal: { party: 'TTr', state: 'TTr' },
  official_letter: { party: 'CV', state: null },
  invitation: { party: 'GM', state: 'GM' },
  minutes: { party: 'BB', state: 'BB' },
  project: { party: 'ĐA', state: 'ĐA' },
  option_plan: { party: 'PA', state: 'PA' },
  law: { party: null, state: null },
  decree: { party: null, state: 'NĐ' },
  state_circular: { party: null, state: 'TT' },
  telegram: { party: null, state: 'CĐ' },
  introduction: { party: null, state: 'GGT' },
  transfer_slip: { party: null, state: 'PC' },
  delivery_slip: { party: null, state: 'PG' },
  other: { party: null, state: null },
} as const satisfies Record<string, Record<System, string | null>>;
export type DocumentType = keyof typeof DOCUMENT_TYPES;
export const DOCUMENT_TYPE_NAMES = Object.keys(DOCUMENT_TYPES) as [DocumentType, ...DocumentType[]];

/** How one paper hangs on another, told from the later one. */
export const LINK_KINDS = ['implements', 'promulgates', 'amends', 'replaces', 'reviews', 'reports_on', 'answers'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The types an abbreviation may stand for: `QĐ` of the Party is a decision or a rule. The older `QĐi` is a rule. */
export function typesOf(system: System, abbreviation: string): DocumentType[] {
  if (abbreviation === 'QĐi') return ['rule'];
  return DOCUMENT_TYPE_NAMES.filter((type) => DOCUMENT_TYPES[type][system] === abbreviation);
}

/** How a paper stands on a day. A replaced one says so, whatever its own last day; what was cancelled never was in force. */
export function standingOn(document: { status: DocumentStatus; effectiveTo: string | null; replaced: boolean }, day: string): DocumentStanding {
  if (document.status !== 'issued') return document.status;
  if (document.replaced) return 'replaced';
  return document.effectiveTo !== null && document.effectiveTo < day ? 'expired' : 'in_force';
}
