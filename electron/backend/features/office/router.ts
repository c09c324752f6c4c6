import { asRead, asWrite, os } from '../../context.ts';
import { getOffice, saveSettings, setUpOffice } from './service.ts';

export const office = {
  get: os.office.get.use(asRead).handler(({ context }) => getOffice(context)),
  setUp: os.office.setUp.use(asWrite).handler(({ context, input }) => setUpOffice(context, input)),
  saveSettings: os.office.saveSettings.use(asWrite).handler(({ context, input }) => saveSettings(context, input)),
};
