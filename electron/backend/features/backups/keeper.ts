import { now } from '../../clock.ts';
import { type Backup, type BackupKind, listBackups, type MadeBackup } from '../../db/backup.ts';
import type { AbortFlag } from '../../abort-flag.ts';
import type { Progress } from '#shared/contract/base.ts';
import { isCancelled } from '../../errors.ts';
import { log } from '../../log.ts';
import type { Paths } from '../../paths.ts';
import type { WorkSession } from '../../work-client.ts';

/** Keeps the backups of this installation. */
export interface Backups {
  /** Makes a verified backup in the backup folder, and a copy in the second folder when there is one. */
  make(kind: BackupKind, options?: { onProgress?: (progress: Progress) => void; flag?: AbortFlag }): Promise<MadeBackup>;
  /** Makes the day's backup unless there is one already. */
  makeDaily(): Promise<void>;
  list(): Backup[];
}

interface Needs {
  paths: Paths;
  secondFolder: () => Promise<string | null>;
  startWork: (kind: 'backup') => WorkSession;
}

/** Backups are made one after the other, each in a thread of its own. */
export function startBackups({ paths, secondFolder, startWork }: Needs): Backups {
  let last: Promise<unknown> = Promise.resolve();

  async function makeNow(kind: BackupKind, options: Parameters<Backups['make']>[1]): Promise<MadeBackup> {
    const session = startWork('backup');
    try {
      const request = { database: paths.database, folder: paths.backups, kind, now: now(), secondFolder: await secondFolder() };
      return (await session.call('make', request, options)) as MadeBackup;
    } finally {
      await session.close();
    }
  }

  return {
    make(kind, options) {
      const mine = last.then(() => makeNow(kind, options));
      last = mine.catch(() => {});
      return mine;
    },
    async makeDaily() {
      const today = now().slice(0, 10);
      if (listBackups(paths.backups).some((backup) => backup.kind === 'daily' && backup.at.startsWith(today))) return;
      await this.make('daily').catch((error: unknown) => {
        if (!isCancelled(error)) log.error('daily backup', error);
      });
    },
    list: () => listBackups(paths.backups),
  };
}
