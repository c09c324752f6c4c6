import type { AbortFlag } from '../../abort-flag.ts';
import type { WriteContext } from '../../context.ts';
import { appError, ruleError } from '../../errors.ts';
import type { ImportPlan, ImportResult } from './plan.ts';
import { writerOf } from './writers.ts';

/** How many rows are written between two looks whether the user gave up. */
const LOOK_EVERY = 50;

/**
 * Writes a planned import in the writer's transaction: the rows of its list and the batch, all one history entry. Refused
 * as a whole when the record changed since the check in a way that touches a row.
 */
export async function commitImport(context: WriteContext, plan: ImportPlan, flag: AbortFlag): Promise<ImportResult> {
  const { connection, records } = context;
  if (plan.committeeId !== null) records.current('committee', plan.committeeId);
  const writer = writerOf(plan.list);
  const stale = writer.countStale(connection, plan);
  if (stale > 0) throw ruleError({ rule: 'IMPORT_NOT_READY', params: { blocked: stale, undecided: 0 } });
  records.describe(plan.fileName);
  const counts = { added: 0, changed: 0, newPeople: 0 };
  const list = writer.begin(context, plan);
  for (const [index, row] of plan.rows.entries()) {
    if (index % LOOK_EVERY === 0 && flag.aborted) throw appError('CANCELLED');
    const { added, newPerson } = await list.write(row);
    counts[added ? 'added' : 'changed'] += 1;
    if (newPerson) counts.newPeople += 1;
    flag.count(index + 1);
  }
  list.end();
  const entry = { origin: records.head.origin, seq: records.seq };
  const batchId = records.insert('import_batch', {
    list: plan.list, committee_id: plan.committeeId, file_name: plan.fileName, file_sha256: plan.sha256, sheet_name: plan.sheetName,
    added: counts.added, changed: counts.changed, new_people: counts.newPeople, entry_origin: entry.origin, entry_seq: entry.seq,
  });
  return { batchId, entry, ...counts, same: plan.same, leftOut: plan.leftOut };
}
