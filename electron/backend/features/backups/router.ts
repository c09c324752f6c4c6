import { backups as contract } from '#shared/contract/backups.ts';
import { asJob, implementing } from '../../context.ts';
import { progressStream } from '../../streams.ts';
import { backUpNow, listAll, previewBackup, restorePreviewed, setSecondFolder } from './service.ts';

const os = implementing(contract);

/** A backup and a restore are not cut off half-way: leaving the stream lets them finish. */
const cannotCancel = () => {};

export const backups = {
  list: os.list.use(asJob).handler(({ context }) => listAll(context.backend)),
  create: os.create.use(asJob).handler(({ context, input, signal }) => progressStream((onProgress) => backUpNow(context.backend, input.ticket, onProgress), signal, cannotCancel)),
  preview: os.preview.use(asJob).handler(({ context, input }) => previewBackup(context.backend, input.source)),
  restore: os.restore.use(asJob).handler(({ context, input, signal }) => progressStream((onProgress) => restorePreviewed(context.backend, input.previewId, onProgress), signal, cannotCancel)),
  setSecondFolder: os.setSecondFolder.use(asJob).handler(({ context, input }) => setSecondFolder(context.backend, input.ticket)),
};
