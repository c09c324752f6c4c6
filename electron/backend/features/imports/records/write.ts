import type { Register } from '#shared/registers/declare.ts';
import { type RegisterTable, tableOf } from '#shared/registers/index.ts';
import type { Connection } from '../../../db/connection.ts';
import { targetOf } from '../../../db/register-tables.ts';
import { refuseAcross } from '../../registers/service.ts';
import { queueUnknownUnits } from '../../units/service.ts';
import type { ImportPlan } from '../plan.ts';
import { staleIfTouched } from '../touched.ts';
import type { ListWriter } from '../writers.ts';
import type { PlannedRecord } from './plan.ts';

/** Writes the records of a register. */
export function recordsWriter(register: Register): ListWriter<PlannedRecord> {
  const table: RegisterTable = tableOf(register);
  return {
    countStale: (connection, plan) => countStale(connection, register, plan),
    begin: (context, plan) => {
      const written: { id: string }[] = [];
      return {
        write(row) {
          const id = 'create' in row ? context.records.insert(table, row.create) : row.id;
          if ('columns' in row) context.records.patch(table, id, row.columns);
          if (register.across !== undefined) written.push({ id });
          return { added: 'create' in row, newPerson: false };
        },
        end: () => {
          // Only once all of them are there: together they may keep to what one alone would break.
          refuseAcross(context, register, written);
          return queueUnknownUnits(context, plan.unknownUnits, plan.fileName);
        },
      };
    },
  };
}

/** When any record of the register was touched since the check, or one that it may refer to, all rows are asked anew. */
function countStale(connection: Connection, register: Register, plan: ImportPlan<PlannedRecord>): number {
  return staleIfTouched(connection, plan, new Set([tableOf(register), 'org_unit_name', 'unit_alias', ...Object.values(register.fields).map(targetOf).filter((table) => table !== null)]));
}
