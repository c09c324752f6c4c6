import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { type Connection, connectForWriting } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { newId } from '../../electron/backend/db/ids.ts';
import { migrate } from '../../electron/backend/db/migrate.ts';
import { MIGRATIONS } from '../../electron/backend/db/migrations/index.ts';
import { getCommittee } from '../../electron/backend/features/committees/queries.ts';
import { getRoster } from '../../electron/backend/features/committees/roster.ts';
import { listVersions } from '../../electron/backend/features/versions/queries.ts';

let folder: string;
let connection: Connection;
const USER = newId();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-versions-'));
  connection = connectForWriting(path.join(folder, 'steering-desk.db'));
  migrate(connection, MIGRATIONS.slice(0, 1));
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A row of the first schema, with the columns every record has. */
function insert(table: string, fields: Record<string, string | number | null>): string {
  const row = { id: newId(), rev: 3, created_at: '2026-01-01T00:00:00Z', created_by: USER, updated_at: '2026-02-01T00:00:00Z', updated_by: USER, deleted_at: null, changed_origin: USER, changed_seq: 7, ...fields };
  connection.prepare(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((column) => `@${column}`).join(', ')})`).run(row);
  return row.id;
}
function committee(name: string, fields: Record<string, string | null> = {}): string {
  return insert('committee', { code: null, name, short_name: null, name_fold: name, sort_key: name, level: 'province', system: 'party', org_unit_id: null, standing_agency_id: null, basis: null, established_on: null, ended_on: null, status: 'active', note: null, ...fields });
}
function seat(committeeId: string, personId: string, fields: Record<string, string | number | null> = {}): string {
  return insert('membership', { committee_id: committeeId, person_id: personId, role: 'member', order_no: 1, assigned_field: 'Trường học', valid_from: null, valid_to: null, end_reason: null, end_note: null, note: 'Ghi chú', ...fields });
}

describe('the step to versions', () => {
  it('gives every committee the version it was founded with, and loses nothing of a seat', async () => {
    insert('app_user', { id: USER, name: 'Người dùng thử' });
    const agency = insert('org_unit', { kind: 'party_commission', level: 'province', created_on: null, ended_on: null, note: null });
    insert('org_unit_name', { org_unit_id: agency, name: 'Ban Dân vận', short_name: null, name_fold: 'ban dan van', sort_key: 'b', valid_from: null, valid_to: null });
    const person = (name: string) => insert('person', { full_name: name, given_name_override: null, name_fold: name, sort_key: name, phone: null, email: null, note: null });
    const [an, binh] = [person('Lê An'), person('Lê Bình')];
    insert('position_holding', { person_id: an, org_unit_id: agency, position: 'Phó Trưởng Ban', valid_from: null, valid_to: null });
    const old = committee('Ban Chỉ đạo Mẫu', { standing_agency_id: agency, basis: 'Quyết định số 12-QĐ/TU', established_on: '2021-07-15' });
    const first = seat(old, an, { role: 'head', valid_from: '2021-07-15' });
    const left = seat(old, binh, { order_no: 2, valid_from: '2021-07-15', valid_to: '2025-12-31', end_reason: 'retired', end_note: 'Theo chế độ' });
    const early = committee('Ban có người từ trước', { established_on: '2021-07-15' });
    seat(early, binh);
    const removed = committee('Ban đã xóa', { deleted_at: '2026-03-01T00:00:00Z' });
    const before = connection.prepare('SELECT id, committee_id, person_id, role, order_no, assigned_field, valid_from, valid_to, end_reason, end_note, note, rev, changed_seq FROM membership ORDER BY id').all();

    migrate(connection);

    expect(connection.prepare('SELECT id, committee_id, person_id, role, order_no, assigned_field, valid_from, valid_to, end_reason, end_note, note, rev, changed_seq FROM membership ORDER BY id').all()).toEqual(before);
    const read = { connection, db: queryBuilder(connection), today: '2026-03-18' };
    expect(await getCommittee(read, old)).toMatchObject({ body: 'committee', decision: { ...NO_DECISION, summary: 'Quyết định số 12-QĐ/TU' }, standingAgencyName: 'Ban Dân vận', standingAgencies: [{ unitId: agency, from: null, to: null }], membersCount: 1, headName: 'Lê An' });
    expect(await listVersions(read, old)).toMatchObject([{ number: 1, kind: 'establish', state: 'in_force', effectiveOn: '2021-07-15', seats: 1 }]);
    expect((await getRoster(read, { id: old, asOf: '2025-12-31', includeFormer: false })).members.map(({ id, position }) => [id, position])).toEqual([[first, 'Phó Trưởng Ban'], [left, null]]);
    // Somebody sat there before the day of the founding: that day was not the first.
    expect(await listVersions(read, early)).toMatchObject([{ effectiveOn: null, state: 'in_force' }]);
    expect(connection.prepare('SELECT deleted_at FROM version WHERE committee_id = ?').pluck().get(removed)).toBe('2026-03-01T00:00:00Z');
    expect(connection.prepare('SELECT position_fold FROM position_holding').pluck().all()).toEqual(['pho truong ban']);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('leaves the same schema as a fresh database has', () => {
    const schema = (of: Connection) => of.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'search_text%' ORDER BY name").all();
    migrate(connection);
    const fresh = connectForWriting(path.join(folder, 'fresh.db'));
    migrate(fresh);
    expect(schema(connection)).toEqual(schema(fresh));
    fresh.close();
  });
});
