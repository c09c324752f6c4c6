import type { Paper } from '#shared/contract/paper.ts';
import type { LowerUnit, ReportParams } from '#shared/contract/reports.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { LEVEL_TITLES, LOWER_STATE_TITLES, VERSION_KIND_TITLES } from '#shared/rules/paper-words.ts';
import { asOfSubtitle, upper } from '#shared/rules/roster-paper.ts';
import { citeDecision } from '#shared/rules/versions.ts';
import type { ReadContext } from '../../context.ts';
import { type LowerTotals, readLowerLevel } from './lower-level.ts';
import { dayCell, type Filled, headingsOf, narrowedTo, NUMBER_COLUMN, numbered, paperOf, rowOf } from './paper-frame.ts';
import { unitNameOn } from './unit-names.ts';

const COLUMNS: readonly Filled<LowerUnit & { number: number }>[] = [
  NUMBER_COLUMN,
  { heading: 'Đơn vị', width: 20, value: (row) => row.unitName },
  { heading: 'Tình trạng', width: 13, value: (row) => LOWER_STATE_TITLES[row.state] },
  { heading: 'Kiện toàn gần nhất', width: 12, align: 'center', value: (row) => dayCell(row.effectiveOn) },
  { heading: 'Loại', width: 10, value: (row) => (row.kind === null ? null : VERSION_KIND_TITLES[row.kind]) },
  { heading: 'Quyết định', width: 21, value: (row) => (row.decision === null ? null : citeDecision({ ...row.decision, issuer: null })) },
  { heading: 'Trưởng ban', width: 18, value: (row) => row.headName },
  { heading: 'Cơ quan thường trực', width: 14, value: (row) => row.standingAgencyName },
  { heading: 'Khuyết', width: 7, align: 'center', value: (row) => (row.state === 'missing' ? null : row.vacant) },
];

/** The committees of the level below on paper, with the line of totals that secretariats print. */
export async function lowerLevelPaper(context: ReadContext, params: ReportParams<'lowerLevel'>): Promise<Paper> {
  const { rows, totals } = await readLowerLevel(context, params);
  const below = params.parentId === null ? null : await unitNameOn(context, params.parentId, params.asOf);
  const narrowed = narrowedTo([below === null ? null : `thuộc ${below}`, params.state === null ? null : LOWER_STATE_TITLES[params.state]]);
  return paperOf(
    context,
    {
      sheetName: 'BCĐ cấp dưới', orientation: 'landscape',
      title: ['TÌNH HÌNH KIỆN TOÀN BAN CHỈ ĐẠO', upper(`${LEVEL_TITLES[params.level]} – ${params.subject}`)],
      subtitle: [asOfSubtitle(params.asOf), `Đã kiện toàn: có quyết định thành lập, kiện toàn, bổ sung hoặc thay thế thành viên có hiệu lực từ ngày ${formatDate(params.since)}`, ...(narrowed === null ? [] : [narrowed])],
    },
    headingsOf(COLUMNS), [{ rows: numbered(rows).map((row) => rowOf(COLUMNS, row)) }, { heading: totalsLine(totals), rows: [] }],
  );
}

/** `3/5 đơn vị đã kiện toàn, 1 chưa kiện toàn, 1 chưa có Ban Chỉ đạo`. */
export function totalsLine({ units, reconstituted, outdated, missing }: LowerTotals): string {
  return `Tổng cộng: ${reconstituted}/${units} đơn vị đã kiện toàn, ${outdated} chưa kiện toàn, ${missing} chưa có Ban Chỉ đạo`;
}
