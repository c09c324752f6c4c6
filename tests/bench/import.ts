import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { startBackendProcess } from '../support/backend-process.ts';
import { makeOffice, writeRoster } from '../support/bench-data.ts';
import { preview } from '../support/bench-import.ts';
import { compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';
import { commitPlan, planOf, rowsWritten, writeBare } from '../support/bench-commit.ts';

const ROUNDS = 5;
const ROWS = 5000;

/** A roster of 5,000 rows brought in: up to the preview against exceljs, and the commit against bare statements. */
export async function benchImport(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const file = path.join(folder, 'roster.xlsx');
    const { database, emptyCommitteeId } = await makeOffice(folder);
    await writeRoster(file, ROWS);
    return [await upToPreview(folder, emptyCommitteeId, file), await commit(folder, database, emptyCommitteeId, file)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function upToPreview(userData: string, committeeId: string, file: string): Promise<Result> {
  const backend = await startBackendProcess(userData);
  try {
    const { ours, peer } = await pairedRounds(
      ROUNDS,
      async () => {
        let importId = '';
        const time = await timed(async () => {
          const opened = await preview(backend, committeeId, file);
          importId = opened.importId;
          if (opened.summary.rows !== ROWS || opened.summary.errors > 0) throw new Error(`The preview is not as expected: ${JSON.stringify(opened.summary)}`);
        });
        await backend.client.imports.discard({ importId });
        return time;
      },
      () => readByExcelJs(file),
    );
    return compared('import', `${ROWS} rows read, mapped and checked through the ports`, ours, 'ms', { name: 'exceljs readFile of the same file', value: peer }, 1);
  } finally {
    await backend.drain();
  }
}

/** In a thread started for it, as our import is. */
async function readByExcelJs(file: string): Promise<number> {
  const worker = new Worker(new URL('./exceljs-read.ts', import.meta.url), { workerData: file });
  const [time] = (await once(worker, 'message')) as [number];
  await worker.terminate();
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
  const first = fresh('ours.db');
  await commitPlan(first, plan);
  const rows = rowsWritten(first);
  if (rows.records < ROWS) throw new Error(`Only ${rows.records} records were written`);
  const { ours, peer } = await pairedRounds(
    ROUNDS,
    () => commitPlan(fresh('ours.db'), plan),
    async () => writeBare(fresh('bare.db'), rows),
  );
  return compared('import', `commit of ${ROWS} rows (${rows.records} records)`, ours, 'ms', { name: 'bare prepared statements writing the same rows, history and search texts', value: peer }, 2);
}
