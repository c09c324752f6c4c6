import { createProcedureClient, unlazy, type AnyProcedure } from '@orpc/server';
import { AbortFlag } from './abort-flag.ts';
import type { Runner } from './context.ts';
import type { Connection } from './db/connection.ts';
import { queryBuilder } from './db/dialect.ts';
import { statementCache } from './db/records.ts';
import { appError } from './errors.ts';
import { BULK_WRITES } from './features/bulk-writes.ts';
import { router } from './router.ts';
import { transaction, type WriterState } from './transaction.ts';
import type { ToWriter } from './writer-messages.ts';

/** What the writer's thread runs once its database is open. */
export interface WriterCalls {
  run(message: Extract<ToWriter, { id: number }>): Promise<unknown>;
}

export function writerCalls(connection: Connection, origin: string): WriterCalls {
  const state: WriterState = { connection, db: queryBuilder(connection), statements: statementCache(connection), origin };
  return {
    run: (message) => {
      const flag = new AbortFlag(message.flag);
      return message.type === 'call' ? call(state, message.path, message.input, flag) : bulkWrite(state, message.name, message.input, flag);
    },
  };
}

async function call(state: WriterState, path: readonly string[], input: unknown, flag: AbortFlag): Promise<unknown> {
  const runner: Runner = {
    write: (_call, work) => transaction(state, path.join('.'), flag, work),
    read: () => Promise.reject(new Error('The writer runs writes only')),
    backend: () => {
      throw new Error('The writer runs writes only');
    },
  };
  return createProcedureClient(await procedureAt(path), { context: { runner }, path })(input);
}

/** The procedure at a path of own keys: never one inherited from an object's prototype. */
async function procedureAt(path: readonly string[]): Promise<AnyProcedure> {
  let found: unknown = router;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) throw appError('UNKNOWN_PROCEDURE');
    found = (await unlazy((found as Record<string, unknown>)[key])).default;
  }
  return found as AnyProcedure;
}

/** The commit step of a job: its rows come as one block of bytes, so that no other thread has to copy them. */
async function bulkWrite(state: WriterState, name: string, input: Uint8Array, flag: AbortFlag): Promise<unknown> {
  if (!Object.hasOwn(BULK_WRITES, name)) throw appError('UNKNOWN_PROCEDURE');
  const write = BULK_WRITES[name as keyof typeof BULK_WRITES];
  const rows = JSON.parse(Buffer.from(input.buffer, input.byteOffset, input.byteLength).toString('utf8')) as never;
  return transaction<unknown>(state, name, flag, (context) => write(context, rows, flag));
}
