import { isOpen, type TaskStatus } from './tasks.ts';

/** The cells of the tracking sheet (DOMAIN §3.8) that the office fills in and a unit leaves alone. */
export const FIXED_FIELDS = ['no', 'code', 'source', 'conclusionNo', 'title', 'lead', 'coop', 'owner', 'product', 'assignedOn', 'dueOn'] as const;
export type FixedField = (typeof FIXED_FIELDS)[number];
/** The cells a unit answers in. */
export const ANSWER_FIELDS = ['progress', 'result', 'doneOn', 'status', 'reason', 'extendTo', 'note'] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];
export type SheetField = FixedField | AnswerField;

/** What a unit can say of how a task stands. What it reports as done waits for the office to confirm it. */
export const SHEET_STATUSES = ['not_started', 'in_progress', 'done'] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];
export const SHEET_STATUS_WORDS: Record<SheetStatus, string> = { not_started: 'Chưa thực hiện', in_progress: 'Đang thực hiện', done: 'Hoàn thành' };

/** How a stored state is told in the sheet; null for one no unit can answer on (suspended, cancelled). */
export function sheetStatusOf(status: TaskStatus): SheetStatus | null {
  if (status === 'awaiting_confirmation' || status === 'completed') return 'done';
  return isOpen(status) ? (status as SheetStatus) : null;
}

/** The columns in their order: heading and width in characters. */
export const SHEET_COLUMNS: readonly { field: SheetField; heading: string; width: number }[] = [
  { field: 'no', heading: 'TT', width: 5 },
  { field: 'code', heading: 'Mã nhiệm vụ', width: 14 },
  { field: 'source', heading: 'Số, ngày TB kết luận / cuộc họp', width: 22 },
  { field: 'conclusionNo', heading: 'KL số', width: 6 },
  { field: 'title', heading: 'Nội dung nhiệm vụ', width: 42 },
  { field: 'lead', heading: 'Cơ quan chủ trì', width: 18 },
  { field: 'coop', heading: 'Cơ quan phối hợp', width: 18 },
  { field: 'owner', heading: 'Người chịu trách nhiệm', width: 16 },
  { field: 'product', heading: 'Sản phẩm', width: 16 },
  { field: 'assignedOn', heading: 'Ngày giao', width: 12 },
  { field: 'dueOn', heading: 'Thời hạn', width: 12 },
  { field: 'progress', heading: 'Tiến độ %', width: 9 },
  { field: 'result', heading: 'Kết quả, số văn bản', width: 26 },
  { field: 'doneOn', heading: 'Ngày hoàn thành', width: 12 },
  { field: 'status', heading: 'Tình trạng', width: 16 },
  { field: 'reason', heading: 'Lý do chậm', width: 22 },
  { field: 'extendTo', heading: 'Gia hạn đến', width: 12 },
  { field: 'note', heading: 'Ghi chú, tên tệp minh chứng', width: 26 },
];

/** What the columns may be called in a sheet somebody typed, as folded words, the best first. */
export const SHEET_WORDS: Readonly<Record<SheetField, readonly string[]>> = {
  no: ['tt', 'stt', 'so tt'],
  code: ['ma nhiem vu', 'ma nv', 'ma so', 'ma'],
  source: ['so ngay tb ket luan cuoc hop', 'can cu', 'van ban giao', 'nguon', 'so ngay tb ket luan'],
  conclusionNo: ['kl so', 'ket luan so'],
  title: ['noi dung nhiem vu', 'nhiem vu', 'noi dung cong viec', 'noi dung', 'cong viec'],
  lead: ['co quan chu tri', 'don vi chu tri', 'chu tri', 'don vi thuc hien'],
  coop: ['co quan phoi hop', 'don vi phoi hop', 'phoi hop'],
  owner: ['nguoi chiu trach nhiem', 'nguoi thuc hien', 'nguoi phu trach'],
  product: ['san pham'],
  assignedOn: ['ngay giao'],
  dueOn: ['thoi han', 'han hoan thanh', 'han'],
  progress: ['tien do', 'ty le hoan thanh', 'muc do hoan thanh', 'ti le hoan thanh'],
  result: ['ket qua so van ban', 'ket qua thuc hien', 'ket qua'],
  doneOn: ['ngay hoan thanh', 'ngay xong'],
  status: ['tinh trang', 'trang thai', 'tinh hinh'],
  reason: ['ly do cham', 'ly do', 'nguyen nhan'],
  extendTo: ['gia han den', 'de nghi gia han', 'xin gia han', 'gia han'],
  note: ['ghi chu ten tep minh chung', 'ghi chu', 'minh chung', 'tai lieu minh chung'],
};

/** What a cell of an answer holds: text, a day `YYYY-MM-DD`, a state, or a whole percentage. */
export type AnswerValue = string | number | null;
export type Answers = Record<AnswerField, AnswerValue>;

/** What is stored of a task as far as a unit answers on it. */
export interface StoredAnswers {
  status: TaskStatus;
  progress: number;
  result: string | null;
  /** The day the unit says it was finished. */
  reportedOn: string | null;
}

/** A stored task in the words of the sheet. Reasons, wishes and notes are told anew each time. */
export function answersOf({ status, progress, result, reportedOn }: StoredAnswers): Answers {
  return { progress, result, doneOn: reportedOn, status: sheetStatusOf(status), reason: null, extendTo: null, note: null };
}
