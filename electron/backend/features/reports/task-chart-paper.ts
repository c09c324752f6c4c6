import type { Paper, PaperRow } from '#shared/contract/paper.ts';
import type { ReportParams } from '#shared/contract/reports.ts';
import { asOfSubtitle } from '#shared/rules/roster-paper.ts';
import { type ChartLine, type ChartWay, drawnOf, MOST_BARS, onTimeRate, STACK_ORDER, sumOf } from '#shared/rules/task-chart.ts';
import { periodTitle, TASK_CLASS_TITLES } from '#shared/rules/task-words.ts';
import type { ReadContext } from '../../context.ts';
import { countByPeriod, countByUnit } from '../tasks/service.ts';
import { type Filled, headingsOf, narrowedTo, NUMBER_COLUMN, numbered, paperOf, rowOf } from './paper-frame.ts';
import { committeeName, taskYear } from './task-words.ts';

const WORDS: Record<ChartWay, { title: string; sheetName: string; head: string }> = {
  unit: { title: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO ĐƠN VỊ', sheetName: 'Biểu đồ theo đơn vị', head: 'Đơn vị chủ trì' },
  month: { title: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO THÁNG ĐẾN HẠN', sheetName: 'Biểu đồ theo tháng', head: 'Kỳ' },
  quarter: { title: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO QUÝ ĐẾN HẠN', sheetName: 'Biểu đồ theo quý', head: 'Kỳ' },
};

/** A chart of tasks on paper: the bars, and under them the figures of every line with their sums. */
export async function taskChartPaper(context: ReadContext, { by, ...params }: ReportParams<'taskChart'>): Promise<Paper> {
  const lines = await linesOf(context, by, params);
  const { title, sheetName, head } = WORDS[by];
  const columns = columnsOf(head);
  const narrowed = narrowedTo([await committeeName(context, params.committeeId), taskYear(params.year)]);
  const paper = await paperOf(
    context,
    { sheetName, orientation: 'landscape', title: [title], subtitle: [asOfSubtitle(context.today), ...(narrowed === null ? [] : [narrowed])] },
    headingsOf(columns), [{ rows: numbered(lines).map((line) => rowOf(columns, line)) }, ...(lines.length === 0 ? [] : [{ rows: [totalRow(lines)] }])],
  );
  const bars = drawnOf(by, lines);
  return lines.length === 0 ? paper : { ...paper, chart: { bars, note: bars.length === lines.length ? null : leftOut(by, lines.length) } };
}

async function linesOf(context: ReadContext, by: ChartWay, params: Omit<ReportParams<'taskChart'>, 'by'>): Promise<ChartLine[]> {
  if (by === 'unit') return (await countByUnit(context, params)).map(({ unitName, counts }) => ({ name: unitName, counts }));
  return (await countByPeriod(context, { by, ...params })).map(({ period, counts }) => ({ name: periodTitle(period), counts }));
}

function columnsOf(head: string): readonly Filled<ChartLine & { number: number }>[] {
  return [
    NUMBER_COLUMN,
    { heading: head, width: 24, value: ({ name }) => name },
    { heading: 'Tổng số', width: 8, align: 'center', value: ({ counts }) => counts.total },
    ...STACK_ORDER.map((name) => ({ heading: TASK_CLASS_TITLES[name], width: 8, align: 'center' as const, value: ({ counts }: ChartLine) => counts[name] })),
    { heading: 'Tỷ lệ đúng hạn (%)', width: 9, align: 'center', value: onTimeText },
  ];
}

/** The sums under the columns, which the workbook works out itself. */
function totalRow(lines: readonly ChartLine[]): PaperRow {
  const counts = sumOf(lines);
  return { values: [null, 'Tổng cộng', counts.total, ...STACK_ORDER.map((name) => counts[name]), onTimeText({ counts })], total: true };
}

function onTimeText({ counts }: Pick<ChartLine, 'counts'>): string {
  return String(onTimeRate(counts) ?? '–');
}

function leftOut(by: ChartWay, count: number): string {
  return by === 'unit' ? `Hình vẽ ${MOST_BARS} đơn vị có nhiều nhiệm vụ nhất trong ${count} đơn vị; bảng có đủ.` : `Hình vẽ ${MOST_BARS} kỳ gần nhất trong ${count} kỳ; bảng có đủ.`;
}
