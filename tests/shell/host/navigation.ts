import { log, violation } from './context.ts';
import { preventable } from './strict.ts';
import { toApp } from './requests.ts';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

type Page = { emit: (event: string, ...args: unknown[]) => boolean; currentUrl: () => string; frame: () => unknown };

// Chromium says "the page wants to go there" and "here is the request" on two pipes; either may be first.
const GRACE_MS = 50;
const DECIDED_MS = 1000;

/** Where a page may go: the app's own loads go through, the page's own are asked about. */
export function makeNavigation(page: Page) {
  const expected: string[] = [];
  const decided = new Map<string, boolean>();
  const openedJustNow = new Set<string>();
  let openHandler: OpenHandler | undefined;

  function ask(url: string, isMainFrame: boolean): boolean {
    const event = preventable({ url, isSameDocument: false, isMainFrame, frame: page.frame(), initiator: page.frame() });
    page.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) page.emit('will-navigate', event, url, false, isMainFrame, 1, 1);
    log(`navigation: ${url} (${event.defaultPrevented ? 'prevented' : 'allowed'})`);
    return !event.defaultPrevented;
  }

  function windowOpen(url: string, frameName: string, features: string[], disposition: Electron.HandlerDetails['disposition'] = 'new-window'): void {
    const address = toApp(url);
    openedJustNow.add(address);
    setTimeout(() => openedJustNow.delete(address), 200);
    const answer = openHandler?.({ url: address, frameName, features: features.join(','), disposition, referrer: { url: page.currentUrl(), policy: 'strict-origin-when-cross-origin' } });
    log(`window.open: ${address} (${answer?.action ?? 'no handler'})`);
    if (answer?.action !== 'deny') violation(`the app let a new window open: ${address}`);
  }

  function decide(address: string, may: boolean): void {
    decided.set(address, may);
    setTimeout(() => decided.delete(address), DECIDED_MS);
  }

  return {
    windowOpen,
    setWindowOpenHandler: (handler: OpenHandler): void => {
      openHandler = handler;
    },
    /** The app itself loads this address next. */
    expect(url: string): void {
      expected.push(url.replace(/#.*/, ''));
    },
    requested(url: string, isMainFrame: boolean, disposition: string): void {
      const address = toApp(url);
      if (disposition !== 'currentTab') {
        if (!openedJustNow.has(address)) windowOpen(url, '', [], disposition === 'newTab' ? 'foreground-tab' : 'new-window');
        return;
      }
      const key = address.replace(/#.*/, '');
      if (!decided.has(key)) decide(key, ask(address, isMainFrame));
    },
    mayGo: async (url: string, isMainFrame: boolean): Promise<boolean> => {
      const address = url.replace(/#.*/, '');
      const index = expected.indexOf(address);
      if (isMainFrame && index >= 0) {
        expected.splice(index, 1);
        return true;
      }
      if (!decided.has(address)) await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
      // The same address again, not asked for by the page, came from the browser: a reload.
      if (!decided.has(address) && (!isMainFrame || address !== page.currentUrl().replace(/#.*/, ''))) decide(address, ask(url, isMainFrame));
      return decided.get(address) ?? true;
    },
  };
}
