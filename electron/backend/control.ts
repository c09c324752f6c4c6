import type { TicketUse } from './tickets.ts';

/** What the operating-system side tells the backend process, and what it hears back. */
export type ToBackend =
  | { type: 'start'; userData: string; resources: string }
  | { type: 'connect' }
  | { type: 'ticket'; ticket: string; path: string; use: TicketUse }
  | { type: 'drain'; backUp: boolean };

export type FromBackend = { type: 'started' } | { type: 'ticketed'; ticket: string } | { type: 'drained' };
