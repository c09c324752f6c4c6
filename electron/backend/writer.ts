import { parentPort } from 'node:worker_threads';
import type { Connection } from './db/connection.ts';
import { loadInstallation } from './db/installation.ts';
import { closeDatabase, openDatabase } from './db/open.ts';
import type { WriterCalls } from './writer-calls.ts';
import type { FromWriter, ToWriter } from './writer-messages.ts';

/**
 * The writer's thread: the only one that opens the database for writing. Calls are run one after the other, each in one
 * transaction, and answered after its commit. The database is opened before the features are loaded: the page waits for
 * the first, and hardly ever for the second.
 */
if (parentPort === null) throw new Error('The writer runs as a worker thread');
const port = parentPort;
let connection: Connection | null = null;
let calls: Promise<WriterCalls> | null = null;
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
    const { origin } = await loadInstallation(data);
    connection = opened.connection;
    calls = import('./writer-calls.ts').then(({ writerCalls }) => writerCalls(opened.connection, origin));
    calls.catch(() => {});
    reply({ type: 'opened', uncleanEnd: opened.uncleanEnd });
  } catch (error) {
    reply({ type: 'refused', error: await plain(error) });
  }
}

async function answer(message: Extract<ToWriter, { id: number }>): Promise<void> {
  try {
    if (calls === null) throw new Error('The database is not open');
    reply({ type: 'answer', id: message.id, output: await (await calls).run(message) });
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
  if (connection !== null) closeDatabase(connection);
  connection = null;
  calls = null;
  reply({ type: 'closed' });
  port.close();
}
