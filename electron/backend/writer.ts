import { createProcedureClient, type AnyProcedure } from '@orpc/server';
import { parentPort } from 'node:worker_threads';
import { AbortFlag } from './abort-flag.ts';
import { now } from './clock.ts';
import type { Runner } from './context.ts';
import { queryBuilder } from './db/dialect.ts';
import { loadInstallation } from './db/installation.ts';
import { closeDatabase, openDatabase } from './db/open.ts';
import { statementCache } from './db/records.ts';
import { appError, toAppError } from './errors.ts';
import { BULK_WRITES } from './features/bulk-writes.ts';
import { router } from './router.ts';
import { transaction, type WriterState } from './transaction.ts';
import type { FromWriter, ToWriter } from './writer-messages.ts';

/**
 * The writer's thread: the only one that opens the database for writing. Calls are run one after the other, each in one
 * transaction, and answered after its commit.
 */
if (parentPort === null) throw new Error('The writer runs as a worker thread');
const port = parentPort;
let state: WriterState | null = null;
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
    case 'call': return answer(message.id, () => call(message.path, message.input, new AbortFlag(message.flag)));
    case 'work': return answer(message.id, () => bulkWrite(message.name, message.input, new AbortFlag(message.flag)));
    case 'close': return close();
  }
}

async function open({ database, backups, data }: Extract<ToWriter, { type: 'open' }>): Promise<void> {
  try {
    const { connection, uncleanEnd } = await openDatabase(database, backups, now());
    const { origin } = await loadInstallation(data);
    state = { connection, db: queryBuilder(connection), statements: statementCache(connection), origin };
    reply({ type: 'opened', uncleanEnd });
  } catch (error) {
    reply({ type: 'refused', error: toAppError(error).toJSON() });
  }
}

async function answer(id: number, work: () => Promise<unknown>): Promise<void> {
  try {
    reply({ type: 'answer', id, output: await work() });
  } catch (error) {
    reply({ type: 'failure', id, error: toAppError(error).toJSON() });
  }
}

function opened(): WriterState {
  if (state === null) throw appError('BACKEND_RESTARTING');
  return state;
}

async function call(path: readonly string[], input: unknown, flag: AbortFlag): Promise<unknown> {
  const runner: Runner = {
    write: (_call, work) => transaction(opened(), path.join('.'), flag, work),
    read: () => Promise.reject(new Error('The writer runs writes only')),
    backend: () => {
      throw new Error('The writer runs writes only');
    },
  };
  return createProcedureClient(procedureAt(path), { context: { runner }, path })(input);
}

/** The procedure at a path of own keys: never one inherited from an object's prototype. */
function procedureAt(path: readonly string[]): AnyProcedure {
  let found: unknown = router;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) throw appError('UNKNOWN_PROCEDURE');
    found = (found as Record<string, unknown>)[key];
  }
  return found as AnyProcedure;
}

/** The commit step of a job: its rows come as one block of bytes, so that no other thread has to copy them. */
async function bulkWrite(name: string, input: Uint8Array, flag: AbortFlag): Promise<unknown> {
  if (!Object.hasOwn(BULK_WRITES, name)) throw appError('UNKNOWN_PROCEDURE');
  const write = BULK_WRITES[name as keyof typeof BULK_WRITES];
  const rows = JSON.parse(Buffer.from(input.buffer, input.byteOffset, input.byteLength).toString('utf8')) as never;
  return transaction(opened(), name, flag, (context) => write(context, rows, flag));
}

function close(): void {
  if (state !== null) closeDatabase(state.connection);
  state = null;
  reply({ type: 'closed' });
  port.close();
}
