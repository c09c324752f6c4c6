import { opinionRounds as contract } from '#shared/contract/opinion-rounds.ts';
import { asJob, asRead, asWrite, implementing } from '../../context.ts';
import { paperJob } from '../export-job.ts';
import { answerRound, removeAnswer } from './answers.ts';
import { formSheets } from './form-paper.ts';
import { getRound, listRounds } from './queries.ts';
import { closeRound, createRound, removeRounds, updateRound } from './service.ts';

const os = implementing(contract);

export const opinionRounds = {
  list: os.list.use(asRead).handler(({ context, input }) => listRounds(context, input)),
  get: os.get.use(asRead).handler(({ context, input }) => getRound(context, input.id)),
  formSheets: os.formSheets.use(asRead).handler(({ context, input }) => formSheets(context, input)),
  exportForm: os.exportForm.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'opinionForm', input, signal)),
  create: os.create.use(asWrite).handler(({ context, input }) => createRound(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateRound(context, input)),
  close: os.close.use(asWrite).handler(({ context, input }) => closeRound(context, input)),
  answer: os.answer.use(asWrite).handler(({ context, input }) => answerRound(context, input)),
  removeAnswer: os.removeAnswer.use(asWrite).handler(({ context, input }) => removeAnswer(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeRounds(context, input.items)),
};
