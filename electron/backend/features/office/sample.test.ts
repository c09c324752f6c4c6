import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlaps } from '#shared/rules/dates.ts';
import { isPhone, normalisePhone } from '#shared/rules/phone.ts';
import type { Role } from '#shared/rules/roles.ts';
import { checkRoster, type RosterMember } from '#shared/rules/roster.ts';
import { LAST_DAY_OF_DISTRICTS } from '#shared/rules/units.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { verifyChain } from '../../db/audit.ts';
import { fillSampleOffice } from './sample.ts';

const OFFICE_JSON = path.join(import.meta.dirname, '../../../../resources/sample-office/office.json');

describe('the sample office', () => {
  let database: TestDatabase;
  let filled: { committees: number; people: number };
  const all = (sql: string, ...values: unknown[]) => database.connection.prepare(sql).all(...values) as Record<string, string | null>[];

  beforeAll(async () => {
    database = await testDatabase();
    filled = await database.write((context) => fillSampleOffice(context), 'office.setUp');
  });
  afterAll(() => database[Symbol.asyncDispose]());

  it('has two provincial committees and some sixty people, all in the history', () => {
    expect(filled).toEqual({ committees: 2, people: 62 });
    expect(all("SELECT level FROM committee")).toEqual([{ level: 'province' }, { level: 'province' }]);
    expect(verifyChain(database.connection).brokenAt).toBeNull();
    expect(all('SELECT title FROM search_document').length).toBe(filled.people + filled.committees + all('SELECT id FROM org_unit_name WHERE valid_to IS NULL').length);
  });

  it('has rosters without an error on any day the membership changed, and without a warning since the last one', () => {
    for (const { id } of all('SELECT id FROM committee')) {
      const seats = all('SELECT * FROM membership WHERE committee_id = ?', id).map((row): RosterMember => ({
        id: row['id'] ?? '', personId: row['person_id'] ?? '', role: row['role'] as Role, orderNo: Number(row['order_no']), period: { from: row['valid_from'] ?? null, to: row['valid_to'] ?? null },
      }));
      const days = [...new Set(seats.map((seat) => seat.period.from ?? ''))].sort();
      expect(days.length).toBeGreaterThan(2);
      for (const day of days) expect(checkRoster(seats, day).filter(({ severity }) => severity === 'error'), day).toEqual([]);
      expect(checkRoster(seats, database.read.today)).toEqual([]);
    }
  });

  it('shows every role, somebody who retired and somebody who was replaced', () => {
    expect(all('SELECT DISTINCT role FROM membership').length).toBe(6);
    expect(all('SELECT DISTINCT end_reason FROM membership WHERE end_reason IS NOT NULL').map((row) => row['end_reason'])).toEqual(expect.arrayContaining(['retired', 'replaced']));
  });

  it('ends its district with June 2025 and moves the communes to the province the day after', () => {
    const districts = all("SELECT id, ended_on FROM org_unit WHERE kind = 'district'");
    expect(districts.map((row) => row['ended_on'])).toEqual([LAST_DAY_OF_DISTRICTS]);
    const moved = all('SELECT org_unit_id FROM org_unit_parent WHERE parent_id = ? AND valid_to = ?', districts[0]?.['id'], LAST_DAY_OF_DISTRICTS);
    const into = all("SELECT p.org_unit_id FROM org_unit_parent p JOIN org_unit u ON u.id = p.parent_id WHERE u.kind = 'province' AND p.valid_from = '2025-07-01'").map((row) => row['org_unit_id']);
    expect(moved.length).toBeGreaterThanOrEqual(5);
    expect(moved.filter((row) => into.includes(row['org_unit_id'] ?? '')).length).toBe(3);
  });

  it('has no two periods of one unit\'s names, parents or of one person\'s positions on the same day', () => {
    for (const [table, owner] of [['org_unit_name', 'org_unit_id'], ['org_unit_parent', 'org_unit_id'], ['position_holding', 'person_id']] as const) {
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
