import type { System } from './documents.ts';

/** How papers of one side look from a day on. Lengths in mm, sizes of letters in points. */
export interface PaperRules {
  id: 'nd30_2020' | 'hd36_2018' | 'hd05_2026';
  system: System;
  /** The first day on which papers follow it. */
  from: string;
  /** Whether these values were taken from the text itself. Others come from what was published about it, and have to be compared with it. */
  originalRead: boolean;
  margins: { top: number; bottom: number; left: number; right: number };
  sizes: { superior: number; issuer: number; /** The line of the State or of the Party at the right. */ heading: number; /** The State's motto under it. */ motto: number | null; body: number };
}

const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
const PARTY_SIZES = { superior: 14, issuer: 14, heading: 15, motto: null, body: 14 };

/**
 * The rules in the order of their days (DOMAIN §2.1–2.3): Decree 30/2020/ND-CP, annex I; Guidance 36-HD/VPTW, and
 * 05-HD/VPTW of 27 May 2026 that follows it.
 */
export const PAPER_RULES: readonly PaperRules[] = [
  { id: 'hd36_2018', system: 'party', from: '2018-04-03', originalRead: false, margins: MARGINS, sizes: PARTY_SIZES },
  { id: 'nd30_2020', system: 'state', from: '2020-03-05', originalRead: true, margins: MARGINS, sizes: { superior: 12, issuer: 12, heading: 12, motto: 13, body: 13 } },
  { id: 'hd05_2026', system: 'party', from: '2026-05-27', originalRead: false, margins: MARGINS, sizes: PARTY_SIZES },
];

/** The rules that a paper of a day follows; the first there are, for one that is older than all of them. */
export function paperRulesFor(system: System, day: string): PaperRules {
  const own = PAPER_RULES.filter((rules) => rules.system === system);
  const found = own.findLast(({ from }) => from <= day) ?? own[0];
  if (found === undefined) throw new Error(`No rules for papers of the ${system}`);
  return found;
}
