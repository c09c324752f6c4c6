import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES']);
const TRIES = 8;
const FIRST_PAUSE_MS = 15;

/** Runs a file operation again a few times while a virus scanner or a viewer holds the file. */
export async function patiently<T>(operation: () => T): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return operation();
    } catch (error) {
      if (attempt === TRIES || !BUSY.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await wait(FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}

/** Makes sure that what was written to a file is on the disk. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes sure that names made or changed in a folder are on the disk. Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Renames a file, waiting out whoever holds it for a moment. */
export function moveFile(from: string, to: string): Promise<void> {
  return patiently(() => renameSync(from, to));
}

/** Deletes a file if it is there. */
export function discardFile(file: string): Promise<void> {
  return patiently(() => rmSync(file, { force: true }));
}
