import { type AgendaPart, agendaTimes, type MeetingKind, type MeetingStatus } from './meetings.ts';

/** What became of a row of an agenda: dealt with, not dealt with, or put off by a decision. */
export const ITEM_OUTCOMES = ['done', 'not_done', 'postponed'] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** A row of an earlier meeting's agenda, as far as it matters for whether it goes on. */
export interface EarlierItem {
  part: AgendaPart;
  outcome: ItemOutcome | null;
  meetingStatus: MeetingStatus;
  /** Whether somebody said, with a reason, that it is not to go on. */
  isDropped: boolean;
  /** Whether a later agenda took it up: from there on that row stands for it. */
  isTakenUp: boolean;
}

/** Why a row is proposed again: it was put off, it was not dealt with, its meeting was called off, or nobody said what became of it. */
export const CARRY_OVER_REASONS = ['postponed', 'not_done', 'meeting_cancelled', 'not_recorded'] as const;
export type CarryOverReason = (typeof CARRY_OVER_REASONS)[number];

const OVER: readonly MeetingStatus[] = ['held', 'minutes_signed', 'notice_issued', 'closed'];

/**
 * Why a row of an earlier agenda is proposed for the next meeting; null when it is not. A row goes on until it was dealt
 * with, dropped with a reason, or taken up elsewhere: nothing drops out by itself. Rows of opening and closing belong to
 * every meeting anew and go on only when it was said that they were not done.
 */
export function carryOverReason({ part, outcome, meetingStatus, isDropped, isTakenUp }: EarlierItem): CarryOverReason | null {
  if (isDropped || isTakenUp || outcome === 'done') return null;
  const isCancelled = meetingStatus === 'cancelled';
  if (!isCancelled && !OVER.includes(meetingStatus)) return null;
  if (outcome !== null) return outcome;
  if (part !== 'main') return null;
  return isCancelled ? 'meeting_cancelled' : 'not_recorded';
}

/** A row to begin an agenda with. Official papers are Vietnamese, whatever the language of the screen. */
export interface UsualRow {
  part: AgendaPart;
  content: string;
  durationMin: number;
}

const row = (part: AgendaPart, content: string, durationMin: number): UsualRow => ({ part, content, durationMin });
const WELCOME = row('opening', 'Đón tiếp đại biểu', 15);
const CEREMONY = row('opening', 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu', 10);
const REASON = row('opening', 'Tuyên bố lý do, giới thiệu thành phần dự', 5);
const OPENING = row('opening', 'Phát biểu khai mạc', 10);
const DISCUSSION = row('main', 'Tham luận, thảo luận', 60);
const BREAK = row('main', 'Giải lao', 15);
const GUIDANCE = row('main', 'Phát biểu chỉ đạo', 15);
const CONCLUSION = row('closing', 'Phát biểu kết luận', 15);
const CLOSING = row('closing', 'Bế mạc', 5);

/** The rows an agenda usually has, by the kind of meeting. */
export const USUAL_AGENDAS: Record<MeetingKind, readonly UsualRow[]> = {
  interim_review: [WELCOME, CEREMONY, OPENING, row('main', 'Báo cáo tóm tắt kết quả 6 tháng', 20), DISCUSSION, BREAK, GUIDANCE, CONCLUSION, CLOSING],
  final_review: [WELCOME, CEREMONY, OPENING, row('main', 'Báo cáo tóm tắt kết quả thực hiện', 25), DISCUSSION, BREAK, row('main', 'Công bố và trao khen thưởng', 20), GUIDANCE, CONCLUSION, CLOSING],
  session: [REASON, row('main', 'Báo cáo kết quả thực hiện và dự kiến nhiệm vụ', 20), row('main', 'Thảo luận, cho ý kiến', 60), CONCLUSION],
  working_session: [REASON, row('main', 'Báo cáo của đơn vị', 20), row('main', 'Trao đổi, làm rõ kiến nghị, đề xuất', 60), CONCLUSION],
  briefing: [REASON, row('main', 'Báo cáo tình hình và tiến độ nhiệm vụ', 15), row('main', 'Trao đổi', 30), CONCLUSION],
  dissemination: [WELCOME, CEREMONY, OPENING, row('main', 'Giới thiệu, quán triệt văn bản', 90), BREAK, row('main', 'Trao đổi, thảo luận', 30), CONCLUSION, CLOSING],
  training: [WELCOME, row('opening', 'Khai mạc lớp tập huấn', 10), row('main', 'Truyền đạt chuyên đề', 90), BREAK, row('main', 'Trao đổi, giải đáp', 45), CLOSING],
  dialogue: [CEREMONY, row('main', 'Báo cáo việc giải quyết kiến nghị sau đối thoại lần trước', 15), row('main', 'Nhân dân nêu ý kiến, kiến nghị', 60), row('main', 'Trả lời của các cơ quan', 40), CONCLUSION, CLOSING],
  other: [REASON, row('main', 'Nội dung chính', 60), CONCLUSION],
};

interface Stay {
  /** When somebody came late, and left early; null: from the beginning, to the end. */
  arrivedAt: string | null;
  leftAt: string | null;
}

/**
 * The rows of an agenda at which somebody who came late or left early was missing, wholly or in part, by the agenda's
 * clock. A row without a length is missed when its moment lies outside the stay.
 */
export function missedItems<T extends { durationMin: number }>(startsAt: string, rows: readonly T[], { arrivedAt, leftAt }: Stay): T[] {
  const times = agendaTimes(startsAt, rows.map(({ durationMin }) => durationMin));
  return rows.filter((_, index) => {
    const time = times[index];
    return time !== undefined && ((arrivedAt !== null && time.startsAt < arrivedAt) || (leftAt !== null && time.endsAt > leftAt));
  });
}
