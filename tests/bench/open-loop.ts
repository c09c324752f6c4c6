import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BackendProcess, startBackendProcess } from '../support/backend-process.ts';
import { makeOffice, person, writeRoster } from '../support/bench-data.ts';
import { finish, preview } from '../support/bench-import.ts';
import { alone, median, percentile, type Result } from '../support/bench-measure.ts';

const ROWS = 20_000;
const EVERY_MS = 50;
const BEFORE_AND_AFTER_MS = 1000;
const RUNS = 5;

/**
 * What a user feels while 20,000 rows are imported: requests are sent twenty times a second whatever the answers do,
 * from before the job until after its commit. A request's time counts from the moment it was due.
 */
export async function benchOpenLoop(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const file = path.join(folder, 'roster.xlsx');
    await writeRoster(file, ROWS);
    const runs: number[][] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await oneImport(path.join(folder, `run-${run}`), file));
    const all = (part: number) => median(runs.map((times) => percentile(times, part)));
    return [
      alone('open-loop', `answers during an import of ${ROWS} rows, 95 of 100 (median of ${RUNS} imports)`, all(0.95), 'ms', 100),
      alone('open-loop', `the longest of them (median of ${RUNS} imports)`, all(1), 'ms', 250),
      alone('open-loop', `the longest of all ${runs.flat().length} answers`, Math.max(...runs.flat()), 'ms', null),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function oneImport(userData: string, file: string): Promise<number[]> {
  const { committeeIds, emptyCommitteeId } = await makeOffice(userData);
  const backend = await startBackendProcess(userData);
  try {
    const load = sendSteadily(requestsOf(backend, committeeIds));
    await wait(BEFORE_AND_AFTER_MS);
    const { importId, summary } = await preview(backend, emptyCommitteeId, file);
    if (summary.ready !== ROWS) throw new Error(`The preview is not as expected: ${JSON.stringify(summary)}`);
    await finish(backend.client.imports.commit({ importId }));
    await wait(BEFORE_AND_AFTER_MS);
    return await load.stop();
  } finally {
    await backend.drain();
  }
}

/** What a page asks while somebody works in it: rosters, lists, searches. */
function requestsOf({ client }: BackendProcess, committeeIds: readonly string[]): (number: number) => Promise<unknown> {
  return (number) => {
    switch (number % 4) {
      case 0: return client.committees.roster({ id: committeeIds[number % committeeIds.length] ?? '', asOf: '2026-03-18' });
      case 1: return client.people.list({ offset: (number * 100) % 4000 });
      case 2: return client.search.query({ q: person(number).fullName });
      default: return client.committees.list({});
    }
  };
}

function sendSteadily(request: (number: number) => Promise<unknown>): { stop(): Promise<number[]> } {
  const start = performance.now();
  const answers: Promise<number>[] = [];
  let timer: NodeJS.Timeout;
  const next = () => {
    // Behind after a pause of this process, the requests that were due are sent at once: none is forgiven.
    while (start + answers.length * EVERY_MS <= performance.now()) {
      const due = start + answers.length * EVERY_MS;
      answers.push(request(answers.length).then(() => performance.now() - due));
    }
    timer = setTimeout(next, Math.max(0, start + answers.length * EVERY_MS - performance.now()));
  };
  next();
  return {
    stop() {
      clearTimeout(timer);
      return Promise.all(answers);
    },
  };
}
