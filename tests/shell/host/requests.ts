import { BUNDLE_HOST } from '../browser/launch-line.ts';
import { log, options, report, violation } from './context.ts';
import { answerProtocol } from './protocol.ts';
import { askBeforeRequest, askHeadersReceived, type RequestFacts } from './web-request.ts';
import type { Session } from './cdp.ts';
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

const APP_ORIGIN = 'app://bundle';

/** The address as the app knows it. */
export function toApp(url: string): string {
  return url === BUNDLE_HOST || url.startsWith(`${BUNDLE_HOST}/`) ? APP_ORIGIN + url.slice(BUNDLE_HOST.length) : url;
}

/** The address as Chromium knows it. */
export function toBrowser(url: string): string {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`) ? BUNDLE_HOST + url.slice(APP_ORIGIN.length) : url;
}

const RESOURCE_TYPE: Record<string, RequestFacts['resourceType']> = {
  Stylesheet: 'stylesheet', Script: 'script', Image: 'image', Font: 'font', XHR: 'xhr', Fetch: 'xhr', Ping: 'ping', CSPViolationReport: 'cspReport', Media: 'media', WebSocket: 'webSocket',
};

export type RequestOwner = {
  mainFrameId: string;
  webContentsId: number;
  webContents: unknown;
  frame: unknown;
  /** Whether the app lets a navigation of the page's own go on. */
  mayNavigate: (url: string, isMainFrame: boolean) => Promise<boolean>;
};

function factsOf(owner: RequestOwner, paused: Protocol.Fetch.requestPausedPayload): RequestFacts {
  const { request, resourceType, frameId } = paused;
  const document = frameId === owner.mainFrameId ? 'mainFrame' : 'subFrame';
  return {
    url: toApp(request.url),
    method: request.method,
    resourceType: resourceType === 'Document' ? document : (RESOURCE_TYPE[resourceType] ?? 'other'),
    referrer: toApp(request.headers['Referer'] ?? ''),
    owner,
  };
}

function refuseRequest(session: Session, requestId: string, errorReason: Protocol.Network.ErrorReason): void {
  session.tell('Fetch.failRequest', { requestId, errorReason });
}

function recordNetwork(facts: RequestFacts, cancelled: boolean): void {
  log(`network: ${facts.method} ${facts.url} (${cancelled ? 'refused by the app' : 'stopped by the stand-in'})`);
  report({ kind: 'request', url: facts.url });
  if (!cancelled) violation(`the app let a request out: ${facts.url}`);
}

function requestOf(paused: Protocol.Fetch.requestPausedPayload, url: string): Request {
  const { method, headers, postData } = paused.request;
  const body = method === 'GET' || method === 'HEAD' ? null : (postData ?? null);
  return new Request(url, { method, headers: headers as Record<string, string>, body });
}

async function serve(session: Session, paused: Protocol.Fetch.requestPausedPayload, facts: RequestFacts): Promise<void> {
  const response = await answerProtocol(requestOf(paused, facts.url));
  if (!response || response.type === 'error') return refuseRequest(session, paused.requestId, 'Failed');
  const headers = askHeadersReceived(facts, response);
  if (!headers) return refuseRequest(session, paused.requestId, 'BlockedByClient');
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  session.tell('Fetch.fulfillRequest', { requestId: paused.requestId, responseCode: response.status, responseHeaders: headers, body });
}

async function handle(session: Session, owner: RequestOwner, paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
  const facts = factsOf(owner, paused);
  const isMainFrame = facts.resourceType === 'mainFrame';
  if ((isMainFrame || facts.resourceType === 'subFrame') && !(await owner.mayNavigate(facts.url, isMainFrame)))
    return refuseRequest(session, paused.requestId, 'Aborted');
  const isApp = facts.url.startsWith('app:');
  // Chrome's own windows ask for an icon that the app knows nothing about.
  if (!options().headless && new URL(facts.url).pathname === '/favicon.ico') return refuseRequest(session, paused.requestId, 'BlockedByClient');
  const cancelled = await askBeforeRequest(facts);
  if (!isApp) recordNetwork(facts, cancelled);
  if (cancelled || !isApp) return refuseRequest(session, paused.requestId, 'BlockedByClient');
  await serve(session, paused, facts);
}

/** Sends every request of one page session through the app's own handlers. Nothing reaches a network. */
export async function watchRequests(session: Session, owner: RequestOwner): Promise<void> {
  session.on('Fetch.requestPaused', (paused) => {
    handle(session, owner, paused).catch((error: unknown) => {
      violation(`a request could not be served: ${toApp(paused.request.url)}: ${String(error)}`);
      refuseRequest(session, paused.requestId, 'Failed');
    });
  });
  session.on('Network.webSocketCreated', ({ url }) => {
    const facts: RequestFacts = { url: toApp(url), method: 'GET', resourceType: 'webSocket', referrer: '', owner };
    void askBeforeRequest(facts).then((cancelled) => recordNetwork(facts, cancelled));
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}
