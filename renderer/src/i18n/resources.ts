import { app as appVi } from './vi/app.ts';
import { backups as backupsVi } from './vi/backups.ts';
import { committees as committeesVi } from './vi/committees.ts';
import { errors as errorsVi } from './vi/errors.ts';
import { history as historyVi } from './vi/history.ts';
import { imports as importsVi } from './vi/imports.ts';
import { office as officeVi } from './vi/office.ts';
import { people as peopleVi } from './vi/people.ts';
import { recycleBin as recycleBinVi } from './vi/recycle-bin.ts';
import { reports as reportsVi } from './vi/reports.ts';
import { search as searchVi } from './vi/search.ts';
import { ui as uiVi } from './vi/ui.ts';
import { units as unitsVi } from './vi/units.ts';
import { versions as versionsVi } from './vi/versions.ts';
import { app as appEn } from './en/app.ts';
import { backups as backupsEn } from './en/backups.ts';
import { committees as committeesEn } from './en/committees.ts';
import { errors as errorsEn } from './en/errors.ts';
import { history as historyEn } from './en/history.ts';
import { imports as importsEn } from './en/imports.ts';
import { office as officeEn } from './en/office.ts';
import { people as peopleEn } from './en/people.ts';
import { recycleBin as recycleBinEn } from './en/recycle-bin.ts';
import { reports as reportsEn } from './en/reports.ts';
import { search as searchEn } from './en/search.ts';
import { ui as uiEn } from './en/ui.ts';
import { units as unitsEn } from './en/units.ts';
import { versions as versionsEn } from './en/versions.ts';

/** All texts of the screen. A namespace is a pair of files; Vietnamese sets the shape. */
export const resources = {
  vi: { app: appVi, backups: backupsVi, committees: committeesVi, errors: errorsVi, history: historyVi, imports: importsVi, office: officeVi, people: peopleVi, recycleBin: recycleBinVi, reports: reportsVi, search: searchVi, ui: uiVi, units: unitsVi, versions: versionsVi },
  en: { app: appEn, backups: backupsEn, committees: committeesEn, errors: errorsEn, history: historyEn, imports: importsEn, office: officeEn, people: peopleEn, recycleBin: recycleBinEn, reports: reportsEn, search: searchEn, ui: uiEn, units: unitsEn, versions: versionsEn },
};
