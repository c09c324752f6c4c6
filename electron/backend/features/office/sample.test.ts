import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlaps } from '#shared/rules/dates.ts';
import { isPhone, normalisePhone } from '#shared/rules/phone.ts';
import { type Role, ROLES } from '#shared/rules/roles.ts';
import { checkRoster, type RosterMember } from '#shared/rules/roster.ts';
import { TASK_CLASSES, TASK_ORIGINS } from '#shared/rules/tasks.ts';
import { LAST_DAY_OF_DISTRICTS } from '#shared/rules/units.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { verifyChain } from '../../db/audit.ts';
import { countAttention } from '../committees/attention.ts';
import { readConclusions } from '../meetings/minutes.ts';
import { verifyMinutes } from '../meetings/signing.ts';
import { listEvidence } from '../task-campaigns/queries.ts';
import { readLog } from '../tasks/log.ts';
import { countTasks, getTask, listTasks } from '../tasks/queries.ts';
import { listVersions } from '../versions/queries.ts';
import { fillSampleOffice } from './sample.ts';
import { setUpOffice } from './service.ts';

const FOLDER = path.join(import.meta.dirname, '../../../../resources/sample-office');
const OFFICE_JSON = path.join(FOLDER, 'office.json');

describe('the sample office', () => {
  let database: TestDatabase;
  let filled: { committees: number; people: number };
  const all = (sql: string, ...values: unknown[]) => database.connection.prepare(sql).all(...values) as Record<string, string | null>[];

  beforeAll(async () => {
    database = await testDatabase();
    filled = await database.write((context) => fillSampleOffice(context), 'office.setUp');
  });
  afterAll(() => database[Symbol.asyncDispose]());

  it('has two provincial and three commune committees, each with its support team, and some 150 people, all in the history', () => {
    expect(filled.committees).toBe(5);
    expect(filled.people).toBeGreaterThanOrEqual(140);
    expect(all("SELECT level, count(*) AS n FROM committee WHERE body = 'committee' GROUP BY level ORDER BY level")).toEqual([{ level: 'commune', n: 3 }, { level: 'province', n: 2 }]);
    expect(all("SELECT count(DISTINCT supports_id) AS n FROM committee WHERE body = 'support_team'")).toEqual([{ n: 5 }]);
    expect(verifyChain(database.connection).brokenAt).toBeNull();
    expect(all("SELECT title FROM search_document WHERE kind NOT GLOB 'register_*'").length).toBe(filled.people + all('SELECT id FROM committee').length + all('SELECT id FROM org_unit_name WHERE valid_to IS NULL').length + all('SELECT id FROM document').length + all('SELECT id FROM meeting').length + all('SELECT id FROM task').length);
  });

  it('has a register: directives and how they were carried down, what came in, what went out by the numbers of the term, and a draft', () => {
    expect(all('SELECT direction, count(*) AS n FROM document GROUP BY direction ORDER BY direction')).toEqual([{ direction: 'directive', n: 5 }, { direction: 'incoming', n: 3 }, { direction: 'issued', n: 3 }]);
    expect(all("SELECT symbol FROM document WHERE series IS NOT NULL ORDER BY symbol")).toEqual([{ symbol: '11-TB/BCĐ' }, { symbol: '24-KH/BCĐ' }]);
    expect(all('SELECT count(*) AS n FROM document_link')).toEqual([{ n: 6 }]);
  });

  it('tells eleven years of one committee in six versions, each continuing what stays', async () => {
    const [oldest] = all("SELECT committee_id AS id, count(*) AS n, min(effective_on) AS first, max(effective_on) AS last FROM version GROUP BY committee_id ORDER BY n DESC LIMIT 1");
    expect([oldest?.['n'], oldest?.['first']?.slice(0, 4), oldest?.['last']?.slice(0, 4)]).toEqual([6, '2015', '2026']);
    const versions = await listVersions(database.read, oldest?.['id'] ?? '');
    expect(versions.filter(({ number }) => (number ?? 0) > 1).every(({ came, left }) => came.length + left.length > 0)).toBe(true);
    // A row that ends with its version although its member stays is continued by the next.
    expect(all(`SELECT m.id FROM membership m JOIN version v ON v.id = m.version_id WHERE m.valid_to IS NOT NULL AND m.end_reason IS NULL AND m.held_by = 'person'
      AND NOT EXISTS (SELECT 1 FROM membership n WHERE n.continues_id = m.id AND n.person_id IS m.person_id)`)).toEqual([]);
  });

  it('shows what someone must see to: a vacant seat, a position that ended, a term and regulations past due', async () => {
    const { kinds } = await countAttention({ ...database.read, today: '2026-11-20' });
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['position_ended', 'regulation_overdue', 'seat_vacant', 'term_over']);
  });

  it('has rosters without an error on any day the membership changed, and without a warning since the last one', () => {
    for (const { id } of all('SELECT id FROM committee')) {
      const seats = all('SELECT * FROM membership WHERE committee_id = ?', id).map((row): RosterMember => ({
        id: row['id'] ?? '', personId: row['person_id'] ?? null, role: row['role'] as Role, orderNo: Number(row['order_no']), period: { from: row['valid_from'] ?? null, to: row['valid_to'] ?? null },
      }));
      const days = [...new Set(seats.map((seat) => seat.period.from ?? ''))].sort();
      expect(days.length).toBeGreaterThan(0);
      for (const day of days) expect(checkRoster(seats, day).filter(({ severity }) => severity === 'error'), day).toEqual([]);
      expect(checkRoster(seats, database.read.today)).toEqual([]);
    }
  });

  it('shows every role, somebody who retired and somebody who was replaced', () => {
    expect(new Set(all('SELECT DISTINCT role FROM membership').map((row) => row['role']))).toEqual(new Set(ROLES));
    expect(all('SELECT DISTINCT end_reason FROM membership WHERE end_reason IS NOT NULL').map((row) => row['end_reason'])).toEqual(expect.arrayContaining(['retired', 'replaced']));
  });

  it('ends its district with June 2025 and moves the communes to the province the day after', () => {
    const districts = all("SELECT id, ended_on FROM org_unit WHERE kind = 'district'");
    expect(districts.map((row) => row['ended_on'])).toEqual([LAST_DAY_OF_DISTRICTS]);
    const moved = all('SELECT org_unit_id FROM org_unit_parent WHERE parent_id = ? AND valid_to = ? AND hierarchy = \'administrative\'', districts[0]?.['id'], LAST_DAY_OF_DISTRICTS);
    const into = all("SELECT p.org_unit_id FROM org_unit_parent p JOIN org_unit u ON u.id = p.parent_id WHERE u.kind = 'province' AND p.valid_from = '2025-07-01' AND p.hierarchy = 'administrative'").map((row) => row['org_unit_id']);
    expect(moved.length).toBeGreaterThanOrEqual(5);
    expect(moved.filter((row) => into.includes(row['org_unit_id'] ?? '')).length).toBe(3);
  });

  it('has no two periods of one unit\'s names, parents or of one person\'s positions on the same day', () => {
    const owners = { org_unit_name: 'org_unit_id', org_unit_parent: "org_unit_id || hierarchy", org_unit_code: 'org_unit_id || system', standing_agency: 'committee_id', position_holding: 'person_id' };
    for (const [table, owner] of Object.entries(owners)) {
      const rows = all(`SELECT ${owner} AS owner, valid_from AS "from", valid_to AS "to" FROM ${table}`) as unknown as { owner: string; from: string | null; to: string | null }[];
      const clashes = rows.filter((a, index) => rows.some((b, other) => other > index && a.owner === b.owner && overlaps(a, b)));
      expect(clashes, table).toEqual([]);
    }
  });

  it('puts nobody at a unit on a day the unit was not there', () => {
    expect(all(`SELECT p.full_name, u.id FROM position_holding h JOIN person p ON p.id = h.person_id JOIN org_unit u ON u.id = h.org_unit_id
      WHERE (u.ended_on IS NOT NULL AND (h.valid_to IS NULL OR h.valid_to > u.ended_on)) OR (u.created_on IS NOT NULL AND (h.valid_from IS NULL OR h.valid_from < u.created_on))`)).toEqual([]);
  });

  it('has namesakes, and names that do not end with the given name', () => {
    expect(all('SELECT name_fold FROM person GROUP BY name_fold HAVING count(*) > 1').length).toBeGreaterThanOrEqual(2);
    expect(all('SELECT full_name FROM person WHERE given_name_override IS NOT NULL').length).toBeGreaterThanOrEqual(2);
  });

  it('has no telephone number or address that could be somebody\'s', () => {
    // Since the area codes moved to 02 in 2017 no network in Viet Nam has numbers that begin with 04.
    for (const { phone } of all('SELECT phone FROM person')) {
      expect(phone).toMatch(/^0400000\d{3}$/);
      expect(isPhone(phone ?? '') && normalisePhone(phone ?? '') === phone).toBe(true);
    }
    for (const { email } of all('SELECT email FROM person WHERE email IS NOT NULL')) expect(email).toMatch(/^[a-z0-9.]+@mau\.invalid$/);
    expect(readFileSync(OFFICE_JSON, 'utf8').normalize('NFC')).toBe(readFileSync(OFFICE_JSON, 'utf8'));
  });
});

