import { savedViews as contract } from '#shared/contract/saved-views.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { keepView, listViews, removeView, updateView } from './service.ts';

const os = implementing(contract);

export const savedViews = {
  list: os.list.use(asRead).handler(({ context, input }) => listViews(context, input.list)),
  keep: os.keep.use(asWrite).handler(({ context, input }) => keepView(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateView(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeView(context, input)),
};
