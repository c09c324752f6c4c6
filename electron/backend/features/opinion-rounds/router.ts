import { asJob, asRead, asWrite, os } from '../../context.ts';
import { paperJob } from '../export-job.ts';
import { answerRound, removeAnswer } from './answers.ts';
import { formSheets } from './form-paper.ts';
import { getRound, listRounds } from './queries.ts';
import { closeRound, createRound, removeRounds, updateRound } from './service.ts';

export const opinionRounds = {
  list: os.opinionRounds.list.use(asRead).handler(({ context, input }) => listRounds(context, input)),
  get: os.opinionRounds.get.use(asRead).handler(({ context, input }) => getRound(context, input.id)),
  formSheets: os.opinionRounds.formSheets.use(asRead).handler(({ context, input }) => formSheets(context, input)),
  exportForm: os.opinionRounds.exportForm.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'opinionForm', input, signal)),
  create: os.opinionRounds.create.use(asWrite).handler(({ context, input }) => createRound(context, input)),
  update: os.opinionRounds.update.use(asWrite).handler(({ context, input }) => updateRound(context, input)),
  close: os.opinionRounds.close.use(asWrite).handler(({ context, input }) => closeRound(context, input)),
  answer: os.opinionRounds.answer.use(asWrite).handler(({ context, input }) => answerRound(context, input)),
  removeAnswer: os.opinionRounds.removeAnswer.use(asWrite).handler(({ context, input }) => removeAnswer(context, input)),
  remove: os.opinionRounds.remove.use(asWrite).handler(({ context, input }) => removeRounds(context, input.items)),
};
