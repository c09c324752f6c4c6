import type { CurrentSeat, ProposedSeat, Workspace } from '#shared/contract/versions.ts';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { type CheckedLine, changesOf, checkProposal, type ProposalLine } from '#shared/rules/proposal.ts';
import type { Role } from '#shared/rules/roles.ts';
import { byDecisionOrder } from '#shared/rules/roster.ts';
import type { VersionKind } from '#shared/rules/versions.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { rowAtRev } from '../../db/audit.ts';
import { validOn } from '../../db/periods.ts';
import { RecordMissingError } from '../../db/records.ts';
import { holderOn } from '../../db/seats.ts';
import type { MembershipRow, VersionRow } from '../../db/tables.ts';
import { seatsById } from '../committees/service.ts';
import { dayOfDraft, openSeats } from './service.ts';
import { versionSpans } from './spans.ts';

/** What is proposed and what stands, put together once for the page, the check before applying, and the annex. */
export interface DraftReading {
  version: VersionRow;
  base: { id: string; number: number; from: string | null } | null;
  /** In the order of the decision. */
  lines: ProposedSeat[];
  checked: CheckedLine[];
  stale: Workspace['stale'];
}

/** Reads a draft beside the roster as it stands. Positions and units are those of the day the decision takes effect. */
export async function readDraft(context: ReadContext, id: string): Promise<DraftReading> {
  const { db, connection } = context;
  const version = await db.selectFrom('version').selectAll().where('id', '=', id).where('status', '=', 'draft').where('deleted_at', 'is', null).executeTakeFirst();
  if (version === undefined) throw new RecordMissingError('version');
  const spans = versionSpans(connection, version.committee_id);
  const latest = spans.at(-1);
  const nowOn = dayOfDraft(context, { ...version, effective_on: null });
  const rows = await proposedRows(context, version);
  const now = await seatsById(context, rows.flatMap(({ currentId }) => (currentId === null ? [] : [currentId])), nowOn);
  const lines = rows.map((row) => ({ row, line: lineOf(row, now) }));
  const changes = changesOf(lines.map(({ line }) => ruleLine(line)));
  const seats = lines.map(({ line }) => ({ ...line, change: changes.get(line.id) ?? 'kept' })).toSorted(byDecisionOrder);
  return {
    version,
    base: latest === undefined ? null : { id: latest.id, number: spans.length, from: latest.from },
    lines: seats,
    checked: lines.map(({ row, line }) => ({ ...ruleLine(line), unitExists: row.unitExists === 1, hasPosition: row.hasPosition === null ? null : row.hasPosition === 1, otherCommittees: row.otherCommittees })),
    stale: await staleSeats(context, version, rows, nowOn),
  };
}

/** A draft with its checks, for the page. */
export async function getWorkspace(context: ReadContext, id: string): Promise<Workspace> {
  const { db } = context;
  const reading = await readDraft(context, id);
  const { version, base, lines, stale } = reading;
  const committee = await db.selectFrom('committee').select(['id', 'name', 'short_name as shortName', 'body', 'level', 'system']).where('id', '=', version.committee_id).$castTo<Workspace['committee']>().executeTakeFirstOrThrow();
  const { savedAt } = await db.selectFrom('proposed_seat').select(({ fn }) => fn.max('updated_at').as('savedAt')).where('version_id', '=', id).executeTakeFirstOrThrow();
  const before = base === null ? undefined : await db.selectFrom('version').selectAll().where('id', '=', base.id).executeTakeFirstOrThrow();
  return {
    version: { id, rev: version.rev, kind: version.kind as VersionKind, decision: decisionOf(version), effectiveOn: version.effective_on, savedAt: savedAt !== null && savedAt > version.updated_at ? savedAt : version.updated_at },
    committee,
    base: base === null || before === undefined ? null : { id: base.id, number: base.number, decision: decisionOf(before), effectiveOn: base.from },
    lines,
    checks: checksOf(reading),
    stale,
  };
}

