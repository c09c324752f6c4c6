import exceljs, { type Worksheet } from 'exceljs';
import path from 'node:path';
import type { ReplyDecision, ReplyFile, ReplyReading } from '#shared/contract/task-campaigns.ts';
import { isOpen } from '#shared/rules/tasks.ts';
import { finish } from '../support/bench-import.ts';
import { answer, COLUMN, filled, taskRowsOf, typedByHand } from '../support/task-sheets.ts';
import { assert, assertSame } from './checks.ts';
import type { Manifest } from './manifest.ts';
import { pick, type Program, saveTo } from './rosters.ts';

const UNITS = 3;
const TASKS = 2;
const RESULT = 'Đã báo cáo tại Báo cáo số 12-BC/ĐV';
/** The computer's own day: nothing is reported on one that is still to come. */
const DAY = new Date().toISOString().slice(0, 10);

/**
 * Three units are asked: a workbook for each is written, and filled in as units do. One answers cleanly, the task of one has
 * moved meanwhile, one has typed the sheet anew without its stamp; all come in at once, and what they said stands on the tasks.
 */
export async function collectReplies(program: Program, manifest: Manifest): Promise<void> {
  const { taskCampaigns } = program.backend;
  const asked = await unitsAtWork(program);
  const { id } = await taskCampaigns.create({ title: 'Báo cáo nhiệm vụ quý IV', answerBy: DAY, attachedTo: null, note: null, committeeId: null, dueBy: null, unitIds: asked.map(({ id: unitId }) => unitId) });
  const { units } = await taskCampaigns.get({ id });
  assertSame('Units that are asked', units.length, UNITS);
  const sent: string[] = [];
  for (const [index, unit] of units.entries()) sent.push(await writeFor(program, manifest, { campaignId: id, unitId: unit.id, number: index + 1 }));
  const [clean = '', moved = '', retyped = ''] = sent;
  const sources = [await answerCleanly(manifest, clean), await answerWhatMoved(program, manifest, moved), await typeAnew(manifest, retyped)];
  await take(program, id, sources);
  const told = await taskCampaigns.get({ id });
  assertSame('Units that answered in time', told.count, { asked: UNITS, onTime: UNITS, late: 0, missing: 0 });
}

/** The first units that owe several reports; what the first of them is about was not reported as done yet. */
async function unitsAtWork({ backend: { taskCampaigns, tasks } }: Program): Promise<{ id: string }[]> {
  const found: { id: string }[] = [];
  for (const unit of await taskCampaigns.units({ committeeId: null, dueBy: null })) {
    const { rows } = await tasks.list({ unitId: unit.id });
    if (unit.tasks >= TASKS && rows.find(({ status }) => isOpen(status))?.status !== 'awaiting_confirmation') found.push(unit);
    if (found.length === UNITS) break;
  }
  return found;
}

async function writeFor(program: Program, manifest: Manifest, { campaignId, unitId, number }: { campaignId: string; unitId: string; number: number }): Promise<string> {
  const file = manifest.file('task-workbook', `bao-cao-nhiem-vu-${number}.xlsx`);
  await finish(program.backend.taskCampaigns.export({ campaignId, unitIds: [unitId], ticket: await saveTo(program, file, 'workbook'), replace: false }));
  const sheet = await sheetOf(file);
  assert(`${path.basename(file)} can be filled in only where the unit answers`, sheet.getCell(firstRow(sheet), COLUMN.title).protection?.locked !== false && sheet.getCell(firstRow(sheet), COLUMN.progress).protection?.locked === false);
  return file;
}

async function answerCleanly(manifest: Manifest, file: string): Promise<string> {
  return filled(file, (sheet, [row = 0]) => answer(sheet, row, { progress: 60, status: 'Đang thực hiện', result: RESULT }), replyName(manifest, 1));
}

/** The secretariat hears by telephone how far the task is, after the workbook went out. */
async function answerWhatMoved({ backend }: Program, manifest: Manifest, file: string): Promise<string> {
  const sheet = await sheetOf(file);
  const code = sheet.getCell(firstRow(sheet), COLUMN.code).text;
  const { rows: [task] } = await backend.tasks.list({ q: code });
  if (task === undefined) throw new Error(`There is no task ${code}`);
  await backend.tasks.recordProgress({ id: task.id, rev: task.rev, madeOn: DAY, progress: 45, content: 'Nghe báo cáo qua điện thoại' });
  return filled(file, (own, [row = 0]) => answer(own, row, { progress: '55%', status: 'đang triển khai' }), replyName(manifest, 2));
}

async function typeAnew(manifest: Manifest, file: string): Promise<string> {
  const sheet = await sheetOf(file);
  const title = sheet.getCell(firstRow(sheet), COLUMN.title).text;
  return typedByHand(path.dirname(file), [['STT', 'Nội dung công việc', 'Tiến độ', 'Kết quả thực hiện'], [1, title, '50', RESULT]], replyName(manifest, 3));
}

/** What a reply is called; it lies beside the workbooks that went out. */
function replyName(manifest: Manifest, number: number): string {
  return path.basename(manifest.file('task-reply', `tra-loi-${number}.xlsx`));
}

async function take(program: Program, campaignId: string, sources: readonly string[]): Promise<void> {
  const { taskCampaigns, tasks } = program.backend;
  const tickets: string[] = [];
  for (const source of sources) tickets.push(await pick(program, source, 'workbook'));
  const read: ReplyReading = await finish(taskCampaigns.readReplies({ campaignId, tickets, receivedOn: DAY, confirmedNoSecret: true }));
  const [clean, moved, retyped] = read.files;
  assertSame('Replies that were refused', read.files.filter(({ refusal }) => refusal !== null).length, 0);
  assertSame('How the replies were told', [clean?.toldBy, moved?.toldBy, retyped?.toldBy], ['stamp', 'stamp', 'wording']);
  assert('What moved meanwhile is asked about', cellsOf(moved).some(({ field, state }) => field === 'progress' && state === 'conflict'));
  const files = read.files.map((file) => ({ file: file.file, decisions: decisionsOf(file) }));
  const { taken } = await finish(taskCampaigns.takeReplies({ readingId: read.readingId, receivedOn: DAY, units: [], tasks: [], keepFiles: true, files }));
  assertSame('Replies taken', taken, UNITS);
  for (const [reply, progress] of [[clean, 60], [moved, 55], [retyped, 50]] as const) {
    const taskId = reply?.rows.find(({ cells }) => cells.some(({ state }) => state !== 'same'))?.taskId ?? '';
    assertSame('The task says what its unit said', (await tasks.get({ id: taskId })).progress, progress);
  }
}

/** What the secretary says where a cell is in doubt: the unit is right. */
function decisionsOf({ rows }: ReplyFile): ReplyDecision[] {
  return rows.flatMap(({ row, cells }) => cells.filter(({ state }) => state === 'conflict' || state === 'question').map(({ field, replied, proposals }) => ({ row, field, take: true, value: replied ?? proposals[0] ?? null })));
}

function cellsOf(file: ReplyFile | undefined) {
  return file?.rows.flatMap(({ cells }) => cells) ?? [];
}

async function sheetOf(file: string): Promise<Worksheet> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error(`${file} has no sheet`);
  return sheet;
}

function firstRow(sheet: Worksheet): number {
  return taskRowsOf(sheet)[0] ?? 0;
}
