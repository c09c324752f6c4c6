import { office as contract } from '#shared/contract/office.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { getOffice, officeSide, saveSettings, setUpOffice } from './service.ts';

const os = implementing(contract);

export const office = {
  get: os.get.use(asRead).handler(({ context }) => getOffice(context)),
  side: os.side.use(asRead).handler(({ context }) => officeSide(context)),
  setUp: os.setUp.use(asWrite).handler(({ context, input }) => setUpOffice(context, input)),
  saveSettings: os.saveSettings.use(asWrite).handler(({ context, input }) => saveSettings(context, input)),
};
