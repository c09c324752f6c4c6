import { asWrite, os } from '../../context.ts';
import { addMember, endMembers, removeMembers, reorderMembers, updateMember } from './service.ts';

export const members = {
  add: os.members.add.use(asWrite).handler(({ context, input }) => addMember(context, input)),
  update: os.members.update.use(asWrite).handler(({ context, input }) => updateMember(context, input)),
  end: os.members.end.use(asWrite).handler(({ context, input }) => endMembers(context, input)),
  reorder: os.members.reorder.use(asWrite).handler(({ context, input }) => reorderMembers(context, input)),
  remove: os.members.remove.use(asWrite).handler(({ context, input }) => removeMembers(context, input.items)),
};
