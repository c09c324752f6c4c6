/**
 * Abbreviations of positions and of the bodies they are held in, as offices write them (DOMAIN §4.7), in capitals only:
 * in small letters they are ordinary words. Names that are always written short (HĐND, UBND) stay.
 */
const FULL: Readonly<Record<string, string>> = {
  UVBCT: 'Ủy viên Bộ Chính trị',
  UVTW: 'Ủy viên Trung ương Đảng',
  TVTU: 'Ủy viên Ban Thường vụ Tỉnh ủy',
  UVBTV: 'Ủy viên Ban Thường vụ',
  UVTV: 'Ủy viên Ban Thường vụ',
  TUV: 'Tỉnh ủy viên',
  HUV: 'Huyện ủy viên',
  ĐUV: 'Đảng ủy viên',
  BT: 'Bí thư',
  PBT: 'Phó Bí thư',
  PBTTT: 'Phó Bí thư Thường trực',
  PCT: 'Phó Chủ tịch',
  CVP: 'Chánh Văn phòng',
  PCVP: 'Phó Chánh Văn phòng',
  GĐ: 'Giám đốc',
  PGĐ: 'Phó Giám đốc',
  PTB: 'Phó Trưởng ban',
  PTBTT: 'Phó Trưởng ban Thường trực',
  BCĐ: 'Ban Chỉ đạo',
  TGV: 'Tổ giúp việc',
  QCDC: 'Quy chế dân chủ',
  DVK: 'Dân vận khéo',
  MTTQ: 'Mặt trận Tổ quốc',
  LLVT: 'lực lượng vũ trang',
  CCB: 'Cựu chiến binh',
  LĐLĐ: 'Liên đoàn Lao động',
  BTGDV: 'Ban Tuyên giáo và Dân vận',
  BTGDVTU: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  BXDĐ: 'Ban Xây dựng Đảng',
  UBKT: 'Ủy ban Kiểm tra',
  VPĐU: 'Văn phòng Đảng ủy',
  TTND: 'Thanh tra nhân dân',
  GSĐTCĐ: 'giám sát đầu tư cộng đồng',
};

/** Abbreviations that stand for several things: only their writer knows which. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  CT: ['Chủ tịch', 'Chỉ thị'],
  TB: ['Trưởng ban', 'Thông báo', 'Trung bình'],
  TT: ['Thường trực', 'Thông tri', 'Thông tư', 'thị trấn', 'trung tâm'],
  CV: ['chuyên viên', 'công văn'],
};

/** With the body behind it a chair can mean nothing else: `CT HĐND`, `CT UBND`. */
const CHAIR = /(?<![\p{L}\p{N}])CT(?=\s+(?:HĐND|UBND|UBMTTQ|MTTQ|LĐLĐ|Hội)(?![\p{L}\p{N}]))/gu;
const WORD = /(?<![\p{L}\p{N}])[\p{Lu}\p{M}]{2,}(?![\p{L}\p{N}])/gu;

export interface ExpandedPosition {
  text: string;
  /** The first abbreviation left because it stands for several things, with what it may mean. */
  unclear: { short: string; meanings: readonly string[] } | null;
}

/** A position with its abbreviations written out: `PGĐ Sở Nội vụ` → `Phó Giám đốc Sở Nội vụ`. What is not known stays as it is. */
export function expandPosition(text: string): ExpandedPosition {
  let unclear: ExpandedPosition['unclear'] = null;
  // A text all in capitals is no row of abbreviations.
  if (!/\p{Ll}/u.test(text) && /\s/.test(text) && !/^\S{2,8}(?:\s+\S{2,8}){0,2}$/u.test(text)) return { text, unclear };
  const expanded = text.normalize('NFC').replace(CHAIR, 'Chủ tịch').replace(WORD, (short) => {
    const meanings = Object.hasOwn(SEVERAL, short) ? SEVERAL[short] : undefined;
    if (meanings !== undefined) unclear ??= { short, meanings };
    return Object.hasOwn(FULL, short) ? (FULL[short] ?? short) : short;
  });
  return { text: expanded, unclear };
}
