import { type IMPORT_LISTS, type ImportList, registerOf } from '#shared/rules/import-lists.ts';
import type { WriteContext } from '../../context.ts';
import type { Connection } from '../../db/connection.ts';
import { declared } from '../registers/service.ts';
import type { ImportPlan } from './plan.ts';
import { PEOPLE_WRITER } from './people/write.ts';
import { recordsWriter } from './records/write.ts';
import { REGISTER_WRITER } from './register/write.ts';
import { ROSTER_WRITER } from './roster/write.ts';
import { TASKS_WRITER } from './tasks/write.ts';
import { UNITS_WRITER } from './units/write.ts';

interface Written {
  added: boolean;
  newPerson: boolean;
}

/** How the planned rows of a list are written, in the writer's transaction. */
export interface ListWriter<Row extends object = object> {
  /** How many planned rows no longer hold, because the record changed between the check and the commit. */
  countStale(connection: Connection, plan: ImportPlan<Row>): number;
  /** Begins to write; each row answers whether it made a record of the list, and a person. */
  begin(context: WriteContext, plan: ImportPlan<Row>): { write(row: Row): Written | Promise<Written>; end(): void };
}

const WRITERS: Record<(typeof IMPORT_LISTS)[number], ListWriter> = { roster: ROSTER_WRITER, people: PEOPLE_WRITER, units: UNITS_WRITER, tasks: TASKS_WRITER, directive: REGISTER_WRITER, incoming: REGISTER_WRITER, issued: REGISTER_WRITER };

/** Which writer writes which list. */
export function writerOf(list: ImportList): ListWriter {
  const register = registerOf(list);
  return register === null ? WRITERS[list as keyof typeof WRITERS] : recordsWriter(declared(register));
}
