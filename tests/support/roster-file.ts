import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A csv file of rows in the form offices save it, UTF-8 with a mark and semicolons; it is removed when the test has finished. */
export async function rosterFile(rows: readonly (readonly string[])[], name = 'danh sách.csv'): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'imports-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, name);
  await writeFile(file, `\ufeff${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}`);
  return file;
}
