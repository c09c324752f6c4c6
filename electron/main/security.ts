import { app, session } from 'electron';
import { APP_ORIGIN } from '#shared/contract/handshake.ts';

/** A frame of a page, as far as the checks look at it. */
export interface Frame {
  url: string;
  parent: unknown;
}

/** SECURITY: whether a message comes from our own page: the main frame of the window, at exactly our origin. */
export function isOurPage(frame: Frame | null | undefined): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && isOurs(frame.url);
}

/** SECURITY: an address of our own page; compared as a parsed address, never as a piece of text within one. */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password, port } = new URL(url);
  return `${protocol}//${host}` === APP_ORIGIN && username === '' && password === '' && port === '';
}

/** What the page itself makes in memory: pictures and texts, not addresses of anything outside. */
function isInMemory(url: string): boolean {
  return url.startsWith(`blob:${APP_ORIGIN}/`) || url.startsWith('data:');
}

/**
 * SECURITY: nothing of Chromium's own looks for the network; sandbox for every process. Before the app is ready.
 * What passes by the page's policy and the check of requests is closed here: no name is ever looked up, and connections
 * between pages (WebRTC) send no packet.
 */
export function hardenCommandLine(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** SECURITY: pages stay where they are, open no windows, hold no other pages. Before any window exists. */
export function hardenWebContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Permissions the page needs: copying text with a button, and the whole screen for the projector. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** SECURITY: no request but to our own files, no permission but copying and the whole screen, no download, no spelling service. */
export async function hardenSession(): Promise<void> {
  const { defaultSession } = session;
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) && !isInMemory(url) && !isDeveloperTools(url) }));
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) => answer(ALLOWED.has(permission) && isOurs(details.requestingUrl)));
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => ALLOWED.has(permission) && isOurs(origin));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  await defaultSession.setProxy({ mode: 'direct' });
}

/** The developer's tools load their own pages; they do not exist in the packaged program. */
function isDeveloperTools(url: string): boolean {
  return !app.isPackaged && url.startsWith('devtools://');
}
