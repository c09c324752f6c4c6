import { chromium } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { findBrowser } from './browser/find.ts';
import { inPage, seen, startFixture } from './support.ts';

const NAMES = 'Object.getOwnPropertyNames(window).sort()';

async function namesInABarePage(): Promise<unknown> {
  const { executable, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath: executable, env: { ...process.env, ...env }, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bare</title><input id="field"><div id="drop"></div><a id="out"></a><a id="blank"></a>' }));
    await page.goto('https://bare.app.invalid/');
    return await page.evaluate(NAMES);
  } finally {
    await browser.close();
  }
}

describe('the page', () => {
  test('has no global that a bare page does not have', async () => {
    const app = await startFixture();
    const [own, bare] = [(await app.page.evaluate(NAMES)) as string[], (await namesInABarePage()) as string[]];
    // The fixture's own script declares these two.
    expect(own.filter((name) => !bare.includes(name) && !['api', 'drop'].includes(name))).toEqual([]);
  });

  test('lives under the content security policy that the app sent', async () => {
    const app = await startFixture();
    // What a test evaluates may use eval; the page's own script may not.
    expect(await inPage(app, 'api.evalOfThePage')).toBe('EvalError');
    expect(await inPage(app, `new Promise((resolve) => { document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)); const script = document.createElement('script'); script.textContent = 'document.title = 1'; document.body.append(script) })`)).toBe('script-src-elem');
    expect(await app.page.title()).toBe('Bàn thử');
  });

  test('runs in a secure context in the user’s language', async () => {
    const app = await startFixture({ locale: 'vi-VN' });
    expect(await inPage(app, '[isSecureContext, navigator.language]')).toEqual([true, 'vi-VN']);
  });

  test('reaches no network: the app refuses first, and nothing gets out anyway', async () => {
    const asked: string[] = [];
    const app = await startFixture({ onNetworkRequest: (url) => asked.push(url) });
    await inPage(app, `new Promise((resolve) => { const image = new Image(); image.onerror = resolve; image.src = 'data:,'; })`);
    const answer = await inPage(app, `new Promise((resolve) => { const worker = new Worker('worker.js'); worker.onmessage = ({ data }) => resolve(data) })`);
    expect(answer).toBe('refused');
    expect(app.violations).toEqual([]);
    // The policy stops these two before they are a request at all.
    await expect(inPage(app, `fetch('https://example.org/fetch')`)).rejects.toThrow(/Failed to fetch/);
    expect(asked.every((url) => url.startsWith('https://example.org/'))).toBe(true);
  });

  test('cannot leave, and opens no window', async () => {
    const app = await startFixture();
    await app.page.click('#out');
    await app.page.click('#blank');
    await inPage(app, `void window.open('https://example.org/opened')`);
    await inPage(app, `void (location.href = 'https://example.org/script')`);
    await expect.poll(() => seen(app)).toEqual(expect.arrayContaining(['navigate https://example.org/out', 'open https://example.org/blank', 'open https://example.org/opened', 'navigate https://example.org/script']));
    expect(app.page.url()).toMatch(/index\.html$/);
    expect(app.windows()).toHaveLength(1);
    expect(app.violations).toEqual([]);
  });

  test('has the permissions that the app’s handlers grant, and no others', async () => {
    const app = await startFixture();
    const state = (name: string) => inPage(app, `navigator.permissions.query({ name: '${name}' }).then((it) => it.state)`);
    expect(await state('geolocation')).toBe('denied');
    expect(await state('camera')).toBe('denied');
    expect(await state('notifications')).toBe('denied');
    expect(await state('clipboard-write')).toBe('granted');
    expect(await inPage(app, `new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('found'), (error) => resolve(error.code)))`)).toBe(1);
    const asked = await seen(app);
    expect(asked).toContain('permission geolocation');
    // The check handler said no already.
    expect(asked).not.toContain('permission notifications');
  });
});
