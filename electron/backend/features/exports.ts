import { exportRoster } from './committees/export-roster.ts';
import { exportDeadlines } from './desk/export-deadlines.ts';
import { exportCalendar } from './meetings/export-calendar.ts';
import { exportDossier } from './meetings/papers/export-dossier.ts';
import { exportMeetingPaper } from './meetings/papers/export-paper.ts';
import { exportOpinionForm } from './opinion-rounds/export-form.ts';
import { exportPersonRecord } from './people/export-record.ts';
import { exportRecords } from './registers/export.ts';
import { exportPackage } from './rollups/package-out.ts';
import { exportRollup } from './rollups/workbook.ts';
import { exportActivity } from './reports/export-activity.ts';
import { exportReport } from './reports/export-report.ts';
import { exportReturnWorkbook, exportReturnWorkbooks } from './returns/export.ts';
import { exportReturnLetters } from './returns/letters.ts';
import { exportEachTaskPaper, exportTaskPapers } from './tasks/papers/export-paper.ts';
import { exportTaskWorkbook, exportTaskWorkbooks } from './task-campaigns/export.ts';
import { exportDecisionAnnex, exportDecisionPaper } from './versions/export-decision.ts';

/** Everything that is written as a workbook, a Word file, a calendar file or a package, in a thread of its own. */
const EXPORTS = { roster: exportRoster, decisionAnnex: exportDecisionAnnex, decisionPaper: exportDecisionPaper, meetingPaper: exportMeetingPaper, personRecord: exportPersonRecord, report: exportReport, calendar: exportCalendar, dossier: exportDossier, opinionForm: exportOpinionForm, activity: exportActivity, taskPapers: exportTaskPapers, eachTaskPaper: exportEachTaskPaper, deadlines: exportDeadlines, taskWorkbook: exportTaskWorkbook, taskWorkbooks: exportTaskWorkbooks, records: exportRecords, returnWorkbook: exportReturnWorkbook, returnWorkbooks: exportReturnWorkbooks, returnLetters: exportReturnLetters, rollup: exportRollup, rollupPackage: exportPackage };
export type ExportMethod = keyof typeof EXPORTS;

export function exportSession(): typeof EXPORTS {
  return EXPORTS;
}
