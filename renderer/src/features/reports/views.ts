/** The overviews that have a screen of their own. */
export const REPORT_VIEWS = ['matrix', 'lowerLevel', 'vacancies', 'tracking', 'taskUnits'] as const;
export type ReportView = (typeof REPORT_VIEWS)[number];

export function isReportView(value: unknown): value is ReportView {
  return REPORT_VIEWS.some((view) => view === value);
}
