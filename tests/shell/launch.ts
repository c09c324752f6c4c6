import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import type { Ask, FromHost, HostOptions, MenuEntry, ToHost } from './messages.ts';

export type LaunchOptions = {
  /** The folder with package.json and out/. */
  appDir: string;
  userDataDir: string;
  headless: boolean;
  /** Physical pixels of the screen and its scale: 1366×768 at 1.5 gives a page of 911×512. */
  display?: { width: number; height: number; scale?: number };
  locale?: 'vi-VN' | 'en-US';
  colorScheme?: 'light' | 'dark';
  args?: string[];
  /** Who answers dialogs; without it the test's queue does. */
  dialogs?: 'queue' | 'native' | 'window';
  /** Every address outside app:// that anything asked for. None is ever reached. */
  onNetworkRequest?: (url: string) => void;
};

export type ShellApp = {
  /** The page of the first window. */
  page: Page;
  /** The pages of all windows, oldest first, hidden ones too. */
  windows: () => Page[];
  /** The browser as a whole, for what is not a window of the app. */
  browser: Browser;
  /** Answers the next showOpenDialog; null is "cancelled". */
  nextOpenDialog: (paths: string[] | null) => void;
  nextSaveDialog: (path: string | null) => void;
  /** Answers the next showMessageBox with the number of a button. */
  nextMessageBox: (button: number) => void;
  /** The PDF files that webContents.print made. */
  printed: () => string[];
  /** Paths and addresses given to shell.openPath, showItemInFolder and openExternal. */
  opened: () => string[];
  /** The notifications shown so far. */
  notified: () => { title: string; body: string }[];
  /** Clicks the one that was shown last. */
  clickNotification: () => Promise<void>;
  /** The context menu that is open. */
  menu: () => MenuEntry[] | undefined;
  chooseMenuItem: (label: string) => Promise<void>;
  /** Drags real files onto the middle of an element. */
  dropFiles: (target: Locator, paths: string[]) => Promise<void>;
  /** Presses the window's close button. */
  closeWindow: (page: Page) => Promise<void>;
  backendPid: () => number | undefined;
  killBackend: (signal: NodeJS.Signals) => void;
  /** Says what a second start would say to the first program. */
  secondInstance: (argv?: string[]) => Promise<void>;
  /** The system is being shut down: query-session-end, session-end, and powerMonitor's shutdown. */
  emitSessionEnd: () => void;
  /** Quits as the user does, and resolves when the program has ended. Ends it by force, and rejects, after 15 seconds. */
  close: () => Promise<void>;
  /** Ends the whole program at once, as a power cut does. */
  kill: () => Promise<void>;
  exited: Promise<number>;
  /** What main, backend, page and browser said, one entry a line. */
  log: string[];
  userDataDir: string;
  browserName: string;
  browserPid: number;
  /** The switches the browser was started with. */
  browserLine: string[];
  /** Whether the app asked to be started again after it ends. */
  relaunchAsked: () => boolean;
  /** What the app did that the stand-in does not know, or that must not happen. A good test ends with none. */
  violations: string[];
};

const HOST = fileURLToPath(new URL('./host.mjs', import.meta.url));
const QUIT_MS = 15_000;
const START_MS = 60_000;

type State = {
  log: string[];
  violations: string[];
  printed: string[];
  opened: string[];
  notified: { title: string; body: string }[];
  windows: Map<number, string>;
  menu: MenuEntry[] | undefined;
  backend: number | undefined;
  relaunch: boolean;
};

export type Host = { child: ChildProcess; tell: (message: ToHost) => void; state: State; exited: Promise<number>; on: (listener: (message: FromHost) => void) => void };

function note(state: State, message: FromHost): void {
  if (message.kind === 'log') state.log.push(message.line);
  else if (message.kind === 'violation') state.violations.push(message.line);
  else if (message.kind === 'printed') state.printed.push(message.file);
  else if (message.kind === 'opened') state.opened.push(message.what);
  else if (message.kind === 'notified') state.notified.push({ title: message.title, body: message.body });
  else if (message.kind === 'menu') state.menu = message.items;
  else if (message.kind === 'backend') state.backend = message.pid;
  else if (message.kind === 'relaunch') state.relaunch = true;
  else if (message.kind === 'window-opened') state.windows.set(message.window, message.targetId);
  else if (message.kind === 'window-closed') state.windows.delete(message.window);
}

/** Starts the process in which the app's main runs; the app starts when it is told its options. */
export function startHost(options: HostOptions): Host {
  if (Number(process.versions.node.split('.')[0]) < 24) throw new Error('This program needs Node 24 or newer.');
  const { NODE_OPTIONS: _, ...env } = process.env;
  // A group of its own: Ctrl+C in a terminal reaches whoever started this, who then asks it to quit.
  const detached = process.platform !== 'win32';
  const child = fork(HOST, [], { execArgv: [], env, cwd: options.appDir, detached, serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const state: State = { log: [], violations: [], printed: [], opened: [], notified: [], windows: new Map(), menu: undefined, backend: undefined, relaunch: false };
  const listeners: ((message: FromHost) => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => state.log.push(...text.trimEnd().split('\n').map((line) => `main: ${line}`)));
  child.on('message', (message: FromHost) => {
    note(state, message);
    for (const listener of listeners) listener(message);
  });
  const exited = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : 1));
  const tell = (message: ToHost): void => {
    if (child.connected) child.send(message, () => {});
  };
  tell({ kind: 'start', options });
  return { child, tell, state, exited, on: (listener) => void listeners.push(listener) };
}

