import type { Connection } from './db/connection.ts';

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
export type WorkMethods = Record<string, WorkMethod>;

/** The kinds of long work, each begun in a thread of its own, which loads only what that kind needs. */
export const WORK_SESSIONS = {
  import: async () => (await import('./features/imports/session.ts')).importSession(),
  export: async () => (await import('./features/exports.ts')).exportSession(),
  backup: async () => (await import('./features/backups/session.ts')).backupSession(),
  files: async () => (await import('./features/documents/file-session.ts')).fileSession(),
  replies: async () => (await import('./features/task-campaigns/replies/session.ts')).replySession(),
  returns: async () => (await import('./features/returns/collect/session.ts')).returnSession(),
  packages: async () => (await import('./features/rollups/package-session.ts')).packageSession(),
  check: async () => (await import('./features/system/session.ts')).checkSession(),
} satisfies Record<string, () => Promise<WorkMethods>>;
export type WorkKind = keyof typeof WORK_SESSIONS;
