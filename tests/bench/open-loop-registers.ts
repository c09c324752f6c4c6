import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBackendProcess } from '../support/backend-process.ts';
import { commitPlan } from '../support/bench-commit.ts';
import { makeOffice } from '../support/bench-data.ts';
import { finish } from '../support/bench-import.ts';
import { answerFigures, answersDuring } from '../support/bench-load.ts';
import type { Result } from '../support/bench-measure.ts';
import { planOf, registerOfManyFields, ROWS } from './registers.ts';

const RUNS = 3;
const PERIOD = '2013..2026';

/** What a user feels while a register of many records is written as a workbook, and while its statistics are worked out again and again. */
export async function benchOpenLoopRegisters(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const { database, committeeIds } = await makeOffice(folder);
    const register = registerOfManyFields();
    await commitPlan(database, planOf(database, register));
    const backend = await startBackendProcess(folder);
    const runs: { exporting: number[]; counting: number[] }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const view = { register: register.name, layout: { kind: 'shown' as const, columns: Object.keys(register.fields) } };
      const exporting = await answersDuring(backend, committeeIds, async () => finish(backend.client.registers.export({ ...view, ticket: await backend.ticket(path.join(folder, `${run}.xlsx`), 'write') })));
      const [measure = ''] = register.measures.map(({ name }) => name);
      const counting = await answersDuring(backend, committeeIds, async () => {
        for (const by of ['.unit', '.level', '.month', '.year']) await backend.client.registers.statistics({ register: register.name, period: PERIOD, by, columns: '.measures', measure, recast: true });
      });
      runs.push({ exporting, counting });
    }
    await backend.drain();
    return [
      ...answerFigures('open-loop-registers', `the export of ${ROWS} records`, runs.map(({ exporting }) => exporting), 'runs'),
      ...answerFigures('open-loop-registers', `statistics over ${ROWS} records`, runs.map(({ counting }) => counting), 'runs'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
