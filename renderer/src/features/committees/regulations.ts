import type { CommitteeDetail, RegulationRow } from '#shared/contract/committees.ts';
import { addDays } from '#shared/rules/dates.ts';

/** Operating regulations, with how they stand on a day. */
export interface RegulationLine {
  regulation: RegulationRow;
  /** The latest are in force. */
  inForce: boolean;
  /** The first day after the review was due; null while it is not, or when the regulations were replaced. */
  overdueSince: string | null;
}

/** The operating regulations of a committee as they stand on a day, the latest first. */
export function regulationLines(regulations: CommitteeDetail['regulations'], day: string): RegulationLine[] {
  return regulations.map((regulation, index) => {
    const inForce = index === 0;
    const due = regulation.reviewDueOn;
    return { regulation, inForce, overdueSince: inForce && due !== null && due < day ? addDays(due, 1) : null };
  });
}
