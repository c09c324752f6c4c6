/** What a name found in a text stands for: one record, or several of which somebody must choose. */
export type Finding = { kind: 'found'; id: string } | { kind: 'ambiguous'; options: readonly string[] };

/** Somebody named in a text, in the words that stand there; nothing is known by a name that is not found. */
export interface Named {
  text: string;
  finding: Finding | null;
}

/** Looks a name up as it is written. */
export type Find = (name: string) => Finding | null;

/** How the names of bodies are written short, and what they stand for (DOMAIN §4.7). */
const SHORT: readonly (readonly [short: string, full: string])[] = [
  ['UBND', 'Ủy ban nhân dân'], ['HĐND', 'Hội đồng nhân dân'], ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'], ['MTTQ', 'Mặt trận Tổ quốc'], ['BTGDVTU', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'], ['BTGDV', 'Ban Tuyên giáo và Dân vận'],
  ['BXDĐ', 'Ban Xây dựng Đảng'], ['UBKT', 'Ủy ban Kiểm tra'], ['VPĐU', 'Văn phòng Đảng ủy'], ['LĐLĐ', 'Liên đoàn Lao động'], ['CCB', 'Cựu chiến binh'], ['BCĐ', 'Ban Chỉ đạo'], ['TGV', 'Tổ giúp việc'],
];

/** A name as it may stand in the record: as written, with its short forms written out, and written short. */
export function waysOfWriting(name: string): string[] {
  const plain = name.normalize('NFC').replaceAll('Uỷ', 'Ủy').replaceAll('uỷ', 'ủy');
  const full = SHORT.reduce((text, [short, long]) => text.replace(wordsOf(short, 'gu'), long), plain);
  const short = SHORT.reduce((text, [abbreviation, long]) => text.replace(wordsOf(long, 'giu'), abbreviation), full);
  return [...new Set([plain, full, short])];
}

function wordsOf(words: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, flags);
}

/** The first words of what is an office, though no unit of the record may bear the name. */
const HEADS = /^(?:(?:các|những|một số)\s+)?(?:Sở|Ban|Ban,|Bộ|Thanh tra|UBND|Ủy ban|HĐND|Hội|Văn phòng|VPĐU|Đảng ủy|Tỉnh ủy|Thành ủy|Công an|Liên đoàn|LĐLĐ|Đoàn|Tỉnh đoàn|MTTQ|UBMTTQ|Mặt trận|Trung tâm|Phòng|Chi cục|Cục|Viện|Trường|Tổ giúp việc|Tổ chức|Báo|Đài|Kho bạc|Tòa án|BTGDV|BXDĐ|UBKT|Cơ quan|Đơn vị|Ngành|Địa phương|Xã|Phường)(?![\p{L}\p{N}])/iu;
/** What goes on with a group: `các xã, phường, đặc khu`. */
const GROUP = /^(?:các\s+)?(?:xã|phường|đặc khu|thị trấn|ban|sở|ngành|đoàn thể|địa phương|cơ quan|đơn vị|tổ chức|hội)(?![\p{L}\p{N}])(?!\s+\p{Lu})/u;
const MEMBERS = '(?:xã|phường|đặc khu|thị trấn|ban|sở|ngành|đoàn thể|địa phương|cơ quan|đơn vị|tổ chức|hội)(?![\\p{L}\\p{N}])(?!\\s+\\p{Lu}|\\s*:)';
/** A group as a whole: `UBND các xã, phường`, `các cơ quan, đơn vị liên quan`. */
const GROUPS = new RegExp(`^(?:\\p{Lu}\\p{L}*(?:\\s+\\p{L}+){0,3}\\s+)?(?:[Cc]ác|những)\\s+${MEMBERS}(?:(?:\\s*,\\s*|\\s+và\\s+)${MEMBERS})*(?:\\s+(?:có\\s+)?liên quan|\\s+trực thuộc|\\s+trong tỉnh)?`, 'u');
/** Where the work begins. */
const VERBS = /^(?:chủ trì|phối hợp|chịu trách nhiệm|tham mưu|rà soát|xây dựng|báo cáo|hoàn thiện|hoàn chỉnh|hoàn thành|triển khai|tổ chức thực hiện|tổ chức rà soát|tổ chức kiểm tra|tổ chức triển khai|tổ chức quán triệt|hướng dẫn|kiểm tra|thanh tra việc|ban hành|trình|tổng hợp|đôn đốc|theo dõi|chuẩn bị|nghiên cứu|đề xuất|thực hiện|lập|soạn|dự thảo|gửi|khẩn trương|tăng cường|tiếp tục|chủ động|kịp thời|đẩy mạnh|bố trí|cung cấp|công bố|giải quyết|tiếp nhận|chỉ đạo|có trách nhiệm|để|trong|trước|căn cứ|thẩm định|sửa đổi|bổ sung|quán triệt|tuyên truyền|thống kê|đánh giá|nhân rộng|theo|tự|cử|phân công|nghiêm túc|cùng thực hiện)(?![\p{L}\p{N}])/iu;
const SEPARATOR = /^\s*(?:[,;]\s*(?:và\s+|cùng\s+)?|(?:và|cùng với|cùng)\s+|$)/u;
const LONGEST = 14;

