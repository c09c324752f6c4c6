import type { Page } from '@playwright/test';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A machine outside the program: it counts whoever reaches it, by any protocol. */
export interface Outside {
  http: string;
  ws: string;
  stun: string;
  turn: string;
  hits: string[];
  close(): Promise<void>;
}

export async function openOutside(): Promise<Outside> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    if (request.url === '/redirect') response.writeHead(302, { location: '/landed' });
    response.end('<!doctype html><title>outside</title>');
  });
  server.on('connection', () => hits.push('connection'));
  server.on('upgrade', (request, socket) => {
    hits.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  const udp = createSocket('udp4', () => hits.push('packet'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    http: `http://127.0.0.1:${port}`,
    ws: `ws://127.0.0.1:${port}/socket`,
    turn: `turn:127.0.0.1:${port}?transport=tcp`,
    stun: `stun:127.0.0.1:${udp.address().port}`,
    hits,
    async close() {
      udp.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What the page itself may not do with text: each answers what came of it. Run as the page's own code, not as the test's. */
export function codeFromText(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const asPage = (work: () => unknown) =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            work();
            resolve('ran');
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      });
    // oxlint-disable-next-line no-eval, no-implied-eval, no-new-func -- this is what must not work
    return { eval: await asPage(() => globalThis.eval('1')), Function: await asPage(() => new Function('return 1')()), worker: await asPage(() => new Worker('data:text/javascript,postMessage(1)')) };
  });
}

/** Puts HTML into the page and answers the directive that stopped it; "nothing" when nothing did within a while. */
export function inject(page: Page, html: string): Promise<string> {
  return page.evaluate(
    (text) =>
      new Promise<string>((resolve) => {
        const stop = (event: SecurityPolicyViolationEvent): void => resolve(event.effectiveDirective);
        document.addEventListener('securitypolicyviolation', stop, { once: true });
        setTimeout(resolve, 700, 'nothing');
        // Scripts that come by innerHTML do not run anyway; a fragment's do.
        document.body.append(document.createRange().createContextualFragment(`<div class="injected">${text}</div>`));
      }).finally(() => document.querySelectorAll('.injected').forEach((element) => element.remove())),
    html,
  );
}

/** Every way for a page to send or ask for something; each answers "refused", or what it got. */
export function reachOut(page: Page, { http, ws }: Outside): Promise<Record<string, string>> {
  return page.evaluate(
    async ([address, socket]) => {
      const within = (work: Promise<string>) => Promise.race([work, new Promise<string>((resolve) => setTimeout(resolve, 3000, 'no answer'))]);
      const fetching = fetch(`${address}/fetch`).then((response) => `status ${response.status}`, () => 'refused');
      const xhr = new Promise<string>((resolve) => {
        const request = new XMLHttpRequest();
        request.addEventListener('loadend', () => resolve(request.status === 0 ? 'refused' : `status ${request.status}`));
        request.open('GET', `${address}/xhr`);
        request.send();
      });
      const opened = (target: EventTarget & { close(): void }) =>
        new Promise<string>((resolve) => {
          target.addEventListener('open', () => resolve('open'));
          target.addEventListener('error', () => (target.close(), resolve('refused')));
        });
      const image = new Promise<string>((resolve) => {
        const element = new Image();
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('refused'));
        element.src = `${address}/image.png`;
      });
      const make = (work: () => Promise<string>): Promise<string> => {
        try {
          return work();
        } catch {
          return Promise.resolve('refused');
        }
      };
      return {
        fetch: await within(fetching),
        XMLHttpRequest: await within(xhr),
        WebSocket: await within(make(() => opened(new WebSocket(socket)))),
        EventSource: await within(make(() => opened(new EventSource(`${address}/events`)))),
        image: await within(image),
        beacon: navigator.sendBeacon(`${address}/beacon`, 'x') ? 'queued' : 'refused',
      };
    },
    [http, ws] as const,
  );
}
