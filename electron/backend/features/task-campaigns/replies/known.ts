import type { TaskStatus } from '#shared/rules/tasks.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext } from '../../../context.ts';
import { checksumOf, type TaskFacts, tasksOfVersion } from '../facts.ts';
import { getCampaign } from '../queries.ts';
import { askedTasks } from '../workbook.ts';

/** How a task stood when the workbook was made. */
export interface SentRow {
  taskId: string;
  orderNo: number;
  status: TaskStatus;
  progress: number;
  result: string | null;
  reportedOn: string | null;
  sha256: string;
}
/** A version of a unit's workbook: what was sent, and how its tasks stand by now. */
export interface KnownVersion {
  version: number;
  checksum: string;
  sent: Map<string, SentRow>;
  tasks: TaskFacts[];
}
export interface KnownUnit {
  campaignUnitId: string;
  unitId: string;
  unitName: string;
  nameFold: string;
  /** The version it has by now. */
  version: number;
  replies: { version: number; sha256: string; receivedOn: string }[];
}
/** What is known of a campaign while replies to it are read. */
export interface KnownCampaign {
  id: string;
  title: string;
  answerBy: string;
  units: Map<string, KnownUnit>;
  versionOf(campaignUnitId: string, version: number): KnownVersion | null;
  /** Whether a task was asked of another unit than this one. */
  asksOthers(taskId: string, campaignUnitId: string): boolean;
}

/** Reads a campaign once; versions of workbooks are read when a reply is of one. */
export function readKnown(context: ReadContext, campaignId: string): KnownCampaign {
  const { connection } = context;
  const { id, title, answerBy, units } = getCampaign(context, campaignId);
  const repliesOf = connection.prepare('SELECT version, sha256, received_on AS receivedOn FROM task_reply WHERE campaign_unit_id = ? AND deleted_at IS NULL');
  const askedOf = connection.prepare('SELECT 1 FROM task_campaign_row AS r JOIN task_campaign_unit AS u ON u.id = r.campaign_unit_id AND u.version = r.version WHERE r.task_id = ? AND r.campaign_id = ? AND r.campaign_unit_id <> ? AND r.deleted_at IS NULL LIMIT 1');
  const versions = new Map<string, KnownVersion | null>();
  return {
    id, title, answerBy,
    units: new Map(units.map((unit) => [unit.id, { campaignUnitId: unit.id, unitId: unit.unitId, unitName: unit.unitName, nameFold: foldWords(unit.unitName), version: unit.version, replies: repliesOf.all(unit.id) as KnownUnit['replies'] }])),
    versionOf(campaignUnitId, version) {
      const key = `${campaignUnitId}:${version}`;
      const known = versions.get(key);
      if (known !== undefined) return known;
      const read = readVersion(context, campaignId, campaignUnitId, version);
      versions.set(key, read);
      return read;
    },
    asksOthers: (taskId, campaignUnitId) => askedOf.get(taskId, id, campaignUnitId) !== undefined,
  };
}

function readVersion(context: ReadContext, campaignId: string, campaignUnitId: string, version: number): KnownVersion | null {
  const rows = context.connection.prepare('SELECT task_id AS taskId, order_no AS orderNo, status, progress, result, reported_on AS reportedOn, sha256 FROM task_campaign_row WHERE campaign_unit_id = ? AND version = ? AND deleted_at IS NULL').all(campaignUnitId, version) as SentRow[];
  if (rows.length === 0) return null;
  return {
    version, checksum: checksumOf({ campaignId, campaignUnitId, version }, askedTasks(context, campaignUnitId, version)),
    sent: new Map(rows.map((row) => [row.taskId, row])), tasks: tasksOfVersion(context, campaignUnitId, version),
  };
}

/** What another campaign is called, with the year it was sent in; null when there is none of this id. */
export function campaignNamed({ connection }: Pick<ReadContext, 'connection'>, id: string): string | null {
  return (connection.prepare("SELECT title || ' (' || substr(sent_on, 1, 4) || ')' FROM task_campaign WHERE id = ?").pluck().get(id) as string | undefined) ?? null;
}
