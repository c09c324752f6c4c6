import type { System } from './documents.ts';

/**
 * What the program knows of a meeting and puts into a text; where it knows nothing, the place is left open. `committee` is
 * the one that issues the paper, `committees` all whose meeting it is.
 */
export const MEETING_PLACEHOLDERS = ['committee', 'committees', 'meeting', 'chair', 'chair_title', 'secretary', 'standing_agency', 'time', 'day', 'end', 'place', 'present'] as const;
export type MeetingPlaceholder = (typeof MEETING_PLACEHOLDERS)[number];

/** What it knows of tasks: what they rest on, who does them, how many are overdue on which day, and until when an answer is awaited. */
export const TASK_PLACEHOLDERS = ['committee', 'standing_agency', 'basis', 'unit', 'count', 'as_of', 'answer_by'] as const;
export type TaskPlaceholder = (typeof TASK_PLACEHOLDERS)[number];

/** What it knows of a round of returns: its period and days, the forms a unit has still to send, and until when. */
export const RETURN_PLACEHOLDERS = ['committee', 'standing_agency', 'unit', 'period', 'days', 'forms', 'as_of', 'answer_by'] as const;
export type ReturnPlaceholder = (typeof RETURN_PLACEHOLDERS)[number];

export const PLACEHOLDERS = [...new Set([...MEETING_PLACEHOLDERS, ...TASK_PLACEHOLDERS, ...RETURN_PLACEHOLDERS])] as const;
export type Placeholder = MeetingPlaceholder | TaskPlaceholder | ReturnPlaceholder;

export interface Wording {
  /** The text an office begins with, on each side. Each line is a paragraph, or an entry of a list. */
  party: string;
  state: string;
  /** What may stand in it. */
  placeholders: readonly Placeholder[];
}

const ABOUT = ['committee', 'committees', 'meeting', 'chair', 'chair_title', 'secretary', 'standing_agency', 'time', 'day', 'place'] as const satisfies readonly Placeholder[];
const TASKED = ['committee', 'standing_agency', 'basis'] as const satisfies readonly Placeholder[];
const URGED = ['committee', 'standing_agency', 'unit', 'count', 'as_of', 'answer_by'] as const satisfies readonly Placeholder[];
const AFTER = [...ABOUT, 'end', 'present'] as const satisfies readonly Placeholder[];

/** A text that both sides begin with. */
function alike(text: string, placeholders: readonly Placeholder[]): Wording {
  return { party: text, state: text, placeholders };
}

/**
 * The sentences of papers that do not follow from the meeting or the tasks (DOMAIN §2.4.1–2.4.4, §2.4.7), by the paper
 * and its part. Official papers are Vietnamese, whatever the language of the screen.
 */
