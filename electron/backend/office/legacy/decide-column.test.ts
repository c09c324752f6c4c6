import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSyllables } from '#shared/rules/syllables.ts';
import { halfApart, toTcvn3, toViqr, toVni, toWindows1258 } from '../../../../tests/support/legacy-text.ts';
import { cellKey, type ColumnCell, decideColumn } from './decide-column.ts';

const NAMES = ['Nguyễn Thị Hồng Thắm', 'Trần Đình Khôi', 'Lê Văn Ví Dụ', 'Phạm Minh Họa', 'Đỗ Thị Bản Nháp', 'Võ Phú Tú'];
const WORK = ['Bí thư Đảng ủy', 'Phó Chủ tịch UBND', 'Giám đốc Sở Nội vụ', 'Trưởng phòng, đ/c phụ trách BCĐ', 'Chánh Văn phòng Tỉnh ủy'];

const column = (texts: readonly string[], font: string | null = null): ColumnCell[] => texts.map((text) => ({ text, font }));
/** The texts of a column after everything that is to be decoded was. */
function read(cells: readonly ColumnCell[], likely: Parameters<typeof decideColumn>[1] = []): string[] {
  const decision = decideColumn(cells, likely);
  return cells.map((cell) => decision?.changes.get(cellKey(cell)) ?? cell.text);
}

describe('a column without fonts', () => {
  it.each([['tcvn3', toTcvn3], ['vni', toVni], ['viqr', toViqr], ['windows-1258', toWindows1258], ['decomposed', (text: string) => text.normalize('NFD')]] as const)('in %s is told by its syllables', (encoding, encode) => {
    for (const texts of [NAMES, WORK]) {
      const cells = column(texts.map(encode));
      expect(decideColumn(cells)).toMatchObject({ encoding, by: 'syllables', confidence: 1 });
      expect(read(cells)).toEqual(texts);
    }
  });

  it('tells what it found: how many words, some texts before and after, how many cells change', () => {
    const cells = [...column(NAMES.map(toTcvn3)), { text: toTcvn3('Lê Văn Ví Dụ'), font: null, times: 4 }, { text: '0400 000 001', font: null }];
    expect(decideColumn(cells)).toMatchObject({
      encoding: 'tcvn3', by: 'syllables', confidence: 1,
      evidence: { fonts: [], words: 24, right: 24, before: 6 },
      samples: [
        { before: 'NguyÔn ThÞ Hång Th¾m', after: 'Nguyễn Thị Hồng Thắm' },
        { before: 'Lª V¨n VÝ Dô', after: 'Lê Văn Ví Dụ' },
        { before: '§ç ThÞ B¶n Nh¸p', after: 'Đỗ Thị Bản Nháp' },
      ],
      changed: 10,
    });
  });

  it('one doubtful word is not enough, unless a column beside it is in that encoding', () => {
    const cells = column(['Tõ ngµy', '10/4/2026', '12/4/2026']);
    expect(decideColumn(cells)).toBeNull();
    expect(read(cells, ['tcvn3'])).toEqual(['Từ ngày', '10/4/2026', '12/4/2026']);
    expect(decideColumn(cells, ['tcvn3'])).toMatchObject({ by: 'neighbours', evidence: { words: 2, right: 2, before: 1 } });
    expect(decideColumn(column(['§T', '0400 000 001']), ['vni', 'tcvn3'])).toMatchObject({ encoding: 'tcvn3', by: 'neighbours', samples: [{ before: '§T', after: 'ĐT' }] });
    expect(decideColumn(column(['ÑT', '0400 000 001']), ['vni', 'tcvn3'])).toMatchObject({ encoding: 'vni', by: 'neighbours', samples: [{ before: 'ÑT', after: 'ĐT' }] });
  });

  it('of names of other peoples is told beside others; the same names in Unicode stay', () => {
    const names = ['Y Bhuôk Niê', 'Y Thêm Mlô', 'Ksor Phước', 'Rmah Hnhô', 'Y Đức Ênuôl'];
    for (const [encoding, encode] of [['tcvn3', toTcvn3], ['vni', toVni]] as const) {
      expect(read(column(names.map(encode)))).toEqual(names.map(encode));
      expect(read(column(names.map(encode)), [encoding])).toEqual(names);
      expect(read(column(names), [encoding])).toEqual(names);
    }
  });

  it('that could be in two encodings is told by the columns beside it, or stays', () => {
    const cells = column(['Bí thư', 'bí thư', '(bí thư)'].map(toVni));
    expect(decideColumn(cells)).toBeNull();
    expect(read(cells, ['vni'])).toEqual(['Bí thư', 'bí thư', '(bí thư)']);
  });

  it('keeps cells that are Unicode already among others that are not', () => {
    const legacy = NAMES.map(toTcvn3);
    const right = ['Nguyễn Văn Ánh', 'Hoàng Thị Mẫu', 'Y Mẫu Niê', 'H’Thử Niê Kđăm', 'Café René', 'Nguyen Van A', 'lien.he@mau.invalid', '12/QĐ-TU', ''];
    expect(read(column([...legacy, ...right]))).toEqual([...NAMES, ...right]);
  });

  it('follows the column where a text could be either: Phó, typed in TCVN3, also looks like Phã', () => {
    expect(read(column([...WORK, 'Phó', 'Bộ'].map(toTcvn3)))).toEqual([...WORK, 'Phó', 'Bộ']);
  });

  it('decodes abbreviations and names of other peoples with the rest', () => {
    const texts = [...WORK, 'BCĐ', 'đ/c Y Bhuôk Kđăm', 'Đắk Lắk', 'Krông Pắc', 'K’Brăk', 'Sở LĐTBXH'];
    expect(read(column(texts.map(toTcvn3)))).toEqual(texts);
    expect(read(column(texts.map(toVni)))).toEqual(texts);
  });
});

