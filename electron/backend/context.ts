import type { AnyContractRouter } from '@orpc/contract';
import { implement, os } from '@orpc/server';
import type { Connection } from './db/connection.ts';
import type { Db } from './db/dialect.ts';
import type { Records } from './db/records.ts';
import type { Backend } from './backend.ts';

/** What a read has: one unchanging view of the database, and the present moment. */
export interface ReadContext {
  db: Db;
  connection: Connection;
  /** Today's date at this place, `YYYY-MM-DD`. */
  today: string;
}

/** What a write has: the same, inside its transaction, and the records to write with. */
export interface WriteContext extends ReadContext {
  records: Records;
}

/** Runs one kind of procedure; each thread has its own way. Entries it does not run in its thread it passes on. */
export interface Runner {
  read<T>(work: (context: ReadContext) => Promise<T>): Promise<T>;
  write<T>(call: { path: readonly string[]; input: unknown; signal: AbortSignal | undefined }, work: (context: WriteContext) => Promise<T>): Promise<T>;
  backend(): Backend;
}

const base = os.$context<{ runner: Runner }>();

/** What implements the entries of one feature. Each names its own part of the contract: the whole of it is never made at once. */
export function implementing<Entries extends AnyContractRouter>(contract: Entries) {
  return implement(contract).$context<{ runner: Runner }>();
}

/** Runs the handler on the read connection in one snapshot. */
export const asRead = base.middleware(async ({ context, next, procedure }) => {
  assertKind(procedure, 'read');
  return context.runner.read(async (read) => next({ context: read }));
});

/**
 * Runs the handler in one transaction on the writer's connection. It stands after the check of the input and refuses
 * streams: a stream would hold the transaction open for as long as somebody reads.
 */
export const asWrite = base.middleware<WriteContext, unknown>(async ({ context, next, path, signal, procedure }, input, output) => {
  assertKind(procedure, 'write');
  const result = await context.runner.write({ path, input, signal }, async (write) => (await next({ context: write })).output);
  if (isStream(result)) throw new Error(`${path.join('.')}: a write cannot stream`);
  return output(result as never) as never;
});

/** Gives the handler the backend's parts; no connection. */
export const asJob = base.middleware(({ context, next, procedure }) => {
  assertKind(procedure, 'job');
  return next({ context: { backend: context.runner.backend() } });
});

function assertKind(procedure: { '~orpc': { meta: unknown } }, kind: string): void {
  const { kind: declared } = procedure['~orpc'].meta as { kind?: string };
  if (declared !== kind) throw new Error(`A ${String(declared)} entry is run as ${kind}`);
}

function isStream(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
