import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { log, options, report } from './context.ts';
import { screenSize } from './machine.ts';
import { emitter, onlyKnown, preventable, strict } from './strict.ts';
import { allWindows } from './window.ts';

// ---- shell ----------------------------------------------------------------------------------------------------------

function openWithSystem(target: string): void {
  if (options().dialogs === 'queue') return;
  const [program, ...args] = process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler', target] : [process.platform === 'darwin' ? 'open' : 'xdg-open', target];
  spawn(program, args, { stdio: 'ignore', detached: true }).on('error', (error) => log(`shell: ${error.message}`)).unref();
}

export const shell = strict('shell', {
  async openPath(path: string) {
    report({ kind: 'opened', what: path });
    if (!existsSync(path)) return `There is no ${path}`;
    openWithSystem(path);
    return '';
  },
  showItemInFolder(path: string) {
    report({ kind: 'opened', what: path });
    openWithSystem(dirname(path));
  },
  async openExternal(url: string, given?: Electron.OpenExternalOptions) {
    onlyKnown('shell.openExternal', given, ['activate']);
    report({ kind: 'opened', what: url });
    openWithSystem(url);
  },
} satisfies Partial<Electron.Shell>);

// ---- powerMonitor, screen, Notification -------------------------------------------------------------------------------

const powerEvents = emitter('powerMonitor', ['shutdown', 'suspend', 'resume', 'lock-screen', 'unlock-screen'], () => powerMonitor);
export const powerMonitor = strict('powerMonitor', { ...powerEvents.members } satisfies Partial<Record<keyof Electron.PowerMonitor, unknown>>);

/** The system is being shut down or the user is signing out. */
export function emitSessionEnd(): void {
  for (const window of allWindows()) window.emit('query-session-end', preventable({ reasons: ['shutdown'] }));
  for (const window of allWindows()) window.emit('session-end', preventable({ reasons: ['shutdown'] }));
  powerEvents.emit('shutdown', preventable({}));
}

function display(): Electron.Display {
  const { width, height, scale } = screenSize();
  const area = { x: 0, y: 0, width, height };
  const known = { id: 1, bounds: area, workArea: area, size: { width, height }, workAreaSize: { width, height }, scaleFactor: scale, rotation: 0, internal: true, label: 'stand-in' } satisfies Partial<Electron.Display>;
  return strict('Display', known) as unknown as Electron.Display;
}

const screenEvents = emitter('screen', ['display-added', 'display-removed', 'display-metrics-changed'], () => screen);
export const screen = strict('screen', {
  ...screenEvents.members,
  getPrimaryDisplay: display,
  getAllDisplays: () => [display()],
  getDisplayMatching: (_bounds: Electron.Rectangle) => display(),
} satisfies Partial<Electron.Screen>);

let shown: (() => void) | undefined;

/** The user clicks the notification that was shown last. */
export function clickNotification(): void {
  if (shown === undefined) throw new Error('There is no notification');
  shown();
}

export function Notification(given: Electron.NotificationConstructorOptions = {}): object {
  onlyKnown('Notification', given, ['title', 'body', 'silent', 'icon']);
  const events = emitter('Notification', ['show', 'click', 'close', 'failed'], () => own);
  const own: object = strict('Notification', {
    ...events.members,
    show() {
      report({ kind: 'notified', title: given.title ?? '', body: given.body ?? '' });
      shown = () => void events.emit('click', preventable({}));
      events.emit('show', preventable({}));
    },
    close: () => void events.emit('close', preventable({})),
  } satisfies Partial<Electron.Notification>);
  return own;
}
Object.assign(Notification, { isSupported: () => true } satisfies Partial<typeof Electron.Notification>);
