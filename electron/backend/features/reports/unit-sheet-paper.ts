import type { Paper, PaperGroup } from '#shared/contract/paper.ts';
import type { ReportParams } from '#shared/contract/reports.ts';
import type { UnitSheet } from '#shared/contract/task-views.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { asOfSubtitle, upper } from '#shared/rules/roster-paper.ts';
import { classesText, TASK_CLASS_TITLES } from '#shared/rules/task-words.ts';
import { daysLate } from '#shared/rules/tasks.ts';
import type { ReadContext } from '../../context.ts';
import { readTracked, readUnitSheet, type TrackedTask } from '../tasks/service.ts';
import { dayCell, type Filled, headingsOf, NUMBER_COLUMN, numbered, paperOf, rowOf } from './paper-frame.ts';
import { deadlineOf, unitsOf } from './task-words.ts';

type Line = TrackedTask & { number: number; late: number };

const COLUMNS: readonly Filled<Line>[] = [
  NUMBER_COLUMN,
  { heading: 'Số, ngày TB kết luận / cuộc họp', width: 15, value: (row) => row.source },
  { heading: 'Nội dung nhiệm vụ', width: 30, value: (row) => row.title },
  { heading: 'Cơ quan chủ trì / phối hợp', width: 20, value: unitsOf },
  { heading: 'Ngày giao', width: 10.5, align: 'center', value: (row) => dayCell(row.assignedOn) },
  { heading: 'Thời hạn', width: 10.5, align: 'center', value: deadlineOf },
  { heading: 'Tình trạng', width: 11, value: (row) => TASK_CLASS_TITLES[row.class] },
  { heading: 'Số ngày quá hạn', width: 7, align: 'center', value: (row) => (row.late === 0 ? null : row.late) },
  { heading: 'Tiến độ (%)', width: 6, align: 'center', value: (row) => row.progress },
];

/** Everything one unit owes on paper: how it stands, then what it leads and what it helps with. */
export async function unitSheetPaper(context: ReadContext, { unitId }: ReportParams<'unitSheet'>): Promise<Paper> {
  const sheet = await readUnitSheet(context, unitId);
  const tasks = (asked: { unitId: string | null; coopUnitId?: string }) => readTracked(context, { committeeId: null, year: null, class: null, carried: false, ...asked });
  return paperOf(
    context,
    { sheetName: 'Phiếu theo dõi đơn vị', orientation: 'landscape', title: ['PHIẾU THEO DÕI NHIỆM VỤ', upper(sheet.unitName)], subtitle: [asOfSubtitle(context.today), ...standingOf(sheet)] },
    headingsOf(COLUMNS), [...partOf('I. Chủ trì', tasks({ unitId }), sheet.leads, context.today), ...partOf('II. Phối hợp', tasks({ unitId: null, coopUnitId: unitId }), sheet.cooperates, context.today)],
  );
}

/** The tasks of one part under its heading, and under them how they stand: the classes make the total. */
function partOf(heading: string, tasks: readonly TrackedTask[], { counts }: UnitSheet['leads'], today: string): PaperGroup[] {
  const rows = numbered(tasks.map((task) => ({ ...task, late: daysLate(task, today) }))).map((line) => rowOf(COLUMNS, line));
  return [{ heading: `${heading}: ${counts.total} nhiệm vụ`, rows }, ...(rows.length === 0 ? [] : [{ heading: classesText(counts), rows: [] }])];
}

/** What the sheet tells of the unit besides its tasks. */
function standingOf({ leads, daysLate: days, mostDaysLate, extensions, reminders }: UnitSheet): string[] {
  return [
    [`Sắp đến hạn: ${leads.dueSoon}`, mostDaysLate === 0 ? 'không có nhiệm vụ quá hạn' : `quá hạn: ${leads.counts.overdue} nhiệm vụ, cộng ${days} ngày, lâu nhất ${mostDaysLate} ngày`].join('; '),
    [`Xin gia hạn: ${extensions.asked} lần, được đồng ý ${extensions.granted}`, `đôn đốc: ${reminders.sent} lần${reminders.lastOn === null ? '' : `, gần nhất ${formatDate(reminders.lastOn)}`}`].join('; '),
  ];
}
