import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchShell } from '../shell/launch.ts';
import { ensureBuilt } from '../shell/start.ts';
import { decide } from './decision.ts';
import { exportCalendar } from './calendar.ts';
import { importLists } from './lists.ts';
import { holdMeeting } from './meeting.ts';
import { DEMO_OUT, type Manifest, newManifest } from './manifest.ts';
import { connectThroughPage } from './page-client.ts';
import { fillRegisters } from './record-registers.ts';
import { registerBook } from './registers.ts';
import { exportMatrix, printPapers } from './reports.ts';
import { backUp, exportRosters, importText, importWorkbook, type Program } from './rosters.ts';
import { collectReplies } from './task-replies.ts';
import { followTasks } from './tasks.ts';
import { firstStart, sections, wizard } from './screenshots.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

/** The main job without a window, in the built program: from the first start to the workbooks. Answers the exit code. */
export async function runDemo(): Promise<number> {
  if (!ensureBuilt()) return 1;
  const userDataDir = mkdtempSync(path.join(tmpdir(), 'steering-desk-demo-'));
  const app = await launchShell({ appDir: ROOT, userDataDir, headless: true, display: { width: 1366, height: 768 }, locale: 'vi-VN', colorScheme: 'light' });
  try {
    const manifest = newManifest();
    await firstStart(app.page, manifest);
    await wizard(app, manifest);
    await data({ app, ...(await connectThroughPage(app)) }, manifest);
    await sections(app.page, manifest);
    await step('overviews printed, and their words found on the paper', () => printPapers(app, manifest));
    await app.close();
    if (app.violations.length > 0) throw new Error(app.violations.join('\n'));
    process.stdout.write(`${manifest.write()} files in ${path.relative(process.cwd(), DEMO_OUT) || '.'}, listed in manifest.json (${app.browserName}).\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    await app.page.screenshot({ path: path.join(DEMO_OUT, 'failed.png') }).catch(() => {});
    await app.kill();
    return 1;
  } finally {
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

async function data(program: Program, manifest: Manifest): Promise<void> {
  const committeeId = await step('import of the sample workbook', () => importWorkbook(program));
  await step('import of the sample text file', () => importText(program));
  await step('import of the four sample lists, legacy text decoded, mistakes reported', () => importLists(program, manifest));
  await step('rosters written and read back', () => exportRosters(program, committeeId, manifest));
  await step('decision drafted, checked and applied', () => decide(program, manifest));
  await step('meeting of two committees held, its papers written', () => holdMeeting(program, manifest));
  await step('matrix of members written, opened again and compared cell by cell', () => exportMatrix(program, manifest));
  await step('book of documents brought in, written and found the same', () => registerBook(program, manifest));
  await step('three registers filled from workbooks, one of them messy, one in TCVN3; written as shown and in the official layout, read back; statistics written and compared', () => fillRegisters(program, manifest));
  await step('series of meetings planned and taken into a calendar', () => exportCalendar(program, manifest));
  await step('tasks handed out, followed and urged; table and letters written and opened again', () => followTasks(program, manifest));
  await step('units asked for reports; three replies, one of them in conflict, one typed anew and late, compared and taken; one unit has not answered', () => collectReplies(program, manifest));
  await step('backup made and looked at', () => backUp(program, manifest));
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const result = await work();
  process.stdout.write(`ok  ${name}\n`);
  return result;
}
