import { readFileSync, mkdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { announceSecondStart, becomeReady, quit, wantsReady } from './app.ts';
import { theBrowser } from './browser.ts';
import { options, report, setOptions, violation } from './context.ts';
import { clickNotification, emitSessionEnd } from './desktop.ts';
import { messageAnswers, openAnswers, saveAnswers } from './dialog.ts';
import { electron } from './electron.ts';
import { dropFiles } from './drop.ts';
import { setMeasuredScreen } from './machine.ts';
import { chooseMenuItem } from './menu.ts';
import { protocolReady } from './protocol.ts';
import { watchDownloads } from './session.ts';
import { killBackends } from './utility.ts';
import { windowOfTarget } from './window.ts';
import type { Ask, HostOptions, ToHost } from '../messages.ts';

const MODULE = new URL('./electron.cjs', import.meta.url).href;

let announceAttached: () => void = () => {};
const attached = new Promise<void>((resolve) => {
  announceAttached = resolve;
});

function answerElectronImports(): void {
  Object.defineProperty(globalThis, Symbol.for('stand-in.electron'), { value: electron });
  registerHooks({
    resolve: (specifier, context, next) => (/^electron(\/main)?$/.test(specifier) ? { url: MODULE, shortCircuit: true } : next(specifier, context)),
  });
}

/** In Electron an error nobody caught shows a dialog and the program goes on; here the test hears of it. */
function watchErrors(): void {
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') === 1) violation(`uncaught error in main: ${error.stack ?? error.message}`);
  });
  process.on('unhandledRejection', (reason) => {
    if (process.listenerCount('unhandledRejection') === 1) violation(`unhandled rejection in main: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
  });
}

async function measureScreen(): Promise<void> {
  if (options().headless) return;
  const { root } = await theBrowser();
  const { screenInfos } = await root.send('Emulation.getScreenInfos').catch(() => ({ screenInfos: [] }));
  const primary = screenInfos.find((screen) => screen.isPrimary) ?? screenInfos[0];
  if (primary) setMeasuredScreen({ width: primary.availWidth, height: primary.availHeight, scale: primary.devicePixelRatio });
}

async function startApp(): Promise<void> {
  const { appDir, userDataDir, args = [] } = options();
  mkdirSync(userDataDir, { recursive: true });
  process.argv = [process.execPath, appDir, `--user-data-dir=${userDataDir}`, ...args];
  const { main } = JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8')) as { main: string };
  const imported = import(pathToFileURL(join(appDir, main)).href) as Promise<unknown>;
  imported.catch((error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const unknown = /Named export '(\w+)' not found.*'electron'/.exec(text)?.[1];
    violation(unknown ? `electron ${unknown} is not known` : `main could not be loaded: ${text}`);
    process.exit(1);
  });
  await Promise.race([wantsReady, imported]);
  await theBrowser();
  if (options().attach) await attached;
  await measureScreen();
  await watchDownloads();
  protocolReady();
  becomeReady();
}

async function answer(ask: Ask): Promise<void> {
  if (ask.what === 'second-instance') return announceSecondStart(ask.argv, process.cwd(), undefined);
  if (ask.what === 'choose-menu-item') return chooseMenuItem(ask.label);
  if (ask.what === 'click-notification') return clickNotification();
  const window = windowOfTarget(ask.targetId);
  if (!window) throw new Error('That window is closed');
  if (ask.what === 'close-window') return void window.close();
  await dropFiles((await window.target).session, ask);
}

function start(given: HostOptions): void {
  setOptions(given);
  startApp().catch((error: unknown) => {
    violation(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}

function obey(message: ToHost): void {
  if (message.kind === 'start') start(message.options);
  else if (message.kind === 'attached') announceAttached();
  else if (message.kind === 'answer-open') openAnswers.put(message.paths);
  else if (message.kind === 'answer-save') saveAnswers.put(message.path);
  else if (message.kind === 'answer-message') messageAnswers.put(message.button);
  else if (message.kind === 'session-end') emitSessionEnd();
  else if (message.kind === 'quit') quit();
  else if (message.kind === 'kill-backend') killBackends(message.signal);
  else
    answer(message.ask).then(
      () => report({ kind: 'reply', id: message.id, error: undefined }),
      (error: unknown) => report({ kind: 'reply', id: message.id, error: String(error) }),
    );
}

watchErrors();
answerElectronImports();
process.on('message', obey);
// On Windows Ctrl+C reaches every process of the console.
process.on('SIGINT', quit);
// Whoever started this program is gone, so nobody could end it any more.
process.on('disconnect', () => process.exit(1));
