import { formatDate, isDate } from './dates.ts';

/** What can be wrong with a cell of an import. */
export const PROBLEM_CODES = [
  'NAME_MISSING', 'ROLE_UNKNOWN', 'ROLE_MISSING', 'DATE_INVALID', 'DATE_PARTIAL', 'POSITION_UNCLEAR', 'DATE_ORDER', 'ORDER_INVALID', 'UNIT_UNKNOWN', 'UNIT_AMBIGUOUS', 'PHONE_ODD', 'EMAIL_ODD',
  'PERSON_TWICE_IN_FILE', 'SEVERAL_HEADS', 'SEVERAL_STANDING_DEPUTIES', 'TEXT_TOO_LONG', 'CELL_ERROR', 'KEY_UNKNOWN', 'PERSON_ANONYMISED',
  'SYMBOL_ODD', 'SYMBOL_MISSING', 'SUBJECT_MISSING', 'TYPE_UNKNOWN', 'TYPE_DIFFERS', 'DAY_REQUIRED', 'DAY_MISSING', 'NUMBER_INVALID', 'TERM_MISSING', 'ARRIVAL_DAY_MISSING', 'ARRIVED_BEFORE_ISSUED', 'ARRIVAL_TAKEN', 'ARRIVAL_TWICE',
  'NUMBER_GIVEN', 'NUMBER_TWICE', 'NUMBER_GAP', 'NUMBER_ORDER', 'NUMBER_FIXED', 'PAPER_TWICE', 'PAPER_CANCELLED', 'PAPER_SECRET', 'SECRET_IN_REGISTER', 'SECRET_IN_FILE', 'PAPER_KEY_UNKNOWN',
  'FIELD_NEEDED', 'FIGURE_INVALID', 'FIGURE_EXACT', 'FLAG_UNKNOWN', 'CHOICE_NEAR', 'CHOICE_UNKNOWN', 'RECORD_UNIT_UNKNOWN', 'LINK_UNKNOWN', 'LINK_SEVERAL', 'REGISTER_CHECK', 'RECORD_TWICE', 'RECORD_TAKEN',
  'RECORD_KEY_UNKNOWN', 'RECORD_SECRET', 'STATUS_KEPT', 'STATUS_REASON_NEEDED',
  'POSITION_BEFORE', 'POSITION_SINCE', 'UNIT_NOT_THERE', 'UNIT_NAME_MISSING', 'UNIT_KIND_MISSING', 'UNIT_LEVEL_MISSING', 'UNIT_PARENT_LOOP', 'UNIT_PARENT_NOT_READY', 'UNIT_UNDATED', 'UNIT_DAY_NOT_AFTER', 'UNIT_CODE_TAKEN',
  'TITLE_MISSING', 'TASK_CODE_NEW', 'TASK_NO_LEAD', 'TASK_LEAD_COOPERATES', 'DUE_UNCLEAR', 'DUE_MOVED', 'DUE_KEPT', 'DUE_BEFORE_ASSIGNED', 'ASSIGNED_KEPT', 'STATUS_NOT_ASSIGNED', 'STATUS_AWAITS', 'TASK_MOVE_UNKNOWN',
  'COMPLETED_DAY_MISSING', 'COMPLETED_DAY_ODD', 'COMPLETED_BEFORE_ASSIGNED', 'COMPLETED_DAY_KEPT', 'DAY_IN_FUTURE', 'PROGRESS_INVALID', 'PROGRESS_UNCLEAR', 'PROGRESS_NOT_WHOLE', 'PROGRESS_NOT_COMPLETED', 'PROGRESS_NOT_STARTED', 'TEXT_OF_STEP', 'LABEL_DIFFERS',
] as const;

interface Problem {
  code: (typeof PROBLEM_CODES)[number];
  severity: 'error' | 'warning';
  params?: Record<string, string | number> | undefined;
}