function waitFor<K extends FromHost['kind']>(host: Host, kind: K): Promise<Extract<FromHost, { kind: K }>> {
  return new Promise((resolve, reject) => {
    host.on((message) => message.kind === kind && resolve(message as Extract<FromHost, { kind: K }>));
    const fail = (why: string): void => reject(new Error([why, ...host.state.violations, ...host.state.log.slice(-20)].join('\n')));
    void host.exited.then((code) => fail(`The program ended before it opened a window (exit code ${code}).`));
    setTimeout(() => fail('The program opened no window in time.'), START_MS).unref();
  });
}

/** Playwright knows its pages by itself; this says which window each of them is. */
function followPages(browser: Browser, host: Host): { page: (targetId: string) => Promise<Page>; targetOf: (page: Page) => string; all: () => Page[] } {
  const pages = new Map<string, Page>();
  const waiting = new Map<string, ((page: Page) => void)[]>();
  const context = browser.contexts()[0];
  if (!context) throw new Error('The browser has no context.');
  const learn = async (page: Page): Promise<void> => {
    const cdp = await context.newCDPSession(page);
    const { targetInfo } = await cdp.send('Target.getTargetInfo');
    await cdp.detach();
    pages.set(targetInfo.targetId, page);
    for (const resolve of waiting.get(targetInfo.targetId) ?? []) resolve(page);
  };
  const start = (page: Page): void => void learn(page).catch(() => {});
  context.on('page', start);
  context.pages().forEach(start);
  return {
    page: (targetId) => {
      const known = pages.get(targetId);
      return known ? Promise.resolve(known) : new Promise((resolve) => waiting.set(targetId, [...(waiting.get(targetId) ?? []), resolve]));
    },
    targetOf: (page) => [...pages].find(([, known]) => known === page)?.[0] ?? '',
    all: () => [...host.state.windows.values()].flatMap((targetId) => pages.get(targetId) ?? []),
  };
}

function makeAsk(host: Host): (ask: Ask) => Promise<void> {
  let last = 0;
  const waiting = new Map<number, (error: string | undefined) => void>();
  host.on((message) => message.kind === 'reply' && waiting.get(message.id)?.(message.error));
  return (ask) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, (error) => (error ? reject(new Error(error)) : resolve()));
      host.tell({ kind: 'ask', id, ask });
    });
}

async function quit(host: Host): Promise<void> {
  host.tell({ kind: 'quit' });
  const late = Symbol('late');
  const timer = new Promise<symbol>((resolve) => setTimeout(resolve, QUIT_MS, late).unref());
  if ((await Promise.race([host.exited, timer])) !== late) return;
  host.child.kill('SIGKILL');
  await host.exited;
  throw new Error(['The program did not end when it was asked to.', ...host.state.violations, ...host.state.log.slice(-20)].join('\n'));
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Starts the built app in a browser without Electron, and resolves when its first window is there. */
export async function launchShell(options: LaunchOptions): Promise<ShellApp> {
  const { onNetworkRequest, dialogs = 'queue', ...rest } = options;
  const host = startHost({ ...rest, dialogs, attach: true });
  host.on((message) => message.kind === 'request' && onNetworkRequest?.(message.url));
  const firstWindow = waitFor(host, 'window-opened');
  firstWindow.catch(() => {});
  try {
    const started = await waitFor(host, 'browser');
    const browser = await chromium.connectOverCDP(started.endpoint ?? '', { isLocal: true, noDefaults: true });
    const pages = followPages(browser, host);
    host.tell({ kind: 'attached' });
    const { targetId } = await firstWindow;
    const page = await pages.page(targetId);
    const ask = makeAsk(host);
    const { state } = host;
    return {
      page,
      browser,
      windows: pages.all,
      nextOpenDialog: (paths) => host.tell({ kind: 'answer-open', paths }),
      nextSaveDialog: (path) => host.tell({ kind: 'answer-save', path }),
      nextMessageBox: (button) => host.tell({ kind: 'answer-message', button }),
      printed: () => [...state.printed],
      opened: () => [...state.opened],
      notified: () => [...state.notified],
      clickNotification: () => ask({ what: 'click-notification' }),
      menu: () => state.menu,
      chooseMenuItem: (label) => ask({ what: 'choose-menu-item', label }),
      async dropFiles(target, paths) {
        const box = await target.boundingBox();
        if (!box) throw new Error('The element to drop on is not visible');
        await ask({ what: 'drop-files', targetId: pages.targetOf(target.page()), x: box.x + box.width / 2, y: box.y + box.height / 2, paths });
      },
      closeWindow: (which) => ask({ what: 'close-window', targetId: pages.targetOf(which) }),
      backendPid: () => state.backend,
      killBackend: (signal) => host.tell({ kind: 'kill-backend', signal }),
      secondInstance: (argv = []) => ask({ what: 'second-instance', argv: [process.execPath, options.appDir, ...argv] }),
      emitSessionEnd: () => host.tell({ kind: 'session-end' }),
      close: () => quit(host),
      async kill() {
        const running = host.child.exitCode === null && host.child.signalCode === null;
        host.child.kill('SIGKILL');
        // Left alone, the browser would still put its profile in order.
        if (running) endProcess(started.pid);
        await host.exited;
        while (browser.isConnected()) await new Promise((resolve) => setTimeout(resolve, 20));
      },
      exited: host.exited,
      log: state.log,
      userDataDir: options.userDataDir,
      browserName: started.name,
      browserPid: started.pid,
      browserLine: started.line,
      relaunchAsked: () => state.relaunch,
      violations: state.violations,
    };
  } catch (error) {
    host.child.kill('SIGKILL');
    throw error;
  }
}
