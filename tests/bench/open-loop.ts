import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBackendProcess } from '../support/backend-process.ts';
import { makeOffice, writeRoster } from '../support/bench-data.ts';
import { finish, preview } from '../support/bench-import.ts';
import { answerFigures, answersDuring } from '../support/bench-load.ts';
import type { Result } from '../support/bench-measure.ts';

const ROWS = 20_000;
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
    return answerFigures('open-loop', `an import of ${ROWS} rows`, runs, 'imports');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function oneImport(userData: string, file: string): Promise<number[]> {
  const { committeeIds, emptyCommitteeId } = await makeOffice(userData);
  const backend = await startBackendProcess(userData);
  try {
    return await answersDuring(backend, committeeIds, async () => {
      const { importId, summary } = await preview(backend, emptyCommitteeId, file);
      if (summary.ready !== ROWS) throw new Error(`The preview is not as expected: ${JSON.stringify(summary)}`);
      await finish(backend.client.imports.commit({ importId }));
    });
  } finally {
    await backend.drain();
  }
}
