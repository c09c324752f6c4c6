import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { proposeNumber } from '../../electron/backend/features/documents/issue.ts';
import { type BackendProcess, startIdleBackend } from '../support/backend-process.ts';
import { makeOffice } from '../support/bench-data.ts';
import { compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';

const ROUNDS = 25;
const DOCUMENTS = 50_000;
const PAGE = 50;
const DAY = '2026-03-18';
const NUMBERED = { system: 'state', type: 'report', issuedOn: DAY, committeeId: null } as const;
/** Numbers asked for in a round: one alone is too quick for the clock. */
const ASKED = 500;

/** The register of 50,000 documents: a page of it through the ports, and the next number of its longest series. */
export async function benchDocuments(): Promise<Result[]> {
  const userData = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const { database } = await makeOffice(userData);
    fillRegister(database);
    const backend = await startIdleBackend(userData);
    const connection = new Database(database, { readonly: true });
    try {
      return [await page(backend, connection), await number(connection)];
    } finally {
      connection.close();
      await backend.drain();
    }
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Half of them came in over ten years, the others went out in one year's series, which is more than any office issues. */
function fillRegister(file: string): void {
  const database = new Database(file);
  database.exec(`
    WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${DOCUMENTS}), made AS (SELECT created_at AS at, created_by AS by, changed_origin AS origin FROM committee LIMIT 1)
    INSERT INTO document (id, direction, system, type, status, number, symbol, symbol_fold, series, issued_on, issuer, title, urgency, secret, rev, created_at, created_by, updated_at, updated_by, changed_origin, changed_seq)
    SELECT printf('0190a1b2-c3d4-7e5f-89%02x-%012x', n / 65536 % 256, n), CASE WHEN n % 2 = 0 THEN 'issued' ELSE 'incoming' END, 'state', 'report', 'issued', (n + 1) / 2, ((n + 1) / 2) || '/BC-VP', ((n + 1) / 2) || ' bc vp',
      CASE WHEN n % 2 = 0 THEN 'office|state|2026' END, CASE WHEN n % 2 = 0 THEN '2026-01-02' ELSE date('2016-01-01', (n / 14) || ' days') END, 'Cơ quan mẫu ' || (n % 90), 'Báo cáo tình hình thực hiện nhiệm vụ mẫu số ' || n, 'normal', 0,
      1, at, by, at, by, origin, 1 FROM n JOIN made;`);
  database.pragma('optimize = 0x10002');
  database.close();
}

const BARE_PAGE = `SELECT d.*, ifnull(c.short_name, c.name) AS committee,
    EXISTS (SELECT 1 FROM document_link AS l JOIN document AS newer ON newer.id = l.from_id WHERE l.to_id = d.id AND l.kind = 'replaces' AND l.deleted_at IS NULL AND newer.status = 'issued' AND newer.deleted_at IS NULL) AS replaced
  FROM document AS d LEFT JOIN committee AS c ON c.id = d.committee_id WHERE d.deleted_at IS NULL AND d.direction = 'incoming' ORDER BY d.issued_on DESC, d.arrival_number DESC, d.id DESC LIMIT ${PAGE}`;
const BARE_COUNT = "SELECT count(*) FROM document WHERE deleted_at IS NULL AND direction = 'incoming'";

async function page({ client }: BackendProcess, connection: Database.Database): Promise<Result> {
  const [rows, count] = [connection.prepare(BARE_PAGE), connection.prepare(BARE_COUNT).pluck()];
  const { rows: own, total } = await client.documents.list({ direction: 'incoming', limit: PAGE });
  const bare = rows.all() as { id: string }[];
  if (own.map(({ id }) => id).join() !== bare.map(({ id }) => id).join() || total !== count.get()) throw new Error('The bare query gives another page than the program');
  const { ours, peer } = await pairedRounds(ROUNDS, () => timed(() => client.documents.list({ direction: 'incoming', limit: PAGE })), () => timed(() => { rows.all(); count.get(); }));
  return compared('documents', `page of ${PAGE} of ${DOCUMENTS} documents through the ports`, ours, 'ms', { name: 'bare better-sqlite3 queries of the same page and count', value: peer }, 1.5, 5);
}

async function number(connection: Database.Database): Promise<Result> {
  const context = { db: queryBuilder(connection), connection, today: DAY };
  const last = connection.prepare("SELECT number, issued_on FROM document WHERE series = 'office|state|2026' AND deleted_at IS NULL ORDER BY number DESC LIMIT 1");
  if (proposeNumber(context, NUMBERED)?.number !== DOCUMENTS / 2 + 1) throw new Error('The next number is not the one after the last');
  const many = (ask: () => unknown) => () => { for (let time = 0; time < ASKED; time += 1) ask(); };
  const { ours, peer } = await pairedRounds(ROUNDS, () => timed(many(() => proposeNumber(context, NUMBERED))), () => timed(many(() => last.get())));
  return compared('documents', 'next number of a series of 25,000', (ours / ASKED) * 1000, 'µs', { name: 'one bare indexed read', value: (peer / ASKED) * 1000 }, 3);
}