/** What the rules say of a draft. */
export function checksOf({ version, base, checked, stale }: DraftReading) {
  return checkProposal({ kind: version.kind as VersionKind, decision: decisionOf(version), effectiveOn: version.effective_on, previousOn: base?.from ?? null, stale: stale.length > 0, lines: checked });
}

export function decisionOf({ decision_number, decision_on, issuer, signer, summary }: VersionRow) {
  return { number: decision_number, on: decision_on, issuer, signer, summary };
}

/** Proposed seats with who will hold them, and what is known of those people, on the day of effect (today, while none is given). */
async function proposedRows({ db, today }: ReadContext, version: VersionRow) {
  const day = version.effective_on ?? today;
  const exists = (unit: string) => sql`EXISTS (SELECT 1 FROM org_unit AS u WHERE u.id = ${sql.ref(unit)} AND u.deleted_at IS NULL AND (u.created_on IS NULL OR u.created_on <= ${day}) AND (u.ended_on IS NULL OR u.ended_on >= ${day}))`;
  const rows = await db
    .selectFrom('proposed_seat as s')
    .leftJoin('person as p', (join) => join.on('p.id', '=', holderOn('s', day)))
    .leftJoin('position_holding as h', (join) => join.onRef('h.person_id', '=', 'p.id').on('h.deleted_at', 'is', null).on(validOn('h', day)))
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'h.org_unit_id').on('n.deleted_at', 'is', null).on(validOn('n', day)))
    .leftJoin('org_unit_name as o', (join) => join.onRef('o.org_unit_id', '=', 's.office_unit_id').on('o.deleted_at', 'is', null).on(validOn('o', day)))
    .where('s.version_id', '=', version.id).where('s.deleted_at', 'is', null)
    .select(['s.id', 's.rev', 's.current_id as currentId', 's.current_rev as currentRev', 's.order_no as orderNo', 's.role', 's.held_by as heldBy', 'p.id as personId', 'p.full_name as fullName', 'h.position', 'n.name as unitName',
      's.office_position as officePosition', 's.office_unit_id as officeUnitId', 'o.name as officeUnitName', 's.assigned_field as assignedField', 's.assigned_area as assignedArea', 's.note', 's.removed', 's.end_reason as endReason', 's.end_note as endNote'])
    .select([
      sql<number>`CASE WHEN s.office_unit_id IS NOT NULL AND NOT ${exists('s.office_unit_id')} THEN 0 WHEN h.org_unit_id IS NOT NULL AND NOT ${exists('h.org_unit_id')} THEN 0 ELSE 1 END`.as('unitExists'),
      sql<number | null>`CASE WHEN p.id IS NULL OR s.held_by = 'office' THEN 1 WHEN h.id IS NOT NULL THEN 1 WHEN EXISTS (SELECT 1 FROM position_holding AS any_held WHERE any_held.person_id = p.id AND any_held.deleted_at IS NULL) THEN 0 END`.as('hasPosition'),
      sql<number>`(SELECT count(DISTINCT m.committee_id) FROM membership AS m JOIN committee AS c ON c.id = m.committee_id
        WHERE m.person_id = p.id AND m.deleted_at IS NULL AND c.deleted_at IS NULL AND c.body = 'committee' AND m.committee_id <> ${version.committee_id} AND ${validOn('m', day)})`.as('otherCommittees'),
    ])
    .orderBy('s.id').orderBy('h.valid_from', 'desc')
    .$narrowType<{ role: Role; heldBy: 'person' | 'office' }>().execute();
  // Two positions recorded for one day give two rows of one seat: the first stands.
  return rows.filter((row, index) => row.id !== rows[index - 1]?.id);
}
type ProposedRow = Awaited<ReturnType<typeof proposedRows>>[number];

