import { appError } from './errors.ts';

/** What a ticket may be used for: reading a file, writing one, or keeping a folder. */
export type TicketUse = 'read' | 'write' | 'folder';

const LIFETIME_MS = 30 * 60_000;

/** The paths behind tickets, told by the operating-system side. A ticket works once and for its own use only. */
export interface Tickets {
  add(ticket: string, path: string, use: TicketUse): void;
  /** The path, and the ticket is gone. Throws TICKET_INVALID. */
  take(ticket: string, use: TicketUse): string;
}

export function newTickets(): Tickets {
  const known = new Map<string, { path: string; use: TicketUse; until: number }>();
  return {
    add(ticket, path, use) {
      const time = Date.now();
      for (const [other, { until }] of known) if (until < time) known.delete(other);
      known.set(ticket, { path, use, until: time + LIFETIME_MS });
    },
    take(ticket, use) {
      const entry = known.get(ticket);
      if (entry === undefined || entry.use !== use || entry.until < Date.now()) throw appError('TICKET_INVALID');
      known.delete(ticket);
      return entry.path;
    },
  };
}
