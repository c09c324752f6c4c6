import type { DeliveredForm, FormCheck, FormColumn, FormContents } from '../form-contents.ts';
import { BLANK_NOTE, checksOf, column, contents, ofType } from './build.ts';
import { sourcesOf } from './sources.ts';

const FIELDS = ['Kinh tế', 'Văn hóa - xã hội', 'Quốc phòng - an ninh', 'Xây dựng hệ thống chính trị', 'Lĩnh vực khác'];
const TOTAL = 'Tổng số mô hình, điển hình đăng ký (lũy kế đang theo dõi)';

/** Columns 1 to 10 are the same whatever levels recognise. */
const REGISTERED: FormColumn[] = [
  column('1', 'total', TOTAL, { formula: '2 + 3', width: 12 }),
  column('2', 'carried', ['Trong đó', 'Chuyển tiếp từ kỳ trước'], { required: true }),
  column('3', 'new', ['Trong đó', 'Đăng ký mới trong kỳ'], { required: true }),
  column('4', 'collective', ['Chủ thể', 'Tập thể']),
  column('5', 'individual', ['Chủ thể', 'Cá nhân']),
  ...['f_econ', 'f_soc', 'f_def', 'f_pol', 'f_other'].map((code, index) => column(String(index + 6), code, ['Lĩnh vực', FIELDS[index] ?? ''])),
];

/** From the levels that recognise to the note; the district level is among them only where it still was. */
function columns(levels: readonly (readonly [code: string, heading: string])[]): FormColumn[] {
  const next = 11 + levels.length;
  return [
    ...REGISTERED,
    ...levels.map(([code, heading], index) => column(String(11 + index), code, ['Được công nhận', heading])),
    column(String(next), 'replicated', 'Nhân rộng'),
    column(String(next + 1), 'stopped', 'Dừng, không hiệu quả'),
    ofType('text', String(next + 2), 'note', 'Ghi chú', { width: 20 }),
  ];
}

const { error, warning } = checksOf('summary');
const list = checksOf('registered');
const CHECKS: FormCheck[] = [
  warning('carried_before', 'carried', '=', 'previous(total) - previous(stopped)', { says: 'Số chuyển tiếp phải bằng tổng số kỳ trước trừ số đã dừng.' }),
  error('by_subject', 'collective + individual', '=', 'total'),
  error('by_field', 'f_econ + f_soc + f_def + f_pol + f_other', '=', 'total'),
  error('recognised_at_base', 'rec_base', '<=', 'total'),
  warning('recognised_by_province', 'rec_prov', '<=', 'rec_base'),
  warning('recognised_centrally', 'rec_cent', '<=', 'rec_prov'),
  warning('replicated_few', 'replicated', '<=', 'total'),
  error('stopped_few', 'stopped', '<=', 'total'),
  warning('as_listed', 'total', '=', 'count(registered)', { when: 'count(registered)', says: 'Tổng số phải bằng số dòng của Danh sách đăng ký.' }),
  { name: 'registered_once', section: 'registered', severity: 'E', distinct: ['name', 'unit'] },
  { name: 'name_elsewhere', section: 'registered', severity: 'W', distinct: ['name'] },
  list.error('decision_number', 'filled(decision_no)', '=', '[1]', { when: 'filled(recognised)', says: 'Mô hình được công nhận phải có số quyết định công nhận.' }),
  list.error('decision_day', 'filled(decision_on)', '=', '[1]', { when: 'filled(recognised)', says: 'Mô hình được công nhận phải có ngày quyết định công nhận.' }),
  list.error('decided_after', 'decision_on', '>=', 'registered_on'),
];

