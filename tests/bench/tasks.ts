import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays } from '#shared/rules/dates.ts';
import { DUE_SOON_DAYS } from '#shared/rules/tasks.ts';
import { today } from '../../electron/backend/clock.ts';
import { launchShell, type ShellApp } from '../shell/launch.ts';
import { type BackendProcess, startIdleBackend } from '../support/backend-process.ts';
import { makeOffice } from '../support/bench-data.ts';
import { alone, compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const ROUNDS = 15;
const TASKS = 200_000;
const PAGE = 50;
const SCROLLED = 5000;
const ROW_HEIGHT = 36;
const WHEEL = 720;
const LONG_TASK_MS = 50;

/** A register of 200,000 tasks: its pages and counts through the ports, and the page while it is scrolled. */
export async function benchTasks(): Promise<Result[]> {
  const userData = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const { database } = await makeOffice(userData);
    fillRegister(database);
    const backend = await startIdleBackend(userData);
    const connection = new Database(database, { readonly: true });
    const results: Result[] = [];
    try {
      const committeeId = connection.prepare('SELECT committee_id FROM task GROUP BY committee_id ORDER BY count(*) DESC LIMIT 1').pluck().get() as string;
      results.push(await page(backend, connection, 'by deadline', {}, 't.deleted_at IS NULL AND t.assigned_on IS NOT NULL', 't.due_on ASC NULLS LAST, t.id'));
      results.push(await page(backend, connection, 'of a committee, by deadline', { committeeId }, `t.deleted_at IS NULL AND t.assigned_on IS NOT NULL AND t.committee_id = '${committeeId}'`, 't.due_on ASC NULLS LAST, t.id'));
      results.push(await page(backend, connection, 'overdue, by code', { class: 'overdue', sort: 'code' }, `t.deleted_at IS NULL AND t.assigned_on IS NOT NULL AND t.status IN ('not_started', 'in_progress', 'awaiting_confirmation') AND t.due_on < '${today()}'`, 't.code, t.id'));
      results.push(await unitCounts(backend, connection), await pressing(backend, connection));
    } finally {
      connection.close();
      await backend.drain();
    }
    return [...results, await scrolling(userData)];
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Over ten years, most of it done, of 150 units and 200 committees. */
function fillRegister(file: string): void {
  const database = new Database(file);
  database.exec(`
    CREATE TEMP TABLE unit AS SELECT row_number() OVER (ORDER BY id) - 1 AS n, id FROM org_unit;
    CREATE TEMP TABLE body AS SELECT row_number() OVER (ORDER BY id) - 1 AS n, id FROM committee;
    CREATE INDEX temp.unit_n ON unit (n); CREATE INDEX temp.body_n ON body (n);
    WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${TASKS}), made AS (SELECT created_at AS at, created_by AS by, changed_origin AS origin FROM committee LIMIT 1),
      given AS (SELECT n, date('${today()}', '-' || (n * 7919 % 3600) || ' days') AS day, n * 104729 % 20 AS fate FROM n)
    INSERT INTO task (id, code, title, title_fold, origin, committee_id, lead_unit_id, priority, assigned_on, due_on, standing, status, status_reason, progress, reported_on, completed_on, rev, created_at, created_by, updated_at, updated_by, changed_origin, changed_seq)
    SELECT printf('0190a1b2-c3d4-7e5f-89%02x-%012x', n / 65536 % 256, n), printf('NV-%s-%06d', substr(day, 1, 4), n), 'Nhiệm vụ mẫu số ' || n || ' về thực hiện dân chủ ở cơ sở', 'nhiem vu mau so ' || n, 'freestanding',
      (SELECT id FROM body WHERE body.n = given.n % (SELECT count(*) FROM body)), (SELECT id FROM unit WHERE unit.n = given.n % (SELECT count(*) FROM unit)), 'normal', day, CASE WHEN fate = 19 THEN NULL ELSE date(day, (20 + given.n % 90) || ' days') END, 0,
      CASE WHEN fate < 15 THEN 'completed' WHEN fate = 15 THEN 'suspended' WHEN fate = 16 THEN 'not_started' ELSE 'in_progress' END, CASE WHEN fate = 15 THEN 'Lý do mẫu' END, CASE WHEN fate < 15 THEN 100 ELSE 40 END, NULL,
      CASE WHEN fate < 15 THEN date(day, (15 + given.n % 100) || ' days') END, 1, at, by, at, by, origin, 1 FROM given JOIN made;`);
  database.pragma('optimize = 0x10002');
  database.close();
}

const BARE_ROWS = `SELECT t.id, t.rev, t.code, t.title, t.origin, t.origin_text, t.committee_id, t.lead_unit_id, n.name, t.assigned_on, t.due_on, t.due_text, t.standing, t.priority, t.status, t.progress, t.completed_on, t.group_id, t.starts_on, t.status_reason, m.title AS meeting, notice.symbol, k.meeting_id,
    ifnull(c.short_name, c.name) AS committee, ifnull(d.symbol, d.title) AS document, (SELECT count(*) FROM attachment AS a WHERE a.task_id = t.id AND a.deleted_at IS NULL) AS evidence
  FROM task AS t LEFT JOIN committee AS c ON c.id = t.committee_id LEFT JOIN org_unit_name AS n ON n.org_unit_id = t.lead_unit_id AND n.valid_to IS NULL AND n.deleted_at IS NULL
  LEFT JOIN conclusion AS k ON k.id = t.conclusion_id LEFT JOIN meeting AS m ON m.id = k.meeting_id LEFT JOIN document AS notice ON notice.id = m.notice_id LEFT JOIN document AS d ON d.id = t.document_id`;

async function page({ client }: BackendProcess, connection: Database.Database, name: string, filter: NonNullable<Parameters<BackendProcess['client']['tasks']['list']>[0]>, where: string, order: string): Promise<Result> {
  const [rows, count] = [connection.prepare(`${BARE_ROWS} WHERE ${where} ORDER BY ${order} LIMIT ${PAGE}`), connection.prepare(`SELECT count(*) FROM task AS t WHERE ${where}`).pluck()];
  const own = await client.tasks.list({ ...filter, limit: PAGE });
  const bare = rows.all() as { id: string }[];
  if (own.rows.map(({ id }) => id).join() !== bare.map(({ id }) => id).join() || own.total !== count.get()) throw new Error(`The bare query gives another page than the program: ${name}`);
  const { ours, peer } = await pairedRounds(ROUNDS, () => timed(() => client.tasks.list({ ...filter, limit: PAGE })), () => timed(() => { rows.all(); count.get(); }));
  return compared('tasks', `page of ${PAGE} of ${TASKS} tasks, ${name}`, ours, 'ms', { name: 'bare better-sqlite3 queries of the same page and count', value: peer }, 1.5, 5);
}

async function unitCounts({ client }: BackendProcess, connection: Database.Database): Promise<Result> {
  const open = "status IN ('not_started', 'in_progress', 'awaiting_confirmation')";
  const bare = connection.prepare(`SELECT lead_unit_id AS unitId, CASE WHEN status IN ('cancelled', 'suspended') THEN status WHEN status = 'completed' THEN CASE WHEN due_on IS NULL OR completed_on <= due_on THEN 'completed_on_time' ELSE 'completed_late' END
      WHEN due_on IS NULL THEN 'no_deadline' WHEN due_on < @today THEN 'overdue' ELSE status END AS class, count(*) AS count, count(*) FILTER (WHERE ${open} AND due_on BETWEEN @today AND @soon) AS soon
    FROM task WHERE deleted_at IS NULL AND assigned_on IS NOT NULL AND lead_unit_id IS NOT NULL GROUP BY lead_unit_id, class`);
  const day = { today: today(), soon: addDays(today(), DUE_SOON_DAYS) };
  const own = await client.taskViews.units({});
  const rows = bare.all(day) as { unitId: string; class: 'overdue'; count: number }[];
  const told = new Map(own.map(({ unitId, counts }) => [unitId, counts]));
  if (rows.some(({ unitId, class: name, count }) => told.get(unitId)?.[name] !== count)) throw new Error('The bare query counts otherwise than the program');
  const { ours, peer } = await pairedRounds(ROUNDS, () => timed(() => client.taskViews.units({})), () => timed(() => bare.all(day)));
  return compared('tasks', `class counts of ${own.length} units`, ours, 'ms', { name: 'the bare SQL of the same counts', value: peer }, 1.5);
}

async function pressing({ client }: BackendProcess, connection: Database.Database): Promise<Result> {
  const bare = connection.prepare("SELECT count(*) FROM task WHERE deleted_at IS NULL AND assigned_on IS NOT NULL AND status IN ('not_started', 'in_progress', 'awaiting_confirmation') AND due_on <= ?").pluck();
  const soon = addDays(today(), DUE_SOON_DAYS);
  const { ours, peer } = await pairedRounds(ROUNDS, () => timed(() => client.taskViews.pressing({})), () => timed(() => bare.get(soon)));
  return compared('tasks', 'overdue and due soon, for the navigation', ours, 'ms', { name: 'the bare count', value: peer }, 1.5, 5);
}

type Noted = { noted: { longest: number } };

/** The longest task of the page while 5,000 rows go by, read page after page. */
async function scrolling(userData: string): Promise<Result> {
  const app: ShellApp = await launchShell({ appDir: ROOT, userDataDir: userData, headless: true, display: { width: 1366, height: 768 } });
  try {
    const { page: window } = app;
    await window.locator('main h1').waitFor();
    await window.evaluate(() => { globalThis.location.hash = '#/tasks'; });
    const grid = window.locator('main [role=grid]');
    await grid.locator('[role=row] [role=gridcell]').first().waitFor();
    await grid.hover();
    await window.evaluate(() => {
      const noted = { longest: 0 };
      Object.assign(globalThis, { noted });
      new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration); }).observe({ type: 'longtask' });
    });
    const end = SCROLLED * ROW_HEIGHT;
    for (let top = 0; top < end; top = await grid.evaluate((element) => element.scrollTop)) {
      await window.mouse.wheel(0, WHEEL);
      await window.waitForTimeout(16);
    }
    return alone('tasks', `longest task of the page over ${SCROLLED} rows (0: none over ${LONG_TASK_MS} ms)`, await window.evaluate(() => (globalThis as unknown as Noted).noted.longest), 'ms', LONG_TASK_MS);
  } finally {
    await app.close();
  }
}
