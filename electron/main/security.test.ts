import { describe, expect, it, vi } from 'vitest';
import { isOurPage, isOurs } from './security.ts';

// Electron exists only inside Electron; what is tested here does not call it.
vi.mock('electron', () => ({ app: {}, session: {} }));

const TRICKS = [
  'app://bundle.evil/index.html', 'app://bundle@evil/index.html', 'app://evil@bundle/', 'app://user:word@bundle/', 'app://bundle:1/', 'app://evil/app://bundle/', 'app://evil/?app://bundle/', 'app://evil/#app://bundle/',
  'app://bundlе/', 'app://bundle%2eevil/', 'app://bundle%40evil/', 'app:///bundle/', 'app:bundle', 'xapp://bundle/', 'apps://bundle/', 'https://bundle/', 'https://app://bundle/', 'file:///app://bundle/', 'http://bundle.evil/',
  'blob:app://bundle/0f', 'data:text/html,app://bundle/', 'about:blank', 'about:srcdoc', 'javascript:0', 'devtools://devtools/bundled/inspector.html', 'chrome-extension://bundle/', 'ws://bundle/', '', ' ', 'bundle', '//bundle/', 'app://', 'null',
];

describe('an address of our own page', () => {
  it.each(['app://bundle', 'app://bundle/', 'app://bundle/index.html', 'app://bundle/index.html?a#/people', 'APP://bundle/'])('%s is one', (url) => expect(isOurs(url)).toBe(true));
  it.each(TRICKS)('“%s” is none', (url) => expect(isOurs(url)).toBe(false));
});

describe('who may hand over ports', () => {
  const ours = { url: 'app://bundle/index.html', parent: null };

  it('the main frame of our page', () => expect(isOurPage(ours)).toBe(true));
  it('not a frame inside it, even of our own', () => expect(isOurPage({ ...ours, parent: ours })).toBe(false));
  it('not a frame that is gone', () => expect([null, undefined].map((frame) => isOurPage(frame))).toEqual([false, false]));
  it.each(TRICKS)('not a main frame at “%s”', (url) => expect(isOurPage({ url, parent: null })).toBe(false));
});
