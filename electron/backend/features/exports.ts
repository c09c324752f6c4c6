import { exportRoster } from './committees/export-roster.ts';
import { exportPersonRecord } from './people/export-record.ts';
import { exportDecisionAnnex } from './versions/export-annex.ts';

/** Everything that is written as a workbook, in a thread of its own. */
const EXPORTS = { roster: exportRoster, decisionAnnex: exportDecisionAnnex, personRecord: exportPersonRecord };
export type ExportMethod = keyof typeof EXPORTS;

export function exportSession(): typeof EXPORTS {
  return EXPORTS;
}
