import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { type Connection, connectForReading } from './connection.ts';
import { discardFile, flushFolder, moveFile } from './files.ts';

/** A file by what it holds. */
export interface Contents {
  sha256: string;
  bytes: number;
}

/** What became of a stored file. */
export type FileState = 'whole' | 'missing' | 'changed';

/** The folder of the attached files, beside a database or a backup. */
export function attachmentsBeside(database: string): string {
  return path.join(path.dirname(database), 'attachments');
}

/** Where a file with these contents lies: `ab/abcdef…`. */
export function storedPath(folder: string, sha256: string): string {
  return path.join(folder, sha256.slice(0, 2), sha256);
}

/**
 * Takes a file into the store. It is copied under a temporary name, flushed and renamed, so that whatever bears a hash is
 * whole; contents that are there already are kept once. One file is taken in at a time: what an earlier try left is removed.
 */
export async function storeFile(source: string, folder: string): Promise<Contents> {
  mkdirSync(folder, { recursive: true });
  const incoming = path.join(folder, 'incoming.tmp');
  const contents = await copyHashed(source, incoming);
  if ((await stateOf(folder, contents.sha256)) === 'whole') await discardFile(incoming);
  else await giveName(incoming, folder, contents.sha256);
  return contents;
}

/** Whether a stored file still holds what it held. */
export async function stateOf(folder: string, sha256: string): Promise<FileState> {
  const file = storedPath(folder, sha256);
  if (sizeOf(file) === null) return 'missing';
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex') === sha256 ? 'whole' : 'changed';
}

/** Copies a stored file elsewhere and proves the copy; answers what was wrong with the stored one. Nothing is left behind then, or when it fails. */
export async function copyStored(folder: string, sha256: string, target: string): Promise<FileState> {
  const file = storedPath(folder, sha256);
  if (sizeOf(file) === null) return 'missing';
  const unfinished = `${target}.tmp`;
  try {
    const copied = await copyHashed(file, unfinished);
    if (copied.sha256 !== sha256) return 'changed';
    await moveFile(unfinished, target);
    return 'whole';
  } finally {
    await discardFile(unfinished);
  }
}

/**
 * Brings the files a database names, also those of its recycle bin, from one store into another, each proved by its hash
 * while it is copied. Files the other store has are left alone: told by their size, or by their contents when `thoroughly`.
 * Afterwards every named file is counted in the other store. Answers how many are not there because the first store lacks
 * them or holds something else; anything else that goes wrong is thrown.
 */
export async function copyNamedFiles(connection: Connection, from: string, to: string, { thoroughly = false } = {}): Promise<{ named: number; lacking: number }> {
  const named = namedFiles(connection);
  for (const contents of named) {
    if (await isHeld(to, contents, thoroughly)) continue;
    const target = storedPath(to, contents.sha256);
    mkdirSync(path.dirname(target), { recursive: true });
    await copyStored(from, contents.sha256, target);
    flushFolder(path.dirname(target));
  }
  return { named: named.length, lacking: named.filter(({ sha256, bytes }) => sizeOf(storedPath(to, sha256)) !== bytes).length };
}

/** Deletes the stored files whose last record was erased for good. */
export async function discardErased(connection: Connection, folder: string): Promise<void> {
  const erased = connection.prepare('SELECT sha256 FROM erased_file WHERE sha256 NOT IN (SELECT sha256 FROM named_file)').pluck().all() as string[];
  for (const sha256 of erased) await discardFile(storedPath(folder, sha256));
}

/** Deletes a stored file that no record names. */
export async function discardUnnamed(connection: Connection, folder: string, sha256: string): Promise<void> {
  if (connection.prepare('SELECT 1 FROM named_file WHERE sha256 = ?').get(sha256) === undefined) await discardFile(storedPath(folder, sha256));
}

/** Deletes what no database in the folder of backups names any more; nothing while one of them cannot be read. */
export async function discardUnnamedByBackups(folder: string): Promise<void> {
  const store = path.join(folder, 'attachments');
  if (!existsSync(store)) return;
  const named = namedByBackups(folder);
  if (named === null) return;
  const kept = readdirSync(store, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name, parentPath } of kept) if (!named.has(name)) await discardFile(path.join(parentPath, name));
}

function namedByBackups(folder: string): Set<string> | null {
  const named = new Set<string>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.db'))) {
    const contents = readNamed(path.join(folder, name));
    if (contents === null) return null;
    for (const { sha256 } of contents) named.add(sha256);
  }
  return named;
}

function readNamed(database: string): Contents[] | null {
  try {
    const connection = connectForReading(database);
    try {
      return namedFiles(connection);
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

/** What a database names; nothing while its schema is older than attached files. */
function namedFiles(connection: Connection): Contents[] {
  const known = connection.prepare("SELECT name FROM sqlite_schema WHERE name IN ('attachment', 'named_file') ORDER BY name DESC LIMIT 1").pluck().get() as string | undefined;
  return known === undefined ? [] : (connection.prepare(`SELECT DISTINCT sha256, bytes FROM ${known}`).all() as Contents[]);
}

async function isHeld(folder: string, { sha256, bytes }: Contents, thoroughly: boolean): Promise<boolean> {
  return thoroughly ? (await stateOf(folder, sha256)) === 'whole' : sizeOf(storedPath(folder, sha256)) === bytes;
}

async function giveName(incoming: string, folder: string, sha256: string): Promise<void> {
  const target = storedPath(folder, sha256);
  mkdirSync(path.dirname(target), { recursive: true });
  await moveFile(incoming, target);
  flushFolder(path.dirname(target));
  flushFolder(folder);
}

/** Copies a file piece by piece into a new one and flushes it; what is half-made when it fails is removed. */
async function copyHashed(source: string, target: string): Promise<Contents> {
  await discardFile(target);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await using file = await open(target, 'wx');
    for await (const chunk of createReadStream(source)) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      await file.writeFile(chunk as Buffer);
    }
    await file.sync();
  } catch (error) {
    await discardFile(target).catch(() => {});
    throw error;
  }
  return { sha256: hash.digest('hex'), bytes };
}

function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}
