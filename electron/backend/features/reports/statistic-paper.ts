import type { Paper, PaperRow, PaperValue } from '#shared/contract/paper.ts';
import type { ReportParams } from '#shared/contract/reports.ts';
import type { StatisticColumn, Statistics } from '#shared/contract/statistics.ts';
import type { Register } from '#shared/registers/declare.ts';
import { registerNamed, type RegisterName } from '#shared/registers/index.ts';
import { columnTitle, drawnLines, statisticText, lineTitle, type StatisticWords } from '#shared/registers/statistic-words.ts';
import { vi } from '#shared/registers/vi.ts';
import { MOST_LINES } from '#shared/rules/figure-bars.ts';
import type { Cell } from '#shared/rules/figures.ts';
import { PAGE_CHARACTERS } from '#shared/rules/list-paper.ts';
import { LEVEL_TITLES } from '#shared/rules/paper-words.ts';
import { upper } from '#shared/rules/roster-paper.ts';
import { periodWords } from '#shared/rules/statistic-periods.ts';
import type { ReadContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import { appError } from '../../errors.ts';
import { readStatistics } from '../registers/service.ts';
import { narrowedTo, paperOf } from './paper-frame.ts';

type Asked = ReportParams<'registerStatistics'>;

const OWN_HEADS: Record<string, string> = { '.unit': 'Đơn vị', '.level': 'Cấp', '.month': 'Tháng', '.quarter': 'Quý', '.year': 'Năm' };
const NUMBER_WIDTH = 5;
const NAME_WIDTH = 28;
const FIGURE_WIDTH = 12;

/** The words of papers, Vietnamese whatever the language of the screen. */
function wordsOf(register: RegisterName): StatisticWords {
  const { options, measures } = vi[register];
  return {
    options, measures, levels: LEVEL_TITLES, period: periodWords,
    earlier: 'Trước kỳ', untold: 'Chưa ghi', unallocated: 'Không phân bổ được', all: 'Cộng', change: 'Tăng, giảm', growth: 'Tăng, giảm (%)', yes: 'Có', no: 'Không',
    lastYear: (measure) => `${measure}, cùng kỳ`, percent: (measure) => `${measure} (%)`,
    number: (value, digits) => value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    qualified: (qualifier, number) => `${{ over: 'trên', about: 'khoảng', under: 'dưới' }[qualifier]} ${number}`,
  };
}

/** Statistics of a register on paper: the bars, and under them the table with totals that the workbook works out itself. */
export async function statisticPaper(context: ReadContext, asked: Asked): Promise<Paper> {
  const register = registerNamed(asked.register);
  if (register === undefined) throw appError('NOT_FOUND', { table: 'register' });
  const statistics = readStatistics(context, asked);
  const words = wordsOf(register.name);
  const columns = [
    { heading: 'TT', width: NUMBER_WIDTH, align: 'center' as const }, { heading: headOf(register, asked), width: NAME_WIDTH },
    ...statistics.columns.map((column) => ({ heading: columnTitle(register, asked, column, words), width: FIGURE_WIDTH, align: 'right' as const })),
  ];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const paper = await paperOf(
    context,
    { sheetName: 'Thống kê', orientation: width > PAGE_CHARACTERS.portrait ? 'landscape' : 'portrait', repeatColumns: width > PAGE_CHARACTERS.landscape ? 2 : 0, title: titleOf(register, asked, words), subtitle: subtitleOf(context, asked) },
    columns, [{ rows: rowsOf(register, asked, statistics, words) }],
  );
  return statistics.lines.length === 0 ? paper : { ...paper, figures: drawnOf(register, asked, statistics, words) };
}

function headOf({ name }: { name: RegisterName }, { by }: Asked): string {
  return OWN_HEADS[by] ?? (vi[name].fields as Readonly<Record<string, string>>)[by] ?? by;
}

function titleOf({ name }: { name: RegisterName }, { columns, measure }: Asked, { measures }: StatisticWords): string[] {
  return [upper(`Thống kê ${vi[name].title}`), ...(columns === '.measures' ? [] : [measures[measure] ?? measure])];
}

function subtitleOf({ connection }: Pick<ReadContext, 'connection'>, { period, by, recast, committeeId }: Asked): string[] {
  const told = periodWords(period);
  const narrowed = narrowedTo([committeeId === undefined ? null : labelOf(connection, 'committee', committeeId), recast && (by === '.unit' || by === '.level') ? 'quy về đơn vị hiện nay' : null]);
  return [`${told.charAt(0).toUpperCase()}${told.slice(1)}`, ...(narrowed === null ? [] : [narrowed])];
}

function rowsOf(register: Register, asked: Asked, { lines, columns, total }: Statistics, words: StatisticWords): PaperRow[] {
  const cells = (told: readonly Cell[]): PaperValue[] => columns.map((column, index) => paperCell(told[index] ?? null, column, words));
  if (lines.length === 0) return [];
  return [
    ...lines.map((line, index) => ({ values: [index + 1, lineTitle(register, asked, line, words), ...cells(line.cells)] })),
    { values: [null, 'Tổng số', ...cells(total)], total: true },
  ];
}

/** A count as a number that can be added up; what is not exact, and what is a share, as it is read. */
function paperCell(cell: Cell, { kind }: StatisticColumn, words: StatisticWords): PaperValue {
  const counted = kind === 'now' || kind === 'before' || kind === 'change';
  return typeof cell === 'number' && counted ? cell : statisticText(cell, kind, words);
}

function drawnOf(register: Register, asked: Asked, statistics: Statistics, words: StatisticWords): NonNullable<Paper['figures']> {
  const { drawn, columns, lines } = statistics;
  const isTold = drawn.length < 2 && asked.columns !== '.measures';
  return {
    legend: isTold ? [] : drawn.map((place) => columnTitle(register, asked, columns[place] ?? { kind: 'now', measure: asked.measure }, words)),
    bars: drawnLines(register, asked, statistics, words).slice(0, MOST_LINES).map(({ name, values, texts }) => ({ name, values: [...values], texts: [...texts] })),
    note: lines.length > MOST_LINES ? `Hình vẽ ${MOST_LINES} dòng đầu trong ${lines.length} dòng; bảng có đủ.` : null,
  };
}
