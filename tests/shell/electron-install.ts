import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronExecutable } from './browser/find.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LIMIT_MINUTES = 5;

/** `npm run electron:install`: fetches Electron's binary with its own installer. Gives the exit code. */
export function installElectron(): number {
  if (electronExecutable(ROOT)) {
    console.log('Electron is here already.');
    return 0;
  }
  console.log(`Fetching Electron (at most ${LIMIT_MINUTES} minutes) …`);
  const { status, error } = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'electron', 'install.js')], { cwd: ROOT, stdio: 'inherit', timeout: LIMIT_MINUTES * 60_000 });
  if (status === 0 && electronExecutable(ROOT)) {
    console.log('Electron is installed: “npm start” opens the program in it.');
    return 0;
  }
  const late = error && 'code' in error && error.code === 'ETIMEDOUT';
  console.error(
    late
      ? `Electron could not be fetched within ${LIMIT_MINUTES} minutes. Nothing was changed; try again with a better connection, or use “npm start” without it.`
      : 'Electron could not be fetched: this machine seems to have no way to its download page. Nothing was changed; “npm start” and “npm test” work without it.',
  );
  return 1;
}
