import { theBrowser, type Target } from './browser.ts';
import { log, options, report } from './context.ts';
import { screenSize, type Rectangle } from './machine.ts';
import { emitter, preventable, strict } from './strict.ts';
import { makeWebContents } from './web-contents.ts';
import { checkWindowOptions } from './window-options.ts';

const EVENTS = [
  'close', 'closed', 'ready-to-show', 'show', 'hide', 'focus', 'blur', 'query-session-end', 'session-end', 'resize', 'resized', 'move', 'moved',
  'maximize', 'unmaximize', 'minimize', 'restore', 'unresponsive', 'responsive', 'page-title-updated',
];

export type StandInWindow = {
  id: number;
  /** What the app holds. */
  api: object;
  contents: object;
  target: Promise<Target>;
  targetId: () => string;
  emit: (event: string, ...args: unknown[]) => boolean;
  close: () => boolean;
};

type AppSide = { emit(event: string, ...args: unknown[]): boolean; windowGone(): void; ready(): boolean };

// A page that does not answer is closed all the same.
const LEAVE_MS = 2000;

const windows: StandInWindow[] = [];
let app: AppSide | undefined;
let lastId = 0;
let focused: StandInWindow | undefined;

export function connectApp(side: AppSide): void {
  app = side;
}

export function allWindows(): readonly StandInWindow[] {
  return windows;
}

export function windowOfTarget(targetId: string): StandInWindow | undefined {
  return windows.find((window) => window.targetId() === targetId);
}

function startBounds(given: Electron.BrowserWindowConstructorOptions): Rectangle {
  const screen = screenSize();
  const width = given.width ?? 800;
  const height = given.height ?? 600;
  return { width, height, x: given.x ?? Math.max(0, Math.round((screen.width - width) / 2)), y: given.y ?? Math.max(0, Math.round((screen.height - height) / 2)) };
}

