import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** Starts the writer's thread. It loads while its caller goes on loading, and waits to be told what to open. */
export function startWriterThread(): Worker {
  return new Worker(path.join(import.meta.dirname, 'writer.js'));
}