function lineOf(row: ProposedRow, now: ReadonlyMap<string, RosterMemberRow>): Omit<ProposedSeat, 'change'> {
  const { id, rev, orderNo, role, heldBy, personId, fullName, officePosition, officeUnitId, officeUnitName, assignedField, assignedArea, note, endReason, endNote } = row;
  const current = now.get(row.currentId ?? '');
  return {
    id, rev, orderNo, role, heldBy, personId, fullName, assignedField, assignedArea, note, endReason, endNote,
    position: personId === null ? officePosition : row.position,
    unitName: personId === null ? officeUnitName : row.unitName,
    office: officePosition === null ? null : { position: officePosition, unitId: officeUnitId, unitName: officeUnitName },
    removed: row.removed === 1,
    current: current === undefined ? null : currentSeat(current),
  };
}

function currentSeat({ id, orderNo, role, heldBy, personId, fullName, position, unitName, office, assignedField, assignedArea, positionEndedOn, vacantSince }: RosterMemberRow): CurrentSeat {
  return { id, orderNo, role, heldBy, personId, fullName, position, unitName, office, assignedField, assignedArea, positionEndedOn, vacantSince };
}

function ruleLine({ id, role, orderNo, heldBy, personId, office, assignedField, assignedArea, current, removed, endReason }: Omit<ProposedSeat, 'change'>): ProposalLine {
  return { id, role, orderNo, heldBy, personId, office, assignedField, assignedArea, current, removed, endReason };
}

/** Seats that changed, came or went since the draft was begun or brought up to date. */
async function staleSeats(context: ReadContext, version: VersionRow, rows: readonly ProposedRow[], day: string): Promise<Workspace['stale']> {
  const open = new Map((await openSeats(context, version)).map((seat) => [seat.id, seat]));
  const changed = rows.filter(({ currentId, currentRev }) => currentId !== null && isChanged(context, open.get(currentId), currentRev ?? 0));
  const known = new Set(rows.map(({ currentId }) => currentId));
  const added = [...open.keys()].filter((id) => !known.has(id));
  if (changed.length + added.length === 0) return [];
  const now = await seatsById(context, [...changed.map(({ currentId }) => currentId ?? ''), ...added], day);
  const nowOf = (id: string): CurrentSeat | null => {
    const seat = open.has(id) ? now.get(id) : undefined;
    return seat === undefined ? null : currentSeat(seat);
  };
  return [
    ...changed.map(({ id, currentId, currentRev }) => ({ lineId: id, before: seatBefore(context, now.get(currentId ?? ''), currentId ?? '', currentRev ?? 0), now: nowOf(currentId ?? '') })),
    ...added.map((id) => ({ lineId: null, before: null, now: nowOf(id) })),
  ];
}

/** Columns that tell a seat; the end of its time shows in whether it is still open. */
const TELLING = ['held_by', 'person_id', 'office_fold', 'office_unit_id', 'role', 'order_no', 'assigned_field', 'assigned_area', 'note', 'valid_from'] as const;

/** Whether a seat is gone, or is otherwise than the draft knew it. One that was changed and changed back is as it was. */
function isChanged({ connection }: ReadContext, seat: MembershipRow | undefined, knownRev: number): boolean {
  if (seat === undefined) return true;
  if (seat.rev === knownRev) return false;
  const known = rowAtRev(connection, 'membership', seat.id, knownRev);
  return known === null || TELLING.some((column) => seat[column] !== known[column]);
}

/** A seat as it was when the draft was begun. */
function seatBefore({ connection }: ReadContext, now: RosterMemberRow | undefined, id: string, rev: number): CurrentSeat | null {
  const row = rowAtRev(connection, 'membership', id, rev);
  if (row === null || now === undefined) return null;
  const personId = row['person_id'] as string | null;
  const fullName = personId === now.personId ? now.fullName : ((connection.prepare('SELECT full_name FROM person WHERE id = ?').pluck().get(personId) as string | undefined) ?? null);
  return { ...currentSeat(now), personId, fullName, role: row['role'] as Role, orderNo: Number(row['order_no']), assignedField: row['assigned_field'] as string | null, assignedArea: row['assigned_area'] as string | null };
}
