import { spawnSync } from 'node:child_process';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { electronExecutable } from './browser/find.ts';
import { needsBuild } from './start.ts';
import { tempFolder } from './support.ts';

const BUILT = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

function project(): { root: string; write: (file: string, at: number) => void } {
  const root = tempFolder();
  return {
    root,
    write(file, at) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), '');
      utimesSync(join(root, file), at, at);
    },
  };
}

describe('npm start', () => {
  test('builds when something is missing or older than the sources', () => {
    const { root, write } = project();
    write('electron/main/index.ts', 1000);
    expect(needsBuild(root)).toBe(true);
    for (const file of BUILT) write(file, 2000);
    expect(needsBuild(root)).toBe(false);
    write('shared/rules/dates.ts', 3000);
    expect(needsBuild(root)).toBe(true);
  });

  const root = join(import.meta.dirname, '..', '..');
  test.runIf(process.platform === 'linux' && !electronExecutable(root))('says what to do where no window can be opened', () => {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
    const run = spawnSync(process.execPath, [join(import.meta.dirname, 'start.mjs')], { env, encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('npm run demo');
    const hidden = spawnSync(process.execPath, [join(import.meta.dirname, 'start.mjs')], { env: { ...env, DISPLAY: ':0', STEERING_DESK_HIDE_SYSTEM_BROWSER: '1' }, encoding: 'utf8' });
    expect(hidden.status).toBe(1);
    expect(hidden.stderr).toContain('no Chromium, Chrome or Edge was found');
  });
});
