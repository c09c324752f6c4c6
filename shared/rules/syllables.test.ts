import { describe, expect, it } from 'vitest';
import { allSyllables, isSyllable } from './syllables.ts';

const words = (text: string) => text.split(/[^\p{L}]+/u).filter((word) => word !== '');

describe('the spelling of syllables', () => {
  it('knows the words of official papers', () => {
    const papers = `Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở; phong trào thi đua “Dân vận khéo”; công tác tôn giáo. Độc lập - Tự do - Hạnh phúc.
      Ủy viên Ban Thường vụ Tỉnh ủy, Phó Bí thư Thường trực, Chủ tịch Hội đồng nhân dân; Uỷ ban Mặt trận Tổ quốc; Liên đoàn Lao động; Giám đốc Sở Giáo dục và Đào tạo;
      Khuyết, quyển, quyền hạn, giải quyết khiếu nại, tiếp công dân, nghiêng, nghỉ hưu, ghế, giếng, giết, gì, gìn giữ, giữa, quýt, quốc gia, quẩn quanh, xoong, khuỷu tay, thuở, huơ, ngoằn ngoèo, loay hoay, yêu, yên, ý, ỉa, ước, ưu tiên`;
    expect(words(papers).filter((word) => !isSyllable(word))).toEqual([]);
  });

  it('knows family and given names', () => {
    const names = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Triệu Quách Khuất Thạch Uông Ông Nghiêm Quỳnh Thuý Thúy Hoà Hòa Khoẻ Khỏe Mỹ Vy Thy Kỳ Tỷ Sỹ Quý Nguyệt Nghĩa Giáp Gấm Gié';
    expect(words(names).filter((word) => !isSyllable(word))).toEqual([]);
  });

  it('knows no words of other languages by their accents', () => {
    const foreign = 'Café René Hélène Noël François Zürich Müller Château Niê Kđăm Krông Êban Mlô Brêu Blô Hrê façade naïve Ågren señor';
    expect(words(foreign).filter(isSyllable)).toEqual([]);
  });

  it.each(['hoéa', 'quu', 'quư', 'qung', 'quôn', 'cách̀', 'càch', 'kà', 'cì', 'ngể', 'nghà', 'iên', 'tyên', 'ươ', 'aâ', 'hóà', 'cach', 'Nguyêòn', 'điêm̉'])('refuses “%s”', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it('all it makes it knows again, in either case', () => {
    const all = allSyllables();
    expect(all.length).toBeGreaterThan(10_000);
    expect(all.filter((word) => !isSyllable(word) || !isSyllable(word.toUpperCase()))).toEqual([]);
  });
});
