import type { ErrorCode } from '#shared/contract/errors.ts';
import type { SystemStatus } from '#shared/contract/office.ts';
import type { Backend } from '../../backend.ts';
import { HEAD } from '../../db/migrations/index.ts';

const STATES: Partial<Record<ErrorCode, SystemStatus['database']>> = {
  DATABASE_DAMAGED: 'damaged',
  BACKUP_DAMAGED: 'damaged',
  DATABASE_TOO_NEW: 'too_new',
  READ_ONLY: 'read_only',
  DISK_FULL: 'read_only',
};

/** How the database is: the first thing the page asks. */
export async function systemStatus(backend: Backend): Promise<SystemStatus> {
  const lastBackupAt = backend.backups.list()[0]?.at ?? null;
  const { refusal } = backend;
  if (refusal !== null) {
    const schema = refusal.code === 'DATABASE_TOO_NEW' ? (refusal.data as { needs: number; has: number }) : { needs: HEAD, has: HEAD };
    return { database: STATES[refusal.code as ErrorCode] ?? 'unreadable', setUp: true, uncleanEnd: false, healthy: false, schema, lastBackupAt, lastWriteAt: null };
  }
  const { setUp, lastWriteAt } = await backend.runner.read(async ({ db }) => ({
    setUp: (await db.selectFrom('office').select('id').where('deleted_at', 'is', null).executeTakeFirst()) !== undefined,
    lastWriteAt: (await db.selectFrom('audit_entry').select(({ fn }) => fn.max('at').as('at')).executeTakeFirst())?.at ?? null,
  }));
  return { database: 'ready', setUp, uncleanEnd: backend.uncleanEnd, healthy: backend.healthy, schema: { needs: HEAD, has: HEAD }, lastBackupAt, lastWriteAt };
}
