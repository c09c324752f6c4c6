import { addDays } from '#shared/rules/dates.ts';
import { nameKey, nameSortKey } from '#shared/rules/names.ts';
import type { WriteContext } from '../../../context.ts';
import { newId } from '../../../db/ids.ts';
import { positionColumns } from '../../people/service.ts';
import { queueUnknownUnits } from '../../units/service.ts';
import { firstDay, spanForEntry, type VersionSpan, versionSpans } from '../../versions/service.ts';
import type { ImportPlan } from '../plan.ts';
import type { ListWriter } from '../writers.ts';
import type { NewSeat, PersonPatch, PlannedHolding, PlannedRow, SeatPatch } from './plan.ts';
import { countStaleRows } from './stale.ts';

/** Writes the members of a committee: people, positions and seats. */
export const ROSTER_WRITER: ListWriter<PlannedRow> = {
  countStale: countStaleRows,
  begin(context, plan) {
    const committeeId = plan.committeeId ?? '';
    const spans = versionSpans(context.connection, committeeId);
    let lastOrder = highestOrder(context, plan);
    return {
      write(row) {
        const personId = writePerson(context, row.person);
        if (row.holding !== null) writeHolding(context, personId, row.holding);
        const added = row.seat !== null && 'create' in row.seat;
        if (row.seat !== null && 'create' in row.seat) {
          lastOrder = row.seat.create.orderNo === null ? lastOrder + 1 : lastOrder;
          insertSeat(context, committeeId, spans, personId, row.seat.create, lastOrder);
        } else if (row.seat !== null) changeSeat(context, row.seat.id, row.seat.patch);
        return { added, newPerson: 'create' in row.person };
      },
      end: () => queueUnknownUnits(context, plan.unknownUnits, plan.fileName),
    };
  },
};

function highestOrder({ connection }: WriteContext, plan: ImportPlan<PlannedRow>): number {
  const kept = Number(connection.prepare('SELECT ifnull(max(order_no), 0) FROM membership WHERE committee_id = ? AND deleted_at IS NULL').pluck().get(plan.committeeId));
  return plan.rows.reduce((highest, { seat }) => Math.max(highest, seat === null ? 0 : 'create' in seat ? (seat.create.orderNo ?? 0) : (seat.patch.orderNo ?? 0)), kept);
}

function writePerson({ records }: WriteContext, person: PlannedRow['person']): string {
  if ('create' in person) {
    const { fullName, phone, email } = person.create;
    return records.insert('person', { ...nameColumns(fullName, null), phone, email, given_name_override: null, note: null, anonymised_on: null }, newId());
  }
  if (person.patch !== null) changePerson(records, person.id, person.patch);
  return person.id;
}

function changePerson(records: WriteContext['records'], id: string, patch: PersonPatch): void {
  const { fullName, ...contact } = patch;
  const name = fullName === undefined ? {} : nameColumns(fullName, records.current('person', id).given_name_override);
  records.patch('person', id, { ...contact, ...name });
}

function nameColumns(fullName: string, givenName: string | null) {
  return { full_name: fullName, name_fold: nameKey(fullName), sort_key: nameSortKey(fullName, givenName) };
}

function writeHolding({ records }: WriteContext, personId: string, holding: PlannedHolding): void {
  if ('correct' in holding) {
    const { position, unitId } = holding.correct;
    records.patch('position_holding', holding.id, { ...positionColumns(position), org_unit_id: unitId });
    return;
  }
  const { position, unitId, from } = holding.begin;
  if (holding.endBefore !== null && from !== null) records.patch('position_holding', holding.endBefore, { valid_to: addDays(from, -1) });
  records.insert('position_holding', { person_id: personId, org_unit_id: unitId, ...positionColumns(position), valid_from: from, valid_to: null });
}

function insertSeat({ records, today }: WriteContext, committeeId: string, spans: readonly VersionSpan[], personId: string, seat: NewSeat, nextOrder: number): void {
  const span = spanForEntry(spans, seat.from, today);
  records.insert('membership', {
    committee_id: committeeId, version_id: span.id, continues_id: null, held_by: 'person', person_id: personId, office_position: null, office_fold: null, office_unit_id: null,
    role: seat.role, order_no: seat.orderNo ?? nextOrder, assigned_field: seat.assignedField, assigned_area: null,
    valid_from: firstDay(spans, span, seat.from), valid_to: seat.to ?? span.to, end_reason: null, end_note: null, note: seat.note,
  });
}

function changeSeat({ records }: WriteContext, id: string, { role, orderNo, assignedField, from, to, note }: SeatPatch): void {
  records.patch('membership', id, {
    ...(role === undefined ? {} : { role }),
    ...(orderNo === undefined ? {} : { order_no: orderNo }),
    ...(assignedField === undefined ? {} : { assigned_field: assignedField }),
    ...(from === undefined ? {} : { valid_from: from }),
    ...(to === undefined ? {} : { valid_to: to }),
    ...(note === undefined ? {} : { note }),
  });
}
