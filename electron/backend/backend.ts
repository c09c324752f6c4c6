import type { ORPCError } from '@orpc/server';
import type { Worker } from 'node:worker_threads';
import { now, today } from './clock.ts';
import type { ReadContext, Runner } from './context.ts';
import { type Connection, connectForReading } from './db/connection.ts';
import { queryBuilder } from './db/dialect.ts';
import { loadInstallation, saveInstallation } from './db/installation.ts';
import { newId } from './db/ids.ts';
import { restoreBackup } from './db/restore.ts';
import { appError, isCancelled, toAppError } from './errors.ts';
import { startBackups, type Backups } from './features/backups/keeper.ts';
import { forgetErasedFiles } from './features/documents/files.ts';
import { log } from './log.ts';
import type { Paths } from './paths.ts';
import { snapshots } from './snapshot.ts';
import { newTickets, type Tickets } from './tickets.ts';
import { startWork, type WorkSession } from './work-client.ts';
import type { WorkKind } from './work-sessions.ts';
import { openWriter, type WriterClient } from './writer-client.ts';
import { startWriterThread } from './writer-thread.ts';

/** The database as the router's thread holds it: readers here, the writer in its own thread. */
interface Holding {
  writer: WriterClient;
  connection: Connection;
  read: <T>(work: (context: ReadContext) => Promise<T>) => Promise<T>;
  uncleanEnd: boolean;
}

/** The parts of the backend that jobs use. */
export interface Backend {
  readonly paths: Paths;
  readonly tickets: Tickets;
  readonly backups: Backups;
  /** Runs entries of the contract: reads here, writes in the writer's thread. */
  readonly runner: Runner;
  /** The writer; throws why there is none when the database cannot be opened. */
  readonly writer: WriterClient;
  /** Why the database is not open; null when it is. */
  readonly refusal: ORPCError<string, unknown> | null;
  readonly uncleanEnd: boolean;
  readonly healthy: boolean | null;
  startWork(kind: WorkKind): WorkSession;
  /** Counts running jobs and requests; draining waits for them. */
  begin(): () => void;
  /** An error for new requests while the backend is closing or changing files; else null. */
  admit(): ORPCError<string, unknown> | null;
  /** Closes the database, puts a proved backup in its place, opens it again under a new origin. */
  restore(backup: string): Promise<void>;
  /** Stops taking requests, waits for the running ones, backs up if something changed, closes. */
  drain(options: { backUp: boolean }): Promise<void>;
}

const DRAIN_MS = 10_000;
/** The check of the whole file begins when the page has had its first answers, not beside them. */
const CHECK_AFTER_MS = 600;
/** Writes after which attached files may have lost their last record: they leave the disk at once. */
const MAY_ERASE_FILES = new Set(['documents.update', 'recycleBin.erase']);

/**
 * Opens everything; the writer's thread was started before and has loaded meanwhile. A database that cannot be opened is
 * no failure of the start: the page then offers the way out.
 */
export async function startBackend(paths: Paths, firstWriterThread: Worker, onCrash: (error: unknown) => void): Promise<Backend> {
  const tickets = newTickets();
  const sessions = new Set<WorkSession>();
  let holding: Holding | null = null;
  let refusal: ORPCError<string, unknown> | null = null;
  let healthy: boolean | null = null;
  let closed = false;
  let running = 0;
  let checking: NodeJS.Timeout | undefined;
  let requestEnded = () => {};

  const backend: Backend = {
    paths,
    tickets,
    backups: startBackups({ paths, secondFolder: async () => (await loadInstallation(paths.data)).secondFolder, startWork: (kind) => backend.startWork(kind) }),
    runner: {
      read: (work) => opened().read(work),
      async write({ path, input, signal }) {
        const output = await opened().writer.call(path, input, signal);
        if (MAY_ERASE_FILES.has(path.join('.'))) void forgetInBackground();
        return output as never;
      },
      backend: () => backend,
    },
    get writer() {
      return opened().writer;
    },
    get refusal() {
      return refusal;
    },
    get uncleanEnd() {
      return holding?.uncleanEnd ?? false;
    },
    get healthy() {
      return healthy;
    },
    startWork(kind) {
      const session = startWork(kind, paths.database);
      sessions.add(session);
      return { call: (...call) => session.call(...call), close: () => session.close().finally(() => sessions.delete(session)) };
    },
    begin() {
      running += 1;
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        running -= 1;
        requestEnded();
      };
    },
    admit: () => (closed ? appError('BACKEND_RESTARTING') : null),
    async restore(backup) {
      closed = true;
      try {
        // The request that restores is itself running: everything else must have ended.
        await untilRunning(1);
        await close();
        // The backup may lack entries that others have seen of this origin: from here on a new chain begins. It is written
        // before the files change places, so that a power cut in between can never continue the old chain on older data.
        const installation = await loadInstallation(paths.data);
        await saveInstallation(paths.data, { ...installation, origin: newId() });
        await restoreBackup(paths.database, backup, now());
      } finally {
        await open(startWriterThread());
        closed = false;
      }
      if (refusal !== null) throw refusal;
    },
    async drain({ backUp }) {
      closed = true;
      await untilRunning(0);
      if (backUp && holding?.writer.hasWritten) await backend.backups.make('quit').catch((error: unknown) => log.error('backup on quit', error));
      await close();
    },
  };

  function opened(): Holding {
    if (holding === null) throw refusal ?? appError('BACKEND_RESTARTING');
    return holding;
  }

  /** Waits until no more than `most` requests run, for ten seconds at most. */
  function untilRunning(most: number): Promise<void> {
    if (running <= most) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, DRAIN_MS);
      requestEnded = () => {
        if (running > most) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function open(thread: Worker): Promise<void> {
    try {
      const { writer, uncleanEnd } = await openWriter(thread, paths, onCrash);
      const connection = connectForReading(paths.database);
      const db = queryBuilder(connection);
      const inSnapshot = snapshots(connection);
      holding = { writer, uncleanEnd, connection, read: (work) => inSnapshot(() => work({ db, connection, today: today() })) };
      refusal = null;
      healthy = uncleanEnd ? true : null;
      if (!uncleanEnd) checking = setTimeout(() => void checkInBackground(), CHECK_AFTER_MS);
    } catch (error) {
      holding = null;
      refusal = toAppError(error);
      log.error('open', refusal.code);
    }
  }

  async function checkInBackground(): Promise<void> {
    const session = backend.startWork('check');
    try {
      healthy = (await session.call('quickCheck', undefined)) === true;
      if (healthy) {
        await backend.backups.makeDaily();
        await forgetInBackground();
      }
    } catch (error) {
      if (!isCancelled(error)) log.error('background check', error);
    } finally {
      await session.close();
    }
  }

  async function forgetInBackground(): Promise<void> {
    await forgetErasedFiles(backend).catch((error: unknown) => {
      if (!isCancelled(error)) log.error('erased files', error);
    });
  }

  /** Readers first, the writer last: otherwise the write-ahead log would stay behind. */
  async function close(): Promise<void> {
    clearTimeout(checking);
    await Promise.all([...sessions].map((session) => session.close()));
    sessions.clear();
    const closing = holding;
    holding = null;
    closing?.connection.close();
    await closing?.writer.close();
  }

  await open(firstWriterThread);
  return backend;
}
