import type { Paper, PaperRow } from '#shared/contract/paper.ts';
import type { ReportParams } from '#shared/contract/reports.ts';
import { charactersAcross } from '#shared/rules/list-paper.ts';
import { asOfSubtitle } from '#shared/rules/roster-paper.ts';
import { classesText, TASK_CLASS_TITLES } from '#shared/rules/task-words.ts';
import { countsOf } from '#shared/rules/tasks.ts';
import type { ReadContext } from '../../context.ts';
import { readTracked, type TrackedTask } from '../tasks/service.ts';
import { dayCell, type Filled, headingsOf, narrowedTo, NUMBER_COLUMN, numbered, paperOf, rowOf } from './paper-frame.ts';
import { committeeName, deadlineOf, taskYear, unitsOf } from './task-words.ts';
import { unitNameOn } from './unit-names.ts';

type Line = TrackedTask & { number: number };

/** The columns of DOMAIN §3.8; the widths fill a landscape page of A4. */
const COLUMNS: readonly Filled<Line>[] = [
  { ...NUMBER_COLUMN, width: 3.5 },
  { heading: 'Số, ngày TB kết luận / cuộc họp', width: 8.5, value: (row) => row.source },
  { heading: 'KL số', width: 3.5, align: 'center', value: (row) => row.conclusionNo },
  { heading: 'Nội dung nhiệm vụ', width: 16, value: (row) => row.title },
  { heading: 'Cơ quan chủ trì / phối hợp', width: 11, value: unitsOf },
  { heading: 'Người chịu trách nhiệm', width: 7.5, value: (row) => row.owner },
  { heading: 'Sản phẩm', width: 7, value: (row) => row.product },
  { heading: 'Ngày giao', width: 8, align: 'center', value: (row) => dayCell(row.assignedOn) },
  { heading: 'Thời hạn', width: 8, align: 'center', value: deadlineOf },
  { heading: 'Tiến độ %', width: 4.5, align: 'center', value: (row) => row.progress },
  { heading: 'Kết quả, số văn bản', width: 7.5, value: (row) => row.result },
  { heading: 'Ngày hoàn thành', width: 8, align: 'center', value: (row) => dayCell(row.completedOn) },
  { heading: 'Tình trạng', width: 7.5, value: (row) => TASK_CLASS_TITLES[row.class] },
  { heading: 'Lý do chậm', width: 6, value: (row) => row.lateReason },
  { heading: 'Gia hạn đến', width: 8, align: 'center', value: (row) => dayCell(row.extendedTo) },
  { heading: 'Ghi chú', width: 4.5, value: (row) => row.note },
];
/** In points: sixteen columns stand beside each other. */
const FONT_SIZE = { A4: 9, A3: 12 } as const;
const TITLE = 3;
const DONE_ON = 11;

/** The table by which tasks are followed, unit by unit, with what is overdue, or what goes over into the next year. */
export async function trackingPaper(context: ReadContext, params: ReportParams<'tracking'>): Promise<Paper> {
  const rows = numbered(byUnit(readTracked(context, params)));
  const { size } = params;
  const wide = charactersAcross('landscape', size) / charactersAcross('landscape', 'A4');
  const narrowed = narrowedTo([
    await committeeName(context, params.committeeId), params.unitId === null ? null : await unitNameOn(context, params.unitId, context.today),
    params.class === null || params.class === 'overdue' ? null : TASK_CLASS_TITLES[params.class], taskYear(params.year),
  ]);
  const groups = [...Map.groupBy(rows, ({ leadUnit }) => leadUnit)].map(([unit, own]) => ({ heading: `${unit}: ${own.length} nhiệm vụ`, rows: own.map((row) => rowOf(COLUMNS, row)) }));
  return paperOf(
    context,
    { sheetName: 'Theo dõi nhiệm vụ', orientation: 'landscape', size, fontSize: FONT_SIZE[size], title: [titleOf(params)], subtitle: [asOfSubtitle(context.today), ...(narrowed === null ? [] : [narrowed])] },
    headingsOf(COLUMNS).map((column) => ({ ...column, width: Math.floor(column.width * wide * 10) / 10 })),
    [...(groups.length === 0 ? [{ rows: [] }] : groups), ...(rows.length === 0 ? [] : [{ rows: [totalRow(rows)] }]), { heading: classesText(countsOf(rows.map((row) => ({ class: row.class, count: 1 })))), rows: [] }],
  );
}

function titleOf({ class: asked, carried, year }: ReportParams<'tracking'>): string {
  if (carried) return `NHIỆM VỤ CHUYỂN KỲ SAU${year === null ? '' : ` (NĂM ${year})`}`;
  return asked === 'overdue' ? 'DANH SÁCH NHIỆM VỤ QUÁ HẠN' : 'BẢNG THEO DÕI THỰC HIỆN NHIỆM VỤ';
}

function byUnit(tasks: readonly TrackedTask[]): TrackedTask[] {
  return tasks.toSorted((a, b) => a.leadUnit.localeCompare(b.leadUnit, 'vi'));
}

/** How many tasks there are, and how many of them are completed: counted by the workbook itself, so that they stay right. */
function totalRow(rows: readonly TrackedTask[]): PaperRow {
  const done = rows.filter(({ completedOn }) => completedOn !== null).length;
  const values = COLUMNS.map((_, index) => (index === 1 ? 'Tổng cộng' : index === TITLE ? rows.length : index === DONE_ON && done > 0 ? done : null));
  return { values, total: true };
}
