import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Connection, connectForWriting } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { newId } from '../../electron/backend/db/ids.ts';
import { migrate } from '../../electron/backend/db/migrate.ts';
import { MIGRATIONS } from '../../electron/backend/db/migrations/index.ts';
import { readInvitees } from '../../electron/backend/features/meetings/attendance.ts';
import { getMeeting } from '../../electron/backend/features/meetings/queries.ts';

let folder: string;
let connection: Connection;
const USER = newId();
const STEP = MIGRATIONS.findIndex(({ name }) => name.endsWith('-agenda'));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-agenda-'));
  connection = connectForWriting(path.join(folder, 'steering-desk.db'));
  migrate(connection, MIGRATIONS.slice(0, STEP));
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A row of the schema before the step, with the columns every record has. */
function insert(table: string, fields: Record<string, string | number | null>): string {
  const row = { id: newId(), rev: 1, created_at: '2026-01-01T00:00:00Z', created_by: USER, updated_at: '2026-01-01T00:00:00Z', updated_by: USER, changed_origin: USER, changed_seq: 1, ...fields };
  connection.prepare(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((column) => `@${column}`).join(', ')})`).run(row);
  return row.id;
}

it('the step to agendas keeps the paper of every row, and the names signed minutes have', async () => {
  insert('app_user', { id: USER, name: 'Người dùng thử' });
  const paper = insert('document', { direction: 'incoming', system: 'party', type: 'report', status: 'issued', number: null, symbol: '26-BC/TU', symbol_fold: '26 bc tu', secret: 0, urgency: 'normal', title: 'Báo cáo' });
  const person = insert('person', { full_name: 'Lê An', name_fold: 'le an', sort_key: 'an le' });
  const meeting = { kind: 'session', title: 'Phiên họp', title_fold: 'phien hop', starts_at: '2026-03-18T08:00', mode: 'in_person', invitation_no: 0 };
  const signed = insert('meeting', { ...meeting, status: 'minutes_signed', signed_on: '2026-03-20', minutes_sha256: 'a'.repeat(64) });
  const planned = insert('meeting', { ...meeting, status: 'draft' });
  for (const meetingId of [signed, planned]) {
    insert('invitee', { meeting_id: meetingId, person_id: person, capacity: 'member', duty: 'none', order_no: 1, reply: 'none' });
    insert('agenda_item', { meeting_id: meetingId, part: 'main', order_no: 1, content: 'Báo cáo', duration_min: 30, document_id: paper });
    insert('agenda_item', { meeting_id: meetingId, part: 'main', order_no: 2, content: 'Thảo luận', duration_min: 30 });
  }

  migrate(connection);

  const read = { connection, db: queryBuilder(connection), today: '2026-04-01' };
  expect((await getMeeting(read, planned)).agenda.map(({ content, documents }) => [content, documents])).toEqual([['Báo cáo', [{ id: paper, label: '26-BC/TU' }]], ['Thảo luận', []]]);
  expect(connection.prepare('SELECT id FROM agenda_document').pluck().all()).toEqual([expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/), expect.any(String)]);
  connection.prepare("UPDATE person SET full_name = 'Lê Anh'").run();
  expect([(await readInvitees(read, signed)).invitees[0]?.name, (await readInvitees(read, planned)).invitees[0]?.name]).toEqual(['Lê An', 'Lê Anh']);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
});