/** B1a: the ten items of a registration, and what came of it. */
function registered(levels: readonly string[]): FormContents['sections'][number] {
  return {
    code: 'registered', title: 'B1a. Danh sách đăng ký', rows: { kind: 'records', most: 2000 }, columns: [
      ofType('text', '1', 'name', 'Tên mô hình, điển hình', { required: true, length: { least: 5, most: 150 }, width: 30 }),
      ofType('choice', '2', 'kind', 'Mô hình / Điển hình', { options: ['Mô hình', 'Điển hình'], required: true }),
      ofType('choice', '3', 'subject', 'Tập thể / Cá nhân', { options: ['Tập thể', 'Cá nhân'], required: true }),
      ofType('unit', '4', 'unit', 'Đơn vị đăng ký', { required: true, width: 20 }),
      ofType('text', '5', 'place', 'Địa bàn, đối tượng', { width: 20 }),
      ofType('choice', '6', 'field', 'Lĩnh vực', { options: FIELDS, required: true, width: 16 }),
      ofType('text', '7', 'reason', 'Thực trạng, lý do', { width: 24 }), ofType('text', '8', 'target', 'Mục tiêu, tiêu chí', { width: 24 }), ofType('text', '9', 'method', 'Nội dung, cách làm', { width: 24 }),
      ofType('text', '10', 'forces', 'Lực lượng thực hiện'), ofType('text', '11', 'resources', 'Nguồn lực'), ofType('date', '12', 'registered_on', 'Ngày đăng ký'), ofType('text', '13', 'time', 'Thời gian thực hiện'),
      ofType('text', '14', 'result', 'Sản phẩm, kết quả', { width: 24 }), ofType('text', '15', 'lasting', 'Khả năng duy trì, nhân rộng'),
      ofType('choice', '16', 'recognised', 'Cấp công nhận', { options: [...levels] }), ofType('text', '17', 'decision_no', ['Quyết định công nhận', 'Số']), ofType('date', '18', 'decision_on', ['Quyết định công nhận', 'Ngày']),
      ofType('person', '19', 'contact', ['Người phụ trách', 'Họ và tên']), ofType('phone', '20', 'phone', ['Người phụ trách', 'Số điện thoại']), ofType('text', '21', 'note', 'Ghi chú'),
    ],
  };
}

/** What the register of models tells of a unit. What was carried over is told by the return before. */
const SOURCES = sourcesOf('model', 'summary', {
  new: ['registered'], collective: ['maintained', { subject: 'collective' }], individual: ['maintained', { subject: 'individual' }],
  f_econ: ['maintained', { field: 'economy' }], f_soc: ['maintained', { field: 'society' }], f_def: ['maintained', { field: 'defence' }], f_pol: ['maintained', { field: 'political_system' }], f_other: ['maintained', { field: 'other' }],
  rec_base: ['recognised', { recognisedLevel: 'grassroots' }], rec_prov: ['recognised', { recognisedLevel: 'province' }], rec_cent: ['recognised', { recognisedLevel: 'central' }],
  replicated: ['replicated'], stopped: ['stopped'],
});

function made(levels: readonly (readonly [code: string, heading: string])[]): FormContents {
  const form = contents('BIỂU TỔNG HỢP MÔ HÌNH, ĐIỂN HÌNH “DÂN VẬN KHÉO”', [
    { code: 'summary', title: 'B1. Tổng hợp', rows: { kind: 'units' }, columns: columns(levels), total: 'bottom' },
    registered(levels.map(([, heading]) => heading)),
  ], CHECKS, [BLANK_NOTE, 'Cột “Lĩnh vực khác” chỉ dùng khi văn bản yêu cầu báo cáo có quy định (ví dụ: xây dựng nông thôn mới).'], 'mô hình, điển hình');
  return { ...form, sources: SOURCES };
}

const BASE = ['rec_base', 'Cấp cơ sở'] as const;
const ABOVE = [['rec_prov', 'Cấp tỉnh'], ['rec_cent', 'Cấp Trung ương']] as const;

/** Models by unit, with the list they are counted from (DOMAIN §3.1). The district level recognised until it ended. */
export const b1: DeliveredForm = {
  code: 'B1', name: 'Tổng hợp mô hình, điển hình “Dân vận khéo”', note: null,
  versions: [
    { number: '2021.1', validFrom: '2021-01-01', validTo: '2025-06-30', contents: made([BASE, ['rec_dist', 'Cấp huyện'], ...ABOVE]), renamed: {} },
    { number: '2025.1', validFrom: '2025-07-01', validTo: null, contents: made([BASE, ...ABOVE]), renamed: {} },
  ],
};
