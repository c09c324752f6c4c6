import { createHash } from 'node:crypto';
import { addDays } from '#shared/rules/dates.ts';
import type { WriteContext } from '../../context.ts';
import { createCampaign } from '../task-campaigns/service.ts';
import type { SampleIds } from './sample-committees.ts';

/** Units that were asked to report, and an answer with the files it names as evidence: they are still to come. */
export interface SampleRound {
  title: string;
  committee: string;
  /** Counted from the day of the first start. */
  sent: number;
  answerBy: number;
  units: readonly string[];
  reply: { unit: string; on: number; fileName: string; task: string; evidence: readonly string[] };
}

/** Asks the sample's units for reports on the day it is told, and takes the answer of one. Its workbook was not kept: only that it came. */
export function insertRound(context: WriteContext, { title, units, sent, answerBy, reply }: SampleRound, ids: Pick<SampleIds, 'unit'>, committeeId: string): void {
  const { connection, records, today } = context;
  const campaign = createCampaign({ ...context, today: addDays(today, sent) }, { title, sentOn: addDays(today, sent), answerBy: addDays(today, answerBy), attachedTo: null, note: null, committeeId, dueBy: null, unitIds: units.map(ids.unit) });
  const campaignUnitId = connection.prepare('SELECT id FROM task_campaign_unit WHERE campaign_id = ? AND org_unit_id = ?').pluck().get(campaign.id, ids.unit(reply.unit)) as string;
  const replyId = records.insert('task_reply', {
    campaign_id: campaign.id, campaign_unit_id: campaignUnitId, version: 1, received_on: addDays(today, reply.on), file_name: reply.fileName, bytes: 0, sha256: createHash('sha256').update('').digest('hex'), kept: 0, told_by: 'stamp', changed: 0,
  });
  const taskId = connection.prepare('SELECT id FROM task WHERE title = ?').pluck().get(reply.task) as string;
  for (const fileName of reply.evidence) records.insert('task_evidence', { task_id: taskId, reply_id: replyId, file_name: fileName });
}
