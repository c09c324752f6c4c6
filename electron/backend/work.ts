import { parentPort, workerData } from 'node:worker_threads';
import { AbortFlag } from './abort-flag.ts';
import { type Connection, connectForReading } from './db/connection.ts';
import { appError, toAppError } from './errors.ts';
import type { FromWork, ToWork, WorkStart } from './work-messages.ts';
import { WORK_SESSIONS, type WorkKind, type WorkMethods } from './work-sessions.ts';

/** A worker thread for one work session: long work with a heap limit, away from the threads that answer the page. */
if (parentPort === null) throw new Error('Work runs as a worker thread');
const port = parentPort;
const { kind, database } = workerData as WorkStart;
const PROGRESS_EVERY_MS = 80;
const session: Promise<WorkMethods> = WORK_SESSIONS[kind as WorkKind]();
let connection: Connection | null = null;

port.on('message', (message: ToWork | 'end') => {
  if (message === 'end') {
    connection?.close();
    port.close();
  } else void run(message);
});

async function run({ id, method, input, flag }: ToWork): Promise<void> {
  try {
    const methods = await session;
    if (!Object.hasOwn(methods, method)) throw appError('UNKNOWN_PROCEDURE');
    const output = await methods[method]?.(input as never, { progress: progressFor(id), aborted: abortedBy(flag), connection: ownConnection });
    reply({ type: 'answer', id, output }, output instanceof Uint8Array ? [output.buffer as ArrayBuffer] : []);
  } catch (error) {
    reply({ type: 'failure', id, error: toAppError(error).toJSON() });
  }
}

function reply(message: FromWork, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

function ownConnection(): Connection {
  connection ??= connectForReading(database);
  return connection;
}

function abortedBy(shared: SharedArrayBuffer): () => boolean {
  const flag = new AbortFlag(shared);
  return () => flag.aborted;
}

/** Progress a dozen times a second at most, and always when a step begins or ends. */
function progressFor(id: number) {
  let last = 0;
  let lastStep = '';
  return (step: string, done: number, total: number | null) => {
    const time = Date.now();
    if (step === lastStep && done !== total && time - last < PROGRESS_EVERY_MS) return;
    last = time;
    lastStep = step;
    reply({ type: 'progress', id, step, done, total });
  };
}
