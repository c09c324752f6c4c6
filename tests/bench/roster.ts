import Database from 'better-sqlite3';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ToChild } from '../shell/backend/wire.ts';
import { type BackendProcess, startBackendProcess, startIdleBackend } from '../support/backend-process.ts';
import { makeOffice } from '../support/bench-data.ts';
import { compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';
import { ROSTER } from './bare-queries.ts';

const ROUNDS = 9;
/** Rosters asked for in a round. */
const ASKED = 40;
const DAY = '2026-03-18';

/** The first page of a roster through the ports against the bare query, and the start of the backend against bare opening. */
export async function benchRoster(): Promise<Result[]> {
  const userData = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const { database, committeeIds } = await makeOffice(userData);
    return [await firstPage(userData, database, committeeIds), await ready(userData, database)];
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

async function firstPage(userData: string, database: string, committeeIds: readonly string[]): Promise<Result> {
  const backend = await startIdleBackend(userData);
  const connection = new Database(database, { readonly: true });
  const bare = connection.prepare(ROSTER);
  const asked = (round: number) => Array.from({ length: ASKED }, (_, place) => committeeIds[(round * ASKED + place) % committeeIds.length] ?? '');
  try {
    await assertSameRows(backend.client, bare, committeeIds[0] ?? '');
    const { ours, peer } = await pairedRounds(
      ROUNDS,
      async (round) => (await timed(async () => { for (const id of asked(round)) await backend.client.committees.roster({ id, asOf: DAY }); })) / ASKED,
      async (round) => (await timed(() => asked(round).forEach((id) => bare.all({ id, day: DAY })))) / ASKED,
    );
    return compared('roster', 'first page of a roster of 100 through the ports', ours, 'ms', { name: 'bare better-sqlite3 query of the same rows', value: peer }, 1.5, 5);
  } finally {
    connection.close();
    await backend.drain();
  }
}

async function assertSameRows({ committees }: BackendProcess['client'], bare: Database.Statement, id: string): Promise<void> {
  const { members } = await committees.roster({ id, asOf: DAY });
  const rows = (bare.all({ id, day: DAY }) as Record<string, unknown>[]).map((row) => ({ ...row, office: null, vacantSince: null }));
  if (members.length < 50 || !isDeepStrictEqual(members.map((member) => ({ ...member, heldUntil: null })), rows)) throw new Error('The bare query gives other rows than the program');
}

const BOOTSTRAP = path.join(import.meta.dirname, '..', 'shell', 'backend', 'bootstrap.mjs');
const BARE_OPEN = path.join(import.meta.dirname, 'bare-open.mjs');

/** Both are started the same way: the time to start a process is in both. */
async function ready(userData: string, database: string): Promise<Result> {
  const { ours, peer } = await pairedRounds(
    ROUNDS,
    async () => {
      const start = performance.now();
      const backend = await startBackendProcess(userData);
      await backend.client.office.get({});
      const time = performance.now() - start;
      await backend.drain();
      return time;
    },
    async () => {
      const start = performance.now();
      const child = fork(BOOTSTRAP, [BARE_OPEN], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
      const send = (data: string | null) => child.send({ kind: 'message', data, ports: [] } satisfies ToChild);
      send(database);
      await once(child, 'message');
      const time = performance.now() - start;
      send(null);
      await once(child, 'exit');
      return time;
    },
  );
  return compared('roster', 'backend process started and answering', ours, 'ms', { name: 'a process that opens the same file bare', value: peer }, 3);
}
