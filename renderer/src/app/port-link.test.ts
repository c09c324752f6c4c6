import { createORPCClient } from '@orpc/client';
import { eventIterator, oc, type ContractRouterClient } from '@orpc/contract';
import { implement, ORPCError } from '@orpc/server';
import { once } from 'node:events';
import { MessageChannel as NodeChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { servePort } from '../../../electron/serve-port.ts';
import { createPortLink } from './port-link.ts';

const contract = {
  echo: oc.input(z.string()).output(z.string()),
  wait: oc.output(z.string()),
  count: oc.output(eventIterator(z.number(), z.string())),
  save: oc.input(z.object({ commits: z.boolean() })).output(z.string()),
};

/** What the server saw, and the means to let it go on. */
interface Server {
  begun: string[];
  committed: string[];
  commit: PromiseWithResolvers<void>;
}

const open: NodePort[] = [];
afterEach(() => { for (const port of open.splice(0)) port.close(); });

/** Node's port does all that is asked of a page's. */
function asPagePort(port: object): MessagePort {
  return port as MessagePort;
}

function served(): { server: Server; port: MessagePort; messages: unknown[] } {
  const server: Server = { begun: [], committed: [], commit: Promise.withResolvers() };
  const os = implement(contract);
  const aborted = async (signal: AbortSignal | undefined): Promise<void> => { if (signal !== undefined && !signal.aborted) await once(signal, 'abort'); };
  const router = os.router({
    echo: os.echo.handler(({ input }) => input),
    wait: os.wait.handler(async ({ signal }) => { server.begun.push('wait'); await aborted(signal); return 'never seen'; }),
    count: os.count.handler(async function* count({ signal }) { yield 1; await aborted(signal); return 'end'; }),
    save: os.save.handler(async ({ input, signal }) => {
      server.begun.push('save');
      if (!input.commits) { await aborted(signal); throw new ORPCError('CANCELLED', { defined: true, status: 499 }); }
      await server.commit.promise;
      server.committed.push('save');
      return 'saved';
    }),
  });
  const { port1, port2 } = new NodeChannel();
  open.push(port1, port2);
  const messages: unknown[] = [];
  servePort({
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) => event === 'close'
      ? port1.on('close', () => listener({ data: undefined }))
      : port1.on('message', (data: unknown) => { messages.push(data); listener({ data }); }),
    postMessage: (message: unknown) => port1.postMessage(message),
    start: () => port1.start(),
  }, { router, context: () => ({}), toError: (error) => error as ORPCError<string, unknown> });
  return { server, port: asPagePort(port2), messages };
}

function connected() {
  const link = createPortLink((path) => path[0] === 'save' || path[0] === 'count');
  const client = createORPCClient<ContractRouterClient<typeof contract>>(link);
  const end = served();
  link.open(end.port);
  return { link, client, ...end };
}

const restarting = expect.objectContaining({ code: 'BACKEND_RESTARTING' });
const cancelled = expect.objectContaining({ code: 'CANCELLED' });
const answersAgain = async (client: ContractRouterClient<typeof contract>): Promise<string> => client.echo('có');

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => { setTimeout(resolve, 1); });
}

describe('a call whose backend goes away', () => {
  it('is answered while the backend is there', async () => {
    const { client } = connected();
    await expect(client.echo('Trưởng ban')).resolves.toBe('Trưởng ban');
  });

  it('before anything is connected is refused at once', async () => {
    const client = createORPCClient<ContractRouterClient<typeof contract>>(createPortLink());
    await expect(client.echo('x')).rejects.toEqual(restarting);
  });

  it('rejects every open call and every new one', async () => {
    const { client, link, server } = connected();
    const first = client.wait();
    const second = client.wait();
    await until(() => server.begun.length === 2);
    link.close();
    await expect(first).rejects.toEqual(restarting);
    await expect(second).rejects.toEqual(restarting);
    await expect(client.echo('x')).rejects.toEqual(restarting);
  });

  it('ends a stream that waits for its next event', async () => {
    const { client, link } = connected();
    const events = await client.count();
    await expect(events.next()).resolves.toEqual({ done: false, value: 1 });
    const next = events.next();
    link.close();
    await expect(next).rejects.toEqual(restarting);
  });

  it('answers again over a new channel, and old answers do not mix in', async () => {
    const { client, link, server } = connected();
    const lost = client.wait();
    await until(() => server.begun.length === 1);
    link.open(served().port);
    await expect(lost).rejects.toEqual(restarting);
    await expect(answersAgain(client)).resolves.toBe('có');
  });
});

describe('a write that is cancelled', () => {
  it('waits for the server and answers CANCELLED when it was rolled back', async () => {
    const { client, server, messages } = connected();
    const controller = new AbortController();
    const saving = client.save({ commits: false }, { signal: controller.signal });
    await until(() => server.begun.length === 1);
    controller.abort();
    await expect(saving).rejects.toEqual(cancelled);
    expect(messages.filter((message) => typeof message === 'object' && message !== null && 'cancel' in message)).toHaveLength(1);
    expect(server.committed).toEqual([]);
  });

  it('answers with the result when the commit had begun', async () => {
    const { client, server } = connected();
    const controller = new AbortController();
    const saving = client.save({ commits: true }, { signal: controller.signal });
    await until(() => server.begun.length === 1);
    controller.abort();
    server.commit.resolve();
    await expect(saving).resolves.toBe('saved');
    expect(server.committed).toEqual(['save']);
  });

  it('is not sent at all when it was cancelled before', async () => {
    const { client, server, messages } = connected();
    await expect(client.save({ commits: true }, { signal: AbortSignal.abort() })).rejects.toEqual(cancelled);
    expect(messages).toEqual([]);
    expect(server.begun).toEqual([]);
  });

  it('that answers with a stream goes on to the server’s last word', async () => {
    const { client, messages } = connected();
    const controller = new AbortController();
    const events = await client.count(undefined, { signal: controller.signal });
    await expect(events.next()).resolves.toEqual({ done: false, value: 1 });
    controller.abort();
    await expect(events.next()).resolves.toEqual({ done: true, value: 'end' });
    expect(messages.filter((message) => typeof message === 'object')).toEqual([{ cancel: expect.any(String) }]);
  });

  it('gives up waiting when the backend goes away', async () => {
    const { client, link, server } = connected();
    const saving = client.save({ commits: true });
    await until(() => server.begun.length === 1);
    link.close();
    await expect(saving).rejects.toEqual(restarting);
  });
});

describe('a read that is cancelled', () => {
  it('stops waiting at once', async () => {
    const { client, server } = connected();
    const controller = new AbortController();
    const waiting = client.wait(undefined, { signal: controller.signal });
    await until(() => server.begun.length === 1);
    controller.abort();
    await expect(waiting).rejects.toEqual(expect.objectContaining({ name: 'AbortError' }));
    await expect(answersAgain(client)).resolves.toBe('có');
  });
});
