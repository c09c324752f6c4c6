import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findBrowser } from '../browser/find.ts';
import { launchLine } from '../browser/launch-line.ts';
import { openConnection, type Connection, type Session } from './cdp.ts';
import { log, options, report } from './context.ts';
import { appSwitches } from './switches.ts';
import { locale, screenSize } from './machine.ts';

export type Target = { targetId: string; session: Session; gone: Promise<void>; child: (sessionId: string) => Session };

export type Browser = {
  root: Session;
  /** A new window on about:blank whose session is not set up yet; the first one is the window the browser opened with. */
  openTarget: (width: number, height: number) => Promise<Target>;
  close: () => Promise<void>;
  exited: Promise<void>;
};

async function spawnBrowser(): Promise<ChildProcess> {
  const { headless, attach, userDataDir } = options();
  const found = await findBrowser(headless);
  const { width, height } = screenSize();
  const superuser = process.getuid?.() === 0;
  const line = launchLine({ headless, attach, width, height, superuser, locale: locale(), profile: join(userDataDir, 'stand-in-browser'), appSwitches: appSwitches() });
  const child = spawn(found.executable, line, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], env: { ...process.env, ...found.env } });
  // A host that ends in any way takes its browser with it.
  process.on('exit', () => child.kill('SIGKILL'));
  child.once('spawn', () => log(`browser: ${found.name}, ${found.source}`));
  const announce = (endpoint: string | undefined): void => report({ kind: 'browser', name: `${found.name} (${found.source})`, pid: child.pid ?? 0, line, endpoint });
  if (!attach) child.once('spawn', () => announce(undefined));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const endpoint = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
    if (endpoint) announce(endpoint);
  });
  return child;
}

type Targets = { take: (targetId: string) => Promise<Target>; first: () => Promise<string>; expect: () => void };

/**
 * Closes a window that the page opened. It stands still until everybody who is attached lets it go on, and the page
 * that opened it stands still with it; so it first runs for a moment, with every request refused.
 */
async function closeUnasked(root: Session, session: Session, targetId: string): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId }) => session.tell('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }));
  session.tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  session.tell('Runtime.runIfWaitingForDebugger');
  await Promise.race([session.send('Runtime.evaluate', { expression: '0' }).catch(() => {}), new Promise((resolve) => setTimeout(resolve, 1000))]);
  root.tell('Target.closeTarget', { targetId });
}

function watchTargets(connection: Connection): Targets {
  // The window the browser opens with, and those we ask for, are ours; every other one the page tried to open.
  let expected = 1;
  const attached = new Map<string, Target>();
  const waiting = new Map<string, (target: Target) => void>();
  const leaving = new Map<string, () => void>();
  let announceFirst: (targetId: string) => void = () => {};
  const first = new Promise<string>((resolve) => {
    announceFirst = resolve;
  });
  connection.root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = connection.session(sessionId);
    if (targetInfo.type !== 'page') return session.tell('Runtime.runIfWaitingForDebugger');
    if (expected === 0 || targetInfo.openerId) return void closeUnasked(connection.root, session, targetInfo.targetId);
    expected -= 1;
    const gone = new Promise<void>((resolve) => leaving.set(sessionId, resolve));
    const target = { targetId: targetInfo.targetId, session, gone, child: connection.session };
    attached.set(target.targetId, target);
    announceFirst(target.targetId);
    waiting.get(target.targetId)?.(target);
  });
  connection.root.on('Target.detachedFromTarget', ({ sessionId }) => leaving.get(sessionId)?.());
  void connection.closed.then(() => leaving.forEach((leave) => leave()));
  return {
    first: () => first,
    expect: () => {
      expected += 1;
    },
    take: (targetId) => {
      const there = attached.get(targetId);
      return there ? Promise.resolve(there) : new Promise((resolve) => waiting.set(targetId, resolve));
    },
  };
}

const KEPT = 2000;
// Not every browser opens with a window.
const FIRST_WINDOW_MS = 3000;

function whyItEnded(how: string | number | null, said: string): string {
  if (/no usable sandbox/i.test(said))
    return 'This system does not let Chromium build its sandbox for an ordinary user. Install Chromium, Chrome or Edge from the system’s own packages, or allow unprivileged user namespaces.';
  return `The browser ended at once (${how}).\n${said}`;
}

/** Starts the browser that stands behind every window of this program. */
async function startBrowser(): Promise<Browser> {
  const child = await spawnBrowser();
  let said = '';
  child.stderr?.on('data', (text: string) => {
    said = (said + text).slice(-KEPT);
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`The browser could not be started: ${error.message}`)));
    child.once('close', (code, signal) => reject(new Error(whyItEnded(signal ?? code, said))));
  });
  failed.catch(() => {});
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const connection = openConnection(child.stdio[4] as Readable, child.stdio[3] as Writable);
  const { root } = connection;
  const targets = watchTargets(connection);
  await Promise.race([root.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }), failed]);
  await root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  let firstIsFree = true;
  return {
    root,
    exited,
    async openTarget(width, height) {
      if (firstIsFree) {
        firstIsFree = false;
        const first = await Promise.race([targets.first(), new Promise<undefined>((resolve) => setTimeout(resolve, FIRST_WINDOW_MS, undefined))]);
        if (first) return targets.take(first);
      }
      targets.expect();
      const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
      return targets.take(targetId);
    },
    async close() {
      root.tell('Browser.close');
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await exited;
      clearTimeout(timer);
    },
  };
}

let running: Promise<Browser> | undefined;

/** The one browser of this program, started when it is first needed. */
export function theBrowser(): Promise<Browser> {
  running ??= startBrowser();
  return running;
}

export function browserIfRunning(): Promise<Browser> | undefined {
  return running;
}
