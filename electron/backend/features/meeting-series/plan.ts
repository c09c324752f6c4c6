import type { WriteContext } from '../../context.ts';
import { ruleError } from '../../errors.ts';
import { createMeeting } from '../meetings/service.ts';
import { plannedProposals } from './queries.ts';

/** Makes the meeting of a proposal: of its committees, at its usual time, and of its series. */
export function planProposal(context: WriteContext, { seriesId, committeeId, day }: { seriesId: string | null; committeeId: string | null; day: string }): { id: string; rev: number } {
  const proposal = plannedProposals(context).find((one) => one.day === day && one.seriesId === seriesId && one.committeeId === committeeId);
  if (proposal === undefined) throw ruleError({ rule: 'PROPOSAL_GONE' });
  const { title, kind, place, time, committees } = proposal;
  return createMeeting(context, {
    title, kind, place, startsAt: `${day}T${time}`, endsAt: null, mode: 'in_person', note: null, seriesId, committees: committees.map(({ id }) => ({ committeeId: id, quorum: null })),
  });
}
