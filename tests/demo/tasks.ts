import { readFile } from 'node:fs/promises';
import { addDays } from '#shared/rules/dates.ts';
import { finish } from '../support/bench-import.ts';
import { docxPart, textOf } from '../support/docx.ts';
import { differences, headingRowOf } from '../support/paper-cells.ts';
import { pdfPages } from '../support/pdf-pages.ts';
import { BARE_TASK } from '../support/tasks.ts';
import { assert, assertSame } from './checks.ts';
import type { Manifest } from './manifest.ts';
import { type Program, saveTo } from './rosters.ts';
import { SAMPLE_TASKS, type SampleTask, sampleTasks } from './sample-tasks.ts';

/** The computer's own day: nothing is reported on one that is still to come. */
const DAY = new Date().toISOString().slice(0, 10);

/** Two hundred tasks handed out, moved and reminded of; then the table they are followed by, and their letters, written and opened again. */
export async function followTasks(program: Program, manifest: Manifest): Promise<void> {
  await handOut(program);
  await writeTracking(program, manifest);
  await writeAssignment(program, manifest);
  await writeUrging(program, manifest);
}

async function handOut({ backend }: Program): Promise<void> {
  const units = (await backend.units.list({})).filter(({ kind, endedOn }) => endedOn === null && ['department', 'party_commission', 'front_or_union', 'commune', 'ward'].includes(kind)).map(({ id }) => id);
  const committees = (await backend.committees.list({})).rows.map(({ id }) => id);
  const directives = (await backend.documents.list({ direction: 'directive' })).rows.filter(({ secret }) => !secret).map(({ id }) => id);
  assert('The sample office has units, committees and directives', units.length > 3 && committees.length > 1 && directives.length > 0);
  const at = (list: readonly string[], place: number): string => list[place % list.length] ?? '';
  const before = (await backend.tasks.counts({})).total;
  for (const task of sampleTasks(DAY)) {
    const leadUnitId = at(units, task.unit);
    const otherLeadUnitIds = Array.from({ length: task.moreUnits }, (_, index) => at(units, task.unit + index + 1));
    const coopUnitId = task.coop === null ? null : at(units, task.coop);
    const made = await backend.tasks.create({
      ...BARE_TASK, title: task.title, origin: task.origin, documentId: task.origin === 'document' ? at(directives, task.unit) : null, originText: task.origin === 'recommendation' ? 'Kiến nghị tại hội nghị đối thoại' : null, committeeId: at(committees, task.committee), leadUnitId,
      otherLeadUnitIds, coopUnitIds: coopUnitId === null || coopUnitId === leadUnitId ? [] : [coopUnitId], product: task.product, authority: task.authority, dueOn: task.dueOn, assignedOn: task.assignedOn,
    });
    await become(backend, made, task);
  }
  const { total } = await backend.tasks.counts({});
  assertSame('Tasks handed out', total - before, SAMPLE_TASKS);
  await putOff(backend);
}

/** Some deadlines were put off, some wishes wait for their answer; the directives of several units stand together. */
async function putOff({ tasks }: Program['backend']): Promise<void> {
  const { rows } = await tasks.list({ limit: 500 });
  const details = await Promise.all(rows.map(({ id }) => tasks.get({ id })));
  assert('Tasks of one directive stand together', details.filter(({ group }) => group.length === 3).length >= 32);
  assert('Deadlines were put off, and wishes wait', details.some(({ extensions }) => extensions > 0) && details.some(({ waiting }) => waiting !== null));
}

const GRANTED = { decision: 'granted', decidedBy: 'Trưởng Ban Chỉ đạo', documentId: null, note: null } as const;

async function become({ tasks, taskPapers, taskWork }: Program['backend'], written: { id: string; rev: number }, { status, on, reminded, extension }: SampleTask): Promise<void> {
  if (extension !== null) await taskWork.extend({ items: [written], requestedOn: extension.requestedOn, reason: 'Chờ số liệu của các xã, phường', newDueOn: extension.newDueOn, answer: extension.granted ? { ...GRANTED, decidedOn: extension.requestedOn } : null });
  const made = { id: written.id, rev: (await tasks.get({ id: written.id })).rev };
  const reason = status === 'suspended' || status === 'cancelled' ? 'Chờ hướng dẫn của cấp trên' : null;
  if (status !== 'not_started') await tasks.move({ ...made, status, on, reason, result: status === 'completed' ? 'Đã báo cáo kết quả' : null });
  if (reminded) await taskPapers.remind({ taskIds: [made.id], sentOn: addDays(DAY, -1), recipient: null, content: 'Nhắc qua điện thoại', again: false, documentId: null });
}

