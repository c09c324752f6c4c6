import type { z } from 'zod';
import { drafts as contract } from '#shared/contract/office.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { getDraft, removeDraft, saveDraft } from './service.ts';

const os = implementing(contract);

export const drafts = {
  get: os.get.use(asRead).handler(({ context, input }) => getDraft(context, input.key) as z.core.util.JSONType),
  save: os.save.use(asWrite).handler(({ context, input }) => saveDraft(context, input.key, input.value)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeDraft(context, input.key)),
};
