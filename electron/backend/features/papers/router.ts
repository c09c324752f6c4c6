import { asJob, os } from '../../context.ts';
import { progressStream } from '../../streams.ts';
import { savePdf, savePicture } from './service.ts';

/** A file is written whole or not at all: leaving the stream lets it finish. */
const cannotCancel = () => {};

export const papers = {
  savePdf: os.papers.savePdf.use(asJob).handler(({ context, input, signal }) => progressStream(() => savePdf(context.backend, input), signal, cannotCancel)),
  savePicture: os.papers.savePicture.use(asJob).handler(({ context, input, signal }) => progressStream(() => savePicture(context.backend, input), signal, cannotCancel)),
};
