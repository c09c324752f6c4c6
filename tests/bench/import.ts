import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type BackendProcess, startIdleBackend } from '../support/backend-process.ts';
import { makeOffice, writeRoster } from '../support/bench-data.ts';
import { preview } from '../support/bench-import.ts';
import { compared, pairedRounds, type Result } from '../support/bench-measure.ts';
import { commitPlan, planOf, rowsWritten, writeBare } from '../support/bench-commit.ts';

const ROUNDS = 9;
const ROWS = 5000;

/** A list of a whole province. */
const MANY_ROWS = 20_000;
const MANY_ROUNDS = 5;

/** Rosters brought in: up to the preview against exceljs, and the commit against bare statements. */
export async function benchImport(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const file = path.join(folder, 'roster.xlsx');
    const { database, emptyCommitteeId } = await makeOffice(folder);
    await writeRoster(file, ROWS);
    const large = path.join(folder, 'large.xlsx');
    await writeRoster(large, MANY_ROWS);
    return [await again(folder, emptyCommitteeId, file, ROWS, ROUNDS), await again(folder, emptyCommitteeId, large, MANY_ROWS, MANY_ROUNDS), await first(folder, emptyCommitteeId, file), await commit(folder, database, emptyCommitteeId, file)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PEER = 'exceljs readFile of the same file';

/** An import after others: the program's thread has read files before, and so has the thread that reads by exceljs. */
async function again(userData: string, committeeId: string, file: string, rows: number, rounds: number): Promise<Result> {
  const backend = await startIdleBackend(userData);
  const worker = exceljsThread();
  try {
    const { ours, peer } = await pairedRounds(rounds, () => upToPreview(backend, committeeId, file, rows), () => readByExcelJs(worker, file));
    return compared('import', `${rows} rows read, mapped and checked through the ports`, ours, 'ms', { name: PEER, value: peer }, 1);
  } finally {
    await worker.terminate();
    await backend.drain();
  }
}

/** The first import since the start: both begin with starting a thread and loading what reads. */
async function first(userData: string, committeeId: string, file: string): Promise<Result> {
  const { ours, peer } = await pairedRounds(
    ROUNDS,
    async () => {
      // Nobody has chosen a file before the start's own work is done: that takes seconds, and this is not what it measures.
      const backend = await startIdleBackend(userData);
      const time = await upToPreview(backend, committeeId, file, ROWS);
      await backend.drain();
      return time;
    },
    async () => {
      const start = performance.now();
      const worker = exceljsThread();
      await readByExcelJs(worker, file);
      const time = performance.now() - start;
      await worker.terminate();
      return time;
    },
  );
  return compared('import', 'the same as the first import since the start', ours, 'ms', { name: `exceljs loaded, then ${PEER.replace('exceljs ', '')}`, value: peer }, 1);
}

async function upToPreview(backend: BackendProcess, committeeId: string, file: string, rows: number): Promise<number> {
  const start = performance.now();
  const { importId, summary } = await preview(backend, committeeId, file);
  const time = performance.now() - start;
  if (summary.rows !== rows || summary.errors > 0) throw new Error(`The preview is not as expected: ${JSON.stringify(summary)}`);
  await backend.client.imports.discard({ importId });
  return time;
}

function exceljsThread(): Worker {
  return new Worker(new URL('./exceljs-read.ts', import.meta.url));
}

async function readByExcelJs(worker: Worker, file: string): Promise<number> {
  worker.postMessage(file);
  const [time] = (await once(worker, 'message')) as [number];
  return time;
}

async function commit(folder: string, database: string, committeeId: string, file: string): Promise<Result> {
  const fresh = (name: string): string => {
    const copy = path.join(folder, name);
    for (const end of ['-wal', '-shm']) rmSync(copy + end, { force: true });
    copyFileSync(database, copy);
    return copy;
  };
  const plan = await planOf(fresh('planned.db'), committeeId, file);
  const written = fresh('ours.db');
  await commitPlan(written, plan);
  const rows = rowsWritten(written);
  if (rows.records < ROWS) throw new Error(`Only ${rows.records} records were written`);
  const { ours, peer } = await pairedRounds(
    ROUNDS,
    () => commitPlan(fresh('ours.db'), plan),
    async () => writeBare(fresh('bare.db'), rows),
  );
  return compared('import', `commit of ${ROWS} rows (${rows.records} records)`, ours, 'ms', { name: 'bare prepared statements writing the same rows, history and search texts', value: peer }, 2);
}
