import Database from 'better-sqlite3';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ToChild } from '../shell/backend/wire.ts';
import { type BackendProcess, startBackendProcess } from '../support/backend-process.ts';
import { makeOffice } from '../support/bench-data.ts';
import { compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';

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

/** The rows of a roster on a day with position and unit as they were then: what the page shows. */
const BARE = `SELECT m.id, m.rev, m.person_id AS personId, m.order_no AS orderNo, m.role, p.full_name AS fullName, h.position, n.name AS unitName, p.phone, p.email,
    m.assigned_field AS assignedField, m.valid_from AS "from", m.valid_to AS "to", m.end_reason AS endReason, m.end_note AS endNote, m.note
  FROM membership m JOIN person p ON p.id = m.person_id
  LEFT JOIN position_holding h ON h.person_id = m.person_id AND h.deleted_at IS NULL AND (h.valid_from IS NULL OR h.valid_from <= @day) AND (h.valid_to IS NULL OR h.valid_to >= @day)
  LEFT JOIN org_unit_name n ON n.org_unit_id = h.org_unit_id AND n.deleted_at IS NULL AND (n.valid_from IS NULL OR n.valid_from <= @day) AND (n.valid_to IS NULL OR n.valid_to >= @day)
  WHERE m.committee_id = @id AND m.deleted_at IS NULL AND (m.valid_from IS NULL OR m.valid_from <= @day) AND (m.valid_to IS NULL OR m.valid_to >= @day)
  ORDER BY CASE m.role WHEN 'head' THEN 0 WHEN 'standing_deputy_head' THEN 1 WHEN 'deputy_head' THEN 2 WHEN 'standing_member' THEN 3 WHEN 'member' THEN 4 ELSE 5 END, m.order_no, m.id`;

async function firstPage(userData: string, database: string, committeeIds: readonly string[]): Promise<Result> {
  const backend = await startBackendProcess(userData);
  const connection = new Database(database, { readonly: true });
  const bare = connection.prepare(BARE);
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
  if (members.length < 50 || !isDeepStrictEqual(members, bare.all({ id, day: DAY }))) throw new Error('The bare query gives other rows than the program');
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
