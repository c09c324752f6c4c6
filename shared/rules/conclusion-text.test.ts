import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConclusion } from './conclusion-text.ts';
import type { Finding, Named } from './conclusion-units.ts';
import { dateOf, formatDate } from './dates.ts';
import { foldWords } from './text.ts';

const UNITS = ['Sở Nội vụ', 'Sở Tài chính', 'Sở Giáo dục và Đào tạo', 'Thanh tra tỉnh', 'Văn phòng Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Ủy ban nhân dân xã An Mẫu', 'Công an tỉnh', 'Đảng ủy xã', 'Ủy ban Mặt trận Tổ quốc tỉnh'];
const PEOPLE = ['Lê Văn An', 'Trần Thị Bình'];
const known = new Map<string, Finding>([...UNITS, ...PEOPLE].map((name) => [foldWords(name), { kind: 'found', id: name }]));
known.set(foldWords('Phòng Nội vụ'), { kind: 'ambiguous', options: ['Phòng Nội vụ (An Mẫu)', 'Phòng Nội vụ (Bình Mẫu)'] });
const find = (name: string): Finding | null => known.get(foldWords(name)) ?? null;

/** A name by the record, or the words with a question mark. */
const told = ({ text, finding }: Named): string => (finding?.kind === 'found' ? finding.id : `${text}?`);
const read = (text: string) =>
  readConclusion(text, '2026-06-18', { unit: find, person: find }).map((one) => ({
    work: one.work, leads: one.leads.map(told), with: one.cooperating.map(told), people: one.people.map(told), product: one.product, due: one.deadlines.map(({ text: words, dueOn, standing }) => `${words} = ${standing ? 'standing' : dueOn ?? '?'}`),
  }));

const NOTHING = { leads: [], with: [], people: [], product: null, due: [] };

