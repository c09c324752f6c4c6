import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { BATCH } from './feed.ts';
import { hostileFile } from './hostile-files.ts';

const MINUTES = 15 * 60_000;

test('the file of a seed is the same in every run', () => {
  for (const seed of [3, 40, 66, 1234]) expect(hostileFile(seed)).toEqual(hostileFile(seed));
});

// In a process of its own, as `npm run test:fuzz` runs two thousand: what is measured is the memory of the program.
test('hostile files of every kind: each a result or one clear refusal, nothing written in part, the memory back', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'run.mjs'), '0']).catch((error: { stdout: string }) => error);
  expect(stdout).toContain(`${BATCH} files, 0 failures`);
}, MINUTES);
