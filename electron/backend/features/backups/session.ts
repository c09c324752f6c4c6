import { type BackupRequest, makeBackup, writeVerifiedCopy } from '../../db/backup.ts';
import { connectForReading, pragmaNumber } from '../../db/connection.ts';
import { type Contents, contentsOf } from '../../db/health.ts';
import { proveBackup } from '../../db/restore.ts';
import type { WorkContext } from '../../work-sessions.ts';

/** Making and looking at backups, in a thread of its own. */
export function backupSession() {
  return {
    async make(request: BackupRequest, context: WorkContext) {
      context.progress('backup', 0, null);
      return makeBackup(request);
    },
    /** A backup into a file the user chose. */
    async copyTo({ target }: { target: string }, context: WorkContext): Promise<null> {
      context.progress('backup', 0, null);
      await writeVerifiedCopy(context.connection(), target);
      return null;
    },
    /** What a backup holds, after it was proved. A backup of an older schema is counted as far as it can be. */
    preview({ file }: { file: string }): { schema: number; contents: Contents } {
      proveBackup(file);
      const backup = connectForReading(file);
      try {
        return { schema: pragmaNumber(backup, 'user_version'), contents: contentsOf(backup) };
      } finally {
        backup.close();
      }
    },
    contents: (_input: undefined, context: WorkContext): Contents => contentsOf(context.connection()),
  };
}
