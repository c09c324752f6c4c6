import { app, type BrowserWindow, Menu, powerMonitor } from 'electron';
import path from 'node:path';
import { serveApp } from './app-protocol.ts';
import { type BackendHost, startBackendHost } from './backend-host.ts';
import { newFileTickets } from './file-tickets.ts';
import { log, openLog } from './log.ts';
import { acceptPorts } from './ports.ts';
import { hardenSession } from './security.ts';
import { focusWindow, openWindow, resourcesFolder } from './window.ts';

/**
 * Chooses the folder of this user's data: on Windows the local one, for a roaming folder is copied at every logon and a
 * database must not be.
 */
export function placeUserData(): void {
  const local = process.env['LOCALAPPDATA'];
  if (app.isPackaged && process.platform === 'win32' && local !== undefined) app.setPath('userData', path.join(local, 'Steering Desk'));
}

/** Starts the program once the app is ready. */
export function startApp(): void {
  let window: BrowserWindow | null = null;
  let host: BackendHost | null = null;
  let drained = false;

  app.on('second-instance', () => {
    if (window !== null) focusWindow(window);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (drained || host === null) return;
    event.preventDefault();
    void finish({ backUp: true });
  });
  app.on('render-process-gone', (_event, _contents, { reason }) => log.error(`page ended: ${reason}`));

  /** Lets the backend finish what runs, then quits for good. */
  async function finish(options: { backUp: boolean }): Promise<void> {
    await host?.drain(options);
    drained = true;
    app.quit();
  }

  async function start(): Promise<void> {
    openLog(app.getPath('logs'));
    Menu.setApplicationMenu(null);
    await hardenSession();
    serveApp(path.join(import.meta.dirname, '..', 'renderer'));
    host = startBackendHost(app.getPath('userData'), resourcesFolder());
    const files = newFileTickets(host);
    const opening = openWindow((opened) => {
      window = opened;
      acceptPorts(opened, host as BackendHost, files);
    });
    // Windows is ending the session: no dialogs, no backup, only what must be on the disk.
    powerMonitor.on('shutdown', () => void finish({ backUp: false }));
    (await opening).on('session-end', () => void finish({ backUp: false }));
  }

  app.whenReady().then(start).catch((error: unknown) => {
    log.error('start', error);
    app.exit(1);
  });
}
