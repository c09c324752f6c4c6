import type { VersionKind } from '#shared/rules/versions.ts';
import type { WriteContext } from '../../electron/backend/context.ts';
import type { ProposedSeatRow } from '../../electron/backend/db/tables.ts';
import { applyDraft } from '../../electron/backend/features/versions/apply.ts';
import { addSeat, changeSeat, linesOf, removeSeats } from '../../electron/backend/features/versions/draft-seats.ts';
import { beginDraft, setDecision } from '../../electron/backend/features/versions/service.ts';
import { BARE_SEAT } from './builders.ts';

/** What a decision changes: seats are named by who sits in them. */
interface Changes {
  kind?: VersionKind;
  number?: string;
  /** Somebody takes the seat of another; null leaves it vacant. */
  replace?: readonly (readonly [outgoing: string | null, incoming: string | null])[];
  add?: readonly string[];
  remove?: readonly string[];
}

/** A decision drafted and applied as a user would: from its day on the committee is as it says. People are told by their ids. */
export async function aDecision(context: WriteContext, committeeId: string, effectiveOn: string, { kind = 're_constitute', number = '02-QĐ/TU', replace = [], add = [], remove = [] }: Changes = {}): Promise<void> {
  const draft = await beginDraft(context, { committeeId, kind });
  const lines = await linesOf(context, draft.id);
  const lineOf = (personId: string | null): ProposedSeatRow => {
    const line = lines.find(({ person_id }) => person_id === personId);
    if (line === undefined) throw new Error('Nobody like that sits there');
    return line;
  };
  for (const [outgoing, incoming] of replace) {
    const { id, rev, role, office_position, office_unit_id } = lineOf(outgoing) as ProposedSeatRow & { role: 'member' };
    const office = office_position === null ? null : { position: office_position, unitId: office_unit_id };
    changeSeat(context, { ...BARE_SEAT, assignedArea: null, id, rev, role, office, personId: incoming, endReason: outgoing === null ? null : 'transferred', endNote: null });
  }
  for (const personId of add) await addSeat(context, { ...BARE_SEAT, assignedArea: null, versionId: draft.id, personId });
  if (remove.length > 0) removeSeats(context, { items: remove.map(lineOf).map(({ id, rev }) => ({ id, rev })), endReason: 'released', endNote: null });
  const decided = setDecision(context, { ...draft, kind, effectiveOn, decision: { number, on: effectiveOn, issuer: 'Ban Thường vụ Tỉnh ủy Mẫu', signer: null, summary: null } });
  await applyDraft(context, decided);
}
