import type { Direction } from '#shared/rules/documents.ts';
import type { Connection } from '../../../db/connection.ts';
import { correctEntry, insertEntry } from '../../documents/service.ts';
import type { ImportPlan } from '../plan.ts';
import type { ListWriter } from '../writers.ts';
import type { PlannedPaper } from './plan.ts';

/** Writes the lines of a book into the register. */
export const REGISTER_WRITER: ListWriter<PlannedPaper> = {
  countStale,
  begin: (context, { list }) => ({
    write(row) {
      if ('create' in row) insertEntry(context, list as Direction, row.create);
      else correctEntry(context, row.id, row.entry);
      return { added: 'create' in row, newPerson: false };
    },
    end: () => undefined,
  }),
};

/** Numbers hang together: when any paper, term or unit was touched since the check, all rows are asked anew. */
function countStale(connection: Connection, { lastEntry, rows }: ImportPlan<PlannedPaper>): number {
  const touched = connection.prepare("SELECT 1 FROM audit_change WHERE entry_id > ? AND table_name IN ('document', 'party_term', 'org_unit', 'org_unit_name', 'unit_alias') LIMIT 1").get(lastEntry);
  return touched === undefined ? 0 : rows.length;
}
