import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReplyReading } from '#shared/contract/task-campaigns.ts';
import { type BackendProcess, startBackendProcess } from '../support/backend-process.ts';
import { makeOffice, SIZES } from '../support/bench-data.ts';
import { finish } from '../support/bench-import.ts';
import { answerFigures, answersDuring } from '../support/bench-load.ts';
import type { Result } from '../support/bench-measure.ts';
import { answer, filled } from '../support/task-sheets.ts';
import { BARE_TASK } from '../support/tasks.ts';

const UNITS = SIZES.units;
const TASKS = 40;
const RUNS = 3;
const DAY = '2026-01-05';

interface Office {
  /** The data folder, as it is before a run. */
  userData: string;
  committeeIds: string[];
  campaignId: string;
  replies: string[];
}

/** What a user feels while the workbooks of a round of reports are written, and while the replies to them are read and taken. */
export async function benchOpenLoopTasks(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const office = await askedOffice(path.join(folder, 'office'));
    const runs: { writing: number[]; reading: number[] }[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await oneRound(office, path.join(folder, `run-${run}`)));
    return [
      ...answerFigures('open-loop-tasks', `the writing of ${UNITS} workbooks of ${TASKS} tasks`, runs.map(({ writing }) => writing), 'rounds'),
      ...answerFigures('open-loop-tasks', `the reading and taking of ${UNITS} replies`, runs.map(({ reading }) => reading), 'rounds'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An office that has asked all units about their tasks, and their replies. */
async function askedOffice(userData: string): Promise<Office> {
  const { committeeIds } = await makeOffice(userData);
  await using backend = await startBackendProcess(userData);
  const { client } = backend;
  const [first = '', ...others] = (await client.units.list({})).map(({ id }) => id);
  for (let number = 1; number <= TASKS; number += 1) await client.tasks.create({ ...BARE_TASK, coopUnitIds: [], title: `Nhiệm vụ mẫu số ${number} về thực hiện dân chủ ở cơ sở`, leadUnitId: first, otherLeadUnitIds: others, assignedOn: DAY, dueOn: '2026-12-31' });
  const { id: campaignId } = await client.taskCampaigns.create({ title: 'Báo cáo nhiệm vụ quý IV', sentOn: DAY, answerBy: '2026-12-31', attachedTo: null, note: null, committeeId: null, dueBy: null, unitIds: [first, ...others] });
  const sent = await writeAll(backend, campaignId, path.join(userData, 'sent'));
  const replies: string[] = [];
  for (const [index, file] of sent.entries()) replies.push(await filled(file, (sheet, rows) => { for (const row of rows) answer(sheet, row, { progress: 40, status: 'Đang thực hiện', result: 'Đã có dự thảo' }); }, `tra-loi-${index}.xlsx`));
  await backend.drain();
  return { userData, committeeIds, campaignId, replies };
}

async function writeAll(backend: BackendProcess, campaignId: string, folder: string): Promise<string[]> {
  mkdirSync(folder);
  await finish(backend.client.taskCampaigns.exportFolder({ campaignId, unitIds: null, ticket: await backend.ticket(folder, 'folder'), replace: false }));
  const written = readdirSync(folder);
  if (written.length !== UNITS) throw new Error(`${written.length} workbooks were written`);
  return written.map((name) => path.join(folder, name));
}

async function oneRound({ userData, committeeIds, campaignId, replies }: Office, copy: string): Promise<{ writing: number[]; reading: number[] }> {
  cpSync(userData, copy, { recursive: true });
  const backend = await startBackendProcess(copy);
  try {
    const writing = await answersDuring(backend, committeeIds, () => writeAll(backend, campaignId, path.join(copy, 'written')));
    return { writing, reading: await answersDuring(backend, committeeIds, () => takeAll(backend, campaignId, replies)) };
  } finally {
    await backend.drain();
  }
}

async function takeAll(backend: BackendProcess, campaignId: string, replies: readonly string[]): Promise<void> {
  const { taskCampaigns } = backend.client;
  const tickets = await Promise.all(replies.map((file) => backend.ticket(file, 'read')));
  const receivedOn = new Date().toISOString().slice(0, 10);
  const { readingId, files } = await finish<ReplyReading>(taskCampaigns.readReplies({ campaignId, tickets, receivedOn, confirmedNoSecret: true }));
  const taken = await finish(taskCampaigns.takeReplies({ readingId, receivedOn, units: [], tasks: [], keepFiles: true, files: files.map(({ file }) => ({ file, decisions: [] })) }));
  if (taken.taken !== UNITS) throw new Error(`${taken.taken} replies were taken`);
}