describe('a column with fonts', () => {
  it('is told by them, whatever else it holds', () => {
    const cells = [...column(['Uû viªn'], '.VnTime'), ...column(['danh s¸ch thµnh viªn'], '.VnArialH'), ...column(['Ủy viên', 'Lê Hòa'], 'Times New Roman')];
    expect(read(cells)).toEqual(['Uỷ viên', 'DANH SÁCH THÀNH VIÊN', 'Ủy viên', 'Lê Hòa']);
    expect(decideColumn(cells)).toMatchObject({ encoding: 'tcvn3', by: 'font', evidence: { fonts: ['.VnArialH', '.VnTime'] }, changed: 2 });
  });

  it('may have texts of both legacy families', () => {
    const cells = [...column(['Ñaûng uûy', 'Uûy vieân'], 'VNI-Times'), ...column(['§¶ng ñy'], '.VnTime')];
    expect(decideColumn(cells)).toMatchObject({ encoding: 'vni', by: 'font' });
    expect(read(cells)).toEqual(['Đảng ủy', 'Ủy viên', 'Đảng ủy']);
  });

  it('plain ASCII stays as it is, also in a capitals font', () => {
    const cells = [...column(['TT', 'Email', '0400 000 001', 'Nguyen Van A'], '.VnTimeH'), ...column(['Hä tªn'], '.VnTime')];
    expect(read(cells)).toEqual(['TT', 'Email', '0400 000 001', 'Nguyen Van A', 'Họ tên']);
    expect(decideColumn(column(['TT', '1', '2'], '.VnTime'))).toBeNull();
  });

  it('text typed in Unicode under a legacy font stays', () => {
    const cells = [...column(['Nguyễn Văn Mẫu', 'Hoà', 'Nguyên Công'], '.VnTime'), ...column(['Lª V¨n VÝ Dô'], '.VnTime')];
    expect(read(cells)).toEqual(['Nguyễn Văn Mẫu', 'Hoà', 'Nguyên Công', 'Lê Văn Ví Dụ']);
  });

  it('names of other peoples under a legacy font are decoded with it', () => {
    expect(read(column(['Bé Kr«ng', 'Y Bhu«k Niª', 'B«k'], '.VnTime'))).toEqual(['Bộ Krông', 'Y Bhuôk Niê', 'Bôk']);
  });

  it('garbled texts in another font are decoded, right ones not', () => {
    const cells = [...column(NAMES.map(toTcvn3), '.VnTime'), ...column(['NguyÔn V¨n MÉu', 'Phã Gi¸m ®èc', 'Phã ban', 'Lê Hòa', 'Ủy viên BCĐ, TrÇn §×nh Kh«i'], 'Times New Roman')];
    expect(read(cells)).toEqual([...NAMES, 'Nguyễn Văn Mẫu', 'Phó Giám đốc', 'Phã ban', 'Lê Hòa', 'Ủy viên BCĐ, Trần Đình Khôi']);
  });

  it('that were lost on the way and became ordinary ones leave it to the syllables', () => {
    expect(read(column(NAMES.map(toVni), 'Calibri'))).toEqual(NAMES);
  });
});

