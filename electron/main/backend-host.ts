import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import path from 'node:path';
import type { TicketUse } from './file-tickets.ts';
import { log } from './log.ts';

export type BackendState = 'up' | 'down' | 'failed';

/** What this side tells the backend process and hears from it; the backend has the same list. */
type ToBackend =
  | { type: 'start'; userData: string; resources: string }
  | { type: 'connect' }
  | { type: 'ticket'; ticket: string; path: string; use: TicketUse }
  | { type: 'drain'; backUp: boolean };
type FromBackend = { type: 'started' } | { type: 'ticketed'; ticket: string } | { type: 'drained' };

/** A crash this soon after another one is not answered by starting again. */
const TOO_SOON_MS = 60_000;
const DRAIN_LIMIT_MS = 30_000;

/** The backend process, kept running. */
export interface BackendHost {
  readonly state: BackendState;
  /** Calls the listener with every new state; returns how to stop. */
  onState(listener: (state: BackendState) => void): () => void;
  /** Hands a page's port over; while the backend is down it waits for the next start. */
  connect(port: MessagePortMain): void;
  /** Tells the backend which path a ticket stands for; answers when it knows. */
  addTicket(ticket: string, path: string, use: TicketUse): Promise<void>;
  /** Lets the backend finish, back up and close; then it is gone for good. */
  drain(options: { backUp: boolean }): Promise<void>;
}

/** Starts the backend process. After a crash it is started once more; a second crash within a minute is left to the user. */
export function startBackendHost(userData: string, resources: string): BackendHost {
  const listeners = new Set<(state: BackendState) => void>();
  const waitingPorts: MessagePortMain[] = [];
  const waitingTickets = new Map<string, () => void>();
  let state: BackendState = 'down';
  let child: UtilityProcess | null = null;
  let lastCrash = Number.NEGATIVE_INFINITY;
  let onDrained: (() => void) | null = null;

  function change(next: BackendState): void {
    state = next;
    for (const listener of listeners) listener(next);
  }

  function send(message: ToBackend, ports: MessagePortMain[] = []): void {
    child?.postMessage(message, ports);
  }

  function receive(message: FromBackend): void {
    if (message.type === 'ticketed') {
      waitingTickets.get(message.ticket)?.();
      waitingTickets.delete(message.ticket);
    } else if (message.type === 'drained') onDrained?.();
    else {
      for (const port of waitingPorts.splice(0)) send({ type: 'connect' }, [port]);
      change('up');
    }
  }

  function start(): void {
    const started = utilityProcess.fork(path.join(import.meta.dirname, 'backend.js'), [], { serviceName: 'Steering Desk backend' });
    child = started;
    started.on('message', (message: FromBackend) => receive(message));
    started.once('spawn', () => send({ type: 'start', userData, resources }));
    started.once('exit', (code) => {
      if (child === started) ended(code);
    });
  }

  function ended(code: number): void {
    child = null;
    waitingTickets.clear();
    if (onDrained !== null) return onDrained();
    log.error(`backend ended with code ${code}`);
    change('down');
    const now = Date.now();
    const again = now - lastCrash > TOO_SOON_MS;
    lastCrash = now;
    if (again) start();
    else change('failed');
  }

  start();
  return {
    get state() {
      return state;
    },
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect(port) {
      if (state === 'up') send({ type: 'connect' }, [port]);
      else waitingPorts.push(port);
    },
    addTicket: (ticket, file, use) =>
      new Promise((resolve) => {
        waitingTickets.set(ticket, resolve);
        send({ type: 'ticket', ticket, path: file, use });
      }),
    async drain(options) {
      if (child === null) return;
      const draining = child;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, DRAIN_LIMIT_MS);
        onDrained = () => {
          clearTimeout(timer);
          resolve();
        };
        send({ type: 'drain', ...options });
      });
      child = null;
      draining.kill();
    },
  };
}
