import type { Connection } from './db/connection.ts';

/**
 * Runs reads one after the other on a connection, each in one unchanging view of the database. SQLite answers at once,
 * so waiting in line costs nothing; work that waits for anything but SQLite does not belong in a read.
 */
export function snapshots(connection: Connection): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(async () => {
      connection.exec('BEGIN');
      try {
        return await work();
      } finally {
        connection.exec('COMMIT');
      }
    });
    last = mine.catch(() => {});
    return mine;
  };
}
