import type { Comparison } from '#shared/contract/comparisons.ts';
import type { Paper, PaperRow, PaperValue } from '#shared/contract/paper.ts';
import type { ReportParams } from '#shared/contract/reports.ts';
import { comparedText, comparisonBars, comparisonName, comparisonTitle, type ComparisonWords } from '#shared/forms/comparison-words.ts';
import type { Cell } from '#shared/rules/figures.ts';
import { MOST_LINES } from '#shared/rules/figure-bars.ts';
import { PAGE_CHARACTERS } from '#shared/rules/list-paper.ts';
import { upper } from '#shared/rules/roster-paper.ts';
import { periodWords } from '#shared/rules/statistic-periods.ts';
import type { ReadContext } from '../../context.ts';
import { readComparison } from '../rollups/service.ts';
import { narrowedTo, paperOf } from './paper-frame.ts';

/** The words of papers, Vietnamese whatever the language of the screen. */
const WORDS: ComparisonWords = {
  period: periodWords, change: 'Tăng, giảm', growth: 'Tăng, giảm (%)', share: 'Tỷ trọng (%)', unallocated: 'Không phân bổ được',
  number: (value, digits) => value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  qualified: (qualifier, number) => `${{ over: 'trên', about: 'khoảng', under: 'dưới' }[qualifier]} ${number}`,
};
const HEADS = { unit: 'Đơn vị', cell: 'Chỉ tiêu', round: 'Kỳ' } as const;
const NUMBER_WIDTH = 5;
const NAME_WIDTH = 34;
const FIGURE_WIDTH = 13;

/** Rounds of returns beside each other on paper: the bars, and under them the table. */
export async function comparisonPaper(context: ReadContext, asked: ReportParams<'returnComparison'>): Promise<Paper> {
  const comparison = readComparison(context, asked);
  const columns = [
    { heading: 'TT', width: NUMBER_WIDTH, align: 'center' as const }, { heading: HEADS[asked.by], width: NAME_WIDTH },
    ...comparison.columns.map((column) => ({ heading: headingOf(column), width: FIGURE_WIDTH, align: 'right' as const })),
  ];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const narrowed = narrowedTo([asked.recast && asked.by === 'unit' ? 'quy về đơn vị hiện nay' : null]);
  const paper = await paperOf(
    context,
    { sheetName: 'So sánh', orientation: width > PAGE_CHARACTERS.portrait ? 'landscape' : 'portrait', repeatColumns: width > PAGE_CHARACTERS.landscape ? 2 : 0, title: [upper(`So sánh biểu ${comparison.formCode}`), comparison.label], subtitle: [comparison.formName, ...(narrowed === null ? [] : [narrowed])] },
    columns, [{ rows: rowsOf(comparison) }],
  );
  return comparison.lines.length === 0 ? paper : { ...paper, figures: drawnOf(comparison) };
}

/** Of how many units a period is, where some are missing: figures of fewer units are not compared unawares. */
function headingOf(column: Comparison['columns'][number]): string {
  const title = comparisonTitle(column, WORDS);
  return column.kind === 'period' && column.counted < column.asked ? `${title} (${column.counted}/${column.asked} đơn vị)` : title;
}

function rowsOf({ columns, lines, total }: Comparison): PaperRow[] {
  const cells = (told: readonly Cell[], percent: boolean): PaperValue[] => columns.map(({ kind }, index) => {
    const cell = told[index] ?? null;
    return typeof cell === 'number' && !percent && (kind === 'period' || kind === 'change') ? cell : comparedText(cell, kind, percent, WORDS);
  });
  return [
    ...lines.map(({ kind, name, percent, cells: told }, index) => ({ values: [index + 1, comparisonName({ kind, name }, WORDS), ...cells(told, percent)] })),
    ...(total === null ? [] : [{ values: [null, 'Tổng số', ...cells(total, lines[0]?.percent === true)], total: true }]),
  ];
}

function drawnOf(comparison: Comparison): NonNullable<Paper['figures']> {
  const { columns, drawn, lines } = comparison;
  return {
    legend: drawn.length < 2 ? [] : drawn.map((place) => comparisonTitle(columns[place] ?? { kind: 'period', period: '' }, WORDS)),
    bars: comparisonBars(comparison, WORDS).slice(0, MOST_LINES).map(({ name, values, texts }) => ({ name, values: [...values], texts: [...texts] })),
    note: lines.length > MOST_LINES ? `Hình vẽ ${MOST_LINES} dòng đầu trong ${lines.length} dòng; bảng có đủ.` : null,
  };
}
