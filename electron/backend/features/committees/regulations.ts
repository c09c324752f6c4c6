import type { WriteContext } from '../../context.ts';
import type { Fields, Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';

export interface RegulationFields {
  number: string | null;
  issuedOn: string;
  summary: string | null;
  meetingFrequency: string;
  reviewDueOn: string | null;
}
type Written = { id: string; rev: number };

/** Records the operating regulations of a committee. The latest are in force. */
export async function addRegulation(context: WriteContext, input: RegulationFields & { committeeId: string }): Promise<Written> {
  const { records } = context;
  records.describe(records.current('committee', input.committeeId).name);
  await refuseOdd(context, input, input.committeeId, null);
  return { id: records.insert('regulation', { committee_id: input.committeeId, ...columnsOf(input) }), rev: 1 };
}

/** Changes what is recorded of regulations. */
export async function updateRegulation(context: WriteContext, input: RegulationFields & Ref): Promise<Written> {
  const { records } = context;
  const { committee_id: committeeId } = records.seen('regulation', input);
  records.describe(records.current('committee', committeeId).name);
  await refuseOdd(context, input, committeeId, input.id);
  return { id: input.id, rev: records.update('regulation', input, columnsOf(input)) };
}

/** Removes regulations entered by mistake. */
export function removeRegulation({ records }: WriteContext, item: Ref): void {
  records.describe(records.current('committee', records.seen('regulation', item).committee_id).name);
  records.remove('regulation', item);
}

function columnsOf({ number, issuedOn, summary, meetingFrequency, reviewDueOn }: RegulationFields): Omit<Fields<'regulation'>, 'committee_id'> {
  return { number, issued_on: issuedOn, summary, meeting_frequency: meetingFrequency, review_due_on: reviewDueOn };
}

async function refuseOdd({ db }: WriteContext, { issuedOn, reviewDueOn }: RegulationFields, committeeId: string, exceptId: string | null): Promise<void> {
  if (reviewDueOn !== null && reviewDueOn < issuedOn) throw ruleError({ rule: 'DATE_ORDER', field: 'reviewDueOn' });
  const sameDay = await db.selectFrom('regulation').select('id').where('committee_id', '=', committeeId).where('issued_on', '=', issuedOn).where('deleted_at', 'is', null).execute();
  if (sameDay.some(({ id }) => id !== exceptId)) throw ruleError({ rule: 'REGULATION_SAME_DAY', field: 'issuedOn' });
}
