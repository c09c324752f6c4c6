import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { launchShell } from './launch.ts';
import { FIXTURE, inPage, startFixture, tempFolder } from './support.ts';

/** The fixture with its main replaced. */
function programOf(main: string): string {
  const folder = tempFolder();
  cpSync(FIXTURE, folder, { recursive: true });
  writeFileSync(join(folder, 'built', 'main', 'index.js'), main);
  return folder;
}

async function failureOf(main: string): Promise<string> {
  const appDir = programOf(main);
  return launchShell({ appDir, userDataDir: tempFolder(), headless: true }).then(
    async (app) => {
      await app.kill();
      return 'it started';
    },
    (error: Error) => error.message,
  );
}

describe('what the stand-in does not know throws', () => {
  test.each([
    ['unknown', 'electron app.getBadgeCount is not known'],
    ['option', 'BrowserWindow: option "frame" is not known'],
    ['weak', 'webPreferences.sandbox = false is not known'],
    ['event', 'electron app event "gpu-info-update" is not known'],
  ])('in main: %s', async (command, sentence) => {
    const app = await startFixture();
    await expect(inPage(app, `api.ask('${command}')`)).rejects.toThrow(`stand-in: ${sentence}`);
    expect(app.violations).toEqual([sentence]);
  });

  test.each([
    ['fs', 'stand-in: a sandboxed preload cannot require "node:fs"'],
    ['bridge', 'stand-in: electron electron.contextBridge is not known in a preload'],
    ['invoke', 'stand-in: electron ipcRenderer.invoke is not known in a preload'],
    ['process', 'process is not defined'],
  ])('in the preload: %s', async (what, sentence) => {
    const app = await startFixture();
    expect(await inPage(app, `api.attempt('${what}')`)).toBe(sentence);
  });

  test('in the backend: electron’s main modules', async () => {
    const app = await startFixture();
    expect(await inPage(app, `api.echo('electron')`)).toBe('stand-in: electron app is not known in a utility process');
  });

  test('an import of an unknown name', async () => {
    expect(await failureOf(`import { app, Tray } from 'electron'; app.quit(); new Tray()`)).toContain('electron Tray is not known');
  });

  test('a switch that weakens the browser', async () => {
    expect(await failureOf(`import { app } from 'electron'; app.commandLine.appendSwitch('disable-web-security')`)).toContain('appendSwitch("disable-web-security") is not known');
  });

  test('a window before the app is ready, and a scheme after it', async () => {
    expect(await failureOf(`import { BrowserWindow } from 'electron'; new BrowserWindow()`)).toContain('before the app is ready');
    const late = await failureOf(`import { app, protocol } from 'electron'; await 0; app.whenReady().then(() => protocol.registerSchemesAsPrivileged([])).catch(() => app.exit(4))`);
    expect(late).toContain('comes after the app is ready');
    expect(late).toContain('exit code 4');
  });
});

test('electron.cjs lists the names that electron.ts offers', () => {
  const list = /module\.exports = \{([^}]*)\}/.exec(readFileSync(join(import.meta.dirname, 'host', 'electron.cjs'), 'utf8'))?.[1] ?? '';
  const offered = /strict\('electron', \{([^}]*)\}/.exec(readFileSync(join(import.meta.dirname, 'host', 'electron.ts'), 'utf8'))?.[1] ?? '';
  const names = (text: string) => text.replaceAll(/: strict\([^)]*\)/g, '').split(',').map((name) => name.trim().split(':')[0] ?? '').filter(Boolean).sort();
  expect(names(list)).toEqual(names(offered));
});
