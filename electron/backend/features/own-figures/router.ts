import { ownFigures as contract } from '#shared/contract/own-figures.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { fillFigures, listCounted, listFigures } from './service.ts';

const os = implementing(contract);

export const ownFigures = {
  list: os.list.use(asRead).handler(({ context, input }) => listFigures(context, input.sheetId)),
  records: os.records.use(asRead).handler(({ context, input }) => listCounted(context, input)),
  fill: os.fill.use(asWrite).handler(({ context, input }) => fillFigures(context, input)),
};
