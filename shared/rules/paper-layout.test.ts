import { describe, expect, it } from 'vitest';
import { BARE_PAPER, PARTY_DECISION, STATE_DECISION } from '../../tests/support/official-papers.ts';
import type { OfficialPaper } from './official-paper.ts';
import { type LaidItem, type LaidRule, layoutOf } from './paper-layout.ts';
import { ruleSetFor } from './paper-rules.ts';

const layout = (paper: OfficialPaper) => layoutOf(paper, ruleSetFor(paper.system, paper.date));
const flat = (item: LaidItem): (LaidItem & { kind: 'line' | 'rule' })[] => {
  if (item.kind === 'columns') return item.rows.flat(2).flatMap(flat);
  return item.kind === 'table' ? [item.heading, ...item.rows].flat().map(({ line }) => line) : [item];
};
const lines = (paper: OfficialPaper, section = 0) => (layout(paper).sections[section]?.items ?? []).flatMap(flat).flatMap((item) => (item.kind === 'line' ? [item.runs.map(({ text }) => text).join('').replaceAll('\u00A0', '_').replaceAll('\n', ' ')] : []));
const rules = (paper: OfficialPaper): LaidRule[] => (layout(paper).sections[0]?.items ?? []).flatMap(flat).filter((item) => item.kind === 'rule');

describe('a paper of the State', () => {
  it('has its parts in the order of the decree', () => {
    expect(lines(STATE_DECISION)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH HÀ GIANG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 05/QĐ-UBND', 'Hà Giang, ngày 05 tháng 02 năm 2026',
      'QUYẾT ĐỊNH', 'Về việc kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh Hà Giang', '',
      'Căn cứ Luật Tổ chức chính quyền địa phương;', 'Theo đề nghị của Giám đốc Sở Nội vụ.', 'QUYẾT ĐỊNH:',
      'Điều 1. Kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh Hà Giang (có danh sách kèm theo).', '1. Ban Chỉ đạo làm việc theo Quy chế.', 'Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.', '',
      'Nơi nhận:', '- Như Điều 2;', '- Thường trực Tỉnh ủy;', '- Lưu: VT, NC.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', '', '', '', 'Lê Văn Mẫu',
    ]);
  });

  it('has a rule as long as the motto, and shorter ones under the issuer and the summary', () => {
    const [issuer, motto, summary] = rules(STATE_DECISION);
    expect(motto?.length).toBeCloseTo(55.7, 0);
    for (const rule of [issuer, summary]) {
      expect(rule?.length).toBeGreaterThan(0);
      expect(rule?.length).toBeLessThanOrEqual((rule?.within ?? 0) / 2);
    }
  });
});

describe('a paper of the Party', () => {
  it('has a star, no colon, hyphens under the summary, a full stop at the end', () => {
    expect(lines(PARTY_DECISION)).toEqual([
      'TỈNH ỦY HÀ GIANG', '*', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 412-QĐ/TU', 'Hà Giang, ngày 18 tháng 6 năm 2026',
      'QUYẾT ĐỊNH', 'về việc kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh Hà Giang', '-----', '',
      '- Căn cứ Điều lệ Đảng;', '- Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh.', 'QUYẾT ĐỊNH:',
      'Điều 1. Kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh Hà Giang (có danh sách kèm theo).', '1. Ban Chỉ đạo làm việc theo Quy chế.', 'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.', '',
      'Nơi nhận:', '- Như Điều 2;', '- Các thành viên Ban Chỉ đạo;', '- Lưu Văn phòng Tỉnh ủy.', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', '', '', '', '', 'Lê Văn Mẫu',
    ]);
  });

  it('cannot be signed by an authority that its rules do not know', () => {
    expect(() => layout({ ...PARTY_DECISION, signatures: [{ authorities: [{ by: 'TUQ', of: 'Trưởng ban' }], position: null, name: null }] })).toThrow(RangeError);
  });
});

describe('a draft', () => {
  it('leaves the places of the number, the day and the place open', () => {
    expect(lines({ ...STATE_DECISION, symbol: null, date: null, place: null })).toEqual(expect.arrayContaining(['Số: ______/QĐ-UBND', '______, ngày______tháng______năm______']));
    expect(lines({ ...PARTY_DECISION, symbol: null, date: null })).toEqual(expect.arrayContaining(['Số ______-QĐ/TU', 'Hà Giang, ngày______tháng______năm______']));
    expect(lines({ ...BARE_PAPER, type: 'report' })).toContain('Số: ______/BC-______');
  });
});

describe('addressees and letters', () => {
  it('one stands on the line, several each on their own', () => {
    expect(lines({ ...BARE_PAPER, addressees: ['Sở Nội vụ'] })).toContain('Kính gửi: Sở Nội vụ');
    expect(lines({ ...BARE_PAPER, addressees: ['Sở Nội vụ', 'Sở Tài chính.'] })).toEqual(expect.arrayContaining(['Kính gửi:', '- Sở Nội vụ;', '- Sở Tài chính.']));
  });

  it('a letter says under its number what it is about', () => {
    expect(lines({ ...BARE_PAPER, type: 'official_letter', summary: 'góp ý dự thảo' })).toContain('V/v góp ý dự thảo');
    expect(lines({ ...BARE_PAPER, system: 'party', type: 'official_letter', summary: 'góp ý dự thảo' })).toContain('về việc góp ý dự thảo');
  });
});

describe('the mark at the end', () => {
  const ending = (text: string, system: 'party' | 'state' = 'state') => lines({ ...BARE_PAPER, system, blocks: [{ kind: 'paragraph', runs: [{ text }] }] }).find((line) => line.startsWith('Hết'));

  it.each([['Hết', 'Hết./.'], ['Hết.', 'Hết./.'], ['Hết./.', 'Hết./.']])('of the State: %s', (text, ended) => expect(ending(text)).toBe(ended));
  it.each([['Hết', 'Hết.'], ['Hết.', 'Hết.'], ['Hết./.', 'Hết./.']])('of the Party: %s', (text, ended) => expect(ending(text, 'party')).toBe(ended));
});

describe('signatures and annexes', () => {
  it('two who sign stand beside each other, the recipients under them', () => {
    const two = ['Thư ký', 'Chủ tọa'].map((position) => ({ authorities: [], position, name: null }));
    expect(lines({ ...STATE_DECISION, signatures: two }).slice(-17)).toEqual(['THƯ KÝ', '', '', '', '', '______', 'CHỦ TỌA', '', '', '', '', '______', '', 'Nơi nhận:', '- Như Điều 2;', '- Thường trực Tỉnh ủy;', '- Lưu: VT, NC.']);
  });

  it('several annexes are numbered in Roman figures, a single one is not', () => {
    const [annex] = STATE_DECISION.annexes;
    expect(lines(STATE_DECISION, 1)[0]).toBe('DANH SÁCH THÀNH VIÊN');
    const two = { ...STATE_DECISION, annexes: [annex!, { ...annex!, landscape: true }] };
    expect([lines(two, 1)[0], lines(two, 2)[0]]).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect(layout(two).sections.map(({ landscape }) => landscape)).toEqual([false, false, true]);
  });
});
