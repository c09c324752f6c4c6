import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BackendProcess, startIdleBackend } from '../support/backend-process.ts';
import { makeOffice } from '../support/bench-data.ts';
import { compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';

const ROUNDS = 25;
const DAY = '2026-03-18';
/** The extreme that is promised for: a whole system's committees in one record. */
const COMMITTEES = 8000;
const SEATS_EACH = 13;

/** The overviews that go over 8,000 committees with 100,000 seats, through the ports against the bare queries for the same rows. */
export async function benchReports(): Promise<Result[]> {
  const userData = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const { database } = await makeOffice(userData);
    growOffice(database);
    const backend = await startIdleBackend(userData);
    const connection = new Database(database, { readonly: true });
    try {
      return [await matrix(backend.client, connection), await vacancies(backend.client, connection)];
    } finally {
      connection.close();
      await backend.drain();
    }
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Adds committees of communes with their seats, every twentieth of them vacant, to the office of the benchmarks. */
function growOffice(file: string): void {
  const database = new Database(file);
  const common = '1, at, by, at, by, NULL, origin, 1';
  const made = "(SELECT created_at AS at, created_by AS by, changed_origin AS origin FROM committee LIMIT 1)";
  const id = (kind: number, number: string) => `printf('0190a1b2-c3d4-7e5f-8${kind}%02x-%012x', (${number}) / 65536 % 256, ${number})`;
  database.transaction(() => {
    database.exec(`
      CREATE TEMP TABLE number AS WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${COMMITTEES * SEATS_EACH}) SELECT n FROM n;
      CREATE TEMP TABLE someone AS SELECT row_number() OVER () AS n, id FROM person;
      CREATE INDEX temp.someone_n ON someone (n);
      CREATE TEMP TABLE some_unit AS SELECT row_number() OVER () AS n, id FROM org_unit;
      INSERT INTO committee SELECT ${id(1, 'number.n')}, 'committee', NULL, NULL, 'Ban Chỉ đạo xã mẫu ' || number.n, NULL, 'ban chi dao xa mau ' || number.n, printf('BCDXM%06d', number.n), 'commune', 'party', 'Quy chế dân chủ', u.id,
        '2021-01-01', NULL, NULL, 'active', NULL, NULL, ${common} FROM number JOIN some_unit AS u ON u.n = number.n % 150 + 1 JOIN ${made} WHERE number.n <= ${COMMITTEES};
      INSERT INTO version SELECT ${id(2, 'n')}, ${id(1, 'n')}, 'establish', 'applied', '00-QĐ/ĐU', '2021-01-01', NULL, NULL, NULL, '2021-01-01', ${common} FROM number JOIN ${made} WHERE n <= ${COMMITTEES};
      INSERT INTO membership SELECT ${id(3, 'number.n')}, ${id(1, `(number.n - 1) / ${SEATS_EACH} + 1`)}, ${id(2, `(number.n - 1) / ${SEATS_EACH} + 1`)}, NULL, 'person', CASE WHEN number.n % 20 = 0 THEN NULL ELSE p.id END, NULL, NULL, NULL,
        CASE (number.n - 1) % ${SEATS_EACH} WHEN 0 THEN 'head' ELSE 'member' END, (number.n - 1) % ${SEATS_EACH} + 1, NULL, NULL, '2021-01-01', NULL, NULL, NULL, NULL, ${common}
        FROM number JOIN someone AS p ON p.n = number.n % 5000 + 1 JOIN ${made};`);
  })();
  database.exec('ANALYZE');
  database.close();
}

const VALID = (alias: string) => `(${alias}.valid_from IS NULL OR ${alias}.valid_from <= @day) AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= @day)`;
const HOLDER = `CASE m.held_by WHEN 'person' THEN m.person_id ELSE (SELECT holding.person_id FROM position_holding AS holding
  WHERE holding.org_unit_id IS m.office_unit_id AND holding.position_fold = m.office_fold AND holding.deleted_at IS NULL AND ${VALID('holding')} ORDER BY holding.valid_from DESC LIMIT 1) END`;
const EXISTING = "c.deleted_at IS NULL AND (c.established_on IS NULL OR c.established_on <= @day) AND (c.ended_on >= @day OR (c.ended_on IS NULL AND c.status NOT IN ('ended', 'handed_over')))";
const UNIT = `LEFT JOIN org_unit_name AS n ON n.org_unit_id = c.org_unit_id AND n.deleted_at IS NULL AND ${VALID('n')}`;

/** The first forty committees of a level, and everybody in them with position and unit. */
const MATRIX = `WITH shown AS MATERIALIZED (SELECT c.* FROM committee AS c WHERE ${EXISTING} AND c.level = @level ORDER BY c.sort_key, c.id LIMIT 40),
  chosen AS MATERIALIZED (SELECT c.id, c.name, c.short_name, c.level, n.name AS unit FROM shown AS c ${UNIT})
  SELECT m.id, m.committee_id, chosen.name, chosen.short_name, chosen.level, chosen.unit, m.role, m.order_no, p.id AS personId, p.full_name, p.sort_key, h.position, u.name AS unitName
  FROM chosen JOIN membership AS m ON m.committee_id = chosen.id AND m.deleted_at IS NULL AND ${VALID('m')} JOIN person AS p ON p.id = ${HOLDER}
  LEFT JOIN position_holding AS h ON h.person_id = p.id AND h.deleted_at IS NULL AND ${VALID('h')} LEFT JOIN org_unit_name AS u ON u.org_unit_id = h.org_unit_id AND u.deleted_at IS NULL AND ${VALID('u')}
  ORDER BY p.sort_key`;
const COUNT = `SELECT count(*) FROM committee AS c WHERE ${EXISTING} AND c.level = @level`;

async function matrix({ reports }: BackendProcess['client'], connection: Database.Database): Promise<Result> {
  const [rows, count] = [connection.prepare(MATRIX), connection.prepare(COUNT)];
  const asked = { day: DAY, level: 'commune' };
  const { people, committees, total } = await reports.matrix({ asOf: DAY, level: 'commune' });
  const seats = people.reduce((sum, person) => sum + person.seats.length, 0);
  if (committees.length !== 40 || total !== COMMITTEES || seats !== rows.all(asked).length) throw new Error('The bare query gives other seats than the program');
  const { ours, peer } = await pairedRounds(
    ROUNDS,
    () => timed(() => reports.matrix({ asOf: DAY, level: 'commune' })),
    () => timed(() => { rows.all(asked); count.get(asked); }),
  );
  return compared('reports', 'matrix of 40 of 8,000 committees through the ports', ours, 'ms', { name: 'bare better-sqlite3 queries of the same seats', value: peer }, 1.5, 5);
}

/** Vacant seats and bodies without a head. */
const VACANT = `SELECT c.id AS committeeId, c.name, c.level, n.name AS unitName, c.sort_key, n.sort_key AS unitKey, m.id AS seatId, m.role, m.order_no, m.assigned_field, m.office_position, o.name AS officeUnit, m.valid_from
  FROM membership AS m JOIN committee AS c ON c.id = m.committee_id ${UNIT} LEFT JOIN org_unit_name AS o ON o.org_unit_id = m.office_unit_id AND o.deleted_at IS NULL AND ${VALID('o')}
  WHERE m.person_id IS NULL AND m.deleted_at IS NULL AND ${VALID('m')} AND ${HOLDER} IS NULL AND ${EXISTING}
  UNION ALL SELECT c.id, c.name, c.level, n.name, c.sort_key, n.sort_key, NULL, CASE c.body WHEN 'committee' THEN 'head' ELSE 'team_leader' END, 0, NULL, NULL, NULL, NULL FROM committee AS c ${UNIT}
  WHERE ${EXISTING} AND NOT EXISTS (SELECT 1 FROM membership AS m WHERE m.committee_id = c.id AND m.deleted_at IS NULL AND m.role IN ('head', 'team_leader') AND ${VALID('m')})
    AND EXISTS (SELECT 1 FROM membership AS m WHERE m.committee_id = c.id AND m.deleted_at IS NULL AND ${VALID('m')})`;
const IN_ORDER = `SELECT * FROM (${VACANT}) ORDER BY CASE level WHEN 'central' THEN 0 WHEN 'province' THEN 1 WHEN 'district' THEN 2 WHEN 'commune' THEN 3 ELSE 4 END, sort_key, unitKey, committeeId, order_no`;

async function vacancies({ reports }: BackendProcess['client'], connection: Database.Database): Promise<Result> {
  const all = connection.prepare(IN_ORDER);
  const asked = { day: DAY };
  const { rows, total } = await reports.vacancies({ asOf: DAY, limit: 200 });
  if (rows.length !== 200 || total !== all.all(asked).length) throw new Error('The bare query finds other vacancies than the program');
  const { ours, peer } = await pairedRounds(
    ROUNDS,
    () => timed(() => reports.vacancies({ asOf: DAY, limit: 200 })),
    () => timed(() => all.all(asked)),
  );
  return compared('reports', 'first page of 5,200 vacancies through the ports', ours, 'ms', { name: 'bare better-sqlite3 query of all of them in order', value: peer }, 1.5, 5);
}
