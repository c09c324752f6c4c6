import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StatisticsParams } from '#shared/contract/statistics.ts';
import { type BackendProcess, startIdleBackend } from '../support/backend-process.ts';
import { makeOffice } from '../support/bench-data.ts';
import { compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';

const ROUNDS = 15;
const MODELS = 200_000;
const ASKED: StatisticsParams = { register: 'model', period: '2026', by: '.unit', columns: '.compare', measure: 'registered', recast: false };

/** Statistics over 200,000 models, through the ports against the bare SQL of the same counts. */
export async function benchStatistics(): Promise<Result[]> {
  const userData = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const { database } = await makeOffice(userData);
    fillRegister(database);
    const backend = await startIdleBackend(userData);
    const connection = new Database(database, { readonly: true });
    const results: Result[] = [];
    const told = (name: string, asked: Partial<StatisticsParams>, bare: string) => measured(backend, connection, name, { ...ASKED, ...asked }, bare);
    try {
      results.push(await told('by unit, beside the year before', {}, `SELECT unit_id, ${between('2026')}, ${between('2025')} FROM register_model WHERE deleted_at IS NULL AND registered_on BETWEEN '2025-01-01' AND '2026-12-31' GROUP BY unit_id`));
      results.push(await told('cumulative, by the units of today', { measure: 'cumulative', recast: true }, "SELECT unit_id, count(*), count(*) FILTER (WHERE registered_on <= '2025-12-31') FROM register_model WHERE deleted_at IS NULL AND registered_on <= '2026-12-31' GROUP BY unit_id"));
      results.push(await told('unit by field', { columns: 'field', period: '2013..2026' }, 'SELECT unit_id, field, count(*) FROM register_model WHERE deleted_at IS NULL GROUP BY unit_id, field'));
      results.push(await told('by month', { by: '.month', columns: '.compare' }, `SELECT substr(registered_on, 1, 7), ${between('2026')}, ${between('2025')} FROM register_model WHERE deleted_at IS NULL AND registered_on BETWEEN '2025-01-01' AND '2026-12-31' GROUP BY 1`));
      results.push(await told('all six measures by field', { by: 'field', columns: '.measures' }, `SELECT field, ${between('2026')}, count(*) FILTER (WHERE registered_on <= '2026-12-31'), count(*) FILTER (WHERE registered_on <= '2026-12-31' AND status IN ('registered', 'running', 'assessed', 'recognised', 'replicated', 'to_complete')),
        ${between('2026', 'recognised_on')}, ${between('2026', 'replicated_on')}, ${between('2026', 'stopped_on')} FROM register_model WHERE deleted_at IS NULL GROUP BY field`));
    } finally {
      connection.close();
      await backend.drain();
    }
    return results;
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

function between(year: string, day = 'registered_on'): string {
  return `count(*) FILTER (WHERE ${day} BETWEEN '${year}-01-01' AND '${year}-12-31')`;
}

/** Registered over thirteen years by 150 units in five fields; a third of them recognised a year later. */
function fillRegister(file: string): void {
  const database = new Database(file);
  database.exec(`
    CREATE TEMP TABLE unit AS SELECT row_number() OVER (ORDER BY id) - 1 AS n, id FROM org_unit;
    CREATE INDEX temp.unit_n ON unit (n);
    WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${MODELS}), made AS (SELECT created_at AS at, created_by AS by, changed_origin AS origin FROM committee LIMIT 1),
      given AS (SELECT n, date('2026-12-31', '-' || (n * 7919 % 5100) || ' days') AS day, n * 104729 % 12 AS fate FROM n)
    INSERT INTO register_model (id, name, type, subject, unit_id, field, registered_on, recognised_level, recognition_number, recognised_on, status, label_key, identity_key, near_key, rev, created_at, created_by, updated_at, updated_by, changed_origin, changed_seq)
    SELECT printf('0190a1b2-c3d4-7e5f-8a%02x-%012x', n / 65536 % 256, n), 'Mô hình mẫu số ' || n, CASE WHEN fate % 3 = 0 THEN 'example' ELSE 'model' END, CASE WHEN fate % 2 = 0 THEN 'individual' ELSE 'collective' END,
      (SELECT id FROM unit WHERE unit.n = given.n * 31 % (SELECT count(*) FROM unit)), CASE n * 17 % 5 WHEN 0 THEN 'economy' WHEN 1 THEN 'society' WHEN 2 THEN 'defence' WHEN 3 THEN 'political_system' ELSE 'other' END, day,
      CASE WHEN fate < 4 THEN 'province' END, CASE WHEN fate < 4 THEN n || '-QĐ' END, CASE WHEN fate < 4 THEN date(day, '365 days') END, CASE WHEN fate < 4 THEN 'recognised' WHEN fate < 8 THEN 'running' WHEN fate < 10 THEN 'registered' ELSE 'proposed' END,
      'mo hinh mau so ' || n, n, n, 1, at, by, at, by, origin, 1 FROM given JOIN made;`);
  database.pragma('optimize = 0x10002');
  database.close();
}

/** The program's answer is compared with the bare counts before anything is measured. */
async function measured({ client }: BackendProcess, connection: Database.Database, name: string, asked: StatisticsParams, sql: string): Promise<Result> {
  const bare = connection.prepare(sql).raw();
  const { total } = await client.registers.statistics(asked);
  const rows = bare.all() as (string | number)[][];
  const sum = rows.reduce((counted, row) => counted + Number(row[asked.columns.startsWith('.') ? 1 : 2]), 0);
  if (sum !== (asked.columns.startsWith('.') ? total[0] : total.at(-1))) throw new Error(`The bare query counts otherwise than the program: ${name}`);
  const { ours, peer } = await pairedRounds(ROUNDS, () => timed(() => client.registers.statistics(asked)), () => timed(() => bare.all()));
  return compared('statistics', `${MODELS} models ${name}, through the ports`, ours, 'ms', { name: 'the bare SQL of the same counts', value: peer }, 1.5, 5);
}
