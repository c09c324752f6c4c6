import type { ChainReport } from '../../db/audit.ts';
import { asJob, asRead, asWrite, os } from '../../context.ts';
import { listChanges, listEntries } from './queries.ts';
import { undoEntry } from './service.ts';

export const history = {
  list: os.history.list.use(asRead).handler(({ context, input }) => listEntries(context, input)),
  changes: os.history.changes.use(asRead).handler(({ context, input }) => listChanges(context, input)),
  undo: os.history.undo.use(asWrite).handler(({ context, input }) => undoEntry(context, input)),
  verify: os.history.verify.use(asJob).handler(async ({ context }) => {
    const session = context.backend.startWork('check');
    try {
      return (await session.call('verifyHistory', undefined)) as ChainReport;
    } finally {
      await session.close();
    }
  }),
};