/** What is wrong with a cell of an import, in the words of papers; `{{name}}` stands for what is known about it. */
export const PROBLEM_SENTENCES = {
  NAME_MISSING: 'Thiếu họ và tên',
  ROLE_UNKNOWN: 'Không hiểu chức danh “{{text}}”',
  ROLE_SEVERAL: 'Có {{count}} chức danh trong một ô: “{{text}}”',
  ROLE_MISSING: 'Chưa có chức danh trong ban',
  DATE_INVALID: '“{{text}}” không phải ngày có thật',
  DATE_PARTIAL: '“{{text}}” không có ngày, lấy ngày {{day}}',
  POSITION_UNCLEAR: '“{{text}}” có nhiều nghĩa ({{meanings}}): nên ghi đầy đủ',
  DATE_ORDER: 'Đến ngày {{to}} lại trước từ ngày {{from}}',
  SEAT_OVERLAPS: 'Người này còn là thành viên đến {{after}}; từ ngày phải sau đó',
  SEAT_OPEN: 'Thời gian này trùng với một lần tham gia khác của người này',
  ORDER_INVALID: '“{{text}}” không phải số thứ tự',
  UNIT_UNKNOWN: 'Chưa có đơn vị “{{name}}” trong sổ; tên được giữ trong chức vụ',
  UNIT_ENDED: '“{{name}}” đã kết thúc ngày {{until}}; tên được giữ trong chức vụ',
  UNIT_AMBIGUOUS: 'Có {{count}} đơn vị tên “{{name}}”: {{options}}',
  PHONE_ODD: 'Số điện thoại “{{text}}” có vẻ chưa đúng',
  EMAIL_ODD: 'Địa chỉ thư “{{text}}” có vẻ chưa đúng',
  PERSON_TWICE_IN_FILE: 'Cùng một người với dòng {{row}}',
  NAME_TWICE_IN_FILE: 'Trùng tên với dòng {{row}}',
  SEVERAL_HEADS: 'Dòng {{row}} ({{name}}) cũng là Trưởng ban',
  HEAD_SITS: '{{name}} đang là Trưởng ban',
  SEVERAL_STANDING_DEPUTIES: 'Dòng {{row}} ({{name}}) cũng là Phó Trưởng ban Thường trực',
  STANDING_DEPUTY_SITS: '{{name}} đang là Phó Trưởng ban Thường trực',
  TEXT_TOO_LONG: 'Dài quá {{longest}} ký tự',
  CELL_ERROR: 'Ô trong tệp đang báo lỗi công thức',
  PERSON_ANONYMISED: 'Người này đã được ẩn danh; không nhập gì từ dòng này',
  KEY_UNKNOWN: 'Mã dòng không còn khớp với sổ; dòng được đối chiếu theo tên',
  SYMBOL_ODD: 'Không hiểu số, ký hiệu “{{text}}”; giữ nguyên như trong tệp',
  SYMBOL_UNREADABLE: 'Không hiểu số, ký hiệu “{{text}}”; văn bản đi phải có số và ký hiệu, như 05-KH/TU hoặc 05/KH-UBND',
  SYMBOL_MISSING: 'Thiếu số, ký hiệu',
  SUBJECT_MISSING: 'Thiếu trích yếu',
  TYPE_UNKNOWN: 'Không hiểu loại văn bản “{{text}}”; lấy theo số, ký hiệu và trích yếu',
  TYPE_DIFFERS: 'Loại văn bản không khớp với ký hiệu {{symbol}}; lấy theo ký hiệu',
  DAY_REQUIRED: '“{{text}}” chưa đủ ngày, tháng, năm',
  DAY_MISSING: 'Thiếu ngày tháng văn bản',
  NUMBER_INVALID: '“{{text}}” không phải là số',
  TERM_MISSING: 'Ngày {{date}} không thuộc nhiệm kỳ nào đã khai, chưa biết đánh số theo nhiệm kỳ nào',
  ARRIVAL_DAY_MISSING: 'Có số đến mà thiếu ngày đến',
  ARRIVED_BEFORE_ISSUED: 'Ngày đến lại trước ngày văn bản {{date}}',
  ARRIVAL_TAKEN: 'Số đến {{number}} năm {{year}} trong sổ là của {{label}}',
  ARRIVAL_TWICE: 'Số đến {{number}} trùng với dòng {{row}}',
  NUMBER_GIVEN: 'Số này trong sổ đã cấp cho {{symbol}} ngày {{date}}',
  NUMBER_TWICE: 'Số {{symbol}} trùng với dòng {{row}}',
  NUMBER_GAP: 'Thiếu số {{missing}} nên chưa nhập được số {{number}}; dãy số không được bỏ cách',
  NUMBER_GAP_ROW: 'Số {{number}} chưa nhập được vì số {{missing}} ở dòng {{row}} chưa nhập được; dãy số không được bỏ cách',
  NUMBER_ORDER: 'Ngày của số {{number}} không theo thứ tự: số {{other}} là ngày {{date}}',
  NUMBER_FIXED: '{{symbol}} đã cấp số: số, ngày và loại không đổi được nữa',
  PAPER_TWICE: 'Cùng một văn bản với dòng {{row}}',
  PAPER_TWICE_ARRIVED: 'Có vẻ cùng một văn bản với dòng {{row}}, đến hai lần',
  PAPER_CANCELLED: '{{symbol}} đã hủy số; không sửa được nữa',
  PAPER_SECRET: 'Dòng có dấu mật: chỉ nhập số, ngày, cơ quan ban hành và nơi giữ',
  SECRET_IN_REGISTER: 'Văn bản này trong sổ là văn bản mật; không nhập gì từ dòng này',
  SECRET_IN_FILE: 'Dòng có dấu mật mà văn bản trong sổ thì chưa; đánh dấu mật trong sổ trước',
  PAPER_KEY_UNKNOWN: 'Mã dòng không còn khớp với sổ; dòng được đối chiếu theo số, ngày và cơ quan ban hành',
  FIELD_NEEDED: 'Thiếu {{field}}',
  FIGURE_INVALID: '“{{text}}” không phải là số nguyên không âm',
  FIGURE_EXACT: '“{{text}}” là số ước chừng; ô này cần số chính xác',
  FLAG_UNKNOWN: 'Không hiểu “{{text}}”; ghi x hoặc để trống',
  CHOICE_NEAR: 'Không có “{{text}}”. Có phải là: {{near}}?',
  CHOICE_UNKNOWN: 'Không có “{{text}}”. Chọn một trong: {{options}}',
  RECORD_UNIT_UNKNOWN: 'Chưa có đơn vị “{{name}}” trong sổ vào ngày của dòng này',
  RECORD_UNIT_ENDED: '“{{name}}” đã kết thúc ngày {{until}}, trước ngày của dòng này',
  LINK_UNKNOWN: 'Không có “{{text}}” trong sổ',
  LINK_SEVERAL: 'Có {{count}} mục tên “{{text}}”: {{options}}',
  REGISTER_CHECK: '{{sentence}}',
  RECORD_TWICE: 'Cùng một mục với dòng {{row}}',
  RECORD_TAKEN: 'Sổ đã có mục này: {{label}}',
  RECORD_KEY_UNKNOWN: 'Mã dòng không còn khớp với sổ; dòng được đối chiếu theo nội dung',
  RECORD_SECRET: 'Dòng có dấu mật: không nhập gì từ dòng này',
  STATUS_KEPT: 'Trong sổ đang là “{{status}}”; tình trạng chỉ đổi bằng Chuyển tình trạng, không đổi khi nhập',
  STATUS_REASON_NEEDED: 'Tình trạng này cần có lý do',
  POSITION_BEFORE: 'Chức vụ chỉ bắt đầu được từ ngày {{day}}',
  POSITION_SINCE: 'Tệp không ghi từ ngày nào; chức vụ mới tính từ {{day}}',
  UNIT_NOT_THERE: 'Ngày {{day}} chưa có hoặc không còn “{{name}}”',
  UNIT_NAME_MISSING: 'Thiếu tên đơn vị',
  UNIT_KIND_MISSING: 'Chưa biết loại đơn vị; ghi vào cột Loại đơn vị',
  UNIT_LEVEL_MISSING: 'Chưa biết cấp của đơn vị; ghi vào cột Cấp',
  UNIT_PARENT_LOOP: '“{{name}}” không thể là cấp dưới của chính mình',
  UNIT_PARENT_NOT_READY: 'Cấp trên ở dòng {{row}} chưa sẵn sàng',
  UNIT_UNDATED: 'Không ghi từ ngày nào: tên, cấp trên đang có trong sổ được sửa lại, không giữ làm lịch sử',
  UNIT_DAY_NOT_AFTER: 'Tên, cấp trên đang có bắt đầu ngày {{day}}; từ ngày phải sau đó',
  UNIT_CODE_TAKEN: 'Mã này là của “{{name}}”',
  TITLE_MISSING: 'Thiếu nội dung nhiệm vụ',
  TASK_CODE_NEW: 'Không có mã “{{text}}” trong sổ; nhiệm vụ mới được cấp mã kế tiếp',
  TASK_NO_LEAD: 'Chưa có cơ quan chủ trì',
  TASK_LEAD_COOPERATES: 'Cơ quan chủ trì cũng là cơ quan phối hợp',
  DUE_UNCLEAR: 'Không tính được ngày từ “{{text}}”; thời hạn giữ bằng lời',
  DUE_MOVED: 'Ngày {{from}} là ngày nghỉ; thời hạn là {{day}}',
  DUE_KEPT: 'Trong sổ, thời hạn là {{day}}. Thời hạn đã giao chỉ đổi bằng Gia hạn, không đổi khi nhập',
  DUE_BEFORE_ASSIGNED: 'Thời hạn trước ngày {{day}}',
  ASSIGNED_KEPT: 'Trong sổ, nhiệm vụ đã giao ngày {{day}}; ngày giao không đổi khi nhập',
  STATUS_NOT_ASSIGNED: 'Nhiệm vụ chưa giao thì chưa có tình trạng, tiến độ; ghi ngày giao',
  STATUS_AWAITS: 'Đơn vị đã báo hoàn thành, đang chờ xác nhận; việc xác nhận làm trong sổ nhiệm vụ, không làm khi nhập',
  TASK_MOVE_UNKNOWN: 'Từ tình trạng trong sổ không chuyển sang tình trạng này được',
  COMPLETED_DAY_MISSING: 'Hoàn thành thì phải có ngày hoàn thành',
  COMPLETED_DAY_ODD: 'Có ngày hoàn thành mà tình trạng không phải Hoàn thành',
  COMPLETED_BEFORE_ASSIGNED: 'Ngày hoàn thành lại trước ngày giao {{day}}',
  COMPLETED_DAY_KEPT: 'Trong sổ, ngày hoàn thành là {{day}}; không đổi khi nhập',
  DAY_IN_FUTURE: 'Ngày {{day}} chưa đến',
  PROGRESS_INVALID: '“{{text}}” không phải tỷ lệ phần trăm từ 0 đến 100',
  PROGRESS_UNCLEAR: '“{{text}}” là bao nhiêu phần trăm: {{options}}?',
  PROGRESS_NOT_WHOLE: 'Hoàn thành thì tiến độ là 100%',
  PROGRESS_NOT_COMPLETED: 'Tiến độ 100% mà tình trạng chưa phải Hoàn thành',
  PROGRESS_NOT_STARTED: 'Chưa thực hiện mà đã có tiến độ',
  TEXT_OF_STEP: 'Chỉ ghi được cùng tiến độ hoặc tình trạng mới; dòng này không có nên không nhập ô này',
  LABEL_DIFFERS: '“{{text}}” không khớp với thời hạn và ngày hoàn thành',
};
export type ProblemSentence = keyof typeof PROBLEM_SENTENCES;

