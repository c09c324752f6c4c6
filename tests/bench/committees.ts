import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { listUnits } from '../../electron/backend/features/units/queries.ts';
import { type BackendProcess, startIdleBackend } from '../support/backend-process.ts';
import { applyDecision, bareDecision, draftFor } from '../support/bench-decision.ts';
import { type History, makeHistory } from '../support/bench-history.ts';
import { compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';
import { ATTENTION, ROSTER, TREE } from './bare-queries.ts';

const ROUNDS = 15;
/** Rosters asked for in a round. */
const ASKED = 40;
const DAY = '2026-03-18';
const EARLIER = '2024-12-31';

/** The views over a province's whole record, and a decision applied in it, against the same by hand. */
export async function benchCommittees(): Promise<Result[]> {
  const userData = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const history = await makeHistory(userData);
    const views = await onBackend(userData, history, async (backend, bare) => [...(await tree(backend, bare)), await roster(backend, bare, history), await attention(backend, bare)]);
    return [...views, await decision(history.database, history.bigCommitteeId)];
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

async function onBackend<T>(userData: string, { database }: History, work: (backend: BackendProcess, bare: Database.Database) => Promise<T>): Promise<T> {
  const backend = await startIdleBackend(userData);
  const connection = new Database(database, { readonly: true });
  try {
    return await work(backend, connection);
  } finally {
    connection.close();
    await backend.drain();
  }
}

/** Both days of the tree, with districts and without: read by the program's own service, and as the page gets it. */
async function tree({ client }: BackendProcess, connection: Database.Database): Promise<Result[]> {
  const bare = connection.prepare(TREE);
  const context = { db: queryBuilder(connection), connection, today: DAY };
  const days = (round: number) => (round % 2 === 0 ? DAY : EARLIER);
  const list = (asOf: string) => listUnits(context, { asOf, includeEnded: false, hierarchy: 'administrative' });
  const told = ({ id, name, parentId }: Record<string, unknown>) => [id, name, parentId];
  for (const asOf of [DAY, EARLIER]) assertSame((await list(asOf)).map(told), (bare.all({ day: asOf }) as Record<string, unknown>[]).map(told));
  const peer = (round: number) => timed(() => bare.all({ day: days(round) }));
  const own = await pairedRounds(ROUNDS * 2, (round) => timed(() => list(days(round))), peer);
  const ports = await pairedRounds(ROUNDS * 2, (round) => timed(() => client.units.list({ asOf: days(round) })), peer);
  const counts = await pairedRounds(ROUNDS, (round) => timed(() => client.units.counts({ asOf: days(round) })), peer);
  const against = { name: 'bare recursive query', value: own.peer };
  return [
    compared('committees', 'tree of 3,500 units as of a day', own.ours, 'ms', against, 2),
    compared('committees', 'the same through the ports, checked', ports.ours, 'ms', { ...against, value: ports.peer }, null),
    compared('committees', 'people and committees counted beside it, through the ports', counts.ours, 'ms', { ...against, value: counts.peer }, null),
  ];
}

async function roster({ client }: BackendProcess, connection: Database.Database, { committeeIds }: History): Promise<Result> {
  const bare = connection.prepare(ROSTER);
  const asked = (round: number) => Array.from({ length: ASKED }, (_, place) => committeeIds[(round * 997 + place * 31) % committeeIds.length] ?? '');
  const known = (row: Record<string, unknown>) => ['id', 'personId', 'fullName', 'position', 'unitName', 'role', 'orderNo', 'from', 'to', 'positionEndedOn'].map((column) => row[column]);
  for (const id of asked(0)) assertSame((await client.committees.roster({ id, asOf: DAY })).members.map(known), (bare.all({ id, day: DAY }) as Record<string, unknown>[]).map(known));
  const { ours, peer } = await pairedRounds(
    ROUNDS,
    async (round) => (await timed(async () => { for (const id of asked(round)) await client.committees.roster({ id, asOf: DAY }); })) / ASKED,
    async (round) => (await timed(() => asked(round).forEach((id) => bare.all({ id, day: DAY })))) / ASKED,
  );
  return compared('committees', 'roster as of a day, through the ports', ours, 'ms', { name: 'bare query of the same rows', value: peer }, 1.5, 5);
}

async function attention({ client }: BackendProcess, connection: Database.Database): Promise<Result> {
  const bare = connection.prepare(ATTENTION);
  const day = new Date().toISOString().slice(0, 10);
  const all: Awaited<ReturnType<typeof page>>['rows'] = [];
  const page = (offset: number) => client.committees.attention({ offset, limit: 200 });
  for (let total = 1; all.length < total;) {
    const { rows, ...read } = await page(all.length);
    all.push(...rows);
    total = read.total;
  }
  assertSame(all.map(({ committeeId, kind, count }) => `${committeeId} ${kind} ${count}`).toSorted(), (bare.all({ day }) as { id: string; kind: string; n: number }[]).map(({ id, kind, n }) => `${id} ${kind} ${n}`).toSorted());
  const { ours, peer } = await pairedRounds(ROUNDS, () => timed(() => page(0)), () => timed(() => bare.all({ day })));
  return compared('committees', 'first page of what 8,000 committees need, through the ports', ours, 'ms', { name: 'bare query of all flags in order', value: peer }, 1.5, 5);
}

/** Ten of sixty seats change hands; measured without what it takes to copy the file. */
async function decision(database: string, committeeId: string): Promise<Result> {
  const draft = await draftFor(database, committeeId);
  const written = await bareDecision(draft);
  const { ours, peer } = await pairedRounds(ROUNDS, () => applyDecision(draft), async () => written.write());
  return compared('committees', `decision on 60 seats applied (${written.records} records)`, ours, 'ms', { name: 'bare prepared statements writing the same rows, history and search texts', value: peer }, 3);
}

function assertSame(found: unknown[], expected: unknown[]): void {
  const sorted = (rows: unknown[]) => JSON.stringify(rows.map((row) => JSON.stringify(row)).toSorted());
  if (found.length === 0 || sorted(found) !== sorted(expected)) throw new Error('The bare query gives other rows than the program');
}
