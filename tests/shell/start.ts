import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { electronExecutable, hasDisplay, installedBrowser, type FoundBrowser } from './browser/find.ts';
import { startHost } from './launch.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

function newest(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether the built program is missing or older than what it is built from. */
export function needsBuild(root: string): boolean {
  const built = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'].map((file) => join(root, file));
  if (!built.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return SOURCES.some((source) => newest(join(root, source)) > oldest);
}

function build(): boolean {
  console.log('Building …');
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' });
  return status === 0;
}

/** Builds the program when it is missing or older than its sources. Answers whether it can be run. */
export function ensureBuilt(): boolean {
  return !needsBuild(ROOT) || build();
}

/** The stand-in's own folder, beside the product's and never the same. */
function dataFolder(): string {
  const { LOCALAPPDATA, XDG_DATA_HOME } = process.env;
  const base = process.platform === 'win32' ? (LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')) : (XDG_DATA_HOME ?? join(homedir(), '.local', 'share'));
  return join(base, 'steering-desk-stand-in');
}

function openInElectron(executable: string): Promise<number> {
  return new Promise((resolve) => {
    spawn(executable, [ROOT, ...process.argv.slice(2)], { stdio: 'inherit' })
      .once('exit', (code) => resolve(code ?? 1))
      .once('error', (error) => (console.error(error.message), resolve(1)));
  });
}

async function openInBrowser(): Promise<number> {
  const host = startHost({ appDir: ROOT, userDataDir: dataFolder(), headless: false, attach: false, dialogs: 'native', locale: systemLocale(), args: process.argv.slice(2) });
  host.on((message) => {
    if (message.kind === 'violation') console.error(message.line);
  });
  const ask = (): void => host.tell({ kind: 'quit' });
  process.once('SIGINT', ask);
  process.once('SIGTERM', ask);
  const code = await host.exited;
  return host.state.relaunch ? openInBrowser() : code;
}

function systemLocale(): 'vi-VN' | 'en-US' {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('vi') ? 'vi-VN' : 'en-US';
}

/** Why the program cannot be opened in a browser's window here, or undefined if it can. */
function obstacle(): string | undefined {
  const way = '“npm run electron:install” fetches Electron; “npm run demo” shows the main job without a window.';
  if (!hasDisplay()) return `There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it on a desktop. ${way}`;
  let browser: FoundBrowser | undefined;
  try {
    browser = installedBrowser();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!browser) return `Electron's binary is not here, and no Chromium, Chrome or Edge was found. Install one, or name one in STEERING_DESK_BROWSER. ${way}`;
  return undefined;
}

/** `npm start`: builds if need be, then opens the program in Electron, else in an installed browser. Gives the exit code. */
export async function start(): Promise<number> {
  const executable = electronExecutable(ROOT);
  const stop = hasDisplay() && executable ? undefined : obstacle();
  if (stop) {
    console.error(stop);
    return 1;
  }
  if (!ensureBuilt()) return 1;
  if (executable) return openInElectron(executable);
  console.log(`Electron's binary is not here, so the same program opens in a browser's window (data: ${dataFolder()}). “npm run electron:install” fetches Electron.`);
  return openInBrowser();
}
