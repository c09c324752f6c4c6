import type { WriteContext } from '../../../context.ts';
import type { Ref } from '../../../db/records.ts';
import { createTask, handOutTasks, moveTask, recordProgress, updateTask } from '../../tasks/service.ts';
import { queueUnknownUnits } from '../../units/service.ts';
import { staleIfTouched } from '../touched.ts';
import type { ListWriter } from '../writers.ts';
import type { PlannedTask, TaskSteps } from './plan.ts';

/** Writes tasks as a user would: their words, then the steps of their life. */
export const TASKS_WRITER: ListWriter<PlannedTask> = {
  countStale: (connection, plan) => staleIfTouched(connection, plan, ['task', 'task_unit', 'task_extension', 'org_unit', 'org_unit_name', 'unit_alias', 'person', 'holiday']),
  begin: (context, plan) => ({
    write(row) {
      const id = 'create' in row ? createTask(context, { ...row.create, assignedOn: null }).id : row.id;
      if ('fields' in row && row.fields !== null) updateTask(context, { ...row.fields, ...refOf(context, id) });
      takeSteps(context, id, row);
      return { added: 'create' in row, newPerson: false };
    },
    end: () => queueUnknownUnits(context, plan.unknownUnits, plan.fileName),
  }),
};

function takeSteps(context: WriteContext, id: string, { handOutOn, progress, content, move }: TaskSteps): void {
  if (handOutOn !== null) handOutTasks(context, { items: [refOf(context, id)], assignedOn: handOutOn });
  if (progress !== null) recordProgress(context, { ...refOf(context, id), madeOn: context.today, progress, content });
  if (move !== null) moveTask(context, { ...refOf(context, id), ...move, resultDocumentId: null });
}

/** The task as the step before left it. */
function refOf({ records }: WriteContext, id: string): Ref {
  return { id, rev: records.current('task', id).rev };
}
