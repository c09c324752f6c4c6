import { app, type BrowserWindow, Menu, powerMonitor } from 'electron';
import path from 'node:path';
import { serveApp } from './app-protocol.ts';
import { type BackendHost, startBackendHost } from './backend-host.ts';
import { newFileTickets } from './file-tickets.ts';
import { newPaperPrinter } from './papers.ts';
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
  let finishing: Promise<void> | null = null;

  app.on('second-instance', () => {
    if (window !== null) focusWindow(window);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (drained || host === null) return;
    event.preventDefault();
    finish({ backUp: true });
  });
  app.on('render-process-gone', (_event, contents, { reason }) => {
    log.error(`page ended: ${reason}`);
    // Nothing of the record lives in the page; drafts are kept by the backend.
    if (reason !== 'clean-exit') contents.reload();
  });

  /** Lets the backend finish what runs, then quits for good. Once: the user may press the button again meanwhile. */
  function finish(options: { backUp: boolean }): void {
    finishing ??= Promise.resolve(host?.drain(options)).then(() => {
      drained = true;
      app.quit();
    });
  }

  async function start(): Promise<void> {
    openLog(app.getPath('logs'));
    // Windows shows notifications only of a program it knows by the name in its start menu (electron-builder.yml).
    if (process.platform === 'win32') app.setAppUserModelId('vn.steeringdesk.app');
    // The backend opens its database while the window is made ready.
    host = startBackendHost(app.getPath('userData'), resourcesFolder());
    Menu.setApplicationMenu(null);
    await hardenSession();
    const papers = newPaperPrinter();
    serveApp(path.join(import.meta.dirname, '..', 'renderer'), papers);
    const files = newFileTickets(host, path.join(app.getPath('userData'), 'opened'));
    const opening = openWindow((opened) => {
      window = opened;
      opened.once('closed', () => {
        window = null;
        papers.close();
      });
      acceptPorts(opened, host as BackendHost, files, papers);
    });
    // Windows is ending the session: no dialogs, no backup, only what must be on the disk.
    powerMonitor.on('shutdown', () => finish({ backUp: false }));
    (await opening).on('session-end', () => finish({ backUp: false }));
  }

  app.whenReady().then(start).catch((error: unknown) => {
    log.error('start', error);
    app.exit(1);
  });
}
