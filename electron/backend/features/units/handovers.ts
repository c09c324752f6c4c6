import type { Handover } from '#shared/contract/units.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import { unitNameOn } from '../../db/periods.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';

/** What a unit gave and received: those that wait for their minutes first. */
export async function handoversOf({ db }: ReadContext, unitId: string): Promise<Handover[]> {
  return db
    .selectFrom('handover as h').leftJoin('committee as c', 'c.id', 'h.committee_id')
    .select(['h.id', 'h.rev', 'h.from_unit_id as fromId', unitNameOn('h.from_unit_id', 'h.effective_on').as('fromName'), 'h.to_unit_id as toId', unitNameOn('h.to_unit_id', 'h.effective_on').as('toName')])
    .select(['h.committee_id as committeeId', 'c.name as committeeName', 'h.effective_on as effectiveOn', 'h.minutes_number as minutesNumber', 'h.minutes_on as minutesOn', 'h.note'])
    .where('h.id', 'in', db.selectFrom('handover').select('id').where('from_unit_id', '=', unitId).where('deleted_at', 'is', null)
      .unionAll(db.selectFrom('handover').select('id').where('to_unit_id', '=', unitId).where('deleted_at', 'is', null)))
    .orderBy('h.minutes_number', (order) => order.asc().nullsFirst()).orderBy('h.effective_on', 'desc').orderBy('h.id').$castTo<Handover>().execute();
}

interface Minutes {
  minutesNumber: string | null;
  minutesOn: string | null;
  note: string | null;
}

/** Records the minutes of a hand-over; without a number they are awaited again. */
export function recordHandover({ connection, records }: WriteContext, { id, rev, ...minutes }: Ref & Minutes): { id: string; rev: number } {
  const handover = records.seen('handover', { id, rev });
  records.describe(labelOf(connection, 'handover', id));
  if (minutes.minutesNumber === null && minutes.minutesOn !== null) throw ruleError({ rule: 'MINUTES_NUMBER_REQUIRED', field: 'minutesNumber' });
  return { id: handover.id, rev: records.update('handover', { id, rev }, { minutes_number: minutes.minutesNumber, minutes_on: minutes.minutesOn, note: minutes.note }) };
}
