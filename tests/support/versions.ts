import type { WriteContext } from '../../electron/backend/context.ts';
import { applyDraft } from '../../electron/backend/features/versions/apply.ts';
import { linesOf } from '../../electron/backend/features/versions/draft-seats.ts';
import { beginDraft, setDecision } from '../../electron/backend/features/versions/service.ts';
import type { ProposedSeatRow } from '../../electron/backend/db/tables.ts';

interface Kientoan {
  number: string;
  effectiveOn: string;
  /** What the decision makes of a seat; as it is when left out. */
  change?: (line: ProposedSeatRow) => Partial<ProposedSeatRow>;
}

/** Begins a draft and applies it: the next version of a committee, by a decision of its day of effect. */
export async function aVersion(context: WriteContext, committeeId: string, { number, effectiveOn, change }: Kientoan) {
  const draft = await beginDraft(context, { committeeId, kind: 're_constitute' });
  const decided = setDecision(context, { ...draft, kind: 're_constitute', effectiveOn, decision: { number, on: effectiveOn, issuer: null, signer: null, summary: null } });
  for (const line of await linesOf(context, draft.id)) context.records.patch('proposed_seat', line.id, change?.(line) ?? {});
  return applyDraft(context, decided);
}
