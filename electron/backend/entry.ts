import type { ServedPort } from '../serve-port.ts';
import type { ToBackend } from './control.ts';
import { startWriterThread } from './writer-thread.ts';

/**
 * The utility process. Its two threads load at the same time: the writer's is started first, the router's parts are
 * loaded beside it, and what main says meanwhile waits.
 */
const writerThread = startWriterThread();
const serving = import('./process.ts');
let queue = serving.then(() => {});

process.parentPort.on('message', ({ data, ports }) => {
  queue = queue.then(async () => (await serving).receive(data as ToBackend, ports satisfies ServedPort[], writerThread));
});
