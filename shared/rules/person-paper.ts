import type { Period } from './dates.ts';
import { positionLine } from './positions.ts';
import { ROLE_TITLES, type Role } from './roles.ts';

/** The record of a person's data as one table, for the screen, for Excel and for paper. */

/** What the table is made from. */
export interface RecordFacts {
  person: {
    fullName: string;
    givenNameOverride: string | null;
    phone: string | null;
    email: string | null;
    note: string | null;
    anonymisedOn: string | null;
    positions: readonly (Period & { position: string | null; unitName: string | null })[];
    memberships: readonly (Period & { committeeName: string; role: Role; office: string | null; endReason: string | null; endNote: string | null; note: string | null; decisions: readonly string[]; endDecision: string | null })[];
  };
  enteredOn: string;
  enteredBy: string;
  proposals: readonly { committeeName: string; role: Role; removed: boolean; note: string | null }[];
  history: readonly { at: string; by: string; table: string; operation: string }[];
}

/** How wide the columns are beside each other, in characters of a workbook: most of the room is for what is told and what it rests on. */
export const RECORD_WIDTHS = [22, 42, 14, 14, 42] as const;

export const RECORD_SECTIONS = ['facts', 'positions', 'seats', 'proposals', 'history'] as const;
export type RecordSectionName = (typeof RECORD_SECTIONS)[number];
const FACTS = ['fullName', 'givenNameOverride', 'phone', 'email', 'note', 'anonymisedOn'] as const;

/** The words of the table in one language, and how it writes days and moments. */
export interface RecordWords {
  facts: Record<(typeof FACTS)[number] | 'entered', string>;
  position: string;
  role: (role: Role) => string;
  endReason: (reason: string) => string;
  /** What was done with a row of a table: `Chức vụ: sửa`. */
  change: (table: string, operation: string) => string;
  byOffice: (office: string) => string;
  endedBy: (decision: string) => string;
  proposed: string;
  proposedToLeave: string;
  nothing: string;
  day: (day: string) => string;
  moment: (instant: string) => string;
}

export interface RecordLine extends Period {
  item: string;
  content: string;
  /** What it rests on, and what else is noted: a line for each. */
  basis: string;
}
export interface RecordSection {
  name: RecordSectionName;
  lines: RecordLine[];
}

const NO_DAYS: Period = { from: null, to: null };

/** The sections of the record, each with at least one line. */
export function recordSections(record: RecordFacts, words: RecordWords): RecordSection[] {
  const lines: Record<RecordSectionName, RecordLine[]> = {
    facts: factLines(record, words),
    positions: record.person.positions.map(({ position, unitName, from, to }) => ({ item: words.position, content: positionLine(position, unitName), from, to, basis: '' })),
    seats: record.person.memberships.map((seat) => ({ item: words.role(seat.role), content: seat.committeeName, from: seat.from, to: seat.to, basis: basisOf(seat, words) })),
    proposals: record.proposals.map(({ role, committeeName, removed, note }) => ({ item: words.role(role), content: committeeName, ...NO_DAYS, basis: joined([removed ? words.proposedToLeave : words.proposed, note]) })),
    history: record.history.map(({ at, by, table, operation }) => ({ item: words.moment(at), content: words.change(table, operation), ...NO_DAYS, basis: by })),
  };
  return RECORD_SECTIONS.map((name) => ({ name, lines: lines[name].length > 0 ? lines[name] : [{ item: '', content: words.nothing, ...NO_DAYS, basis: '' }] }));
}

function factLines({ person, enteredOn, enteredBy }: RecordFacts, words: RecordWords): RecordLine[] {
  const valueOf = (name: (typeof FACTS)[number]) => (name === 'anonymisedOn' && person.anonymisedOn !== null ? words.day(person.anonymisedOn) : person[name]);
  const told = FACTS.flatMap((name) => {
    const value = valueOf(name);
    return value === null ? [] : [{ item: words.facts[name], content: value, ...NO_DAYS, basis: '' }];
  });
  return [...told, { item: words.facts.entered, content: words.moment(enteredOn), ...NO_DAYS, basis: enteredBy }];
}

function basisOf({ office, decisions, endDecision, endReason, endNote, note }: RecordFacts['person']['memberships'][number], words: RecordWords): string {
  return joined([...decisions, office === null ? null : words.byOffice(office), endReason === null ? null : words.endReason(endReason), endNote, endDecision === null ? null : words.endedBy(endDecision), note]);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n');
}

/** The words on paper and in Excel: always Vietnamese, whatever the language of the screen. */
export const RECORD_TITLE = 'BẢN GHI DỮ LIỆU CỦA CÁ NHÂN';
export const RECORD_HEADINGS = ['Mục', 'Nội dung', 'Từ ngày', 'Đến ngày', 'Căn cứ, ghi chú'] as const;
export const RECORD_HEADS: Record<RecordSectionName, string> = {
  facts: 'I. THÔNG TIN CÁ NHÂN',
  positions: 'II. CHỨC VỤ, ĐƠN VỊ CÔNG TÁC',
  seats: 'III. THAM GIA BAN CHỈ ĐẠO, TỔ GIÚP VIỆC',
  proposals: 'IV. CÓ TÊN TRONG DỰ THẢO',
  history: 'V. CÁC LẦN GHI, SỬA DỮ LIỆU',
};
/** What the data are kept for, and by which law (DOMAIN §5.4). The decisions stand beside each seat. */
export const RECORD_PURPOSE =
  'Mục đích xử lý: quản lý thành viên và hoạt động của Ban Chỉ đạo, Tổ giúp việc theo các quyết định ghi tại mục III. Căn cứ: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP.';

const TABLES: Record<string, string> = { person: 'Thông tin cá nhân', position_holding: 'Chức vụ', membership: 'Thành viên ban', proposed_seat: 'Chức danh dự kiến' };
const OPERATIONS: Record<string, string> = { insert: 'thêm', update: 'sửa', remove: 'xóa vào Thùng rác', restore: 'khôi phục', erase: 'xóa hẳn' };
const END_REASONS: Record<string, string> = {
  position_ended: 'Thôi giữ chức vụ', transferred: 'Chuyển công tác', retired: 'Nghỉ hưu', released: 'Miễn nhiệm', replaced: 'Được thay thế', died: 'Từ trần', other: 'Lý do khác',
};

export const RECORD_PAPER_WORDS: Omit<RecordWords, 'day' | 'moment'> = {
  facts: { fullName: 'Họ và tên', givenNameOverride: 'Tên gọi', phone: 'Điện thoại', email: 'Thư điện tử', note: 'Ghi chú', anonymisedOn: 'Ngày ẩn danh', entered: 'Ghi vào sổ' },
  position: 'Chức vụ',
  role: (role) => ROLE_TITLES[role],
  endReason: (reason) => END_REASONS[reason] ?? reason,
  change: (table, operation) => `${TABLES[table] ?? table}: ${OPERATIONS[operation] ?? operation}`,
  byOffice: (office) => `Theo chức vụ: ${office}`,
  endedBy: (decision) => `Thôi tham gia theo ${decision}`,
  proposed: 'Dự kiến tham gia',
  proposedToLeave: 'Dự kiến thôi tham gia',
  nothing: 'Không có',
};
