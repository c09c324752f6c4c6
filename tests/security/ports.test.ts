import type { Frame, Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { HANDSHAKE } from '../../shared/contract/handshake.ts';
import { underAttack } from './support.ts';

const { page } = underAttack();

const NO_ANSWER_MS = 400;
/** A request of the contract as it travels: who keeps the record here? */
const QUESTION = JSON.stringify({ i: '1', t: 1, p: { u: 'orpc:/office/get', b: { json: {} } } });

/** Hands over ports from a frame as the page does, asks a question on the last of them, and answers what comes back. */
function handOver(from: Page | Frame, type: string, ports: number, to: 'own' | 'parent' = 'own'): Promise<string> {
  return from.evaluate(
    ([message, count, target, question, wait]) =>
      new Promise<string>((resolve) => {
        const channels = Array.from({ length: count }, () => new MessageChannel());
        const ours = channels.map(({ port1 }) => port1);
        setTimeout(resolve, wait, 'no answer');
        (target === 'own' ? window : window.parent).postMessage({ type: message }, '*', channels.map(({ port2 }) => port2));
        const last = ours.at(-1);
        if (last === undefined) return;
        last.addEventListener('message', ({ data }) => resolve(String(data)));
        last.start();
        last.postMessage(question);
      }),
    [type, ports, to, QUESTION, NO_ANSWER_MS] as const,
  );
}

async function frameIn(attributes: Record<string, string>): Promise<Frame> {
  const named = `frame-${Date.now()}`;
  await page().evaluate(([name, given]) => {
    const frame = document.createElement('iframe');
    frame.name = name;
    for (const [key, value] of Object.entries(given)) frame.setAttribute(key, value);
    document.body.append(frame);
  }, [named, attributes] as const);
  await expect.poll(() => page().frame({ name: named })).not.toBeNull();
  return page().frame({ name: named }) as Frame;
}

describe('who is answered @electron', () => {
  test('the program’s own page is', async () => {
    expect(await handOver(page(), HANDSHAKE.connect, 2)).toContain('Trần Thị Thử Nghiệm');
    expect(await handOver(page(), HANDSHAKE.reconnect, 1)).toContain('Trần Thị Thử Nghiệm');
  });

  test.each([
    ['an empty frame', {}],
    ['a frame with a page of its own', { srcdoc: '<p>x' }],
    ['a frame of another origin', { srcdoc: '<p>x', sandbox: 'allow-scripts' }],
  ])('%s is not, whether it asks its own window or the page’s', async (_what, attributes) => {
    const frame = await frameIn(attributes);
    const answers = await Promise.all([handOver(frame, HANDSHAKE.connect, 2, 'parent'), handOver(frame, HANDSHAKE.reconnect, 1, 'parent'), handOver(frame, HANDSHAKE.connect, 2)]);
    expect(answers).toEqual(['no answer', 'no answer', 'no answer']);
    await page().evaluate(() => document.querySelectorAll('iframe').forEach((element) => element.remove()));
  });

  test.each([[HANDSHAKE.connect, 0], [HANDSHAKE.connect, 1], [HANDSHAKE.connect, 3], [HANDSHAKE.reconnect, 0], [HANDSHAKE.reconnect, 2], ['steering-desk:anything', 1], ['connect', 2]])(
    '“%s” with %i ports is not',
    async (type, ports) => expect(await handOver(page(), type, ports)).toBe('no answer'),
  );
});

describe('a dropped file @electron', () => {
  const ask = (file: unknown, message: string = HANDSHAKE.file) =>
    page().evaluate(
      ([type, given, wait]) =>
        new Promise<unknown>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', ({ data }) => resolve(data));
          port1.start();
          setTimeout(resolve, wait, 'no answer');
          window.postMessage({ type, file: given === 'made' ? new File(['x'], 'passwd') : given }, window.location.origin, [port2]);
        }),
      [message, file, NO_ANSWER_MS] as const,
    );

  test('that is only a path in words gets no ticket', async () => {
    expect(await ask('/etc/passwd')).toBe('no answer');
    expect(await ask({ path: '/etc/passwd', name: 'passwd' })).toBe('no answer');
  });
  test('that the page made itself gets no ticket', async () => {
    expect(await ask('made')).toBeNull();
    expect(await ask('made', HANDSHAKE.files)).toEqual({ files: [], others: 0 });
    expect(await ask({ path: '/etc', name: 'etc' }, HANDSHAKE.files)).toBe('no answer');
  });
});

describe('what the page has', () => {
  test('is what a bare page has: no require, no process, no new name', async () => {
    expect(await page().evaluate(() => ['require', 'process', 'Buffer', 'module', 'global', '__dirname', 'electron', 'ipcRenderer', 'bridge', 'api'].filter((name) => name in window))).toEqual([]);
    const own = await page().evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const bare = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !bare.has(name) && !/^\d+$/.test(name));
    });
    // Notes that the page's own libraries leave for themselves.
    expect(own.filter((name) => !['__webpack_nonce__', '__zod_globalConfig', '__zod_globalRegistry', '__TSR_ROUTER__'].includes(name))).toEqual([]);
  });

  test('is no file of this machine and no page of another program', async () => {
    expect(await page().evaluate(() => window.location.protocol)).not.toBe('file:');
    expect(await page().evaluate(() => window.opener)).toBeNull();
    for (const url of ['/..%2fmain/index.js', '/%2e%2e%5cmain%5cindex.js', '/assets/..%2f..%2f..%2fpackage.json', '/data/steering-desk.db', '/C:/Windows/win.ini']) expect(await page().evaluate((file) => fetch(file).then(({ status }) => status), url)).toBe(404);
    expect(await page().evaluate(() => fetch('/index.html', { method: 'POST' }).then(({ status }) => status))).toBe(404);
  });
});
