import { onlyKnown, refuse, strict } from './strict.ts';
import type { RequestOwner } from './requests.ts';

export type RequestFacts = {
  url: string;
  method: string;
  resourceType: Electron.OnBeforeRequestListenerDetails['resourceType'];
  referrer: string;
  owner: RequestOwner;
};

type Filter = { urls: string[] };
type Before = (details: Electron.OnBeforeRequestListenerDetails, callback: (answer: Electron.CallbackResponse) => void) => void;
type Received = (details: Electron.OnHeadersReceivedListenerDetails, callback: (answer: Electron.HeadersReceivedResponse) => void) => void;
type Hook<L> = { filter: Filter; listener: L } | undefined;

let before: Hook<Before>;
let received: Hook<Received>;
let last = 0;

const ALL: Filter = { urls: ['<all_urls>'] };

/** Chrome's match patterns, as far as `scheme://host/path` with `*` goes. */
function matches(filter: Filter, url: string): boolean {
  return filter.urls.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const text = pattern.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
    return new RegExp(`^${text}$`).test(url);
  });
}

function hookOf<L>(filterOrListener: object | null, listener: unknown): Hook<L> {
  if (filterOrListener === null) return undefined;
  if (typeof filterOrListener === 'function') return { filter: ALL, listener: filterOrListener as L };
  onlyKnown('webRequest filter', filterOrListener, ['urls']);
  return { filter: filterOrListener as Filter, listener: listener as L };
}

function details(facts: RequestFacts): Omit<Electron.OnBeforeRequestListenerDetails, 'uploadData'> {
  last += 1;
  const { url, method, resourceType, referrer, owner } = facts;
  return {
    id: last, url, method, resourceType, referrer, timestamp: Date.now(), webContentsId: owner.webContentsId,
    webContents: owner.webContents as Electron.WebContents, frame: owner.frame as Electron.WebFrameMain,
  };
}

/** Whether the app cancels the request. */
export function askBeforeRequest(facts: RequestFacts): Promise<boolean> {
  const hook = before;
  if (!hook || !matches(hook.filter, facts.url)) return Promise.resolve(false);
  return new Promise((resolve) => {
    hook.listener({ ...details(facts), uploadData: [] }, (answer) => {
      onlyKnown('webRequest.onBeforeRequest callback', answer, ['cancel']);
      resolve(answer.cancel === true);
    });
  });
}

type HeaderEntry = { name: string; value: string };

/** The headers that go on to Chromium, or undefined if the app cancels. */
export function askHeadersReceived(facts: RequestFacts, response: Response): HeaderEntry[] | undefined {
  const own = [...response.headers].map(([name, value]) => ({ name, value }));
  if (!received || !matches(received.filter, facts.url)) return own;
  const responseHeaders: Record<string, string[]> = {};
  for (const { name, value } of own) (responseHeaders[name] ??= []).push(value);
  let answer: Electron.HeadersReceivedResponse | undefined;
  received.listener(
    { ...details(facts), responseHeaders, statusCode: response.status, statusLine: `HTTP/1.1 ${response.status}` },
    (given) => {
      onlyKnown('webRequest.onHeadersReceived callback', given, ['cancel', 'responseHeaders']);
      answer = given;
    },
  );
  if (!answer) return refuse('webRequest.onHeadersReceived must call back at once');
  if (answer.cancel) return undefined;
  return Object.entries(answer.responseHeaders ?? responseHeaders).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
}

export const webRequest = strict('session.webRequest', {
  onBeforeRequest(filterOrListener: object | null, listener?: unknown) {
    before = hookOf<Before>(filterOrListener, listener);
  },
  onHeadersReceived(filterOrListener: object | null, listener?: unknown) {
    received = hookOf<Received>(filterOrListener, listener);
  },
} satisfies Partial<Electron.WebRequest>);
