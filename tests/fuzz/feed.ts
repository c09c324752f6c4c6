import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ERRORS } from '#shared/contract/errors.ts';
import { readWorkbookApart } from '../../electron/backend/office/read-apart.ts';
import { readPasted } from '../../electron/backend/office/read-pasted.ts';
import { WorkbookError } from '../../electron/backend/office/workbook-error.ts';
import { aUnit } from '../support/builders.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { bringIn } from './bring-in.ts';
import { HONEST_SEEDS, type Labelled, PASTED, ROUND } from './hostile-files.ts';
import { UNIT } from './list-rows.ts';

export const SECONDS_A_FILE = 20;
export const MEGABYTES_BACK = 50;
/** Files of one run: all kinds at least once. */
export const BATCH = Math.ceil(ROUND / 50) * 50;
/** V8 keeps the pages of a thread that ended for some seconds, in case another one begins. */
const WAIT_FOR_MEMORY_MS = 20_000;
/** Seeds that no run measures. */
const WARMING_SEED = 1_000_000;
const WARMING_FILES = 40;
const LOOK_EVERY_MS = 1000;
/** What the wizard is given to bring in: lists of an office's size. The large ones are only read. */
const MOST_CELLS_BROUGHT_IN = 20_000;
const MAKE = path.join(import.meta.dirname, 'make.mjs');

export interface Outcome extends Labelled {
  /** `read`, the code of the refusal, or what went wrong. */
  reading: string;
  /** What became of it in the wizard: `written` or a code; null when there was nothing to bring in. */
  import: string | null;
  seconds: number;
}

/** What the files of a run did. */
export interface Batch {
  outcomes: Outcome[];
  /** Neither a result nor a clear refusal, too slow, or written in part. */
  wrong: Outcome[];
  /** Memory of the process after them, less before them; when it comes back, as soon as it has. */
  megabytesMore: number;
}

/** Reads the hostile files of the seeds from one on in the limited thread and brings in what can be read. */
export async function feedBatch(first: number): Promise<Batch> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hostile-'));
  await using database = await testDatabase();
  await database.write((context) => aUnit(context, UNIT));
  try {
    // Honest lists and hostile files first: what is loaded once is loaded before the memory is measured, and the allocator
    // holds what it goes on holding after files like these (the heap itself ends every run at what it began with).
    for (const seed of HONEST_SEEDS) await feedSeeds(folder, seed, 1, database);
    await feedSeeds(folder, WARMING_SEED, WARMING_FILES, database);
    const before = memory();
    const outcomes = await feedSeeds(folder, first, BATCH, database);
    return { outcomes, wrong: outcomes.filter(isWrong), megabytesMore: await memoryBack(before) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files are made in a process of their own: that takes more memory than to read them. */
async function feedSeeds(folder: string, first: number, count: number, database: TestDatabase): Promise<Outcome[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [MAKE, folder, String(first), String(count)]);
  const outcomes: Outcome[] = [];
  for (const line of stdout.trimEnd().split('\n')) outcomes.push(await feed(JSON.parse(line) as Labelled, folder, database));
  return outcomes;
}

async function feed(label: Labelled, folder: string, database: TestDatabase): Promise<Outcome> {
  const file = path.join(folder, label.name);
  const isPasted = label.name.endsWith(`.${PASTED}`);
  const start = performance.now();
  let reading = 'read';
  let cells = 0;
  try {
    const { sheets } = isPasted ? readPasted(await readFile(file, 'utf8'), 'pasted') : await readWorkbookApart(file);
    cells = sheets.reduce((sum, sheet) => sum + sheet.cells, 0);
  } catch (error) {
    reading = error instanceof WorkbookError ? error.code : String(error);
  }
  const seconds = (performance.now() - start) / 1000;
  const brought = reading === 'read' && cells <= MOST_CELLS_BROUGHT_IN ? await bringIn(database, isPasted ? { pasted: await readFile(file, 'utf8') } : { path: file }, label) : null;
  await rm(file);
  return { ...label, reading, import: brought, seconds };
}

function isWrong({ reading, import: brought, seconds }: Outcome): boolean {
  const isClear = (word: string) => ['read', 'written'].includes(word) || (word !== 'BUG' && Object.hasOwn(ERRORS, word));
  return seconds > SECONDS_A_FILE || !isClear(reading) || !isClear(brought ?? 'written');
}

async function memoryBack(before: number): Promise<number> {
  const end = performance.now() + WAIT_FOR_MEMORY_MS;
  while (memory() - before > MEGABYTES_BACK && performance.now() < end) await pause(LOOK_EVERY_MS);
  return memory() - before;
}

/** Resident memory in megabytes once everything unused is given back. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as NodeJS.GCFunction)({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  return process.memoryUsage().rss / 1024 / 1024;
}
