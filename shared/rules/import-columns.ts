import { foldWords } from './text.ts';

/** What a column of a member list can hold. `key` is the hidden column by which our own workbooks come back. */
export const IMPORT_FIELDS = ['orderNo', 'fullName', 'position', 'unit', 'role', 'assignedField', 'from', 'to', 'phone', 'email', 'note', 'key'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Characters of cells that can be pasted; more is better brought in as a file. */
export const MOST_PASTED = 4_000_000;

/**
 * Headings of member lists as offices write them, in folded words, the most telling first. A heading that names position
 * and unit together stands for the position: its text is taken apart by the unit's name at its end.
 */
export const HEADING_WORDS: Record<ImportField, readonly string[]> = {
  orderNo: ['tt', 'stt', 'so tt', 'so thu tu', 'thu tu', 'order', 'no', 'so'],
  fullName: ['ho va ten', 'ho ten', 'ho va ten thanh vien', 'ho ten thanh vien', 'ho dem va ten', 'ten thanh vien', 'ho va ten dong chi', 'full name', 'dong chi', 'thanh vien', 'name'],
  position: ['chuc vu don vi cong tac', 'chuc vu va don vi cong tac', 'chuc vu co quan cong tac', 'chuc vu noi cong tac', 'chuc vu don vi', 'chuc vu co quan', 'chuc vu cong tac', 'chuc vu hien nay', 'chuc danh chuc vu', 'chuc vu', 'position', 'chuc danh'],
  unit: ['don vi cong tac', 'co quan cong tac', 'noi cong tac', 'co quan don vi', 'don vi co quan', 'don vi', 'co quan', 'unit', 'agency', 'organisation', 'organization'],
  role: ['chuc danh trong bcd', 'chuc danh trong ban chi dao', 'chuc vu trong bcd', 'chuc vu trong ban chi dao', 'nhiem vu trong bcd', 'nhiem vu trong ban chi dao', 'chuc danh bcd', 'chuc danh ban chi dao', 'chuc vu bcd', 'chuc vu ban chi dao', 'vai tro trong bcd', 'vai tro trong ban chi dao', 'role', 'vai tro', 'chuc danh', 'nhom chuc danh'],
  assignedField: ['linh vuc dia ban phu trach', 'linh vuc phu trach', 'dia ban phu trach', 'linh vuc dia ban', 'linh vuc', 'dia ban', 'nhiem vu duoc phan cong', 'nhiem vu phan cong', 'phan cong nhiem vu', 'phan cong phu trach', 'phan cong', 'nhiem vu', 'phu trach', 'assigned field'],
  from: ['tu ngay', 'tham gia tu ngay', 'ngay bat dau', 'ngay tham gia', 'tham gia tu', 'tu', 'from', 'since'],
  to: ['den ngay', 'ngay ket thuc', 'den', 'to', 'until'],
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'so dt', 'dt', 'dtdd', 'dien thoai di dong', 'di dong', 'dien thoai lien he', 'so dien thoai lien he', 'dt di dong', 'phone', 'mobile', 'tel'],
  email: ['email', 'e mail', 'thu dien tu', 'hop thu dien tu', 'dia chi email', 'dia chi thu dien tu', 'hop thu'],
  note: ['ghi chu', 'note', 'notes', 'remarks'],
  // Told by its contents, not by its heading.
  key: [],
};

const PERSONAL_PHRASES = [
  'ngay sinh', 'nam sinh', 'sinh ngay', 'sinh nam', 'ngay thang nam sinh', 'birth', 'cccd', 'cmnd', 'cmtnd', 'can cuoc', 'chung minh', 'dinh danh', 'ho chieu', 'passport',
  'que quan', 'nguyen quan', 'noi o', 'cho o', 'dia chi nha', 'dia chi thuong tru', 'thuong tru', 'tam tru', 'home address', 'vao dang', 'ket nap dang', 'the dang', 'ethnic', 'religion',
  'so tai khoan', 'he so luong', 'muc luong', 'bac luong', 'ma so thue', 'so bao hiem', 'so bhxh', 'suc khoe', 'bank account', 'salary',
];
const PERSONAL_WHOLE = new Set(['dia chi', 'dan toc', 'ton giao', 'dan toc ton giao', 'thanh phan dan toc', 'dang vien', 'address', 'so can cuoc']);

/**
 * Whether a heading names data that the record has no field for: birth date, identity number, home address, ethnicity,
 * religion, entry into the Party. Such a column is named to the user and never taken.
 */
export function isPersonalHeading(heading: string): boolean {
  const words = foldWords(heading);
  return PERSONAL_WHOLE.has(words) || PERSONAL_PHRASES.some((phrase) => ` ${words} `.includes(` ${phrase} `));
}

interface Proposal {
  index: number;
  field: ImportField;
  score: number;
}

/**
 * What each column seems to be by its heading; null when nothing fits. No field is proposed twice: the column whose
 * heading tells it best gets it, the first one among equals. Columns of personal data get none.
 */
export function proposeFields(headings: readonly string[]): (ImportField | null)[] {
  const proposals: Proposal[] = headings.flatMap((heading, index) => (isPersonalHeading(heading) ? [] : proposalsFor(heading, index)));
  const fields: (ImportField | null)[] = headings.map(() => null);
  const taken = new Set<ImportField>();
  for (const { index, field } of proposals.sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (fields[index] !== null || taken.has(field)) continue;
    fields[index] = field;
    taken.add(field);
  }
  return fields;
}

const EXACT = 2000;
const WITHOUT_REMARK = 1000;

function proposalsFor(heading: string, index: number): Proposal[] {
  const words = foldWords(heading);
  const bare = foldWords(heading.replace(/\([^)]*\)?/gu, ' '));
  return IMPORT_FIELDS.flatMap((field) => {
    const score = Math.max(...HEADING_WORDS[field].map((known, place) => likeness(words, bare, known) - place));
    return score > 0 ? [{ index, field, score }] : [];
  });
}

/**
 * A heading that only begins as a known one counts by the length of what is known: `Chức vụ trong BCĐ xã` is a role.
 * Less does one that ends so: under a heading over several columns the column's own words stand last, `Liên hệ Email`.
 */
function likeness(words: string, bare: string, known: string): number {
  if (words === known) return EXACT;
  if (bare === known) return WITHOUT_REMARK;
  if (known.length <= 2) return 0;
  if (bare.startsWith(`${known} `)) return 100 + known.length;
  return bare.endsWith(` ${known}`) ? 50 + known.length : 0;
}
