import type { Worker } from 'node:worker_threads';
import { servePort, type ServedPort } from '../serve-port.ts';
import { type Backend, startBackend } from './backend.ts';
import type { FromBackend, ToBackend } from './control.ts';
import { toAppError } from './errors.ts';
import { log, openLog } from './log.ts';
import { pathsUnder } from './paths.ts';
import { router } from './router.ts';

process.on('uncaughtException', fatal);
process.on('unhandledRejection', fatal);

let backend: Backend | null = null;

/** Does what the operating-system side says: opens, takes ports and tickets, and ends. */
export async function receive(message: ToBackend, ports: readonly ServedPort[], writerThread: Worker): Promise<void> {
  switch (message.type) {
    case 'start': {
      const paths = pathsUnder(message.userData, message.resources);
      openLog(paths.logs);
      backend = await startBackend(paths, writerThread, fatal);
      return tell({ type: 'started' });
    }
    case 'connect': {
      if (ports[0] !== undefined) serve(ports[0]);
      return;
    }
    case 'ticket': {
      backend?.tickets.add(message.ticket, message.path, message.use);
      return tell({ type: 'ticketed', ticket: message.ticket });
    }
    case 'drain': {
      await backend?.drain({ backUp: message.backUp });
      return tell({ type: 'drained' });
    }
  }
}

function tell(message: FromBackend): void {
  process.parentPort.postMessage(message);
}

function serve(port: ServedPort): void {
  servePort(port, {
    router,
    context: () => ({ runner: started().runner }),
    toError: toAppError,
    admit: () => started().admit(),
    begin: () => started().begin(),
    onGarbage: (error) => log.error('unreadable message', error),
  });
}

function started(): Backend {
  if (backend === null) throw new Error('A port came before the start');
  return backend;
}

function fatal(error: unknown): void {
  log.error('fatal', error);
  process.exit(1);
}