/** The offices named one after the other from a place in a text on, and where they end. */
export function readUnits(text: string, at: number, find: Find): { units: Named[]; end: number } {
  const units: Named[] = [];
  let [next, end] = [skipSpaces(text, at), at];
  for (;;) {
    const one = unitAt(text, next, find);
    if (one === null) return { units, end };
    units.push(one.unit);
    end = one.end;
    const separator = SEPARATOR.exec(text.slice(end))?.[0] ?? '';
    if (separator === '') return { units, end };
    next = end + separator.length;
  }
}

/** An office whose name begins at a place: the longest that is known, else what begins as one. */
export function unitAt(text: string, at: number, find: Find): { unit: Named; end: number } | null {
  const rest = text.slice(at);
  if (VERBS.test(rest)) return null;
  const known = longestKnown(rest, find);
  if (known !== null) return { unit: known, end: at + known.text.length };
  if (!HEADS.test(rest)) return null;
  const length = unknownLength(rest);
  return { unit: { text: rest.slice(0, length).trim(), finding: null }, end: at + length };
}

/** A known name with another word of a name behind it is part of a longer one, and is not taken for it. */
function longestKnown(rest: string, find: Find): Named | null {
  const ends = [...rest.matchAll(/[\p{L}\p{N}]+/gu)].slice(0, LONGEST).map((word) => word.index + word[0].length);
  for (const end of ends.toReversed()) {
    const text = rest.slice(0, end);
    if (/[;:.()\n]/u.test(text)) continue;
    const finding = waysOfWriting(text).map(find).find((one) => one !== null) ?? null;
    if (finding !== null) return /^\s+(?:\p{Lu}|(?:tỉnh|thành phố|xã|phường|huyện|đặc khu)\s+\p{Lu})/u.test(rest.slice(end)) && !VERBS.test(rest.slice(end).trim()) ? null : { text, finding };
  }
  return null;
}

function unknownLength(rest: string): number {
  const group = GROUPS.exec(rest)?.[0];
  if (group !== undefined) return group.length;
  for (const mark of rest.matchAll(/[,;:.()\n]|\s+/gu)) {
    const [at, behind] = [mark.index, rest.slice(mark.index + mark[0].length).trimStart()];
    const parts = /[,;:.()\n]/u.test(mark[0]);
    if (parts && !(mark[0] === ',' && GROUP.test(behind))) return at;
    if (!parts && at > 0 && (VERBS.test(behind) || (/^(?:và|cùng)\s/u.test(behind) && !GROUP.test(behind.replace(/^(?:và|cùng)\s+/u, ''))))) return at;
  }
  return rest.length;
}

function skipSpaces(text: string, at: number): number {
  return at + (/^[\s:]*/u.exec(text.slice(at))?.[0].length ?? 0);
}
