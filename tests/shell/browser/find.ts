import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename, delimiter, isAbsolute, join } from 'node:path';
import { packagedBrowser } from './packaged.ts';

export type FoundBrowser = {
  name: string;
  executable: string;
  /** Additions to the environment of the browser process alone. */
  env: Record<string, string>;
  /** Where it comes from, for people to read. */
  source: string;
};

const COMMANDS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'msedge', 'chromium-browser'];
const LINUX_PLACES = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];
const WINDOWS_PLACES = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe'];
const WINDOWS_ROOTS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function onPath(command: string): string[] {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return (process.env['PATH'] ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, command + suffix));
}

/** Some systems have a script of that name that only says how to install a browser, so we ask for the version. */
function answersItsVersion(file: string): boolean {
  // On Windows asking for the version opens a window.
  if (process.platform === 'win32') return true;
  try {
    return /chrom|edge/i.test(execFileSync(file, ['--version'], { timeout: 10_000, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }));
  } catch {
    return false;
  }
}

function found(executable: string): FoundBrowser {
  return { name: basename(executable), executable, env: {}, source: 'installed on this machine' };
}

function namedBrowser(named: string): FoundBrowser {
  const places = isAbsolute(named) ? [named] : onPath(named);
  const executable = places.find(isExecutable);
  if (!executable) throw new Error(`STEERING_DESK_BROWSER names "${named}", which is not a program on this machine.`);
  return found(executable);
}

/** The browser the user named, else the first installed Chromium, Chrome or Edge. */
export function installedBrowser(): FoundBrowser | undefined {
  const named = process.env['STEERING_DESK_BROWSER'];
  if (named) return namedBrowser(named);
  if (process.env['STEERING_DESK_HIDE_SYSTEM_BROWSER'] === '1') return undefined;
  const usual =
    process.platform === 'win32'
      ? WINDOWS_ROOTS.flatMap((root) => WINDOWS_PLACES.map((place) => join(process.env[root] ?? '', place)))
      : LINUX_PLACES;
  const executable = [...COMMANDS.flatMap(onPath), ...usual].filter(isExecutable).find(answersItsVersion);
  return executable ? found(executable) : undefined;
}

/** The browser to drive; one without a window may come from the npm package. Throws one sentence if there is none. */
export async function findBrowser(headless = true): Promise<FoundBrowser> {
  const browser = installedBrowser() ?? (headless ? packagedBrowser() : undefined);
  if (browser) return browser;
  throw new Error(
    headless
      ? 'No browser was found: install Chromium, Chrome or Edge, or name one in STEERING_DESK_BROWSER.'
      : 'No installed browser was found: install Chromium, Chrome or Edge, or name one in STEERING_DESK_BROWSER.',
  );
}

/** Whether this machine can show a window. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Whether Electron's own program lies beside its package. */
export function electronExecutable(root: string): string | undefined {
  const program = process.platform === 'win32' ? 'electron.exe' : process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
  const file = join(root, 'node_modules', 'electron', 'dist', program);
  return existsSync(file) ? file : undefined;
}
