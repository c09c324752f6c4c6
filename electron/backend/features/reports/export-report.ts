import type { ReportRequest } from '#shared/contract/reports.ts';
import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { writeList } from '../export-reading.ts';
import { readPaper } from './papers.ts';

/** Writes an overview as a workbook. */
export function exportReport({ request, target }: { request: ReportRequest; target: string }, context: WorkContext): Promise<Exported> {
  return writeList(context, target, (reading) => readPaper(reading, request));
}
