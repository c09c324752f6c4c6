import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { type BackendProcess, startIdleBackend } from '../support/backend-process.ts';
import { makeOffice } from '../support/bench-data.ts';
import { compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';

const ROUNDS = 7;
/** Every communal unit of the country (DOMAIN's count of July 2026), with a form of 200 indicators, in four rounds. */
const UNITS = 3321;
const INDICATORS = 200;
const PERIODS = ['2025-H1', '2025-H2', '2026-H1', '2026-H2'];
const FORM: FormContents = {
  title: 'Biểu tổng hợp mẫu', measuredIn: '', checks: [], notes: [],
  sections: [{ code: 'main', title: '', rows: { kind: 'fixed', rows: Array.from({ length: INDICATORS }, (_, index) => ({ code: `i${index + 1}`, number: String(index + 1), label: `Chỉ tiêu ${index + 1}` })) }, columns: [{ code: 'value', number: '', headings: ['Số liệu'], type: 'count' }] }],
};

/** The roll-up of a country, and a total opened into its units, through the ports against bare SQL. */
export async function benchRollups(): Promise<Result[]> {
  const userData = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const { database } = await makeOffice(userData);
    fill(database);
    const backend = await startIdleBackend(userData);
    const connection = new Database(database, { readonly: true });
    try {
      return [await wholes(backend, connection), await opened(backend, connection)];
    } finally {
      connection.close();
      await backend.drain();
    }
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

const idOf = (kind: string, n: number | string): string => `printf('0190a1b2-c3d4-7e5f-8${kind}-%012x', ${n})`;

/** Written straight into the tables: what is measured is reading. */
function fill(file: string): void {
  const database = new Database(file);
  const by = database.prepare('SELECT created_at AS at, created_by AS user, changed_origin AS origin FROM committee LIMIT 1').get() as { at: string; user: string; origin: string };
  const record = `1, '${by.at}', '${by.user}', '${by.at}', '${by.user}', NULL, '${by.origin}', 1`;
  database.pragma('synchronous = OFF');
  database.exec(`BEGIN;
    CREATE TEMP TABLE n (n INTEGER PRIMARY KEY);
    WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${UNITS}) INSERT INTO temp.n SELECT n FROM n;
    INSERT INTO org_unit SELECT ${idOf('100', 'n')}, 'commune', 'commune', NULL, NULL, NULL, ${record} FROM temp.n;
    INSERT INTO org_unit_name SELECT ${idOf('101', 'n')}, ${idOf('100', 'n')}, 'Xã Mẫu số ' || n, NULL, 'xa mau so ' || n, n, NULL, NULL, ${record} FROM temp.n;
    INSERT INTO form VALUES (${idOf('102', 1)}, 'MAU', 'Biểu mẫu', 'bieu mau', 'own', NULL, ${record});`);
  database.prepare(`INSERT INTO form_version SELECT ${idOf('103', 1)}, ${idOf('102', 1)}, '2025.1', '2025-01-01', NULL, ?, '{}', NULL, NULL, NULL, NULL, NULL, ${record}`).run(JSON.stringify(FORM));
  for (const [place, period] of PERIODS.entries()) {
    const round = idOf('110', place + 1);
    const at = `n + ${place * 10_000}`;
    database.exec(`
      INSERT INTO return_campaign SELECT ${round}, 'Đợt ' || '${period}', 'dot', NULL, '${period}', '2025-01-01', '2026-12-14', '2026-12-20', NULL, NULL, NULL, 'collecting', NULL, NULL, ${record};
      INSERT INTO return_campaign_form SELECT ${idOf('111', place + 1)}, ${round}, ${idOf('103', 1)}, 1, ${record};
      INSERT INTO return_unit SELECT ${idOf('112', at)}, ${round}, ${idOf('100', 'n')}, n, 1, NULL, NULL, NULL, ${record} FROM temp.n;
      INSERT INTO return_sheet SELECT ${idOf('113', at)}, ${round}, ${idOf('112', at)}, ${idOf('103', 1)}, 'submitted', NULL, ${idOf('114', at)}, 0, 0, ${record} FROM temp.n;
      INSERT INTO return_submission SELECT ${idOf('114', at)}, ${idOf('113', at)}, 1, 'file', NULL, '2026-12-10', 0, NULL, NULL, NULL, 0, NULL, NULL, '[]', ${record} FROM temp.n;
      INSERT INTO return_cell SELECT ${idOf('114', `n.n + ${place * 10_000}`)}, 'main/i' || i.n || '/value', (n.n * 7919 + i.n * 104729) % 1000, NULL, 'exact', 'B1', 'D' || (i.n + 8) FROM temp.n AS n CROSS JOIN temp.n AS i WHERE i.n <= ${INDICATORS};`);
  }
  database.exec('COMMIT');
  database.pragma('optimize = 0x10002');
  database.close();
}

const SHEETS = "FROM return_sheet AS s CROSS JOIN return_cell AS c ON c.submission_id = s.submission_id WHERE s.deleted_at IS NULL AND s.status IN ('submitted', 'accepted')";

async function wholes({ client }: BackendProcess, connection: Database.Database): Promise<Result> {
  const rounds = connection.prepare('SELECT id FROM return_campaign ORDER BY period').pluck().all() as string[];
  const formVersionId = connection.prepare('SELECT id FROM form_version').pluck().get() as string;
  const bare = connection.prepare(`SELECT s.return_campaign_id, c.cell, sum(c.number) ${SHEETS} GROUP BY 1, 2`).raw();
  const ours = () => Promise.all(rounds.map((campaignId) => client.rollups.total({ campaignId, formVersionId, version: null })));
  const told = (await ours()).reduce((sum, { cells }) => sum + cells.reduce((all, { figure }) => all + (figure?.value ?? 0), 0), 0);
  if (told !== (bare.all() as [string, string, number][]).reduce((sum, [, , value]) => sum + value, 0)) throw new Error('The bare query adds otherwise than the program');
  const measured = await pairedRounds(ROUNDS, () => timed(ours), () => timed(() => bare.all()));
  return compared('rollups', `${UNITS} units × ${INDICATORS} indicators × ${PERIODS.length} periods, through the ports`, measured.ours, 'ms', { name: 'the same sums in one bare statement', value: measured.peer }, 2);
}

async function opened({ client }: BackendProcess, connection: Database.Database): Promise<Result> {
  const [campaignId = ''] = connection.prepare('SELECT id FROM return_campaign ORDER BY period').pluck().all() as string[];
  const formVersionId = connection.prepare('SELECT id FROM form_version').pluck().get() as string;
  const asked = { campaignId, formVersionId, version: null, cell: 'main/i7/value', recast: false };
  const bare = connection.prepare(`SELECT u.org_unit_id, n.name, p.parent_id, c.number, c.text, c.qualifier, s.submission_id FROM return_sheet AS s JOIN return_unit AS u ON u.id = s.return_unit_id JOIN return_cell AS c ON c.submission_id = s.submission_id AND c.cell = @cell
    LEFT JOIN org_unit_name AS n ON n.org_unit_id = u.org_unit_id AND n.deleted_at IS NULL AND n.valid_to IS NULL LEFT JOIN org_unit_parent AS p ON p.org_unit_id = u.org_unit_id AND p.deleted_at IS NULL AND p.valid_to IS NULL
    WHERE s.return_campaign_id = @campaignId AND s.form_version_id = @formVersionId AND s.deleted_at IS NULL ORDER BY c.number DESC`);
  const params = { campaignId, formVersionId, cell: asked.cell };
  if ((await client.rollups.contributions(asked)).lines.length !== bare.all(params).length) throw new Error('The bare query finds other units than the program');
  const measured = await pairedRounds(ROUNDS * 3, () => timed(() => client.rollups.contributions(asked)), () => timed(() => bare.all(params)));
  return compared('rollups', `a total opened into its ${UNITS} units, through the ports`, measured.ours, 'ms', { name: 'the bare query of the same rows', value: measured.peer }, 1.5, 5);
}
