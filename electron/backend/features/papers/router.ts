import { papers as contract } from '#shared/contract/papers.ts';
import { asJob, implementing } from '../../context.ts';
import { progressStream } from '../../streams.ts';
import { savePdf, savePicture } from './service.ts';

const os = implementing(contract);

/** A file is written whole or not at all: leaving the stream lets it finish. */
const cannotCancel = () => {};

export const papers = {
  savePdf: os.savePdf.use(asJob).handler(({ context, input, signal }) => progressStream(() => savePdf(context.backend, input), signal, cannotCancel)),
  savePicture: os.savePicture.use(asJob).handler(({ context, input, signal }) => progressStream(() => savePicture(context.backend, input), signal, cannotCancel)),
};
