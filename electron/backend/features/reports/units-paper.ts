import type { Paper } from '#shared/contract/paper.ts';
import type { ReportParams } from '#shared/contract/reports.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { HIERARCHY_TITLES, SUCCESSION_PHRASES, UNIT_KIND_TITLES } from '#shared/rules/paper-words.ts';
import { asOfSubtitle } from '#shared/rules/roster-paper.ts';
import type { ReadContext } from '../../context.ts';
import { dayCell, type Filled, headingsOf, narrowedTo, NUMBER_COLUMN, numbered, paperOf, rowOf } from './paper-frame.ts';
import { readUnitTree, type Succession, successionsBy, type TreeUnit } from './unit-tree.ts';

type Line = TreeUnit & { number: number; remark: string | null };

const COLUMNS: readonly Filled<Line>[] = [
  NUMBER_COLUMN,
  { heading: 'Đơn vị', width: 40, tree: true, value: (row) => row.name },
  { heading: 'Loại', width: 18, value: (row) => UNIT_KIND_TITLES[row.kind] },
  { heading: 'Mã thống kê', width: 9, align: 'center', value: (row) => row.statisticsCode },
  { heading: 'Mã nội bộ', width: 9, align: 'center', value: (row) => row.officeCode },
  { heading: 'Từ ngày', width: 11, align: 'center', value: (row) => dayCell(row.createdOn) },
  { heading: 'Đến ngày', width: 11, align: 'center', value: (row) => dayCell(row.endedOn) },
  { heading: 'Ghi chú', width: 16, value: (row) => row.remark },
];

/** The tree of units as it was on a day, on paper, with where units came from and what became of them. */
export async function unitsPaper(context: ReadContext, params: ReportParams<'units'>): Promise<Paper> {
  const units = await readUnitTree(context, params);
  const successions = await successionsBy(context, params.asOf);
  const lines = numbered(units).map((unit): Line => ({ ...unit, remark: remarkOf(unit.id, successions) }));
  const narrowed = narrowedTo([`hệ thống ${HIERARCHY_TITLES[params.hierarchy]}`, params.includeEnded ? 'cả đơn vị đã kết thúc' : null]);
  return paperOf(
    context,
    { sheetName: 'Đơn vị', orientation: 'landscape', title: ['DANH SÁCH ĐƠN VỊ'], subtitle: [asOfSubtitle(params.asOf), ...(narrowed === null ? [] : [narrowed])] },
    headingsOf(COLUMNS), [{ rows: lines.map((line) => ({ ...rowOf(COLUMNS, line), indent: line.depth })) }, { heading: `Tổng cộng: ${lines.length} đơn vị`, rows: [] }],
  );
}

/** What became of a unit, and which ones it came from: `Sáp nhập vào Xã Thí Dụ từ 01/07/2025`, `Từ Thị trấn Thí Dụ (01/07/2025)`. */
function remarkOf(unitId: string, successions: readonly Succession[]): string | null {
  const remarks = [
    ...byDay(successions.filter(({ fromId }) => fromId === unitId), ({ kind, effectiveOn }) => `${SUCCESSION_PHRASES[kind]}|${effectiveOn}`).map((group) => {
      const [first] = group;
      const names = group.flatMap(({ toName }) => toName ?? []).join(', ');
      return [first === undefined ? '' : SUCCESSION_PHRASES[first.kind], names, `từ ${formatDate(first?.effectiveOn ?? '')}`].filter((part) => part !== '').join(' ');
    }),
    ...byDay(successions.filter(({ toId }) => toId === unitId), ({ effectiveOn }) => effectiveOn).map((group) => `Từ ${group.flatMap(({ fromName }) => fromName ?? []).join(', ')} (${formatDate(group[0]?.effectiveOn ?? '')})`),
  ];
  return remarks.length === 0 ? null : remarks.join('\n');
}

function byDay(successions: readonly Succession[], key: (succession: Succession) => string): Succession[][] {
  return [...Map.groupBy(successions, key).values()];
}
