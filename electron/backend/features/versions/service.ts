import type { Decision, VersionKind } from '#shared/rules/versions.ts';
import type { WriteContext } from '../../context.ts';
import type { Fields, Ref } from '../../db/records.ts';
import type { MembershipRow, VersionRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { versionSpans } from './spans.ts';

// What other features ask of versions.
export { listVersions } from './queries.ts';
export { firstDay, spanForEntry, type VersionSpan, versionSpans } from './spans.ts';

type Written = { id: string; rev: number };

/** The version a committee is founded with. It is in force from the day of the founding, or since always where that is not known. */
export function foundVersion({ records }: WriteContext, committeeId: string, decision: Decision, effectiveOn: string | null): string {
  return records.insert('version', { committee_id: committeeId, kind: 'establish', status: 'applied', effective_on: effectiveOn, ...decisionColumns(decision) });
}

/** Lets the first version begin on another day, because the founding was on another day. */
export async function moveFoundation({ db, connection, records }: WriteContext, committeeId: string, before: string | null, after: string | null): Promise<void> {
  const [first, second] = versionSpans(connection, committeeId);
  if (first === undefined || first.from !== before) return;
  if (after !== null && second?.from != null && after >= second.from) throw ruleError({ rule: 'VERSION_BEFORE_PREVIOUS', field: 'establishedOn', params: { date: second.from } });
  const { earliest } = await db.selectFrom('membership').select(({ fn }) => fn.min('valid_from').as('earliest')).where('committee_id', '=', committeeId).where('deleted_at', 'is', null).executeTakeFirstOrThrow();
  if (after !== null && earliest !== null && earliest < after) throw ruleError({ rule: 'MEMBERS_BEFORE_FOUNDATION', field: 'establishedOn', params: { date: earliest } });
  records.patch('version', first.id, { effective_on: after });
}

export function decisionColumns({ number, on, issuer, signer, summary }: Decision): Pick<VersionRow, 'decision_number' | 'decision_on' | 'issuer' | 'signer' | 'summary'> {
  return { decision_number: number, decision_on: on, issuer, signer, summary };
}

/** The day on which a draft looks at the roster: that of its effect, or today; but not before the latest version began. */
export function dayOfDraft({ connection, today }: Pick<WriteContext, 'connection' | 'today'>, version: Pick<VersionRow, 'committee_id' | 'effective_on'>): string {
  const latest = versionSpans(connection, version.committee_id).at(-1)?.from ?? null;
  const day = version.effective_on ?? today;
  return latest !== null && latest > day ? latest : day;
}

/** The seats that a decision is about: those of the latest version that are not over on the day the draft looks at. */
export async function openSeats(context: Pick<WriteContext, 'db' | 'connection' | 'today'>, version: Pick<VersionRow, 'committee_id' | 'effective_on'>): Promise<MembershipRow[]> {
  const latest = versionSpans(context.connection, version.committee_id).at(-1);
  return context.db
    .selectFrom('membership').selectAll().where('version_id', '=', latest?.id ?? '').where('deleted_at', 'is', null)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', dayOfDraft(context, version))])).execute();
}

/** Begins a draft from the roster as it is: every seat is proposed as it stands. */
export async function beginDraft(context: WriteContext, input: { committeeId: string; kind: VersionKind }): Promise<Written> {
  const { db, connection, records } = context;
  const committee = records.current('committee', input.committeeId);
  records.describe(committee.name);
  if (versionSpans(connection, committee.id).at(-1)?.kind === 'end') throw ruleError({ rule: 'COMMITTEE_ENDED', params: { date: committee.ended_on ?? '' } });
  const draft = await db.selectFrom('version').select('id').where('committee_id', '=', committee.id).where('status', '=', 'draft').where('deleted_at', 'is', null).executeTakeFirst();
  if (draft !== undefined) throw ruleError({ rule: 'DRAFT_EXISTS', params: { name: committee.name } });
  const id = records.insert('version', {
    committee_id: committee.id, kind: input.kind, status: 'draft', effective_on: null, decision_number: null, decision_on: null, issuer: null, signer: null, summary: null,
  });
  for (const seat of await openSeats(context, { committee_id: committee.id, effective_on: null })) records.insert('proposed_seat', proposalOf(seat, id));
  return { id, rev: 1 };
}

/** A seat proposed as it stands. */
export function proposalOf(seat: MembershipRow, versionId: string): Fields<'proposed_seat'> {
  const { held_by, person_id, office_position, office_fold, office_unit_id, role, order_no, assigned_field, assigned_area, note } = seat;
  return {
    version_id: versionId, current_id: seat.id, current_rev: seat.rev, removed: 0, end_reason: null, end_note: null,
    held_by, person_id, office_position, office_fold, office_unit_id, role, order_no, assigned_field, assigned_area, note,
  };
}

/** A version that is still a draft; its committee names the write. */
export function draftForWriting({ records }: WriteContext, id: string): VersionRow {
  const version = records.current('version', id);
  records.describe(records.current('committee', version.committee_id).name);
  if (version.status !== 'draft') throw ruleError({ rule: 'VERSION_APPLIED_ALREADY' });
  return version;
}

/** Keeps the facts of the decision that is drafted. */
export function setDecision(context: WriteContext, input: Ref & { kind: VersionKind; decision: Decision; effectiveOn: string | null }): Written {
  draftForWriting(context, input.id);
  const rev = context.records.update('version', input, { kind: input.kind, effective_on: input.effectiveOn, ...decisionColumns(input.decision) });
  return { id: input.id, rev };
}

/** Corrects the facts of an applied decision. */
export function correctDecision({ connection, records }: WriteContext, input: Ref & { decision: Decision }): Written {
  const version = records.seen('version', input);
  records.describe(records.current('committee', version.committee_id).name);
  if (version.status !== 'applied') throw ruleError({ rule: 'VERSION_NOT_APPLIED' });
  refuseTakenDecision({ connection }, version, input.decision);
  return { id: input.id, rev: records.update('version', input, decisionColumns(input.decision)) };
}

/** A decision is applied to a committee once only. */
export function refuseTakenDecision({ connection }: Pick<WriteContext, 'connection'>, version: Pick<VersionRow, 'id' | 'committee_id'>, { number, on }: Pick<Decision, 'number' | 'on'>): void {
  if (number === null) return;
  const taken = connection
    .prepare("SELECT 1 FROM version WHERE committee_id = ? AND id <> ? AND status = 'applied' AND deleted_at IS NULL AND decision_number = ? AND decision_on IS ?")
    .get(version.committee_id, version.id, number, on);
  if (taken !== undefined) throw ruleError({ rule: 'DECISION_APPLIED_ALREADY', field: 'number', params: { number } });
}

/** Gives a draft up; what it proposed goes with it. */
export async function discardDraft(context: WriteContext, item: Ref): Promise<void> {
  const { db, records } = context;
  draftForWriting(context, item.id);
  records.remove('version', item);
  const seats = await db.selectFrom('proposed_seat').select('id').where('version_id', '=', item.id).where('deleted_at', 'is', null).execute();
  for (const { id } of seats) records.removeNow('proposed_seat', id);
}