/** Which sentence tells a problem: some codes are told in several ways, by what is known about them. */
export function sentenceFor({ code, severity, params = {} }: Problem): ProblemSentence {
  switch (code) {
    case 'ROLE_UNKNOWN': return 'count' in params ? 'ROLE_SEVERAL' : code;
    case 'DATE_ORDER': return !('after' in params) ? code : params['after'] === '' ? 'SEAT_OPEN' : 'SEAT_OVERLAPS';
    case 'UNIT_UNKNOWN': return 'until' in params ? 'UNIT_ENDED' : code;
    case 'PERSON_TWICE_IN_FILE': return severity === 'error' ? code : 'NAME_TWICE_IN_FILE';
    case 'SEVERAL_HEADS': return 'row' in params ? code : 'HEAD_SITS';
    case 'SEVERAL_STANDING_DEPUTIES': return 'row' in params ? code : 'STANDING_DEPUTY_SITS';
    case 'SYMBOL_ODD': return severity === 'error' ? 'SYMBOL_UNREADABLE' : code;
    case 'RECORD_UNIT_UNKNOWN': return 'until' in params ? 'RECORD_UNIT_ENDED' : code;
    case 'NUMBER_GAP': return 'row' in params ? 'NUMBER_GAP_ROW' : code;
    case 'PAPER_TWICE': return severity === 'error' ? code : 'PAPER_TWICE_ARRIVED';
    default: return code;
  }
}

/** What a sentence names, as it is read: days as dd/mm/yyyy. */
export function namedIn({ params = {} }: Pick<Problem, 'params'>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' && isDate(value) ? formatDate(value) : value]));
}

/** A problem in a sentence, as it stands on a paper. `words`: what only the kind of list has words for. */
export function problemSentence(problem: Problem, words: Record<string, string> = {}): string {
  const named = { ...namedIn(problem), ...words };
  return PROBLEM_SENTENCES[sentenceFor(problem)].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(named[name] ?? ''));
}
