import type { DeliveredForm, FormCheck, FormColumn, FormContents } from '../form-contents.ts';
import { BLANK_NOTE, checksOf, column, contents } from './build.ts';

/** The figures of one way of receiving citizens, numbered from `first`; all but the regular one begin with their days. */
function wayOf(heading: string, code: string, first: number, days: boolean): FormColumn[] {
  const kinds: [string, string[]][] = [
    ...(days ? [['days', ['Số kỳ tiếp']] satisfies [string, string[]]] : []),
    ['visits', ['Số lượt tiếp']], ['people', ['Số người được tiếp']], ['first', ['Số vụ việc', 'Tiếp lần đầu']], ['repeat', ['Số vụ việc', 'Tiếp nhiều lần']],
    ['groups', ['Đoàn đông người', 'Số đoàn được tiếp']], ['group_people', ['Đoàn đông người', 'Số người được tiếp']], ['group_first', ['Đoàn đông người', 'Tiếp lần đầu']], ['group_repeat', ['Đoàn đông người', 'Tiếp nhiều lần']],
  ];
  return kinds.map(([kind, headings], index) => column(String(first + index), `${code}_${kind}`, [heading, ...headings]));
}

const COLUMNS: FormColumn[] = [
  column('1', 'visits', 'Tổng số lượt tiếp', { formula: '4 + 13 + 22' }),
  column('2', 'people', 'Tổng số người được tiếp', { formula: '5 + 14 + 23' }),
  column('3', 'cases', 'Tổng số vụ việc tiếp', { formula: '6 + 7 + 15 + 16 + 24 + 25' }),
  ...wayOf('Tiếp thường xuyên', 'regular', 4, false),
  ...wayOf('Tiếp định kỳ và đột xuất của Thủ trưởng', 'head', 12, true),
  ...wayOf('Ủy quyền tiếp', 'deputy', 21, true),
];

const { error, warning } = checksOf('reception');
const CHECKS: FormCheck[] = ['regular', 'head', 'deputy'].flatMap((way) => [
  warning(`${way}_people`, `${way}_people`, '>=', `${way}_visits`),
  error(`${way}_groups`, `${way}_group_people`, '<=', `${way}_people`),
  warning(`${way}_group_cases`, `${way}_group_first + ${way}_group_repeat`, '<=', `${way}_first + ${way}_repeat`),
]);
/** Heads of communes receive citizens two days a month (rules of the Party and the Government). */
const HEAD_DAYS = warning('head_days', 'head_days', '>=', '[2] * months()', { levels: ['commune'], says: 'Người đứng đầu cấp xã tiếp công dân ít nhất 02 ngày mỗi tháng.' });

function made(notes: string[]): FormContents {
  return contents('KẾT QUẢ TIẾP CÔNG DÂN', [{ code: 'reception', title: '', rows: { kind: 'units' }, columns: COLUMNS, total: 'bottom' }], [...CHECKS, HEAD_DAYS], [BLANK_NOTE, ...notes], 'lượt, người, vụ việc, đoàn');
}

/** 01/TCD with the tree and the printed formulas of Circular 02/2021 (DOMAIN §3.5). */
export const tcd2021: DeliveredForm = {
  code: 'TCD-2021', name: 'Kết quả tiếp công dân (01/TCD, Thông tư 02/2021/TT-TTCP)', note: null,
  versions: [{ number: '2021.1', validFrom: '2021-05-01', validTo: null, contents: made([]), renamed: {} }],
};

/** The same form after Circular 06/2025, whose columns nobody could check yet: to be edited against the original. */
export const tcd2025: DeliveredForm = {
  code: 'TCD-2025', name: 'Kết quả tiếp công dân (01/TCD, Thông tư 06/2025/TT-TTCP)', note: 'Các cột lấy theo mẫu năm 2021. Đối chiếu với bản gốc Thông tư 06/2025/TT-TTCP và sửa trước khi dùng.',
  versions: [{ number: '2025.1', validFrom: '2025-07-01', validTo: null, contents: made(['Các cột lấy theo mẫu năm 2021, chưa đối chiếu với bản gốc Thông tư 06/2025/TT-TTCP.']), renamed: {} }],
};
