import { createPerson, updatePerson } from '../../people/service.ts';
import { queueUnknownUnits } from '../../units/service.ts';
import { staleIfTouched } from '../touched.ts';
import type { ListWriter } from '../writers.ts';
import type { PlannedPerson } from './plan.ts';

/** Writes people with the positions they hold. */
export const PEOPLE_WRITER: ListWriter<PlannedPerson> = {
  countStale: (connection, plan) => staleIfTouched(connection, plan, ['person', 'position_holding', 'org_unit', 'org_unit_name', 'unit_alias']),
  begin: (context, plan) => ({
    async write(row) {
      if ('create' in row) await createPerson(context, row.create);
      else await updatePerson(context, { ...row.person, id: row.id, rev: context.records.current('person', row.id).rev });
      return { added: 'create' in row, newPerson: 'create' in row };
    },
    end: () => queueUnknownUnits(context, plan.unknownUnits, plan.fileName),
  }),
};
