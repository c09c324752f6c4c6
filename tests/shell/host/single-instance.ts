import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type SecondStart = { argv: string[]; workingDirectory: string; additionalData: unknown };

const POLL_MS = 250;

function holder(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const pid = holder(lock);
    if (pid === process.pid) return true;
    if (pid !== undefined && isAlive(pid)) return false;
    // A program that was killed leaves its lock behind.
    rmSync(lock, { force: true });
    return claim(lock);
  }
}

function readLetters(folder: string, onSecond: (start: SecondStart) => void): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const file = join(folder, name);
    const start = JSON.parse(readFileSync(file, 'utf8')) as SecondStart;
    rmSync(file, { force: true });
    onSecond(start);
  }
}

/** Takes the lock of a data folder, or tells its holder about this start and returns false. */
export function takeInstanceLock(userData: string, own: SecondStart, onSecond: (start: SecondStart) => void): boolean {
  const letters = join(userData, 'stand-in-second-starts');
  mkdirSync(letters, { recursive: true });
  const lock = join(userData, 'stand-in.lock');
  if (!claim(lock)) {
    const name = `${process.pid}-${Date.now()}`;
    writeFileSync(join(letters, `${name}.part`), JSON.stringify(own));
    renameSync(join(letters, `${name}.part`), join(letters, `${name}.json`));
    return false;
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  const look = (): void => readLetters(letters, onSecond);
  watch(letters, look).on('error', () => {}).unref();
  setInterval(look, POLL_MS).unref();
  return true;
}
