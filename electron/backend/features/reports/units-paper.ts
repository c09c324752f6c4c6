import type { Paper } from '#shared/contract/paper.ts';
import type { ReportParams } from '#shared/contract/reports.ts';
import type { UnitRow } from '#shared/contract/units.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { HIERARCHY_TITLES, SUCCESSION_PHRASES, UNIT_KIND_TITLES } from '#shared/rules/paper-words.ts';
import { asOfSubtitle } from '#shared/rules/roster-paper.ts';
import { type TreeLine, unitTree } from '#shared/rules/unit-tree.ts';
import type { ReadContext } from '../../context.ts';
import { listUnits } from '../units/service.ts';
import { dayCell, type Filled, headingsOf, narrowedTo, NUMBER_COLUMN, paperOf, rowOf } from './paper-frame.ts';
import { type Succession, successionsBy } from './successions.ts';

type Line = UnitRow & { number: number | null; remark: string | null };

const COLUMNS: readonly Filled<Line>[] = [
  { ...NUMBER_COLUMN, value: (row) => row.number },
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
  const tree = unitTree(await listUnits(context, params), params);
  const successions = await successionsBy(context, params.asOf);
  const numbers = numbersOf(tree);
  const narrowed = narrowedTo([
    `hệ thống ${HIERARCHY_TITLES[params.hierarchy]}`, params.includeEnded ? 'cả đơn vị đã kết thúc' : null,
    params.kind === null ? null : `loại ${UNIT_KIND_TITLES[params.kind]}`, params.q === '' ? null : `có từ “${params.q}”`,
  ]);
  const rows = tree.map(({ unit, level }) => {
    const line: Line = { ...unit, number: numbers.get(unit.id) ?? null, remark: remarkOf(unit.id, successions) };
    return { ...rowOf(COLUMNS, line), indent: level - 1 };
  });
  return paperOf(
    context,
    { sheetName: 'Đơn vị', orientation: 'landscape', title: ['DANH SÁCH ĐƠN VỊ'], subtitle: [asOfSubtitle(params.asOf), ...(narrowed === null ? [] : [narrowed])] },
    headingsOf(COLUMNS), [{ rows }, { heading: `Tổng cộng: ${numbers.size} đơn vị`, rows: [] }],
  );
}

/** The number of each unit that is asked for; those that only stand above one have none. */
function numbersOf(tree: readonly TreeLine<UnitRow>[]): Map<string, number> {
  return new Map(tree.filter(({ found }) => found).map(({ unit }, index) => [unit.id, index + 1]));
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
