import { asRead, asWrite, os } from '../../context.ts';
import { keepView, listViews, removeView, updateView } from './service.ts';

export const savedViews = {
  list: os.savedViews.list.use(asRead).handler(({ context, input }) => listViews(context, input.list)),
  keep: os.savedViews.keep.use(asWrite).handler(({ context, input }) => keepView(context, input)),
  update: os.savedViews.update.use(asWrite).handler(({ context, input }) => updateView(context, input)),
  remove: os.savedViews.remove.use(asWrite).handler(({ context, input }) => removeView(context, input)),
};
