import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { desktop as desktopContract } from '#shared/contract/desktop.ts';
import { HANDSHAKE } from '#shared/contract/handshake.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { ShellApp } from '../shell/launch.ts';

/** A second client of the running program, beside the page's own. */
export interface PageClient {
  backend: ContractRouterClient<Contract>;
  desktop: ContractRouterClient<typeof desktopContract>;
  /** How long the page waited for the last answer, in milliseconds: without the way between the page and this process. */
  lastWait: () => Promise<number>;
}

/** What stands in the page for as long as the demonstration runs; no part of the program. */
interface DemoWindow extends Window {
  demoPorts: Record<Side, globalThis.MessagePort>;
  demoHeard(side: Side, data: unknown): Promise<void>;
  demoAsked: number;
  demoWaited: number;
}
type Side = 'backend' | 'desktop';

/**
 * Connects as a page does: two channels are made in the page and handed over by its own handshake, so every call goes
 * through preload, main and the backend process. What arrives is carried between the page and this process.
 */
export async function connectThroughPage({ page }: ShellApp): Promise<PageClient> {
  const backend = new MessageChannel();
  const desktop = new MessageChannel();
  const ours: Record<Side, MessagePort> = { backend: backend.port2, desktop: desktop.port2 };
  await page.exposeFunction('demoHeard', (side: Side, data: unknown) => ours[side].postMessage(data));
  await page.evaluate((type) => {
    const demo = window as unknown as DemoWindow;
    const channels = { desktop: new window.MessageChannel(), backend: new window.MessageChannel() };
    demo.demoPorts = { desktop: channels.desktop.port1, backend: channels.backend.port1 };
    for (const side of ['desktop', 'backend'] as const) {
      demo.demoPorts[side].addEventListener('message', ({ data }) => {
        demo.demoWaited = performance.now() - demo.demoAsked;
        void demo.demoHeard(side, data);
      });
    }
    for (const side of ['desktop', 'backend'] as const) demo.demoPorts[side].start();
    window.postMessage({ type }, window.location.origin, [channels.desktop.port2, channels.backend.port2]);
  }, HANDSHAKE.connect);
  for (const side of ['desktop', 'backend'] as const) {
    ours[side].on('message', (data: unknown) => {
      if (typeof data !== 'string') throw new TypeError('The demonstration sends text only');
      void page.evaluate(([to, message]) => {
        const demo = window as unknown as DemoWindow;
        demo.demoAsked = performance.now();
        demo.demoPorts[to].postMessage(message);
      }, [side, data] as const);
    });
  }
  return { backend: createORPCClient(linkOver(backend.port1)), desktop: createORPCClient(linkOver(desktop.port1)), lastWait: () => page.evaluate(() => (window as unknown as DemoWindow).demoWaited) };
}

function linkOver(port: MessagePort): RPCLink<Record<PropertyKey, never>> {
  port.start();
  return new RPCLink({ port });
}