describe('a conclusion tells what is to be done', () => {
  it.each<[string, string, Partial<ReturnType<typeof read>[number]>[]]>([
    ['lead, co-operating units and a group that is no unit', 'Giao Sở Nội vụ chủ trì, phối hợp với Thanh tra tỉnh và UBND các xã, phường rà soát, bổ sung quy chế; báo cáo Ban Chỉ đạo trước ngày 30/9/2026.',
      [{ work: 'Rà soát, bổ sung quy chế; báo cáo Ban Chỉ đạo trước ngày 30/9/2026.', leads: ['Sở Nội vụ'], with: ['Thanh tra tỉnh', 'UBND các xã, phường?'], product: 'Báo cáo', due: ['trước ngày 30/9/2026 = 2026-09-30'] }]],
    ['who drafts takes the lead, and the old spelling is understood', 'Giao Văn phòng Tỉnh uỷ tham mưu kế hoạch kiểm tra, trình Ban Chỉ đạo trong quý III/2026',
      [{ leads: ['Văn phòng Tỉnh ủy'], with: [], product: 'Kế hoạch kiểm tra', due: ['trong quý III/2026 = 2026-09-30'] }]],
    ['two offices, each its own; short names are written out', 'Sở Tài chính chủ trì xây dựng Tờ trình về kinh phí, hoàn thành trước ngày 15/7; BTGDVTU theo dõi, đôn đốc.',
      [{ work: 'Xây dựng Tờ trình về kinh phí, hoàn thành trước ngày 15/7', leads: ['Sở Tài chính'], product: 'Tờ trình về kinh phí', due: ['hoàn thành trước ngày 15/7 = 2026-07-15'] }, { leads: ['Ban Tuyên giáo và Dân vận Tỉnh ủy'], due: [] }]],
    ['the brackets of a notice', 'Kiểm tra việc thực hiện tại 5 xã (Giao: Sở Nội vụ chủ trì, Thanh tra tỉnh phối hợp; sản phẩm: báo cáo kết quả kiểm tra; thời hạn: quý III/2026).',
      [{ work: 'Kiểm tra việc thực hiện tại 5 xã', leads: ['Sở Nội vụ'], with: ['Thanh tra tỉnh'], product: 'Báo cáo kết quả kiểm tra', due: ['thời hạn: quý III/2026 = 2026-09-30'] }]],
    ['a person, whose office is not taken for the lead', 'Giao đồng chí Lê Văn An, Giám đốc Sở Nội vụ, chỉ đạo hoàn thiện Đề án trước 30/6/2026', [{ leads: [], people: ['Lê Văn An'], product: 'Đề án', due: ['trước 30/6/2026 = 2026-06-30'] }]],
    ['somebody unknown', 'Giao đồng chí Ngô Thị Lạ chuẩn bị hội nghị', [{ leads: [], people: ['Ngô Thị Lạ?'], due: [] }]],
    ['one time for all; a name of several units is asked', 'Đề nghị UBND xã An Mẫu báo cáo kết quả đối thoại. Giao Phòng Nội vụ tổng hợp. Hoàn thành trong tháng 9/2026.',
      [{ leads: ['Ủy ban nhân dân xã An Mẫu'], due: ['Hoàn thành trong tháng 9/2026 = 2026-09-30'] }, { leads: ['Phòng Nội vụ?'], due: ['Hoàn thành trong tháng 9/2026 = 2026-09-30'] }]],
    ['a longer name is not taken for a shorter one', 'Đảng ủy xã Bình Mẫu chủ trì triển khai mô hình trong 6 tháng cuối năm 2026', [{ leads: ['Đảng ủy xã Bình Mẫu?'], due: ['trong 6 tháng cuối năm 2026 = 2026-12-31'] }]],
    ['nothing is named', 'Tiếp tục nâng cao chất lượng hoạt động của Ban Chỉ đạo.', [{ ...NOTHING, work: 'Tiếp tục nâng cao chất lượng hoạt động của Ban Chỉ đạo.' }]],
    ['two times: somebody must choose', 'Giao Sở Nội vụ xây dựng kế hoạch trước ngày 15/7/2026 và báo cáo kết quả trước ngày 30/9/2026', [{ product: 'Kế hoạch', due: ['trước ngày 15/7/2026 = 2026-07-15', 'trước ngày 30/9/2026 = 2026-09-30'] }]],
    ['several offices at once', 'Giao Sở Nội vụ, Sở Tài chính và Sở Giáo dục và Đào tạo rà soát quy chế trong vòng 10 ngày', [{ leads: ['Sở Nội vụ', 'Sở Tài chính', 'Sở Giáo dục và Đào tạo'], due: ['trong vòng 10 ngày = 2026-06-28'] }]],
    ['working days are not counted here', 'Giao Công an tỉnh báo cáo kết quả trong thời hạn 5 ngày làm việc', [{ leads: ['Công an tỉnh'], due: ['trong thời hạn 5 ngày làm việc = ?'] }]],
    ['work without end', 'Nắm tình hình Nhân dân (Giao: UBMTTQ tỉnh; thời hạn: thường xuyên)', [{ leads: ['Ủy ban Mặt trận Tổ quốc tỉnh'], due: ['thời hạn: thường xuyên = standing'] }]],
    ['a group of which nothing else is said', 'Yêu cầu các cơ quan, đơn vị có liên quan tự kiểm tra việc thực hiện.', [{ leads: ['các cơ quan, đơn vị có liên quan?'], work: 'Tự kiểm tra việc thực hiện.' }]],
    ['a group', 'Yêu cầu các cơ quan, đơn vị thực hiện nghiêm quy chế', [{ leads: ['các cơ quan, đơn vị?'], work: 'Thực hiện nghiêm quy chế' }]],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

describe('whatever is written', () => {
  const pieces = fc.constantFrom('Giao', 'giao', 'chủ trì', 'phối hợp với', 'và', ',', ';', '.', '(', ')', '\n', 'các xã, phường', 'đồng chí', 'trước ngày', 'trong quý', '30/9', '31/2/2026', 'sản phẩm:', 'thời hạn:', 'UBND', 'Phòng Nội vụ', ...UNITS, ...PEOPLE, 'rà soát', 'kế hoạch', 'xây dựng');
  const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 30 }).map((words) => words.join(' '));

  it('a reading holds only what stands in the text, each deadline at its place', () => {
    fc.assert(fc.property(texts, (text) => {
      const clean = text.normalize('NFC').replaceAll('Uỷ', 'Ủy').replaceAll('uỷ', 'ủy');
      const parts = readConclusion(text, '2026-06-18', { unit: find, person: find });
      expect(parts.length).toBeGreaterThan(0);
      for (const { leads, cooperating, people, deadlines } of parts) {
        for (const one of [...leads, ...cooperating, ...people, ...deadlines]) expect(clean).toContain(one.text);
        for (const lead of leads) expect(cooperating.map((one) => one.text)).not.toContain(lead.text);
      }
    }));
  });

  it('lead, co-operating unit and day are read back from a sentence written with them', () => {
    const unit = fc.constantFrom(...UNITS);
    const day = fc.record({ month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }), year: fc.integer({ min: 2026, max: 2030 }) });
    fc.assert(fc.property(unit, unit, day, (lead, other, { month, date, year }) => {
      fc.pre(lead !== other);
      const dueOn = dateOf(year, month, date) ?? '';
      const [part, ...others] = read(`Giao ${lead} chủ trì, phối hợp với ${other} rà soát quy chế trước ngày ${formatDate(dueOn)}.`);
      expect(others).toEqual([]);
      expect(part).toMatchObject({ leads: [lead], with: [other], due: [`trước ngày ${formatDate(dueOn)} = ${dueOn}`] });
    }));
  });
});
