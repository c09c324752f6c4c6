import type { TaskStatus } from '#shared/rules/tasks.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext } from '../../../context.ts';
import { checksumOf } from '../../../office/workbook-stamp.ts';
import { type AskedTask, fixedTexts, type TaskFacts, versionReader } from '../facts.ts';
import { getCampaign } from '../queries.ts';

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
/** A task as it stands by now. */
export interface KnownTask extends AskedTask {
  /** 1 while an extension waits for its decision. */
  extensionOpen: 0 | 1;
}
/** A version of a unit's workbook: what was sent, and how its tasks stand by now. */
export interface KnownVersion {
  version: number;
  checksum: string;
  sent: Map<string, SentRow>;
  tasks: KnownTask[];
  /** What the cells outside the answers would say of a task by now. */
  fixedOf: (taskId: string) => ReturnType<typeof fixedTexts> | undefined;
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
  const readVersion = knownVersions(context, campaignId);
  const versions = new Map<string, KnownVersion | null>();
  return {
    id, title, answerBy,
    units: new Map(units.map((unit) => [unit.id, { campaignUnitId: unit.id, unitId: unit.unitId, unitName: unit.unitName, nameFold: foldWords(unit.unitName), version: unit.version, replies: repliesOf.all(unit.id) as KnownUnit['replies'] }])),
    versionOf(campaignUnitId, version) {
      const key = `${campaignUnitId}:${version}`;
      const known = versions.get(key);
      if (known !== undefined) return known;
      const read = readVersion(campaignUnitId, version);
      versions.set(key, read);
      return read;
    },
    asksOthers: (taskId, campaignUnitId) => askedOf.get(taskId, id, campaignUnitId) !== undefined,
  };
}

function knownVersions(context: ReadContext, campaignId: string): (campaignUnitId: string, version: number) => KnownVersion | null {
  const rowsOf = context.connection.prepare('SELECT task_id AS taskId, order_no AS orderNo, status, progress, result, reported_on AS reportedOn, sha256 FROM task_campaign_row WHERE campaign_unit_id = ? AND version = ? AND deleted_at IS NULL ORDER BY order_no');
  const tasksOf = context.connection.prepare(`SELECT t.id, t.code, t.title, t.lead_unit_id AS leadUnitId, t.assigned_on AS assignedOn, t.due_on AS dueOn, t.status, t.progress, t.result, t.reported_on AS reportedOn, t.completed_on AS completedOn,
      EXISTS (SELECT 1 FROM task_extension AS e WHERE e.task_id = t.id AND e.decision IS NULL AND e.deleted_at IS NULL) AS extensionOpen
    FROM task_campaign_row AS r JOIN task AS t ON t.id = r.task_id WHERE r.campaign_unit_id = ? AND r.version = ? AND r.deleted_at IS NULL AND t.deleted_at IS NULL ORDER BY r.order_no`);
  const factsOf = versionReader(context);
  return (campaignUnitId, version) => {
    const rows = rowsOf.all(campaignUnitId, version) as SentRow[];
    if (rows.length === 0) return null;
    const asked = rows.map(({ taskId }) => taskId);
    let facts: Map<string, TaskFacts> | null = null;
    return {
      version, checksum: checksumOf({ campaignId, partId: campaignUnitId, version }, asked), sent: new Map(rows.map((row) => [row.taskId, row])), tasks: tasksOf.all(campaignUnitId, version) as KnownTask[],
      // Names and sources are many to read, and asked for only where a unit changed a cell that is none of its answers.
      fixedOf(taskId) {
        facts ??= new Map(factsOf(campaignUnitId, version).map((task) => [task.id, task]));
        const task = facts.get(taskId);
        return task === undefined ? undefined : fixedTexts(task);
      },
    };
  };
}

/** What another campaign is called, with the year it was sent in; null when there is none of this id. */
export function campaignNamed({ connection }: Pick<ReadContext, 'connection'>, id: string): string | null {
  return (connection.prepare("SELECT title || ' (' || substr(sent_on, 1, 4) || ')' FROM task_campaign WHERE id = ?").pluck().get(id) as string | undefined) ?? null;
}
