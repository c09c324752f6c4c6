import type { MeetingKind } from './meetings.ts';

/** How far a line of a meeting's dossier is (DOMAIN §1.3). */
export const DOSSIER_STATES = ['needed', 'in_preparation', 'ready', 'not_needed'] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

const EVERY = ['Giấy mời', 'Chương trình', 'Danh sách đại biểu, điểm danh', 'Báo cáo'];
const AFTER = ['Biên bản', 'Thông báo kết luận'];
const CONFERENCE = ['Tờ trình xin chủ trương', ...EVERY, 'Tài liệu hội nghị', 'Bài phát biểu khai mạc, kết luận'];

/** What the dossier of a meeting usually holds, by its kind, in the order of the work. Official papers are Vietnamese. */
export const USUAL_DOSSIERS: Record<MeetingKind, readonly string[]> = {
  interim_review: [...CONFERENCE, ...AFTER],
  final_review: [...CONFERENCE, 'Quyết định khen thưởng', ...AFTER],
  session: [...EVERY, 'Tài liệu phiên họp', ...AFTER],
  working_session: [...EVERY, 'Kiến nghị, đề xuất của đơn vị', ...AFTER],
  briefing: [...EVERY, ...AFTER],
  dissemination: [...CONFERENCE, ...AFTER],
  training: ['Tờ trình xin chủ trương', 'Giấy mời', 'Chương trình', 'Danh sách đại biểu, điểm danh', 'Tài liệu tập huấn', 'Biên bản'],
  dialogue: ['Kế hoạch đối thoại', ...EVERY, 'Tổng hợp ý kiến, kiến nghị trước đối thoại', ...AFTER],
  other: [...EVERY, ...AFTER],
};

/** How many lines a dossier still waits for, of how many that are needed at all. */
export function dossierCount(lines: readonly { state: DossierState }[]): { ready: number; needed: number } {
  return { ready: lines.filter(({ state }) => state === 'ready').length, needed: lines.filter(({ state }) => state !== 'not_needed').length };
}
