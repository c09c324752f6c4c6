import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserIfRunning } from './browser.ts';
import { log, options, report } from './context.ts';
import { locale } from './machine.ts';
import { takeInstanceLock } from './single-instance.ts';
import { emitter, onlyKnown, preventable, refuse, strict } from './strict.ts';
import { appendSwitch, hasSwitch } from './switches.ts';
import { allWindows, connectApp } from './window.ts';

const EVENTS = [
  'ready', 'before-quit', 'will-quit', 'quit', 'window-all-closed', 'second-instance', 'child-process-gone', 'web-contents-created', 'browser-window-created', 'activate', 'render-process-gone',
];

type PathName = 'userData' | 'sessionData' | 'logs' | 'documents' | 'temp' | 'exe' | 'home' | 'appData' | 'desktop' | 'downloads';
const PATH_NAMES: readonly PathName[] = ['userData', 'sessionData', 'logs', 'documents', 'temp', 'exe', 'home', 'appData', 'desktop', 'downloads'];

const events = emitter('app', EVENTS, () => app);
const paths = new Map<PathName, string>();
const state = { ready: false, quitting: false, ended: false, name: '' };
let announceReady: () => void = () => {};
let readyWanted: () => void = () => {};

/** Resolves when the app first waits for readiness: from then on its command-line switches are complete. */
export const wantsReady = new Promise<void>((resolve) => {
  readyWanted = resolve;
});
const ready = new Promise<void>((resolve) => {
  announceReady = resolve;
});

export function becomeReady(): void {
  state.ready = true;
  announceReady();
  events.emit('ready', preventable({}), {});
}

function manifest(): { name: string; productName?: string; version: string } {
  return JSON.parse(readFileSync(join(options().appDir, 'package.json'), 'utf8')) as ReturnType<typeof manifest>;
}

function knownPath(name: string): PathName {
  return PATH_NAMES.find((known) => known === name) ?? refuse(`electron app.getPath("${name}") is not known`);
}

function defaultPath(name: PathName): string {
  const { userDataDir } = options();
  if (name === 'userData' || name === 'sessionData' || name === 'appData') return userDataDir;
  if (name === 'logs') return join(pathOf('userData'), 'logs');
  if (name === 'temp') return tmpdir();
  if (name === 'exe') return process.execPath;
  if (name === 'home') return homedir();
  // A test never touches the folders of whoever runs it.
  const folder = join(options().attach ? userDataDir : homedir(), name === 'documents' ? 'Documents' : name === 'desktop' ? 'Desktop' : 'Downloads');
  mkdirSync(folder, { recursive: true });
  return folder;
}

function pathOf(name: string): string {
  const known = knownPath(name);
  return paths.get(known) ?? defaultPath(known);
}

/** Ends the program: the browser first, so that its profile is whole. */
function end(code: number): void {
  if (state.ended) return;
  state.ended = true;
  events.emit('quit', preventable({}), code);
  const closing = browserIfRunning()?.then((browser) => browser.close(), () => {}) ?? Promise.resolve();
  void closing.finally(() => process.exit(code));
}

function finishQuit(): void {
  const event = preventable({});
  events.emit('will-quit', event);
  if (event.defaultPrevented) state.quitting = false;
  else end(0);
}

export function quit(): void {
  if (state.ended) return;
  const event = preventable({});
  events.emit('before-quit', event);
  if (event.defaultPrevented) return;
  state.quitting = true;
  const open = [...allWindows()];
  if (open.length === 0) return finishQuit();
  const kept = open.filter((window) => !window.close());
  if (kept.length > 0) state.quitting = false;
}

function windowGone(): void {
  if (allWindows().length > 0 || state.ended) return;
  if (state.quitting) finishQuit();
  else if (events.listenerCount('window-all-closed') > 0) events.emit('window-all-closed');
  else quit();
}

connectApp({ emit: events.emit, windowGone, ready: () => state.ready });

export function emitAppEvent(name: string, ...args: unknown[]): void {
  events.emit(name, ...args);
}

/** What the first program hears when it is started a second time. */
export function announceSecondStart(argv: string[], workingDirectory: string, additionalData: unknown): void {
  events.emit('second-instance', preventable({}), argv, workingDirectory, additionalData);
}

const commandLine = strict('app.commandLine', { appendSwitch, hasSwitch } satisfies Partial<Electron.CommandLine>);

const members = {
  ...events.members,
  commandLine: commandLine as unknown as Electron.CommandLine,
  whenReady() {
    readyWanted();
    return ready;
  },
  isReady: () => state.ready,
  quit,
  exit: (code = 0) => end(code),
  relaunch(given?: Electron.RelaunchOptions) {
    onlyKnown('app.relaunch', given, ['args', 'execPath']);
    report({ kind: 'relaunch' });
  },
  focus: (given?: Electron.FocusOptions) => onlyKnown('app.focus', given, ['steal']),
  requestSingleInstanceLock: (additionalData?: object) =>
    takeInstanceLock(pathOf('userData'), { argv: process.argv, workingDirectory: process.cwd(), additionalData }, (start) =>
      announceSecondStart(start.argv, start.workingDirectory, start.additionalData),
    ),
  getPath: pathOf,
  setPath(name: string, path: string) {
    paths.set(knownPath(name), path);
  },
  getAppPath: () => options().appDir,
  getVersion: () => manifest().version,
  getName: () => state.name || (manifest().productName ?? manifest().name),
  setName(name: string) {
    state.name = name;
  },
  getLocale: () => (locale() === 'vi-VN' ? 'vi' : 'en-US'),
  getPreferredSystemLanguages: () => [locale()],
  isPackaged: false,
  enableSandbox() {
    if (state.ready) refuse('app.enableSandbox comes after the app is ready');
  },
  disableHardwareAcceleration() {
    if (state.ready) refuse('app.disableHardwareAcceleration comes after the app is ready');
  },
  setAppUserModelId: (id: string) => log(`app: user model id ${id}`),
} satisfies Partial<Electron.App>;

export const app = strict('app', members);
