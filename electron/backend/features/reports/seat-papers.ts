import type { Paper } from '#shared/contract/paper.ts';
import type { ReportParams, Vacancy } from '#shared/contract/reports.ts';
import { ATTENTION_TITLES, LEVEL_TITLES } from '#shared/rules/paper-words.ts';
import { ROLE_TITLES } from '#shared/rules/roles.ts';
import { asOfSubtitle } from '#shared/rules/roster-paper.ts';
import type { ReadContext } from '../../context.ts';
import { type AttentionRow, readAttention } from './attention-list.ts';
import { dayCell, type Filled, grouped, headingsOf, narrowedTo, NUMBER_COLUMN, numbered, paperOf } from './paper-frame.ts';
import { readVacancies } from './vacancies.ts';

const COMMITTEE_COLUMN = { heading: 'Ban Chỉ đạo', width: 32, value: (row: { committeeName: string }) => row.committeeName } as const;

const VACANCY_COLUMNS: readonly Filled<Vacancy & { number: number }>[] = [
  NUMBER_COLUMN,
  COMMITTEE_COLUMN,
  { heading: 'Chức danh trong BCĐ', width: 16, value: (row) => ROLE_TITLES[row.role] },
  { heading: 'Theo chức vụ', width: 24, value: (row) => row.office },
  { heading: 'Khuyết từ ngày', width: 12, align: 'center', value: (row) => dayCell(row.since) },
  { heading: 'Người giữ trước', width: 20, value: (row) => row.lastHolder },
];

/** The vacant seats on paper, by level. */
export async function vacanciesPaper(context: ReadContext, params: ReportParams<'vacancies'>): Promise<Paper> {
  const { rows, total } = await readVacancies(context, params);
  const narrowed = narrowedTo([params.level === null ? null : LEVEL_TITLES[params.level], params.subject === null ? null : `lĩnh vực ${params.subject}`]);
  const committees = new Set(rows.map(({ committeeId }) => committeeId)).size;
  return paperOf(
    context,
    { sheetName: 'Khuyết chức danh', orientation: 'landscape', title: ['DANH SÁCH CHỨC DANH CÒN KHUYẾT', 'TRONG CÁC BAN CHỈ ĐẠO'], subtitle: [asOfSubtitle(params.asOf), ...(narrowed === null ? [] : [narrowed])] },
    headingsOf(VACANCY_COLUMNS), [...grouped(VACANCY_COLUMNS, numbered(toldApart(rows)), LEVEL_TITLES, ({ level }) => level), { heading: `Tổng cộng: ${total} chức danh khuyết ở ${committees} ban`, rows: [] }],
  );
}

const ATTENTION_COLUMNS: readonly Filled<AttentionRow & { number: number }>[] = [
  NUMBER_COLUMN,
  { ...COMMITTEE_COLUMN, width: 34 },
  { heading: 'Việc cần xử lý', width: 20, value: (row) => ATTENTION_TITLES[row.kind] },
  { heading: 'Số lượng', width: 7, align: 'center', value: (row) => row.count },
  { heading: 'Từ ngày', width: 12, align: 'center', value: (row) => dayCell(row.since) },
];

/** What someone must see to, on paper, by level. */
export async function attentionPaper(context: ReadContext, params: ReportParams<'attention'>): Promise<Paper> {
  const rows = await readAttention(context, params);
  const committees = new Set(rows.map(({ committeeId }) => committeeId)).size;
  const narrowed = narrowedTo([params.level === null ? null : LEVEL_TITLES[params.level], params.kind === null ? null : ATTENTION_TITLES[params.kind]]);
  return paperOf(
    context,
    { sheetName: 'Việc cần xử lý', orientation: 'portrait', title: ['DANH SÁCH VIỆC CẦN XỬ LÝ', 'Ở CÁC BAN CHỈ ĐẠO'], subtitle: [asOfSubtitle(context.today), ...(narrowed === null ? [] : [narrowed])] },
    headingsOf(ATTENTION_COLUMNS), [...grouped(ATTENTION_COLUMNS, numbered(toldApart(rows)), LEVEL_TITLES, ({ level }) => level), { heading: `Tổng cộng: ${rows.length} việc ở ${committees} ban`, rows: [] }],
  );
}

interface Named {
  committeeId: string;
  committeeName: string;
  unitName: string | null;
}

/** Rows in which committees of one name are told apart by their units. */
function toldApart<Row extends Named>(rows: readonly Row[]): Row[] {
  const bodies = Map.groupBy(rows, ({ committeeName }) => committeeName);
  const isOnly = ({ committeeName, committeeId }: Named) => bodies.get(committeeName)?.every((row) => row.committeeId === committeeId) === true;
  return rows.map((row) => (row.unitName === null || isOnly(row) ? row : { ...row, committeeName: `${row.committeeName} (${row.unitName})` }));
}
