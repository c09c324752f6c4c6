import type { z } from 'zod';
import { asRead, asWrite, os } from '../../context.ts';
import { getDraft, removeDraft, saveDraft } from './service.ts';

export const drafts = {
  get: os.drafts.get.use(asRead).handler(({ context, input }) => getDraft(context, input.key) as z.core.util.JSONType),
  save: os.drafts.save.use(asWrite).handler(({ context, input }) => saveDraft(context, input.key, input.value)),
  remove: os.drafts.remove.use(asWrite).handler(({ context, input }) => removeDraft(context, input.key)),
};
