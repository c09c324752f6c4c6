import exceljs, { type Worksheet } from 'exceljs';
import path from 'node:path';
import { addDays } from '#shared/rules/dates.ts';
import type { ReplyDecision, ReplyFile, ReplyReading } from '#shared/contract/task-campaigns.ts';
import { isOpen } from '#shared/rules/tasks.ts';
import { finish } from '../support/bench-import.ts';
import { answer, COLUMN, filled, taskRowsOf, typedByHand } from '../support/task-sheets.ts';
import { assert, assertSame } from './checks.ts';
import type { Manifest } from './manifest.ts';
import { pickMany, type Program, saveTo } from './rosters.ts';

const UNITS = 4;
const TASKS = 2;
const EVIDENCE = 'bao-cao-12.docx';
const RESULT = 'Đã báo cáo tại Báo cáo số 12-BC/ĐV';
/** The computer's own day: nothing is reported on one that is still to come. */
const DAY = new Date().toISOString().slice(0, 10);

/** A letter went out ten days ago, and answers were due three days ago. */
const SENT_ON = addDays(DAY, -10);
const ANSWER_BY = addDays(DAY, -3);

/**
 * Four units are asked: a workbook for each is written, and filled in as units do. One answers cleanly, the task of one has moved
 * meanwhile: both were handed in on the last day, on paper. One has typed the sheet anew without its stamp, and it comes late. One
 * does not answer. What they said stands on the tasks.
 */
export async function collectReplies(program: Program, manifest: Manifest): Promise<void> {
  const { taskCampaigns } = program.backend;
  const asked = await unitsAtWork(program);
  const { id } = await taskCampaigns.create({ title: 'Báo cáo nhiệm vụ quý IV', sentOn: SENT_ON, answerBy: ANSWER_BY, attachedTo: null, note: null, committeeId: null, dueBy: null, unitIds: asked.map(({ id: unitId }) => unitId) });
  const { units } = await taskCampaigns.get({ id });
  assertSame('Units that are asked', units.length, UNITS);
  const sent: string[] = [];
  for (const [index, unit] of units.entries()) sent.push(await writeFor(program, manifest, { campaignId: id, unitId: unit.id, number: index + 1 }));
  const [clean = '', moved = '', retyped = ''] = sent;
  const [cleanly, conflicting] = await take(program, { id, receivedOn: ANSWER_BY, toldBy: ['stamp', 'stamp'], progress: [60, 55] }, [await answerCleanly(manifest, clean), await answerWhatMoved(program, manifest, moved)]);
  assert('What came by the last day is not late', !isLate(cleanly) && !isLate(conflicting));
  assert('What moved meanwhile is asked about', cellsOf(conflicting).some(({ field, state }) => field === 'progress' && state === 'conflict'));
  const [late] = await take(program, { id, receivedOn: DAY, toldBy: ['wording'], progress: [50] }, [await typeAnew(manifest, retyped)]);
  assert('What came after it is said to be late', isLate(late));
  const told = await taskCampaigns.get({ id });
  assertSame('Units by how they answered', told.count, { asked: UNITS, onTime: 2, late: 1, missing: 1 });
  assertSame('Evidence that is missing', (await taskCampaigns.evidence({ campaignId: id, taskId: null })).map(({ fileName, attached }) => [fileName, attached]), [[EVIDENCE, false]]);
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
  return filled(file, (sheet, [row = 0]) => answer(sheet, row, { progress: 60, status: 'Đang thực hiện', result: RESULT, note: EVIDENCE }), replyName(manifest, 1));
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

interface Expected {
  id: string;
  receivedOn: string;
  toldBy: readonly ReplyFile['toldBy'][];
  /** What the tasks say afterwards. */
  progress: readonly number[];
}

/** Takes replies that are chosen together in one dialog, and answers how they were read. */
async function take(program: Program, { id, receivedOn, toldBy, progress }: Expected, sources: readonly string[]): Promise<ReplyFile[]> {
  const { taskCampaigns, tasks } = program.backend;
  const tickets = await pickMany(program, sources);
  const { readingId, files }: ReplyReading = await finish(taskCampaigns.readReplies({ campaignId: id, tickets, receivedOn, confirmedNoSecret: true }));
  assertSame('Replies that were refused', files.filter(({ refusal }) => refusal !== null).length, 0);
  assertSame('How the replies were told', files.map((file) => file.toldBy), toldBy);
  const { taken } = await finish(taskCampaigns.takeReplies({ readingId, receivedOn, units: [], tasks: [], keepFiles: true, files: files.map((file) => ({ file: file.file, decisions: decisionsOf(file) })) }));
  assertSame('Replies taken', taken, sources.length);
  for (const [index, reply] of files.entries()) {
    const taskId = reply.rows.find(({ cells }) => cells.some(({ state }) => state !== 'same'))?.taskId ?? '';
    assertSame('The task says what its unit said', (await tasks.get({ id: taskId })).progress, progress[index]);
  }
  return files;
}

function isLate(file: ReplyFile | undefined): boolean {
  return file?.notes.some(({ note }) => note === 'LATE') === true;
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