export const WORDINGS = {
  'invitation.summary': { party: 'dự {meeting}', state: '{meeting}', placeholders: ABOUT },
  'invitation.request': alike('{committee} trân trọng kính mời:', ABOUT),
  'invitation.purpose': alike('Tới dự {meeting}.', ABOUT),
  'invitation.notes': {
    party: 'Đề nghị các đồng chí nghiên cứu trước tài liệu, dự họp đúng thời gian và thành phần.\nĐồng chí nào không dự được, báo với {standing_agency} trước ngày họp.\nGiao {standing_agency} chuẩn bị tài liệu và các điều kiện phục vụ cuộc họp.',
    state: 'Đề nghị đại biểu nghiên cứu trước tài liệu, dự họp đúng thời gian và thành phần.\nĐại biểu nào không dự được, báo với {standing_agency} trước ngày họp.\nGiao {standing_agency} chuẩn bị tài liệu và các điều kiện phục vụ cuộc họp.',
    placeholders: ABOUT,
  },
  /** Only where people were invited before. */
  'invitation.again': alike('Giấy mời này thay cho giấy mời đã gửi trước về {meeting}.', ABOUT),
  'invitation.recipients': alike('Như thành phần mời', ABOUT),
  'agenda.summary': alike('{meeting}', ABOUT),
  'agenda.subtitle': alike('(Thời gian: {time}; địa điểm: {place})', ABOUT),
  'book.summary': alike('{meeting}', ABOUT),
  'book.subtitle': alike('(Thời gian: {time}; địa điểm: {place})', ABOUT),
  'attendance.summary': alike('dự {meeting}', ABOUT),
  'attendance.subtitle': alike('(Thời gian: {time}; địa điểm: {place})', ABOUT),
  'minutes.summary': alike('{meeting}', AFTER),
  'minutes.closing': alike('Cuộc họp kết thúc vào {end}.', AFTER),
  'minutes.recipients': alike('Các thành viên {committees}', AFTER),
  'supplement.summary': alike('bổ sung Biên bản {meeting}', AFTER),
  'supplement.opening': alike('{committees} bổ sung Biên bản {meeting}, họp {day}, như sau:', AFTER),
  'supplement.closing': alike('Các nội dung khác của Biên bản không thay đổi.', AFTER),
  'notice.summary': { party: 'kết luận của đồng chí {chair_title} tại {meeting}', state: 'Kết luận của {chair_title} tại {meeting}', placeholders: AFTER },
  'notice.opening': {
    party: '{day}, tại {place}, {committees} tổ chức {meeting}. Đồng chí {chair}, {chair_title}, chủ trì. Tham dự có {present}.',
    state: '{day}, tại {place}, {committees} tổ chức {meeting} do {chair}, {chair_title}, chủ trì. Tham dự có {present}.',
    placeholders: AFTER,
  },
  'notice.lead': {
    party: 'Sau khi nghe {standing_agency} báo cáo và ý kiến của các đại biểu dự họp, đồng chí {chair_title} kết luận như sau:',
    state: 'Sau khi nghe {standing_agency} báo cáo và ý kiến của các đại biểu dự họp, {chair_title} kết luận như sau:',
    placeholders: AFTER,
  },
  'notice.closing': alike('{committee} thông báo để các cơ quan, đơn vị liên quan biết, thực hiện. Giao {standing_agency} theo dõi, đôn đốc, tổng hợp kết quả.', AFTER),
  'notice.recipients': alike('Các thành viên {committees}\nCác cơ quan, đơn vị liên quan', AFTER),
  'slip.reporting': alike('Báo cáo kết quả với {standing_agency} khi hoàn thành, chậm nhất vào ngày hết hạn; báo cáo ngay khi có vướng mắc.', TASKED),
  'assignment.summary': alike('giao nhiệm vụ thực hiện {basis}', TASKED),
  'assignment.opening': alike('Thực hiện {basis}; {committee} giao nhiệm vụ cho các cơ quan, đơn vị như sau:', TASKED),
  /** Where one body alone has a task. */
  'assignment.opening_one': alike('Thực hiện {basis}; {committee} giao nhiệm vụ như sau:', TASKED),
  'assignment.closing': alike('Đề nghị các cơ quan, đơn vị tổ chức thực hiện, báo cáo kết quả về {standing_agency} để tổng hợp.', TASKED),
  'assignment.recipients': alike('Như trên', TASKED),
  'urging.summary': alike('đôn đốc thực hiện nhiệm vụ quá hạn', URGED),
  'urging.opening': alike('Qua theo dõi, tính đến {as_of}, {unit} còn {count} nhiệm vụ quá hạn chưa hoàn thành, cụ thể như sau:', URGED),
  'urging.request': alike('{committee} đề nghị {unit} khẩn trương chỉ đạo thực hiện, nêu rõ nguyên nhân chậm và thời gian hoàn thành; báo cáo kết quả về {standing_agency} trước {answer_by}.', URGED),
  'urging.recipients': alike('Như trên', URGED),
  'asking.summary': alike('báo cáo số liệu {period}', RETURN_PLACEHOLDERS),
  'asking.opening': alike('Để tổng hợp số liệu {period}, {committee} đề nghị {unit} báo cáo theo các biểu {forms}.', RETURN_PLACEHOLDERS),
  'asking.request': alike('Số liệu tính {days}. Đề nghị {unit} điền vào tệp Excel gửi kèm, xem lại trang “Kiểm tra” của tệp, gửi về {standing_agency} trước {answer_by}.', RETURN_PLACEHOLDERS),
  'asking.recipients': alike('Như trên', RETURN_PLACEHOLDERS),
  'chasing.summary': alike('đôn đốc báo cáo số liệu {period}', RETURN_PLACEHOLDERS),
  'chasing.opening': alike('Qua theo dõi, tính đến {as_of}, {unit} chưa gửi đủ số liệu {period}, còn thiếu biểu {forms}.', RETURN_PLACEHOLDERS),
  'chasing.request': alike('{committee} đề nghị {unit} khẩn trương hoàn thành, gửi về {standing_agency} trước {answer_by}.', RETURN_PLACEHOLDERS),
  'chasing.recipients': alike('Như trên', RETURN_PLACEHOLDERS),
  'returning.summary': alike('trả lại số liệu {period}', RETURN_PLACEHOLDERS),
  'returning.opening': alike('Qua kiểm tra số liệu {period}, {committee} trả lại {unit} biểu {forms} để hoàn thiện các nội dung sau:', RETURN_PLACEHOLDERS),
  'returning.request': alike('Đề nghị {unit} sửa trực tiếp vào tệp Excel gửi kèm, gửi về {standing_agency} trước {answer_by}.', RETURN_PLACEHOLDERS),
  'returning.recipients': alike('Như trên', RETURN_PLACEHOLDERS),
  /** Where every paper is filed, after the word for it. */
  'filed': { party: '……', state: 'VT, ……', placeholders: [] },
} as const satisfies Record<string, Wording>;

export type WordingKey = keyof typeof WORDINGS;
export const WORDING_KEYS = Object.keys(WORDINGS) as WordingKey[];
/** The texts an office writes its papers with. */
export type Wordings = Readonly<Record<WordingKey, string>>;

/** The texts of one side: those of the office where it has its own, else those it began with. */
export function wordingsOf(system: System, own: Partial<Wordings> = {}): Wordings {
  return Object.fromEntries(WORDING_KEYS.map((key) => [key, own[key] ?? WORDINGS[key][system]])) as Wordings;
}

/** A text asks for something that is not known by that name. */
export class UnknownPlaceholderError extends Error {
  override readonly name = 'UnknownPlaceholderError';
  readonly placeholder: string;

  constructor(placeholder: string) {
    super(`there is no placeholder {${placeholder}}`);
    this.placeholder = placeholder;
  }
}

const PLACEHOLDER = /\{([^{}]*)\}/gu;

/** What a text asks for, each once, in its order. A bracket without its other half is a bracket. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))];
}

/**
 * A text with what is known in the place of its placeholders. What is put in is not looked through again, and begins
 * with a capital where it begins the text. Throws UnknownPlaceholderError.
 */
export function fillWording(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(PLACEHOLDER, (_, name: string, at: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new UnknownPlaceholderError(name);
    return at === 0 ? value.charAt(0).toLocaleUpperCase('vi') + value.slice(1) : value;
  });
}
