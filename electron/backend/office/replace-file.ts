import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WorkbookError } from './workbook-error.ts';

/** A virus scanner lets go of a new file within a moment; Excel does not. */
const RENAME_PAUSES_MS = [50, 100, 200, 400];
const LOCKED = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY', 'EISDIR']);

/**
 * Writes a file beside its place and moves it there when it is whole, so that a failure leaves the old file as it was.
 * Throws FILE_LOCKED when another program holds the target, DISK_FULL, READ_ONLY, else FILE_UNREADABLE.
 */
export async function replaceFile(path: string, write: (temporaryPath: string) => Promise<void>): Promise<void> {
  const extension = extname(path);
  const temporary = join(dirname(path), `${basename(path, extension)}.tmp-${randomBytes(4).toString('hex')}${extension}`);
  try {
    await write(temporary);
    await flush(temporary);
    await renameWithPatience(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw asWorkbookError(error);
  }
}

async function flush(path: string): Promise<void> {
  await using file = await open(path, 'r+');
  await file.sync();
}

async function renameWithPatience(from: string, to: string): Promise<void> {
  for (const wait of RENAME_PAUSES_MS) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!LOCKED.has(codeOf(error))) throw error;
      await pause(wait);
    }
  }
  try {
    await rename(from, to);
  } catch (error) {
    throw LOCKED.has(codeOf(error)) ? new WorkbookError('FILE_LOCKED', 'the file is open in another program', { cause: error }) : error;
  }
}

function asWorkbookError(error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof WorkbookError || code === '') return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new WorkbookError('DISK_FULL', 'no room for the file', { cause: error });
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return new WorkbookError('READ_ONLY', 'the folder cannot be written', { cause: error });
  return new WorkbookError('FILE_UNREADABLE', 'the file cannot be written', { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
