import type { Direction } from '#shared/rules/documents.ts';
import { correctEntry, insertEntry } from '../../documents/service.ts';
import { staleIfTouched } from '../touched.ts';
import type { ListWriter } from '../writers.ts';
import type { PlannedPaper } from './plan.ts';

/** Writes the lines of a book into the register. */
export const REGISTER_WRITER: ListWriter<PlannedPaper> = {
  // Numbers hang together: when any paper, term or unit was touched since the check, all rows are asked anew.
  countStale: (connection, plan) => staleIfTouched(connection, plan, ['document', 'party_term', 'org_unit', 'org_unit_name', 'unit_alias']),
  begin: (context, { list }) => ({
    write(row) {
      if ('create' in row) insertEntry(context, list as Direction, row.create);
      else correctEntry(context, row.id, row.entry);
      return { added: 'create' in row, newPerson: false };
    },
    end: () => undefined,
  }),
};
