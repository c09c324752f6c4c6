import type { Connection } from '../../db/connection.ts';

/** Reads in one unchanging view of the record, whatever is written meanwhile. */
export function inOneView<T>(connection: Connection, read: () => T): T {
  connection.exec('BEGIN');
  try {
    return read();
  } finally {
    connection.exec('COMMIT');
  }
}

/** The last entry of the history: what comes later was not looked at. */
export function lastEntryOf(connection: Connection): number {
  return Number(connection.prepare('SELECT ifnull(max(id), 0) FROM audit_entry').pluck().get());
}
