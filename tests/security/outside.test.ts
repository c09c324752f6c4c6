import { describe, expect, test } from 'vitest';
import { reachOut } from './attacks.ts';
import { underAttack } from './support.ts';

const { program, page, outside } = underAttack();

describe('permissions @electron', () => {
  test.each(['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage'])('%s is denied', async (name) => {
    expect(await page().evaluate((asked) => navigator.permissions.query({ name: asked as PermissionName }).then(({ state }) => state), name)).toBe('denied');
  });

  test('nothing is asked of the user either: the answer is no', async () => {
    const place = page().evaluate(() => new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('found'), ({ code }) => resolve(code))));
    expect(await place).toBe(1);
    expect(await page().evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'heard', () => 'refused'))).toBe('refused');
    expect(await page().evaluate(() => Notification.requestPermission())).toBe('denied');
  });

  test('only copying text is allowed', async () => {
    expect(await page().evaluate(() => navigator.permissions.query({ name: 'clipboard-write' as PermissionName }).then(({ state }) => state))).toBe('granted');
  });
});

describe('nothing goes out', () => {
  const REFUSED = { fetch: 'refused', XMLHttpRequest: 'refused', EventSource: 'refused', WebSocket: 'refused', image: 'refused' };

  test('the page’s policy stops every kind of request', async () => {
    expect(await reachOut(page(), outside())).toMatchObject(REFUSED);
    expect(program().outside).toEqual([]);
  });

  test('hints to look up or open another address are not followed', async () => {
    await page().evaluate(async (address) => {
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'prerender', 'modulepreload']) document.head.append(Object.assign(document.createElement('link'), { rel, href: `${address}/${rel}`, as: 'script', className: 'hint' }));
      await new Promise((resolve) => { setTimeout(resolve, 1500); });
      document.querySelectorAll('.hint').forEach((hint) => hint.remove());
    }, outside().http);
    expect(outside().hits).toEqual([]);
  });

  test('a connection between pages asks no server for its address', async () => {
    await page().evaluate(async ([stun, turn]) => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: stun }, { urls: turn, username: 'a', credential: 'b' }] });
      connection.createDataChannel('a');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => { setTimeout(resolve, 2000); });
      connection.close();
    }, [outside().stun, outside().turn] as const);
    expect(outside().hits).toEqual([]);
  });

  // Last in the file: the page is loaded anew without its policy.
  test('were the policy not there, the operating-system side refuses them all the same @electron', async () => {
    const cdp = await page().context().newCDPSession(page());
    await cdp.send('Page.setBypassCSP', { enabled: true });
    await page().reload();
    expect(await reachOut(page(), outside())).toMatchObject(REFUSED);
    expect(program().outside.length).toBeGreaterThan(0);
    expect(program().problems().filter((line) => line.includes('let a request out'))).toEqual([]);
    await cdp.send('Page.setBypassCSP', { enabled: false });
    await cdp.detach();
  });
});
