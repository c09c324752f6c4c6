import { app, BrowserWindow, screen } from 'electron';
import path from 'node:path';
import { APP_ORIGIN } from '#shared/contract/handshake.ts';

/** SECURITY: every switch stands here in the open, also those whose default is right. */
const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;

const WIDTH = 1366;
const HEIGHT = 768;
/** A 1366×768 screen at 150 % leaves 911×464 beside the task bar. */
const MIN_WIDTH = 860;
const MIN_HEIGHT = 440;

/** Opens the one window of the program and shows it when its page is drawn; `prepare` runs before the page loads. */
export async function openWindow(prepare: (window: BrowserWindow) => void): Promise<BrowserWindow> {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(WIDTH, width),
    height: Math.min(HEIGHT, height),
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    autoHideMenuBar: true,
    title: 'Bàn Thư ký',
    icon: path.join(resourcesFolder(), 'icons', 'icon.png'),
    backgroundColor: '#f2f0ed',
    webPreferences: { ...WEB_PREFERENCES, devTools: !app.isPackaged, preload: path.join(import.meta.dirname, '..', 'preload', 'index.cjs') },
  });
  window.once('ready-to-show', () => window.show());
  prepare(window);
  await window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** A window nobody sees, for a page that is only printed. It has no preload: nothing of the program is within its reach. */
export function openHiddenWindow(): BrowserWindow {
  return new BrowserWindow({ show: false, webPreferences: { ...WEB_PREFERENCES, devTools: false } });
}

/** Brings the window to the front, also from the task bar. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Files delivered with the program: beside the archive when packaged, in the project otherwise. */
export function resourcesFolder(): string {
  return app.isPackaged ? path.join(process.resourcesPath, 'resources') : path.join(app.getAppPath(), 'resources');
}
