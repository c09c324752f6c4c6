import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { allSyllables } from '#shared/rules/syllables.ts';
import { halfApart, toTcvn3, toViqr, toVni, toWindows1258, VIETNAMESE_LETTERS } from '../../../../tests/support/legacy-text.ts';
import { decodeText, encodingOfFont } from './encodings.ts';

const SMALL = Array.from(VIETNAMESE_LETTERS);
const ALL = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];

describe('the 134 letters', () => {
  it('are 134', () => expect(new Set(ALL).size).toBe(134));

  it('in TCVN3: small letters and the seven capitals without a tone', () => {
    const written = [...SMALL, 'Ă', 'Â', 'Đ', 'Ê', 'Ô', 'Ơ', 'Ư'];
    expect(written.map((letter) => decodeText(toTcvn3(letter), 'tcvn3'))).toEqual(written);
  });
  it('in TCVN3, where the font shows capitals', () => {
    expect(SMALL.map((letter) => decodeText(toTcvn3(letter), 'tcvn3', '.VnTimeH'))).toEqual(SMALL.map((letter) => letter.toUpperCase()));
  });
  it('in TCVN3, as iconv-lite has them', () => {
    const bytes = (letter: string) => Buffer.from(toTcvn3(letter), 'latin1');
    expect(SMALL.map((letter) => iconv.decode(bytes(letter), 'tcvn').normalize('NFC'))).toEqual(SMALL);
  });
  it.each([['vni', toVni], ['viqr', toViqr], ['windows-1258', toWindows1258], ['windows-1258', halfApart], ['decomposed', (text: string) => text.normalize('NFD')], ['decomposed', halfApart]] as const)('in %s', (encoding, encode) => {
    expect(ALL.map((letter) => decodeText(encode(letter), encoding))).toEqual(ALL);
  });
  it('in Windows-1258, as iconv-lite has them', () => {
    expect(ALL.map((letter) => iconv.decode(Buffer.from(toWindows1258(letter), 'latin1'), 'win1258').normalize('NFC'))).toEqual(ALL);
  });
});

describe('every text comes back', () => {
  const syllables = allSyllables();
  const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
  const word = fc.constantFrom(...syllables);
  const text = fc.array(fc.oneof(word, word.map(capitalised), word.map((one) => one.toUpperCase()), fc.constantFrom('2026', '-', '(số', 'TT;')), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

  it('all syllables, in all encodings', () => {
    const whole = syllables.join(' ');
    for (const [encoding, encode] of [['tcvn3', toTcvn3], ['vni', toVni], ['viqr', toViqr], ['windows-1258', toWindows1258], ['windows-1258', halfApart]] as const) expect(decodeText(encode(whole), encoding)).toBe(whole);
    expect(decodeText(toTcvn3(whole), 'tcvn3', '.VnArialH')).toBe(whole.toUpperCase());
  });
  it.each([['vni', toVni], ['viqr', toViqr], ['windows-1258', toWindows1258], ['decomposed', halfApart]] as const)('any text of syllables in %s', (encoding, encode) => {
    fc.assert(fc.property(text, (one) => { expect(decodeText(encode(one), encoding)).toBe(one); }));
  });
  it('any text of small syllables in TCVN3, and any in capitals', () => {
    const small = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(fc.property(small, (one) => { expect(decodeText(toTcvn3(one), 'tcvn3')).toBe(one); }));
    fc.assert(fc.property(small, (one) => { expect(decodeText(toTcvn3(`BAN ${one.toUpperCase()}`), 'tcvn3')).toBe(`BAN ${one.toUpperCase()}`); }));
  });
});

describe('texts as offices have them', () => {
  it.each([
    ['tcvn3', 'Uû ban nh©n d©n tØnh Ninh B×nh', 'Uỷ ban nhân dân tỉnh Ninh Bình'],
    ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['tcvn3', 'Phã Tr\u00adëng ban Th\u00adêng trùc', 'Phó Trưởng ban Thường trực'],
    ['vni', 'Tröôûng Ban Chæ ñaïo quy cheá daân chuû ôû cô sôû', 'Trưởng Ban Chỉ đạo quy chế dân chủ ở cơ sở'],
    ['vni', 'ÑAÛNG COÄNG SAÛN VIEÄT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['viqr', 'Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam, ddo^.c la^.p - tu+. do', 'Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập - tự do'],
    ['viqr', "The^' na`o la` Ho. va` te^n\\?", 'Thế nào là Họ và tên?'],
    ['windows-1258', 'UÒy viên BCÐ, NguyêÞn Thiò Hýõng', 'Ủy viên BCĐ, Nguyễn Thị Hương'],
  ] as const)('%s: %s', (encoding, before, after) => {
    expect(decodeText(before, encoding)).toBe(after);
  });

  it.each([
    ['Tr-ëng ban, th- ký; ng-êi ®-îc giao', 'Trưởng ban, thư ký; người được giao'],
    ['kinh tÕ-x· héi', 'kinh tế-xã hội'],
    ['Q§-UBND tØnh', 'QĐ-UBND tỉnh'],
    ['Sè 657-Q§/TU, ngµy 3-2', 'Số 657-QĐ/TU, ngày 3-2'],
    ['B¸c sÜ chuyªn khoa X-quang', 'Bác sĩ chuyên khoa X-quang'],
    ['H­ng-Yªn', 'Hưng-Yên'],
    ['- ñy viªn', '- ủy viên'],
  ])('a hyphen that was the letter ư: %s', (before, after) => {
    expect(decodeText(before, 'tcvn3')).toBe(after);
  });

  it.each([
    ['TæNG Sè §¶NG VI£N', 'TỔNG SỐ ĐẢNG VIÊN'],
    ['ñY BAN NH¢N D¢N', 'ỦY BAN NHÂN DÂN'],
    ['D¢N VËN kh¾p n¬i', 'DÂN VẬN khắp nơi'],
    ['Sè §T', 'Số ĐT'],
    ['Hµ §ç', 'Hà Đỗ'],
    ['Phã CT H§ND', 'Phó CT HĐND'],
  ])('capitals of TCVN3, which has none with a tone: %s', (before, after) => {
    expect(decodeText(before, 'tcvn3')).toBe(after);
  });
});

describe('what a font tells', () => {
  it.each([['.VnTime', 'tcvn3'], ['.VnTimeH', 'tcvn3'], ['.vnarial narrow', 'tcvn3'], ['VNI-Times', 'vni'], ['vni helve', 'vni'], ['Times New Roman', null], ['Vnunicode', null], [null, null]] as const)('%s', (font, encoding) => {
    expect(encodingOfFont(font)).toBe(encoding);
  });
});
