import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { flushFile, moveFile } from './files.ts';
import { newId } from './ids.ts';

/**
 * What belongs to this installation and not to the record, so it never travels in a backup: the origin under which it
 * writes history, the second backup folder, and whether the last time ended cleanly.
 */
export interface Installation {
  origin: string;
  secondFolder: string | null;
}

const FILE = 'installation.json';

/** Reads the installation's own file; makes one with a new origin at the first start. */
export async function loadInstallation(folder: string): Promise<Installation> {
  const file = path.join(folder, FILE);
  if (existsSync(file)) {
    const stored = parse(readFileSync(file, 'utf8'));
    if (stored !== null) return stored;
  }
  return saveInstallation(folder, { origin: newId(), secondFolder: null });
}

function parse(text: string): Installation | null {
  try {
    const { origin, secondFolder } = JSON.parse(text) as Partial<Installation>;
    return typeof origin === 'string' && origin.length === 36 ? { origin, secondFolder: secondFolder ?? null } : null;
  } catch {
    // A torn file costs only the name of the origin: a new one begins a new chain beside the old.
    return null;
  }
}

/** Writes the installation's file whole or not at all. */
export async function saveInstallation(folder: string, installation: Installation): Promise<Installation> {
  mkdirSync(folder, { recursive: true });
  const unfinished = path.join(folder, `${FILE}.tmp`);
  writeFileSync(unfinished, JSON.stringify(installation, null, 2));
  flushFile(unfinished);
  await moveFile(unfinished, path.join(folder, FILE));
  return installation;
}
