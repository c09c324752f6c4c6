import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from '../shell/start.ts';
import type { Result } from '../support/bench-measure.ts';
import { benchCommittees } from './committees.ts';
import { benchDocuments } from './documents.ts';
import { benchImport } from './import.ts';
import { benchMinutesDesk } from './minutes-desk.ts';
import { benchOpenLoop } from './open-loop.ts';
import { benchOpenLoopRegisters } from './open-loop-registers.ts';
import { benchOpenLoopTasks } from './open-loop-tasks.ts';
import { benchPapers } from './papers.ts';
import { benchReader } from './reader.ts';
import { benchRegisters } from './registers.ts';
import { benchRenderer } from './renderer.ts';
import { benchReports } from './reports.ts';
import { benchReturns } from './returns.ts';
import { benchRollups } from './rollups.ts';
import { benchRoster } from './roster.ts';
import { benchStatistics } from './statistics.ts';
import { benchTaskWorkbooks } from './task-workbooks.ts';
import { benchTasks } from './tasks.ts';

const BENCHES: Record<string, () => Promise<Result[]>> = { reader: benchReader, roster: benchRoster, committees: benchCommittees, documents: benchDocuments, reports: benchReports, papers: benchPapers, import: benchImport, 'open-loop': benchOpenLoop, 'open-loop-tasks': benchOpenLoopTasks, 'open-loop-registers': benchOpenLoopRegisters, renderer: benchRenderer, 'minutes-desk': benchMinutesDesk, tasks: benchTasks, statistics: benchStatistics, 'task-workbooks': benchTaskWorkbooks, registers: benchRegisters, returns: benchReturns, rollups: benchRollups };
const OUT = path.join(import.meta.dirname, '..', '..', 'bench-out');

/** Runs the benches named (all, when none is), prints the table, writes the results. Answers the exit code: a slow machine is no failure. */
export async function runBenches(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    process.stderr.write(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.\n`);
    return 1;
  }
  if (!ensureBuilt()) return 1;
  process.stdout.write(`Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}\n`);
  const results: Result[] = [];
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    for (const result of (await BENCHES[name]?.()) ?? []) {
      results.push(result);
      process.stdout.write(`${lineOf(result)}\n`);
    }
  }
  mkdirSync(OUT, { recursive: true });
  writeFileSync(path.join(OUT, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  const over = results.filter((result) => !result.within).length;
  process.stdout.write(`${results.length} figures, ${over} over their budget. bench-out/results.json has them all.\n`);
  return 0;
}

function lineOf({ bench, metric, value, unit, against, ratio, budget, within }: Result): string {
  const comparison = ratio === null ? '' : `  ${ratio} × (${against ?? ''})`;
  const limit = budget === null ? '' : `  ${within ? 'within' : 'OVER'} ${budget}${ratio === null ? ` ${unit}` : ' ×'}`;
  return `${bench.padEnd(10)} ${metric.padEnd(58)} ${String(value).padStart(8)} ${unit}${comparison}${limit}`;
}
