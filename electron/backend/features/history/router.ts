import { history as contract } from '#shared/contract/history.ts';
import type { ChainReport } from '../../db/audit.ts';
import { asJob, asRead, asWrite, implementing } from '../../context.ts';
import { listChanges, listEntries } from './queries.ts';
import { undoEntry } from './service.ts';

const os = implementing(contract);

export const history = {
  list: os.list.use(asRead).handler(({ context, input }) => listEntries(context, input)),
  changes: os.changes.use(asRead).handler(({ context, input }) => listChanges(context, input)),
  undo: os.undo.use(asWrite).handler(({ context, input }) => undoEntry(context, input)),
  verify: os.verify.use(asJob).handler(async ({ context }) => {
    const session = context.backend.startWork('check');
    try {
      return (await session.call('verifyHistory', undefined)) as ChainReport;
    } finally {
      await session.close();
    }
  }),
};
