import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codec } from './host/codec.ts';
import { inPage, pageReady, seen, startFixture } from './support.ts';

describe('ports between the page and the backend', () => {
  test('carry what structured clone carries', async () => {
    const app = await startFixture();
    const same = await inPage(app, `(async () => {
      const bytes = Uint8Array.from({ length: 70000 }, (_, i) => i % 251);
      const sent = { text: 'Hội nghị Ban Chỉ đạo', none: undefined, odd: [NaN, -0, Infinity], big: 12345678901234567890n, day: new Date('2026-05-27T00:00:00Z'), map: new Map([['đ', new Set([1, 2])]]), bytes, buffer: bytes.buffer.slice(0, 9), re: /chữ/giu };
      sent.self = sent;
      const back = await api.echo(sent);
      return [
        back.text === sent.text, 'none' in back && back.none === undefined, Number.isNaN(back.odd[0]), Object.is(back.odd[1], -0), back.odd[2] === Infinity, back.big === sent.big,
        back.day instanceof Date && +back.day === +sent.day, back.map.get('đ').has(2), back.bytes instanceof Uint8Array && back.bytes.length === 70000 && back.bytes.every((byte, i) => byte === bytes[i]),
        back.buffer instanceof ArrayBuffer && back.buffer.byteLength === 9, back.re.source === 'chữ' && back.re.flags === 'giu', back.self === back,
      ];
    })()`);
    expect(same).toEqual(Array.from({ length: 12 }, () => true));
  });

  test('keep the order of 1,000 messages', async () => {
    const app = await startFixture();
    const order = await inPage(app, `new Promise((resolve) => {
      const got = [];
      api.back.onmessage = ({ data }) => { got.push(data); if (got.length === 1000) resolve(got); };
      for (let i = 0; i < 1000; i += 1) api.back.postMessage(i);
    })`);
    expect(order).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  });

  test('carry further ports', async () => {
    const app = await startFixture();
    const answer = await inPage(app, `new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      api.back.postMessage('chào', [port2]);
    })`);
    expect(answer).toEqual(['by its own port', 'chào']);
  });

  test('carry a port from main to the page and its answer back', async () => {
    const app = await startFixture();
    await inPage(app, `api.ask('push')`);
    await expect.poll(() => inPage(app, 'api.pushed.length')).toBe(1);
    expect(await inPage(app, 'api.pushed')).toEqual([{ from: 'main' }]);
    await expect.poll(() => seen(app)).toContain('pushed thanks');
  });

  test('are closed on the other side when the page goes', async () => {
    const app = await startFixture();
    await app.page.reload();
    await pageReady(app);
    await expect.poll(() => seen(app)).toEqual(expect.arrayContaining(['desk closed', 'backend port closed']));
  });

  test('end with a backend that is killed, and new ones lead to the next', async () => {
    const app = await startFixture();
    const pid = app.backendPid();
    expect(pid).toBeTypeOf('number');
    app.killBackend('SIGKILL');
    await expect.poll(() => seen(app)).toEqual(expect.arrayContaining(['exit 9', 'gone killed backend']));
    expect(app.backendPid()).toBeUndefined();
    await inPage(app, `api.ask('restart')`);
    await expect.poll(() => app.backendPid()).not.toBe(undefined);
    await inPage(app, 'api.connect()');
    expect(await inPage(app, `api.echo('lại')`)).toBe('lại');
  });

  test('a backend that ends by itself says its exit code', async () => {
    const app = await startFixture();
    await inPage(app, `api.back.postMessage('stop')`);
    await expect.poll(() => seen(app)).toContain('exit 7');
  });
});

test('the codec gives back what structured clone gives', () => {
  const value = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: false, withNullPrototype: false });
  fc.assert(
    fc.property(value, (given) => {
      expect(codec.decode(JSON.parse(JSON.stringify(codec.encode(given))))).toEqual(structuredClone(given));
    }),
  );
  expect(() => codec.encode({ work: () => {} })).toThrow(/could not be cloned/);
});
