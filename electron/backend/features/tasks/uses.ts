import type { ReadContext } from '../../context.ts';
import { ruleError } from '../../errors.ts';

const USES = {
  org_unit: 'lead_unit_id = @id OR id IN (SELECT task_id FROM task_unit WHERE org_unit_id = @id AND deleted_at IS NULL)',
  person: 'leader_id = @id OR assignee_id = @id',
  committee: 'committee_id = @id',
  document: `document_id = @id OR result_document_id = @id OR id IN (SELECT task_id FROM task_extension WHERE decision_document_id = @id AND deleted_at IS NULL)
    OR id IN (SELECT task_id FROM task_reminder WHERE document_id = @id AND deleted_at IS NULL) OR id IN (SELECT e.task_id FROM task_entry AS e JOIN task_handover AS h ON h.id = e.handover_id WHERE h.document_id = @id AND e.deleted_at IS NULL)`,
  conclusion: 'conclusion_id = @id',
  record: 'record_id = @id',
  meeting: 'conclusion_id IN (SELECT id FROM conclusion WHERE meeting_id = @id AND deleted_at IS NULL) OR id IN (SELECT task_id FROM task_entry WHERE meeting_id = @id AND deleted_at IS NULL)',
} as const;

/** A record stays while a task speaks of it: refuses with the number of such tasks and the code of one. */
export function refuseUsedByTasks({ connection }: Pick<ReadContext, 'connection'>, table: keyof typeof USES, { id, name }: { id: string; name: string }): void {
  const { count, code } = connection.prepare(`SELECT count(*) AS count, min(code) AS code FROM task WHERE (${USES[table]}) AND deleted_at IS NULL`).get({ id }) as { count: number; code: string | null };
  if (code !== null) throw ruleError({ rule: 'USED_BY_TASKS', params: { name, count, code } });
}