async function writeTracking(program: Program, manifest: Manifest): Promise<void> {
  const { reports, tasks } = program.backend;
  const request = { report: 'tracking', params: { size: 'A3' } } as const;
  const file = manifest.file('tracking-xlsx', 'bang-theo-doi.xlsx');
  const paper = await reports.paper(request);
  const written = await finish(reports.export({ request, ticket: await saveTo(program, file, 'workbook') }));
  const { overdue, total } = await tasks.counts({});
  assertSame('Rows of the table of tasks', written.rows, total);
  assertSame('The table of tasks as a workbook', await differences(paper, file, headingRowOf(paper)), []);
  assert('The classes of the table are those of the list', overdue > 0 && (paper.groups.at(-1)?.heading ?? '').includes(`Quá hạn: ${overdue}; `));
}

async function writeAssignment(program: Program, manifest: Manifest): Promise<void> {
  const { rows } = await program.backend.tasks.list({ origin: 'document' });
  const source = rows[0]?.source ?? null;
  const taskIds = rows.filter((row) => row.source === source).map(({ id }) => id);
  const text = await writeWord(program, { ...NOTHING, kind: 'assignment', taskIds }, manifest.file('assignment-docx', 'cong-van-giao-viec.docx'));
  for (const said of ['giao nhiệm vụ thực hiện', 'tham mưu', 'trước ngày']) assert(`“${said}” stands on the letter of assignment`, text.includes(said));
  const slips = await writeWord(program, { ...NOTHING, kind: 'slip', taskIds: taskIds.slice(0, 2) }, manifest.file('assignment-docx', 'phieu-giao-viec.docx'));
  for (const said of ['PHIẾU GIAO VIỆC', 'NGƯỜI NHẬN NHIỆM VỤ']) assert(`“${said}” stands on the slips`, slips.includes(said));
}

/** All that is overdue, a letter to each unit, logged on every task with drafts in the register; as PDF, too. */
async function writeUrging(program: Program, manifest: Manifest): Promise<void> {
  const { taskPapers, tasks, papers } = program.backend;
  const asked = { ...NOTHING, kind: 'urging', answerBy: addDays(DAY, 7) } as const;
  const { sheets, letters } = await taskPapers.sheets(asked);
  const { overdue } = await tasks.counts({});
  assertSame('Tasks on the letters', letters.reduce((sum, { taskIds }) => sum + taskIds.length, 0), overdue);
  const text = await writeWord(program, asked, manifest.file('urging-docx', 'cong-van-don-doc.docx'));
  for (const said of ['nhiệm vụ quá hạn chưa hoàn thành', 'Số ngày quá hạn', ...letters.map(({ unit }) => unit)]) assert(`“${said}” stands on the letters`, text.includes(said));
  const { pdf } = await program.desktop.printSheets({ sheets });
  const file = manifest.file('urging-pdf', 'cong-van-don-doc.pdf');
  await finish(papers.savePdf({ pdf, ticket: await saveTo(program, file, 'pdf'), replace: false }));
  assert('There is a page for each letter', (await pdfPages(await readFile(file))).length >= letters.length);
  const logged = await taskPapers.logLetters({ taskIds: letters.flatMap(({ taskIds }) => taskIds), committeeId: null, sentOn: DAY, answerBy: asked.answerBy, again: false, register: true });
  assertSame('Reminders logged', logged, { reminded: overdue, documents: letters.length });
}

const NOTHING = { taskIds: [] as string[], unitIds: [] as string[], committeeId: null, on: DAY, answerBy: null };

async function writeWord(program: Program, asked: Parameters<Program['backend']['taskPapers']['sheets']>[0], file: string): Promise<string> {
  await finish(program.backend.taskPapers.export({ ...asked, ticket: await saveTo(program, file, 'document'), replace: false }));
  return textOf(await docxPart(await readFile(file), 'word/document.xml'));
}