describe('the work of the sample office', () => {
  const ALL = { sort: 'due', order: 'asc', offset: 0, limit: 100 } as const;

  it.each(['2026-02-17', '2026-05-31', '2026-11-27', '2028-02-29'])('begun on %s has some forty tasks: of every class, of every origin, and due soon', async (today) => {
    await using database = await testDatabase();
    await database.write((context) => fillSampleOffice({ ...context, today }), 'office.setUp');
    const read = { ...database.read, today };
    const { total, dueSoon, drafts, ...counts } = await countTasks(read, {});
    expect(total).toBeGreaterThanOrEqual(37);
    expect(total).toBeLessThanOrEqual(40);
    expect(TASK_CLASSES.filter((name) => counts[name] === 0)).toEqual([]);
    expect([counts.overdue, counts.completed_on_time, counts.completed_late, dueSoon].every((count) => count >= 3)).toBe(true);
    expect(drafts).toBe(0);
    const { rows } = await listTasks(read, ALL);
    expect(new Set(rows.map(({ origin }) => origin))).toEqual(new Set(TASK_ORIGINS));
  });

  it('shows a group of one directive, what was put off, what comes again, what a meeting gave and what a unit answered', async () => {
    await using database = await testDatabase();
    await database.write((context) => fillSampleOffice(context), 'office.setUp');
    const { read } = database;
    const { rows } = await listTasks(read, ALL);
    const details = await Promise.all(rows.map(({ id }) => getTask(read, id)));
    expect(details.filter(({ group }) => group.length === 4)).toHaveLength(5);
    expect(details.filter(({ extensions }) => extensions > 0)).toHaveLength(1);
    expect(details.filter(({ waiting }) => waiting !== null)).toHaveLength(1);
    const logs = rows.map(({ id }) => readLog(read, id));
    expect(new Set(logs.flatMap(({ series }) => series?.recurrence ?? []))).toEqual(new Set(['month', 'quarter']));
    expect(logs.flatMap(({ lines }) => lines).filter(({ kind, content }) => kind === 'progress' && content !== null).length).toBeGreaterThan(10);
    expect(listEvidence(read, { campaignId: null, taskId: null }).map(({ fileName, attached }) => [fileName, attached])).toEqual([['bao-cao-cong-khai.docx', false], ['danh-sach-co-so-y-te.xlsx', false]]);
    const meetingId = details.find((task) => task.meetingId !== null)?.meetingId ?? '';
    expect(verifyMinutes(read, meetingId)).toMatchObject({ intact: true });
    expect(readConclusions(read, meetingId).map(({ outcome }) => outcome)).toEqual(['task', 'task', null]);
  });

  it('is in the history as the beginning of this office', async () => {
    await using database = await testDatabase();
    database.connection.exec("DELETE FROM meta WHERE key = 'current_user'");
    await database.write((context) => setUpOffice(context, { userName: 'Trần Thị Thử', officeName: 'Văn phòng Mẫu', placeName: 'Mẫu', start: 'sample' }), 'office.setUp');
    expect(database.connection.prepare("SELECT subject FROM audit_entry WHERE action = 'office.setUp'").pluck().all()).toEqual(['Văn phòng Mẫu']);
  });

  it('is told in composed letters, and names nobody', () => {
    const told = readFileSync(path.join(FOLDER, 'tasks.json'), 'utf8');
    expect(told.normalize('NFC')).toBe(told);
    expect(told).not.toMatch(/đồng chí/u);
  });
});