describe('what is right stays', () => {
  const right: Record<string, string[]> = {
    'Unicode': [...NAMES, ...WORK],
    'Unicode that has only Western letters': ['Lê Hòa', 'Võ Phú', 'Hà Tú', 'Bùi Công Lý', 'Trà Vân', 'Phã', 'Bé Tý', 'Nhã Ca', 'Tèo', 'Tòng', 'Sò', 'Mùi', 'Ngãi', 'Cù Là'],
    'French': ['Château', 'Café René', 'Hélène Noël', 'François Dupré', 'Théâtre Molière', 'Moïse', 'aérien', 'août', 'Forêt', 'Société générale', 'thé', 'Bébé', 'Léo', 'Mérité', 'Côte d’Azur', '« Oui »', 'Père Ngô'],
    'Ede, Ba-na, Jrai and others': ['Y Bion Niê', 'Êban', 'Y Thêm Mlô', 'K’Brêu', 'Rơ Châm', 'Siu Blêl', 'Ksor Hnhô', 'Rmah Thuyên', 'Nay Đức', 'Êñuôl', 'H’Bêl', 'Byă', 'Hrê', 'Gié Triêng', 'Cơ Tu', 'Êđê', 'Blô', 'Kpă Klơng', 'Y Wê', 'Ayŭn'],
    'English': ['Report of the committee', "don't", "o'clock", 'résumé', 'naïve', 'What? Yes.', 'C++', 'a(b)', 'x^2', 'add to', 'Mr. Ba', 'No. 5', 'e.g.', 'John (a)'],
    'codes, addresses, numbers': ['657-QĐ/TU', 'QĐ-UBND', 'mau.thu@mau.invalid', 'http://mau.invalid/a?b=c', '0400 000 001', '1.234,5', '25 °C', '100 m²', '± 5', '§ 12', '© 2026', '½', '1½', '100 µg', 'A·B', '®', '«»', '12×7'],
    'German and others': ['Müller', 'Köln', 'Schröder', 'Größe', 'São Paulo', 'Niño', 'señor', 'Ångström', 'Bjørn', 'fjörður', 'Coração'],
  };
  it.each(Object.keys(right))('%s', (kind) => {
    const texts = right[kind] ?? [];
    expect(decideColumn(column(texts))).toBeNull();
    expect(texts.filter((text) => decideColumn(column([text])) !== null)).toEqual([]);
  });

  it.each(Object.keys(right))('%s, also beside columns in all the encodings', (kind) => {
    const texts = right[kind] ?? [];
    const likely = ['tcvn3', 'vni', 'viqr', 'windows-1258'] as const;
    expect(decideColumn(column(texts), likely)).toBeNull();
    expect(texts.filter((text) => decideColumn(column([text]), likely) !== null)).toEqual([]);
  });

  it('all of it in one column too', () => {
    expect(decideColumn(column(Object.values(right).flat()))).toBeNull();
  });

  it('any Vietnamese text in Unicode, composed, with or without a Unicode font', () => {
    const text = fc.array(fc.constantFrom(...allSyllables()), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const cells = fc.array(fc.record({ text, font: fc.constantFrom(null, 'Times New Roman') }), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(cells, (some) => { expect(decideColumn(some)).toBeNull(); }));
  });
});

describe('any list of syllables', () => {
  const encoders = { tcvn3: toTcvn3, vni: toVni, viqr: toViqr, 'windows-1258': toWindows1258, decomposed: halfApart };
  // A letter alone says nothing about its encoding: it stays.
  const words = allSyllables().filter((word) => word.length > 1);
  const text = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 6 }).map((some) => some.join(' '));
  it.each(Object.entries(encoders))('written in %s comes back', (_encoding, encode) => {
    fc.assert(fc.property(fc.array(text, { minLength: 20, maxLength: 40, size: 'max' }), (texts) => { expect(read(column(texts.map(encode)))).toEqual(texts); }));
  });
});
