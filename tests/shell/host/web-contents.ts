import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { log, options, report, violation } from './context.ts';
import { deliverIpc } from './ipc.ts';
import { printParameters, pdfParameters } from './paper.ts';
import { openPreloadWorld, type PreloadWorld } from './preload.ts';
import { toApp, toBrowser, watchRequests, type RequestOwner } from './requests.ts';
import { applyPermissions, defaultSession } from './session.ts';
import { emitter, onlyKnown, preventable, refuse, strict } from './strict.ts';
import { followTheme } from './theme.ts';
import { makeNavigation } from './navigation.ts';
import type { Target } from './browser.ts';

const EVENTS = [
  'will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview', 'render-process-gone', 'context-menu', 'did-finish-load', 'before-input-event',
  'unresponsive', 'responsive', 'preload-error', 'console-message', 'destroyed', 'did-fail-load', 'dom-ready', 'did-start-loading', 'did-stop-loading',
];

export type ContentsOwner = {
  id: number;
  preload: string | undefined;
  target: Promise<Target>;
  zoomChanged: (factor: number) => void;
  becameVisible: () => void;
  isDestroyed: () => boolean;
  appEvent: (name: string, ...args: unknown[]) => void;
};

function savePdf(bytes: Buffer): string {
  const folder = join(options().userDataDir, 'printed');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${String(readdirSync(folder).length + 1).padStart(3, '0')}.pdf`);
  writeFileSync(file, bytes);
  return file;
}

/** The page of one window, as Electron's webContents. */
export function makeWebContents(owner: ContentsOwner) {
  let url = 'about:blank';
  let loading = false;
  let zoom = 1;
  let world: PreloadWorld | undefined;
  const events = emitter('webContents', EVENTS, () => contents);
  const session = owner.target.then((target) => target.session);
  session.catch(() => {});
  const navigation = makeNavigation({ emit: events.emit, currentUrl: () => url, frame: () => mainFrame });

  const mainFrame: object = strict('WebFrameMain', {
    get url() { return url; },
    get origin() { return /^app:\/\/[^/]+/.exec(url)?.[0] ?? 'null'; },
    get top() { return mainFrame as Electron.WebFrameMain; },
    parent: null, name: '', detached: false, processId: 1, routingId: owner.id, frameTreeNodeId: owner.id,
    isDestroyed: () => owner.isDestroyed(),
  } satisfies Partial<Electron.WebFrameMain>);

  const postToPage = (channel: string, args: unknown[], transfer: object[] = []): void => {
    if (world) world.send(channel, args, transfer);
    else void setUp.then(() => world?.send(channel, args, transfer)).catch(() => {});
  };

  async function pdf(parameters: ReturnType<typeof pdfParameters>): Promise<Buffer> {
    const { data } = await (await session).send('Page.printToPDF', parameters);
    return Buffer.from(data, 'base64');
  }

  const requestOwner = (mainFrameId: string): RequestOwner => ({ mainFrameId, webContentsId: owner.id, webContents: contents, frame: mainFrame, mayNavigate: navigation.mayGo });

  /** Why it failed; empty if the sheet was printed. */
  async function printSheet(parameters: ReturnType<typeof printParameters>): Promise<string> {
    try {
      report({ kind: 'printed', file: savePdf(await pdf(parameters)) });
      return '';
    } catch (error) {
      log(`print: ${String(error)}`);
      return 'failed';
    }
  }

  function lost(reason: string): void {
    world?.end();
    const details = { reason, exitCode: 1 };
    log(`page: render process gone (${reason})`);
    events.emit('render-process-gone', preventable({}), details);
    owner.appEvent('render-process-gone', preventable({}), contents, details);
  }

  function watchPage({ session: cdp, targetId, child }: Target): void {
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== targetId) return;
      url = toApp(frame.url);
      loading = true;
    });
    cdp.on('Page.navigatedWithinDocument', (moved) => {
      if (moved.frameId === targetId) url = toApp(moved.url);
    });
    cdp.on('Page.domContentEventFired', () => url !== 'about:blank' && events.emit('dom-ready', preventable({})));
    cdp.on('Page.loadEventFired', () => {
      if (url === 'about:blank') return;
      loading = false;
      events.emit('did-finish-load', preventable({}));
      owner.becameVisible();
    });
    cdp.on('Page.frameRequestedNavigation', (asked) => navigation.requested(asked.url, asked.frameId === targetId, asked.disposition));
    cdp.on('Page.windowOpen', (asked) => navigation.windowOpen(asked.url, asked.windowName, asked.windowFeatures));
    cdp.on('Inspector.targetCrashed', () => lost('crashed'));
    cdp.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      const message = args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ');
      const place = stackTrace?.callFrames[0];
      log(`page ${type}: ${message}`);
      events.emit('console-message', preventable({ message, level: type === 'warning' || type === 'error' ? type : 'info', lineNumber: place?.lineNumber ?? 0, sourceId: toApp(place?.url ?? ''), frame: mainFrame }));
    });
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => log(`page error: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`));
    cdp.on('Log.entryAdded', ({ entry }) => log(`page ${entry.level} (${entry.source}): ${entry.text}`));
    cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      log(`page: ${targetInfo.type} ${toApp(targetInfo.url)}`);
      const inner = child(sessionId);
      const watched = targetInfo.type === 'iframe' ? watchRequests(inner, requestOwner(targetId)) : Promise.resolve();
      void watched.then(() => inner.tell('Runtime.runIfWaitingForDebugger'));
    });
  }

  async function prepare(): Promise<void> {
    const target = await owner.target;
    const cdp = target.session;
    watchPage(target);
    await Promise.all([cdp.send('Page.enable'), cdp.send('Runtime.enable'), cdp.send('Network.enable'), cdp.send('Log.enable'), cdp.send('Inspector.enable')]);
    await watchRequests(cdp, requestOwner(target.targetId));
    await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    world = await openPreloadWorld(cdp, owner.preload, options().headless ? '' : ' (stand-in, not the product)', {
      ipc: (channel, data, ports) => deliverIpc({ webContents: contents, mainFrame, reply: (name, ...args) => postToPage(name, args) }, channel, data, ports),
      contextMenu: (params) => events.emit('context-menu', preventable({}), { ...params, frame: mainFrame, pageURL: url, frameURL: url, misspelledWord: '', dictionarySuggestions: [], editFlags: { canUndo: params.isEditable, canRedo: params.isEditable, canCut: params.isEditable, canCopy: true, canPaste: params.isEditable, canDelete: params.isEditable, canSelectAll: true, canEditRichly: false } }),
      input: (input) => {
        const event = preventable({});
        events.emit('before-input-event', event, input);
        if (event.defaultPrevented) log(`before-input-event: the page has had "${input.key}" already`);
      },
      failed: (error) => {
        violation(`the preload failed: ${error.message}`);
        events.emit('preload-error', preventable({}), owner.preload, error);
      },
    });
    followTheme(cdp, target.gone);
    if (options().headless) await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    cdp.tell('Runtime.runIfWaitingForDebugger');
    void target.gone.then(() => world?.end());
  }

  async function load(address: string): Promise<void> {
    await setUp;
    await applyPermissions(contents);
    const { session: cdp } = await owner.target;
    const loaded = new Promise<void>((resolve) => events.members.once('did-finish-load', resolve));
    navigation.expect(address);
    const answer = await cdp.send('Page.navigate', { url: toBrowser(address) });
    if (answer.errorText) throw new Error(`${answer.errorText} loading '${address}'`);
    await loaded;
  }

  const members = {
    ...events.members,
    id: owner.id,
    mainFrame: mainFrame as Electron.WebFrameMain,
    session: defaultSession as unknown as Electron.Session,
    getURL: () => url,
    isLoading: () => loading,
    isDestroyed: owner.isDestroyed,
    setWindowOpenHandler: navigation.setWindowOpenHandler,
    send: (channel: string, ...args: unknown[]) => postToPage(channel, args),
    postMessage: (channel: string, message: unknown, transfer: Electron.MessagePortMain[] = []) => postToPage(channel, [message], transfer),
    reload() {
      navigation.expect(url);
      void session.then((cdp) => cdp.tell('Page.reload'));
    },
    get zoomFactor() { return zoom; },
    set zoomFactor(factor: number) {
      zoom = factor;
      owner.zoomChanged(factor);
    },
    getZoomFactor: () => zoom,
    setZoomFactor(factor: number) {
      members.zoomFactor = factor;
    },
    printToPDF: async (given: Electron.PrintToPDFOptions) => pdf(pdfParameters(given)),
    print(given: Electron.WebContentsPrintOptions = {}, onPrinted?: (success: boolean, failureReason: string) => void) {
      const parameters = printParameters(given);
      void printSheet(parameters).then((reason) => onPrinted?.(reason === '', reason));
    },
    focus: () => void session.then((cdp) => cdp.tell('Page.bringToFront')),
  } satisfies Partial<Electron.WebContents>;
  const contents = strict('webContents', members);
  const setUp = prepare();
  setUp.catch((error: unknown) => owner.isDestroyed() || violation(`a window could not be set up: ${String(error)}`));

  return {
    contents,
    load: (address: string, given?: object) => {
      onlyKnown('BrowserWindow.loadURL', given, []);
      if (!address.startsWith('app://bundle/')) return refuse(`loadURL knows only app://bundle/, not ${address}`);
      return load(address);
    },
    setUp,
    emitDestroyed: () => events.emit('destroyed'),
  };
}
