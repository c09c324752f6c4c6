import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Program, ProgramOptions } from './program.ts';

const BACKEND = 'Steering Desk backend';

/** The program in Electron itself. Its dialogs and its printer are answered in main, for no test can press the system's own. */
export async function startInElectron(executablePath: string, appDir: string, { userDataDir, display, locale = 'vi-VN', args = [] }: ProgramOptions): Promise<Program> {
  const printedTo = path.join(userDataDir, 'printed');
  mkdirSync(printedTo, { recursive: true });
  const scale = display === undefined ? [] : [`--force-device-scale-factor=${display.scale}`];
  const language = { LANG: `${locale.replace('-', '_')}.UTF-8`, LANGUAGE: locale.slice(0, 2) };
  const line = [appDir, `--user-data-dir=${userDataDir}`, `--lang=${locale}`, ...scale, ...args];
  const { NODE_OPTIONS: _, ...env } = process.env;
  const app = await _electron.launch({ executablePath, args: line, cwd: appDir, env: { ...env, ...language }, chromiumSandbox: process.getuid?.() !== 0, timeout: 120_000 });
  await answerForTheSystem(app, printedTo);
  const page = await app.firstWindow();
  const ended = once(app.process(), 'exit').then(() => undefined);
  const { outside, problems } = watch(app);
  if (display !== undefined) await resize(app, Math.floor(display.width / display.scale), Math.floor(display.height / display.scale));
  return {
    page,
    windows: () => app.windows(),
    nextOpenDialog: (paths) => app.evaluate(({ dialog }, filePaths) => void ((dialog as unknown as Answers).nextOpen = filePaths), paths),
    nextSaveDialog: (file) => app.evaluate(({ dialog }, filePath) => void ((dialog as unknown as Answers).nextSave = filePath), file),
    printed: () => Promise.resolve(readdirSync(printedTo).toSorted().map((name) => path.join(printedTo, name))),
    opened: () => app.evaluate(({ shell }) => (shell as unknown as Answers).opened),
    notified: () => app.evaluate(({ dialog }) => (dialog as unknown as Answers).notified),
    clickNotification: () => app.evaluate(({ dialog }) => void (dialog as unknown as Answers).lastNotification?.emit('click')),
    dropFiles: (target, paths) => drop(app, page, target, paths),
    backendPid: () => app.evaluate(({ app: main }, name) => main.getAppMetrics().find((one) => one.serviceName === name || one.name === name)?.pid ?? 0, BACKEND),
    async startAgain() {
      await once(spawn(executablePath, line, { stdio: 'ignore', env: { ...env, ...language } }), 'exit');
    },
    isFocused: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused() ?? false),
    ended: () => ended,
    async close() {
      await app.evaluate(({ app: main }) => main.quit()).catch(() => {});
      await ended;
    },
    async kill() {
      app.process().kill('SIGKILL');
      await ended;
    },
    outside,
    problems: () => problems,
    userDataDir,
    runsIn: 'Electron',
  };
}

/** What the tests leave in main for the calls that would wait for a person. */
interface Answers {
  nextOpen: string[] | null;
  nextSave: string | null;
  opened: string[];
  notified: { title: string; body: string }[];
  lastNotification?: Electron.Notification;
}

async function answerForTheSystem(app: ElectronApplication, printedTo: string): Promise<void> {
  await app.evaluate(({ dialog, shell, webContents, app: main, Notification }, folder) => {
    const answers = dialog as unknown as Answers;
    answers.notified = [];
    Notification.prototype.show = function show(this: Electron.Notification) {
      answers.notified.push({ title: this.title, body: this.body });
      answers.lastNotification = this;
    };
    Object.assign(dialog, {
      showOpenDialog: async () => ({ canceled: answers.nextOpen === null, filePaths: answers.nextOpen ?? [] }),
      showSaveDialog: async () => ({ canceled: answers.nextSave === null, filePath: answers.nextSave ?? '' }),
    });
    const opened: string[] = [];
    Object.assign(shell, { opened, openPath: async (file: string) => (opened.push(file), ''), showItemInFolder: (file: string) => void opened.push(file) });
    const printer = (contents: Electron.WebContents): void => {
      let sheets = 0;
      contents.print = (options: Electron.WebContentsPrintOptions, done: (ok: boolean, reason: string) => void) => {
        sheets += 1;
        const file = `${folder}/${String(sheets).padStart(3, '0')}.pdf`;
        const write = async (): Promise<void> => {
          const pdf = await contents.printToPDF({ landscape: options.landscape ?? false, pageSize: 'A4', preferCSSPageSize: true });
          process.getBuiltinModule('fs').writeFileSync(file, pdf);
          done(true, '');
        };
        void write();
      };
    };
    for (const contents of webContents.getAllWebContents()) printer(contents);
    main.on('web-contents-created', (_event, contents) => printer(contents));
  }, printedTo);
}

function watch(app: ElectronApplication): { outside: string[]; problems: string[] } {
  const outside: string[] = [];
  const problems: string[] = [];
  app.context().on('request', (request) => {
    if (!/^(app:\/\/bundle\/|blob:app:|data:|devtools:)/.test(request.url())) outside.push(request.url());
  });
  const listen = (page: Page): void => {
    page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) problems.push(message.text());
    });
  };
  app.windows().forEach(listen);
  app.on('window', listen);
  return { outside, problems };
}

function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  return app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [width, height] as const);
}

async function drop(app: ElectronApplication, page: Page, target: Parameters<Program['dropFiles']>[0], files: string[]): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('The element to drop on is not visible');
  const cdp = await app.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data: { items: [], files, dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, ...at });
  await cdp.detach();
}
