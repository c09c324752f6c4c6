import { members as contract } from '#shared/contract/members.ts';
import { asWrite, implementing } from '../../context.ts';
import { addMember, endMembers, removeMembers, reorderMembers, updateMember } from './service.ts';

const os = implementing(contract);

export const members = {
  add: os.add.use(asWrite).handler(({ context, input }) => addMember(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateMember(context, input)),
  end: os.end.use(asWrite).handler(({ context, input }) => endMembers(context, input)),
  reorder: os.reorder.use(asWrite).handler(({ context, input }) => reorderMembers(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeMembers(context, input.items)),
};