function makeWindow(given: Electron.BrowserWindowConstructorOptions): StandInWindow {
  const id = (lastId += 1);
  const state = { visible: given.show ?? true, minimized: false, maximized: false, destroyed: false, closing: false, title: given.title ?? '', zoom: 1, targetId: '', firstPaint: false };
  let bounds = startBounds(given);
  let normal = bounds;
  const events = emitter('BrowserWindow', EVENTS, () => api);
  const target: Promise<Target> = theBrowser().then((browser) => browser.openTarget(bounds.width, bounds.height));
  target.catch(() => {});

  function applySize(): void {
    if (!options().headless) return;
    const { scale, width, height } = screenSize();
    void target.then(({ session }) =>
      session.tell('Emulation.setDeviceMetricsOverride', {
        width: Math.round(bounds.width / state.zoom), height: Math.round(bounds.height / state.zoom), deviceScaleFactor: scale * state.zoom, mobile: false, screenWidth: width, screenHeight: height,
      }),
    );
  }

  async function systemBounds(change: { left?: number; top?: number; width?: number; height?: number; windowState?: 'normal' | 'minimized' | 'maximized' }): Promise<void> {
    if (options().headless) return;
    const { root } = await theBrowser();
    const { targetId } = await target;
    const { windowId } = await root.send('Browser.getWindowForTarget', { targetId });
    root.tell('Browser.setWindowBounds', { windowId, bounds: change });
  }

  function setBounds(next: Partial<Rectangle>): void {
    bounds = { ...bounds, ...next };
    applySize();
    void systemBounds({ left: bounds.x, top: bounds.y, width: bounds.width, height: bounds.height });
    events.emit('resize', preventable({}));
  }

  function focus(): void {
    state.visible = true;
    web.contents.focus();
    if (focused === self) return;
    focused?.emit('blur', preventable({}));
    focused = self;
    events.emit('focus', preventable({}));
  }

  function gone(): void {
    if (state.destroyed) return;
    state.destroyed = true;
    if (focused === self) focused = undefined;
    windows.splice(windows.indexOf(self), 1);
    web.emitDestroyed();
    report({ kind: 'window-closed', window: id });
    events.emit('closed', preventable({}));
    app?.windowGone();
  }

  /** Gives the page its turn, as a click on the close button does. False if the app keeps the window. */
  function close(): boolean {
    if (state.destroyed || state.closing) return true;
    const event = preventable({});
    events.emit('close', event);
    if (event.defaultPrevented) return false;
    state.closing = true;
    void leave().catch(() => {}).finally(gone);
    return true;
  }

  async function leave(): Promise<void> {
    const timer = setTimeout(destroy, LEAVE_MS);
    const { session, gone: left } = await target;
    session.tell('Page.close');
    await left;
    clearTimeout(timer);
  }

  function destroy(): void {
    const { targetId } = state;
    gone();
    void theBrowser().then(({ root }) => targetId && root.tell('Target.closeTarget', { targetId }));
  }

  /** The user closed the real window, and nothing can hold it back any more; the app still gets its say. */
  function closedByUser(): void {
    if (state.destroyed || state.closing) return;
    const event = preventable({});
    events.emit('close', event);
    if (event.defaultPrevented) log('window: closed by the user although the app would have kept it for a moment');
    gone();
  }

  const web = makeWebContents({
    id,
    preload: given.webPreferences?.preload,
    target,
    isDestroyed: () => state.destroyed,
    zoomChanged: (factor) => {
      state.zoom = factor;
      applySize();
    },
    becameVisible: () => {
      if (state.firstPaint) return;
      state.firstPaint = true;
      events.emit('ready-to-show', preventable({}));
    },
    appEvent: (name, ...args) => app?.emit(name, ...args),
  });

  const members = {
    ...events.members,
    id,
    webContents: web.contents as unknown as Electron.WebContents,
    loadURL: web.load,
    show() {
      void systemBounds({ windowState: 'normal' });
      if (!state.visible) events.emit('show', preventable({}));
      focus();
    },
    hide() {
      state.visible = false;
      void systemBounds({ windowState: 'minimized' });
      events.emit('hide', preventable({}));
    },
    focus,
    isFocused: () => focused === self,
    isVisible: () => state.visible,
    isDestroyed: () => state.destroyed,
    isMinimized: () => state.minimized,
    isMaximized: () => state.maximized,
    minimize() {
      state.minimized = true;
      void systemBounds({ windowState: 'minimized' });
      events.emit('minimize', preventable({}));
    },
    restore() {
      state.minimized = false;
      void systemBounds({ windowState: 'normal' });
      events.emit('restore', preventable({}));
    },
    maximize() {
      if (state.maximized) return;
      state.maximized = true;
      state.visible = true;
      normal = bounds;
      const { width, height } = screenSize();
      bounds = { x: 0, y: 0, width, height };
      applySize();
      void systemBounds({ windowState: 'maximized' });
      events.emit('maximize', preventable({}));
      events.emit('resize', preventable({}));
    },
    unmaximize() {
      if (!state.maximized) return;
      state.maximized = false;
      bounds = normal;
      applySize();
      void systemBounds({ windowState: 'normal' });
      events.emit('unmaximize', preventable({}));
      events.emit('resize', preventable({}));
    },
    getBounds: () => ({ ...bounds }),
    getNormalBounds: () => ({ ...(state.maximized ? normal : bounds) }),
    setBounds,
    setTitle(title: string) {
      state.title = title;
    },
    getTitle: () => state.title,
    setMenuBarVisibility: (visible: boolean) => log(`window: menu bar ${visible ? 'shown' : 'hidden'}`),
    close: () => void close(),
    destroy,
  } satisfies Partial<Electron.BrowserWindow>;
  const api: object = strict('BrowserWindow', members);
  const self: StandInWindow = { id, api, emit: events.emit, close, target, targetId: () => state.targetId, contents: web.contents };
  windows.push(self);
  applySize();
  void target.then(({ targetId, gone: left }) => {
    state.targetId = targetId;
    void left.then(closedByUser);
    return web.setUp.then(() => report({ kind: 'window-opened', window: id, targetId }));
  });
  if (!state.visible) void systemBounds({ windowState: 'minimized' });
  if (state.visible) setImmediate(() => state.destroyed || focus());
  app?.emit('web-contents-created', preventable({}), web.contents);
  return self;
}

/** Electron's constructor: gives back the strict object itself. */
export function BrowserWindow(given: Electron.BrowserWindowConstructorOptions = {}): object {
  checkWindowOptions(given, app?.ready() ?? false);
  return makeWindow(given).api;
}

const statics = {
  getAllWindows: () => windows.map((window) => window.api as Electron.BrowserWindow),
  getFocusedWindow: () => (focused?.api ?? null) as Electron.BrowserWindow | null,
  fromWebContents: (contents: Electron.WebContents) => (windows.find((window) => window.contents === contents)?.api ?? null) as Electron.BrowserWindow | null,
  fromId: (id: number) => (windows.find((window) => window.id === id)?.api ?? null) as Electron.BrowserWindow | null,
} satisfies Partial<typeof Electron.BrowserWindow>;
Object.assign(BrowserWindow, statics);
