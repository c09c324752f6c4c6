import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchShell, type ShellApp } from '../shell/launch.ts';
import type { BackendClient } from '../support/client.ts';
import { alone, compared, median, pairedRounds, type Result } from '../support/bench-measure.ts';
import { emptyApp, setUpSampleOffice } from './renderer.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const ENTRIES = 300;
const ROUNDS = 9;
/** Typed after each pause; the pause is as long as it takes until what was typed before is kept, so that it is kept while this is typed. */
const TYPED = 'de nghi lam ';
const PAUSE_MS = 990;
const LONG_TASK_MS = 50;

/** How soon a letter is on the screen at the desk of a long meeting, against the editor's library alone. */
export async function benchMinutesDesk(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  const data = path.join(folder, 'data');
  const apps: ShellApp[] = [];
  try {
    const meetingId = await setUpSampleOffice(data, aLongMeeting);
    const open = async (appDir: string, userDataDir: string) => {
      const app = await launchShell({ appDir, userDataDir, headless: true, display: { width: 1366, height: 768 } });
      apps.push(app);
      return app;
    };
    const ours = await open(ROOT, data);
    const bare = await open(await emptyApp(folder, 'bare-editor'), path.join(folder, 'bare-data'));
    await ours.page.locator('main h1').waitFor();
    await ours.page.evaluate((id) => { window.location.hash = `#/meetings/${id}/desk`; }, meetingId);
    await ours.page.locator(`main [data-entry]:nth-child(${ENTRIES})`).waitFor();
    for (const { page } of [ours, bare]) await prepare(page);
    const times = await pairedRounds(ROUNDS, () => keystrokes(ours), () => keystrokes(bare));
    return [
      compared('desk', `keystroke to paint with ${ENTRIES} entries, being kept`, times.ours, 'ms', { name: 'the editor’s library alone', value: times.peer }, 2),
      alone('desk', `longest task of the page while typing (0: none over ${LONG_TASK_MS} ms)`, await longestTask(ours), 'ms', LONG_TASK_MS),
    ];
  } finally {
    for (const app of apps) await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function aLongMeeting({ committees, meetings }: BackendClient): Promise<string> {
  const { rows: [committee] } = await committees.list({});
  const day = new Date().toISOString().slice(0, '2026-01-01'.length);
  const { id, rev } = await meetings.create({ kind: 'session', title: 'Phiên họp dài', startsAt: `${day}T00:00`, endsAt: null, place: null, mode: 'in_person', note: null, committees: [{ committeeId: committee?.id ?? '', quorum: null }] });
  await meetings.inviteMembers({ meetingId: id });
  await meetings.begin(await meetings.invite({ id, rev, invitedOn: day }));
  for (let number = 1; number <= ENTRIES; number += 1) await meetings.addEntry({ meetingId: id, kind: 'opinion', inviteeId: null, speaker: `Đại biểu ${number}`, unit: 'Sở Mẫu', votes: null, content: `Ý kiến thứ ${number}: ${'đề nghị làm rõ tỷ lệ giải quyết kiến nghị theo từng lĩnh vực, '.repeat(3)}`, spokenAt: `${day}T00:00` });
  return id;
}

/** Has the page note, for every key, how long it took until the frame after it was painted, and its long tasks. */
async function prepare(page: ShellApp['page']): Promise<void> {
  await page.getByRole('textbox').last().click();
  await page.evaluate(() => {
    const noted = { keys: [] as number[], longest: 0 };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration); }).observe({ type: 'longtask' });
    window.addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { noted.keys.push(performance.now() - timeStamp); };
        port2.postMessage(null);
      });
    }, { capture: true });
  });
}

type Noted = { noted: { keys: number[]; longest: number } };

async function keystrokes({ page }: ShellApp): Promise<number> {
  await page.bringToFront();
  await page.waitForTimeout(PAUSE_MS);
  await page.evaluate(() => { (window as unknown as Noted).noted.keys = []; });
  await page.keyboard.type(TYPED, { delay: 30 });
  await page.waitForFunction((count) => (window as unknown as Noted).noted.keys.length >= count, TYPED.length);
  return median(await page.evaluate(() => (window as unknown as Noted).noted.keys));
}

async function longestTask({ page }: ShellApp): Promise<number> {
  return page.evaluate(() => (window as unknown as Noted).noted.longest);
}
