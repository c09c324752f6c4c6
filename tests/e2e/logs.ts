import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { USER } from './support.ts';

/** The program's logs, joined. */
function logsOf(userDataDir: string): string {
  const folder = path.join(userDataDir, 'logs');
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log')).map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
}

/** No log tells whose data it was about: not the user, not the people, not their numbers. */
export function expectNamelessLogs(userDataDir: string, names: readonly string[]): void {
  const logs = logsOf(userDataDir);
  expect([USER, ...names].filter((name) => logs.includes(name))).toEqual([]);
  expect(logs).not.toMatch(/0400[ .]?000|@mau\.invalid/);
}
