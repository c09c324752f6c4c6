import type { ProposedSeat } from '#shared/contract/versions.ts';
import { addDays, formatDate } from '#shared/rules/dates.ts';
import { leaves } from '#shared/rules/proposal.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { MembershipRow, VersionRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { endCommittee } from '../committees/service.ts';
import { refuseNameless } from '../members/service.ts';
import { inDecisionOrder, linesOf } from './draft-seats.ts';
import { comingsBy, namedSeats } from './holders.ts';
import { draftForWriting, openSeats, refuseTakenDecision } from './service.ts';
import { checksOf, type DraftReading, readDraft } from './workspace.ts';

export interface Applied {
  id: string;
  rev: number;
  waiting: boolean;
  came: string[];
  left: string[];
  continued: number;
}

/**
 * Makes the new version in one step: every seat of the former one ends the day before the decision takes effect, every
 * proposed seat begins on that day and says which it continues. Refused with everything that still speaks against it.
 */
export async function applyDraft(context: WriteContext, item: Ref): Promise<Applied> {
  const { records, today } = context;
  const version = draftForWriting(context, item.id);
  records.seen('version', item);
  const reading = await readDraft(context, item.id);
  const day = version.effective_on ?? '';
  refuseFailed(reading);
  refuseTakenDecision(context, version, { number: version.decision_number, on: version.decision_on });
  const former = await openSeats(context, version);
  refuseBegunLater(context, former, day);
  const rev = records.update('version', item, { status: 'applied' });
  if (version.kind === 'end') await endAll(context, version.committee_id, former, day);
  else {
    endFormer(context, reading.lines, former, day);
    await beginProposed(context, version, former, day);
  }
  const { came, left, stayed } = comingsBy(await namedSeats(context, version.committee_id), reading.base?.id ?? '', { id: version.id, effectiveOn: day });
  return { id: item.id, rev, waiting: day > today, came, left, continued: stayed };
}

function refuseFailed(reading: DraftReading): void {
  const failed = checksOf(reading).filter(({ state }) => state === 'error');
  if (failed.length > 0) throw ruleError(...failed.map(({ code, lineIds }) => ({ rule: `PROPOSAL_${code}`, params: { count: lineIds.length } })));
}

/** Nobody can be ended before they began. */
function refuseBegunLater({ connection }: WriteContext, former: readonly MembershipRow[], day: string): void {
  const later = former.find(({ valid_from }) => valid_from !== null && valid_from >= day);
  if (later === undefined) return;
  const name = connection.prepare('SELECT full_name FROM person WHERE id = ?').pluck().get(later.person_id) as string | undefined;
  throw ruleError({ rule: 'MEMBER_BEGINS_LATER', field: 'effectiveOn', params: { name: name ?? later.office_position ?? '', date: formatDate(later.valid_from ?? '') } });
}

function endFormer({ records }: WriteContext, lines: readonly ProposedSeat[], former: readonly MembershipRow[], day: string): void {
  const lineOf = new Map(lines.map((line) => [line.current?.id, line]));
  for (const seat of former) {
    const line = lineOf.get(seat.id);
    const leaving = line !== undefined && leaves(line);
    records.patch('membership', seat.id, { valid_to: addDays(day, -1), end_reason: leaving ? line.endReason : null, end_note: leaving ? line.endNote : null });
  }
}

async function beginProposed(context: WriteContext, { id: versionId, committee_id }: VersionRow, former: readonly MembershipRow[], day: string): Promise<void> {
  const seatOf = new Map(former.map((seat) => [seat.id, seat]));
  const staying = (await linesOf(context, versionId)).filter(({ removed }) => removed === 0);
  for (const [index, line] of staying.toSorted(inDecisionOrder).entries()) {
    const { held_by, person_id, office_position, office_fold, office_unit_id, role, assigned_field, assigned_area, note } = line;
    // A draft that came out of the recycle bin may name somebody who was made anonymous meanwhile.
    if (person_id !== null) refuseNameless(context, person_id);
    const seat = seatOf.get(line.current_id ?? '');
    // Whoever had left by today stays so, when a decision of an earlier day is recorded afterwards.
    const end = seat !== undefined && seat.held_by === held_by && seat.person_id === person_id ? seat : undefined;
    context.records.insert('membership', {
      committee_id, version_id: versionId, continues_id: line.current_id, held_by, person_id, office_position, office_fold, office_unit_id, role, order_no: index + 1,
      assigned_field, assigned_area, note, valid_from: day, valid_to: end?.valid_to ?? null, end_reason: end?.end_reason ?? null, end_note: end?.end_note ?? null,
    });
  }
}

/** A decision that ends the committee: everybody leaves, and its last day is the day before. */
async function endAll(context: WriteContext, committeeId: string, former: readonly MembershipRow[], day: string): Promise<void> {
  const { db, records } = context;
  const team = await db.selectFrom('committee').select('name').where('supports_id', '=', committeeId).where('ended_on', 'is', null).where('deleted_at', 'is', null).executeTakeFirst();
  if (team !== undefined) throw ruleError({ rule: 'TEAM_ENDS_FIRST', params: { team: team.name } });
  for (const seat of former) records.patch('membership', seat.id, { valid_to: addDays(day, -1) });
  endCommittee(context, committeeId, day);
}
