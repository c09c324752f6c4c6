import { parentPort } from 'node:worker_threads';
import type { Connection } from './db/connection.ts';
import { loadInstallation } from './db/installation.ts';
import { closeDatabase, openDatabase } from './db/open.ts';
import type { WriterCalls } from './writer-calls.ts';
import type { FromWriter, ToWriter } from './writer-messages.ts';

/**
 * The writer's thread: the only one that opens the database for writing. Calls are run one after the other, each in one
 * transaction, and answered after its commit. The database is opened before the features are loaded: the page waits for
 * the first, and hardly ever for the second. They are loaded with the first call, or a little after the opening was
 * answered: begun with it, they would hold the answer back, and the router's first answers besides.
 */
const LOAD_AFTER_MS = 400;
if (parentPort === null) throw new Error('The writer runs as a worker thread');
const port = parentPort;
let connection: Connection | null = null;
let calls: Promise<WriterCalls> | null = null;
let loading: NodeJS.Timeout | undefined;
let origin = '';
let queue: Promise<void> = Promise.resolve();

port.on('message', (message: ToWriter) => {
  queue = queue.then(() => handle(message));
});

function reply(message: FromWriter): void {
  port.postMessage(message);
}

async function handle(message: ToWriter): Promise<void> {
  switch (message.type) {
    case 'open': return open(message);
    case 'call':
    case 'work': return answer(message);
    case 'close': return close();
  }
}

async function open({ database, backups, data }: Extract<ToWriter, { type: 'open' }>): Promise<void> {
  try {
    const opened = await openDatabase(database, backups, new Date().toISOString());
    ({ origin } = await loadInstallation(data));
    connection = opened.connection;
    reply({ type: 'opened', uncleanEnd: opened.uncleanEnd });
    loading = setTimeout(() => { load(opened.connection).catch(() => {}); }, LOAD_AFTER_MS);
  } catch (error) {
    reply({ type: 'refused', error: await plain(error) });
  }
}

/** The calls, loaded once. */
function load(opened: Connection): Promise<WriterCalls> {
  clearTimeout(loading);
  calls ??= import('./writer-calls.ts').then(({ writerCalls }) => writerCalls(opened, origin));
  return calls;
}

async function answer(message: Extract<ToWriter, { id: number }>): Promise<void> {
  try {
    if (connection === null) throw new Error('The database is not open');
    reply({ type: 'answer', id: message.id, output: await (await load(connection)).run(message) });
  } catch (error) {
    reply({ type: 'failure', id: message.id, error: await plain(error) });
  }
}

/** An error of the closed list in a form that travels between threads. */
async function plain(error: unknown): Promise<unknown> {
  const { toAppError } = await import('./errors.ts');
  return toAppError(error).toJSON();
}

function close(): void {
  clearTimeout(loading);
  if (connection !== null) closeDatabase(connection);
  connection = null;
  calls = null;
  reply({ type: 'closed' });
  port.close();
}
