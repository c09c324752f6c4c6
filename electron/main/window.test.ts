import type { BrowserWindowConstructorOptions } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openWindow } from './window.ts';

// Electron exists only inside Electron; this stands for it and keeps what it is asked for.
const electron = vi.hoisted(() => {
  const asked: BrowserWindowConstructorOptions[] = [];
  const loaded: string[] = [];
  const app = { isPackaged: false, getAppPath: () => '/program' };
  const screen = { getPrimaryDisplay: () => ({ workAreaSize: { width: 911, height: 472 } }) };
  class BrowserWindow {
    constructor(options: BrowserWindowConstructorOptions) {
      asked.push(options);
    }
    once() {}
    show() {}
    async loadURL(url: string) {
      loaded.push(url);
    }
  }
  return { asked, loaded, module: { app, screen, BrowserWindow } };
});
vi.mock('electron', () => electron.module);

beforeEach(() => {
  electron.asked.length = 0;
  electron.loaded.length = 0;
  Object.assign(process, { resourcesPath: '/program/resources' });
});

async function optionsWhen(isPackaged: boolean) {
  electron.module.app.isPackaged = isPackaged;
  await openWindow(() => {});
  const [options] = electron.asked;
  if (options === undefined) throw new Error('No window was opened');
  return options;
}

describe('the window', () => {
  it('has every safety switch on, in the open', async () => {
    const { preload, devTools, ...preferences } = (await optionsWhen(true)).webPreferences ?? {};
    expect(preferences).toEqual({
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, allowRunningInsecureContent: false,
      experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false, spellcheck: false,
    });
    expect(preload).toMatch(/[\\/]preload[\\/]index\.cjs$/);
    expect(devTools).toBe(false);
  });

  it('has the developer’s tools only where the program is developed', async () => {
    expect((await optionsWhen(false)).webPreferences?.devTools).toBe(true);
  });

  it('opens on the program’s own page', async () => {
    await optionsWhen(true);
    expect(electron.loaded).toEqual(['app://bundle/index.html']);
  });

  it('is never larger than the screen has room for', async () => {
    const { width = 0, height = 0, minWidth = 0, minHeight = 0 } = await optionsWhen(true);
    expect([width, height]).toEqual([911, 472]);
    expect(minWidth).toBeLessThanOrEqual(911);
    expect(minHeight).toBeLessThanOrEqual(472);
  });
});
