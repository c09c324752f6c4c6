import type { Connection } from './db/connection.ts';
import { backupSession } from './features/backups/session.ts';
import { exportSession } from './features/committees/export-session.ts';
import { importSession } from './features/imports/session.ts';
import { checkSession } from './features/system/session.ts';

/** What a method of a work session has besides its arguments. */
export interface WorkContext {
  progress(step: string, done: number, total: number | null): void;
  /** Whether the user gave up; looked at between steps. */
  aborted(): boolean;
  /** A read-only connection of this thread's own, opened at the first use and closed with the session. */
  connection(): Connection;
}

/** A method of a session: plain data in, plain data out; a Uint8Array is handed over without copying. */
export type WorkMethod = (input: never, context: WorkContext) => unknown;

/** The kinds of long work, each begun in a thread of its own. */
export const WORK_SESSIONS = {
  import: importSession,
  export: exportSession,
  backup: backupSession,
  check: checkSession,
} satisfies Record<string, () => Record<string, WorkMethod>>;
export type WorkKind = keyof typeof WORK_SESSIONS;
