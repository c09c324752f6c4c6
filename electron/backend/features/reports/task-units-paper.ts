import type { Paper, PaperRow } from '#shared/contract/paper.ts';
import type { ReportParams, TaskUnit } from '#shared/contract/reports.ts';
import { asOfSubtitle } from '#shared/rules/roster-paper.ts';
import { percentText, progressOf } from '#shared/rules/task-period.ts';
import { TASK_CLASS_TITLES } from '#shared/rules/task-words.ts';
import { TASK_CLASSES } from '#shared/rules/tasks.ts';
import type { ReadContext } from '../../context.ts';
import { readTaskUnits } from '../tasks/service.ts';
import { type Filled, headingsOf, narrowedTo, NUMBER_COLUMN, numbered, paperOf, rowOf } from './paper-frame.ts';
import { committeeName, taskYear } from './task-words.ts';

const COLUMNS: readonly Filled<TaskUnit & { number: number }>[] = [
  NUMBER_COLUMN,
  { heading: 'Đơn vị', width: 24, value: (row) => row.unitName },
  { heading: 'Tổng số', width: 8, align: 'center', value: ({ counts }) => counts.total },
  ...TASK_CLASSES.map((name) => ({ heading: TASK_CLASS_TITLES[name], width: 8, align: 'center' as const, value: ({ counts }: TaskUnit) => counts[name] })),
  { heading: 'Tỷ lệ hoàn thành (%)', width: 9, align: 'center', value: ({ counts }) => percentText(progressOf(counts).done, counts.total) },
];

/** How the units stand: one row each, one column for each class, the total being their sum. */
export async function taskUnitsPaper(context: ReadContext, params: ReportParams<'taskUnits'>): Promise<Paper> {
  const rows = readTaskUnits(context, params);
  const narrowed = narrowedTo([await committeeName(context, params.committeeId), taskYear(params.year)]);
  return paperOf(
    context,
    { sheetName: 'Nhiệm vụ theo đơn vị', orientation: 'landscape', title: ['TỔNG HỢP NHIỆM VỤ THEO ĐƠN VỊ'], subtitle: [asOfSubtitle(context.today), ...(narrowed === null ? [] : [narrowed])] },
    headingsOf(COLUMNS), [{ rows: numbered(rows).map((row) => rowOf(COLUMNS, row)) }, ...(rows.length === 0 ? [] : [{ rows: [totalRow(rows)] }])],
  );
}

/** The sums under the columns, which the workbook works out itself. */
function totalRow(rows: readonly TaskUnit[]): PaperRow {
  const sum = (name: keyof TaskUnit['counts']): number => rows.reduce((total, { counts }) => total + counts[name], 0);
  const done = sum('completed_on_time') + sum('completed_late');
  return { values: [null, 'Tổng cộng', sum('total'), ...TASK_CLASSES.map(sum), percentText(done, sum('total'))], total: true };
}
