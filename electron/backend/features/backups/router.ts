import { asJob, os } from '../../context.ts';
import { progressStream } from '../../streams.ts';
import { backUpNow, listAll, previewBackup, restorePreviewed, setSecondFolder } from './service.ts';

/** A backup and a restore are not cut off half-way: leaving the stream lets them finish. */
const cannotCancel = () => {};

export const backups = {
  list: os.backups.list.use(asJob).handler(({ context }) => listAll(context.backend)),
  create: os.backups.create.use(asJob).handler(({ context, input, signal }) => progressStream((onProgress) => backUpNow(context.backend, input.ticket, onProgress), signal, cannotCancel)),
  preview: os.backups.preview.use(asJob).handler(({ context, input }) => previewBackup(context.backend, input.source)),
  restore: os.backups.restore.use(asJob).handler(({ context, input, signal }) => progressStream((onProgress) => restorePreviewed(context.backend, input.previewId, onProgress), signal, cannotCancel)),
  setSecondFolder: os.backups.setSecondFolder.use(asJob).handler(({ context, input }) => setSecondFolder(context.backend, input.ticket)),
};
