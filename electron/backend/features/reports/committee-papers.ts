import type { CommitteeRow } from '#shared/contract/committees.ts';
import type { Paper } from '#shared/contract/paper.ts';
import type { ReportParams } from '#shared/contract/reports.ts';
import type { VersionRow } from '#shared/contract/versions.ts';
import { COMMITTEE_STATUS_TITLES, LEVEL_TITLES, VERSION_KIND_TITLES } from '#shared/rules/paper-words.ts';
import { asOfSubtitle, upper } from '#shared/rules/roster-paper.ts';
import type { ReadContext } from '../../context.ts';
import { getCommittee, listCommittees } from '../committees/service.ts';
import { listVersions } from '../versions/service.ts';
import { dayCell, type Filled, headingsOf, narrowedTo, NUMBER_COLUMN, numbered, paperOf, rowOf } from './paper-frame.ts';

const COMMITTEE_COLUMNS: readonly Filled<CommitteeRow & { number: number }>[] = [
  NUMBER_COLUMN,
  { heading: 'Tên ban', width: 34, value: (row) => row.name },
  { heading: 'Cấp', width: 10, value: (row) => LEVEL_TITLES[row.level] },
  { heading: 'Đơn vị', width: 17, value: (row) => row.unitName },
  { heading: 'Cơ quan thường trực', width: 18, value: (row) => row.standingAgencyName },
  { heading: 'Trưởng ban', width: 17, value: (row) => row.headName },
  { heading: 'Thành viên', width: 7, align: 'center', value: (row) => row.membersCount },
  { heading: 'Tình trạng', width: 11, value: (row) => COMMITTEE_STATUS_TITLES[row.status] },
];

/** More committees than any office has: the whole list is wanted. */
const ALL = 1_000_000;

/** The list of committees as its page shows it, on paper. */
export async function committeesPaper(context: ReadContext, params: ReportParams<'committees'>): Promise<Paper> {
  const { rows } = await listCommittees(context, { ...params, offset: 0, limit: ALL });
  const narrowed = narrowedTo([
    params.q === '' ? null : `có từ “${params.q}”`, params.level === null ? null : LEVEL_TITLES[params.level], params.subject === null ? null : `lĩnh vực ${params.subject}`,
    params.status === null ? null : COMMITTEE_STATUS_TITLES[params.status], params.attention ? 'ban có việc cần xử lý' : null,
  ]);
  return paperOf(
    context,
    { sheetName: 'Ban Chỉ đạo', orientation: 'landscape', title: ['DANH SÁCH BAN CHỈ ĐẠO'], subtitle: [asOfSubtitle(context.today), ...(narrowed === null ? [] : [narrowed])] },
    headingsOf(COMMITTEE_COLUMNS), [{ rows: numbered(rows).map((row) => rowOf(COMMITTEE_COLUMNS, row)) }, { heading: `Tổng cộng: ${rows.length} ban`, rows: [] }],
  );
}

const VERSION_COLUMNS: readonly Filled<VersionRow>[] = [
  { heading: 'Lần', width: 5, align: 'center', value: (row) => row.number },
  { heading: 'Loại', width: 11, value: (row) => VERSION_KIND_TITLES[row.kind] },
  { heading: 'Số quyết định', width: 15, value: (row) => row.decision.number ?? row.decision.summary },
  { heading: 'Ngày ban hành', width: 12, align: 'center', value: (row) => dayCell(row.decision.on) },
  { heading: 'Hiệu lực từ', width: 12, align: 'center', value: (row) => dayCell(row.effectiveOn) },
  { heading: 'Đến ngày', width: 12, align: 'center', value: (row) => dayCell(row.to) },
  { heading: 'Vào ban', width: 23, value: (row) => row.came.join('\n') },
  { heading: 'Ra khỏi ban', width: 23, value: (row) => row.left.join('\n') },
];

/** The history of a committee on paper: one line for each decision that was applied, the first one first. */
export async function versionsPaper(context: ReadContext, { committeeId }: ReportParams<'versions'>): Promise<Paper> {
  const committee = await getCommittee(context, committeeId);
  const versions = (await listVersions(context, committeeId)).filter(({ state }) => state !== 'draft').toReversed();
  return paperOf(
    context,
    { sheetName: 'Lịch sử kiện toàn', orientation: 'landscape', title: ['LỊCH SỬ KIỆN TOÀN', upper(committee.name)], subtitle: [asOfSubtitle(context.today)] },
    headingsOf(VERSION_COLUMNS), [{ rows: versions.map((version) => rowOf(VERSION_COLUMNS, version)) }],
  );
}
