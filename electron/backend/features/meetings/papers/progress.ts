import { writtenDate } from '#shared/rules/dates.ts';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import type { TaskClass } from '#shared/rules/tasks.ts';
import type { MeetingFacts } from './facts.ts';
import { numberedTable, paperOf } from './frame.ts';

/** How a task stands, as papers say it (DOMAIN §1.4). Official papers are Vietnamese, whatever the language of the screen. */
const CLASS_WORDS: Record<TaskClass, string> = {
  cancelled: 'Huỷ', suspended: 'Tạm dừng', completed_on_time: 'Hoàn thành đúng hạn', completed_late: 'Hoàn thành quá hạn', no_deadline: 'Không hạn',
  overdue: 'Quá hạn', awaiting_confirmation: 'Chờ xác nhận', not_started: 'Chưa thực hiện', in_progress: 'Đang thực hiện',
};
/** In millimetres. */
const COLUMNS = [{ heading: 'Nhiệm vụ' }, { heading: 'Chủ trì', widthMm: 32 }, { heading: 'Thời hạn', widthMm: 29 }, { heading: 'Tiến độ', widthMm: 17 }, { heading: 'Tình trạng', widthMm: 27 }];

/** How far the tasks are that the meeting goes through, in the usual columns; for the meeting book. */
export function progressPaper(facts: MeetingFacts): OfficialPaper {
  return paperOf(facts, 'programme', 'Tình hình thực hiện nhiệm vụ', 'book.summary', {
    date: facts.invitedOn, hasNumber: false, hasDay: true,
    blocks: [
      { kind: 'subtitle', text: `(Tính đến ${writtenDate(facts.today)})` },
      numberedTable(facts, COLUMNS, facts.reviewed.map(({ title, lead, due, progress, class: name }) => [title, lead, due, `${progress}%`, CLASS_WORDS[name]])),
    ],
  });
}
