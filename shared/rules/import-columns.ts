import { foldWords } from './text.ts';

/** What a column of a list can hold, those of registers aside. `key` is the hidden column by which our own workbooks come back. */
export const IMPORT_FIELDS = [
  'orderNo', 'fullName', 'position', 'unit', 'role', 'assignedField', 'from', 'to', 'phone', 'email',
  'arrivedOn', 'arrivalNumber', 'symbol', 'issuedOn', 'type', 'subject', 'issuer', 'signer', 'recipients', 'holder', 'copies', 'dueOn', 'secrecy',
  'givenName', 'unitName', 'shortName', 'kind', 'level', 'parent', 'createdOn', 'endedOn', 'statisticsCode', 'officeCode',
  'code', 'title', 'leadUnit', 'coopUnits', 'assignee', 'product', 'authority', 'source', 'assignedOn', 'deadline', 'progress', 'status', 'statusReason', 'completedOn', 'result',
  'note', 'key',
] as const;
/** A field of a register's record: `register_<name>.<field>`, so that no two registers are taken for each other. */
export type RecordField = `register_${string}.${string}`;
export type ImportField = (typeof IMPORT_FIELDS)[number] | RecordField;

const RECORD_FIELD = /^register_([a-z][a-z_]*)\.([A-Za-z][A-Za-z0-9]*)$/;

/** How a field of a register is called among the columns of lists. */
export function recordField(register: string, field: string): RecordField {
  return `register_${register}.${field}`;
}

/** The register and the field that a column of its list holds; null for a column of another list. */
export function readRecordField(field: string): { register: string; name: string } | null {
  const [, register, name] = RECORD_FIELD.exec(field) ?? [];
  return register === undefined || name === undefined ? null : { register, name };
}

/** True for the name of anything a column can hold. */
export function isImportField(text: unknown): text is ImportField {
  return typeof text === 'string' && (IMPORT_FIELDS.some((field) => field === text) || readRecordField(text) !== null);
}

/** Characters of cells that can be pasted; more is better brought in as a file. */
export const MOST_PASTED = 4_000_000;

/** A column that a kind of list can have. */
export interface FieldColumn {
  /** Headings as offices write them, in folded words, the most telling first; none for a column told by its contents. */
  headings: readonly string[];
  /** What its cells are read as; one line of text unless said otherwise. A running number alone makes no row. */
  holds?: 'running' | 'day' | 'phone' | 'lines' | 'figure';
  /** The longest text that can be kept. */
  longest?: number;
  /** How wide it is shown, in pixels. */
  width: number;
}

/** The columns of a kind of list. */
export interface ListColumns {
  fields: Partial<Record<ImportField, FieldColumn>>;
  /** The field by which a row is called: the list cannot be read without it. */
  naming: ImportField;
  /** The rule that says so. */
  namingRule: string;
  /** What tells a row besides, where it is named. */
  describing: readonly ImportField[];
  /** Fields shown with the rows also where the file has no column for them. */
  alwaysShown: readonly ImportField[];
  /** The fields left of a row that bears a mark of state secrecy; null where such a row is none of the list's business. */
  keptOfSecret: readonly ImportField[] | null;
  /** Whether a text is the key of such a list. */
  isKey: (text: string) => boolean;
}

/** The fields of a kind of list, in the order in which they are offered. */
export function fieldsOf({ fields }: ListColumns): ImportField[] {
  const own = (Object.keys(fields) as ImportField[]).filter((field) => readRecordField(field) !== null);
  return [...IMPORT_FIELDS.filter((field) => field !== 'key' && fields[field] !== undefined), ...own, ...(fields.key === undefined ? [] : ['key' as const])];
}

/** The headings by which the columns of a kind of list are known. */
export function headingWords(list: ListColumns): Record<ImportField, readonly string[]> {
  return Object.fromEntries(fieldsOf(list).map((field) => [field, list.fields[field]?.headings ?? []])) as Record<ImportField, readonly string[]>;
}

/** With a space at both ends, so that they are found as whole words. */
const PERSONAL_PHRASES = [
  'ngay sinh', 'nam sinh', 'sinh ngay', 'sinh nam', 'ngay thang nam sinh', 'birth', 'cccd', 'cmnd', 'cmtnd', 'can cuoc', 'chung minh', 'dinh danh', 'ho chieu', 'passport',
  'que quan', 'nguyen quan', 'noi o', 'cho o', 'dia chi nha', 'dia chi thuong tru', 'thuong tru', 'tam tru', 'home address', 'vao dang', 'ket nap dang', 'the dang', 'ethnic', 'religion',
  'so tai khoan', 'he so luong', 'muc luong', 'bac luong', 'ma so thue', 'so bao hiem', 'so bhxh', 'suc khoe', 'bank account', 'salary',
].map((phrase) => ` ${phrase} `);
const PERSONAL_WHOLE = new Set(['dia chi', 'dan toc', 'ton giao', 'dan toc ton giao', 'thanh phan dan toc', 'dang vien', 'address', 'so can cuoc']);

/**
 * Whether a heading names data that the record has no field for: birth date, identity number, home address, ethnicity,
 * religion, entry into the Party. Such a column is named to the user and never taken.
 */
export function isPersonalHeading(heading: string): boolean {
  const words = foldWords(heading);
  const spaced = ` ${words} `;
  return PERSONAL_WHOLE.has(words) || PERSONAL_PHRASES.some((phrase) => spaced.includes(phrase));
}

/** The same for a column of a kind of list: what the list has a field for is no private matter, as the number of Party members in a class. */
export function isPersonalColumn(heading: string, list: ListColumns): boolean {
  if (!isPersonalHeading(heading)) return false;
  const words = foldWords(heading);
  return !fieldsOf(list).some((field) => list.fields[field]?.headings.includes(words));
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
export function proposeFields(headings: readonly string[], list: ListColumns): (ImportField | null)[] {
  const proposals: Proposal[] = headings.flatMap((heading, index) => (isPersonalColumn(heading, list) ? [] : proposalsFor(heading, index, list)));
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

function proposalsFor(heading: string, index: number, list: ListColumns): Proposal[] {
  const words = foldWords(heading);
  const bare = foldWords(heading.replace(/\([^)]*\)?/gu, ' '));
  return fieldsOf(list).flatMap((field) => {
    const score = Math.max(...(list.fields[field]?.headings ?? []).map((known, place) => likeness(words, bare, known) - place));
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
