import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ReplyDecision, ReplyFile } from '#shared/contract/task-campaigns.ts';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import type { WriteContext } from '../../electron/backend/context.ts';
import { exportTaskWorkbook } from '../../electron/backend/features/task-campaigns/export.ts';
import { getCampaign } from '../../electron/backend/features/task-campaigns/queries.ts';
import { commitReplies, type TakenReplies } from '../../electron/backend/features/task-campaigns/replies/commit.ts';
import { replySession } from '../../electron/backend/features/task-campaigns/replies/session.ts';
import { createCampaign } from '../../electron/backend/features/task-campaigns/service.ts';
import { aUnit } from './builders.ts';
import type { TestDatabase } from './database.ts';
import { aTask } from './tasks.ts';

/** What a thread of the program would give. */
export function workContext(database: TestDatabase, aborted: () => boolean = () => false) {
  return { progress: () => {}, aborted, connection: () => database.connection };
}

/** Units each with handed-out tasks of these titles, and a campaign that asks them. */
export async function aCampaign(database: TestDatabase, units: Record<string, readonly string[]>, changes: Partial<Parameters<typeof createCampaign>[1]> & { dueOn?: string | null } = {}) {
  const { today } = database.read;
  const { dueOn = today, ...fields } = changes;
  const made = await database.write(async (context) => {
    const unitIds: string[] = [];
    for (const [name, titles] of Object.entries(units)) {
      const unit = await aUnit(context, name);
      unitIds.push(unit.id);
      for (const title of titles) aTask(context, { title, leadUnitId: unit.id, assignedOn: '2026-01-05', dueOn });
    }
    return createCampaign(context, { title: 'Báo cáo nhiệm vụ quý IV', sentOn: today, answerBy: today, attachedTo: null, note: null, committeeId: null, dueBy: null, unitIds, ...fields });
  });
  const { units: asked } = getCampaign(database.read, made.id);
  return { id: made.id, unit: (name: string) => asked.find(({ unitName }) => unitName === name) ?? missing(name) };
}

function missing(name: string): never {
  throw new Error(`no unit ${name}`);
}

/** Writes the workbook of units into a folder of the test. */
export async function writtenWorkbook(database: TestDatabase, campaignId: string, unitIds: readonly string[] | null, name = 'bang.xlsx'): Promise<string> {
  const target = path.join(folderOf(database), name);
  await exportTaskWorkbook({ campaignId, unitIds, target }, workContext(database));
  return target;
}

export function folderOf(database: TestDatabase): string {
  const folder = path.join(path.dirname(database.connection.name), 'replies');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Reads replies as the program does, step by step. */
export async function readingOf(database: TestDatabase, campaignId: string, sources: string[], receivedOn = database.read.today) {
  const session = replySession();
  const context = workContext(database);
  const asked = { receivedOn, units: [] as { file: number; campaignUnitId: string }[], tasks: [] as { file: number; row: number; taskId: string | null }[] };
  const files = await session.read({ campaignId, sources, receivedOn }, context);
  return {
    files,
    file: (name = ''): ReplyFile => files.find(({ fileName }) => fileName.startsWith(name)) ?? missing(name),
    /** The files of a reply as the writer is given them, when files are to be kept. */
    kept: async (file: number) => (await session.plan({ ...asked, keepFiles: true, files: [{ file, decisions: [] }] }, context)).plan.files,
    review: (changes: Partial<typeof asked>) => session.review({ ...asked, ...changes }, context),
    async take(decisions: Record<number, ReplyDecision[]> = { 0: [] }, changes: Partial<typeof asked> = {}): Promise<TakenReplies> {
      const { plan } = await session.plan({ ...asked, ...changes, keepFiles: false, files: Object.entries(decisions).map(([file, own]) => ({ file: Number(file), decisions: own })) }, context);
      return database.write((write: WriteContext) => commitReplies(write, plan, new AbortFlag()), 'taskReplies.commit');
    },
  };
}
