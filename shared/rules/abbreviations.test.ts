import { describe, expect, it } from 'vitest';
import { expandPosition } from './abbreviations.ts';

describe('abbreviations of positions', () => {
  it.each([
    ['PGĐ Sở Nội vụ', 'Phó Giám đốc Sở Nội vụ'],
    ['TUV, GĐ Sở Nội vụ', 'Tỉnh ủy viên, Giám đốc Sở Nội vụ'],
    ['UVBTV, CT HĐND xã', 'Ủy viên Ban Thường vụ, Chủ tịch HĐND xã'],
    ['PCT UBND tỉnh', 'Phó Chủ tịch UBND tỉnh'],
    ['PBTTT Đảng ủy', 'Phó Bí thư Thường trực Đảng ủy'],
    ['PCVP-UBND', 'Phó Chánh Văn phòng-UBND'],
    ['GĐ', 'Giám đốc'],
    ['Giám đốc', 'Giám đốc'],
    ['Chủ tịch LĐLĐ tỉnh', 'Chủ tịch Liên đoàn Lao động tỉnh'],
  ])('%s → %s', (short, text) => expect(expandPosition(short)).toEqual({ text, unclear: null }));

  it.each([
    ['TB Dân vận', 'TB', 'Trưởng ban'],
    ['CT', 'CT', 'Chủ tịch'],
    ['PBT TT Đảng ủy', 'TT', 'Thường trực'],
  ])('%s is asked about: %s may mean several things', (text, short, first) => {
    const { unclear } = expandPosition(text);
    expect(unclear?.short).toBe(short);
    expect(unclear?.meanings[0]).toBe(first);
  });

  it.each(['BÍ THƯ ĐẢNG ỦY XÃ BT MẪU', 'Bt', 'gđ', 'Sở TT&TT'])('%s is left as it is written', (text) => expect(expandPosition(text).text).toBe(text));
  it('writing out twice changes nothing more', () => {
    const once = expandPosition('UVBTV, PGĐ Sở Nội vụ').text;
    expect(expandPosition(once).text).toBe(once);
  });
});
