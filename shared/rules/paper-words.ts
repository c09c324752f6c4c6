import type { DocumentType } from './documents.ts';
import type { Capacity, EntryKind, Mark } from './meetings.ts';
import type { Body, Role } from './roles.ts';
import type { Level, UnitKind } from './units.ts';
import type { VersionKind } from './versions.ts';

/** What things are called on papers: always Vietnamese, whatever the language of the screen. */

/** What only the clerk knows, left open in a text. */
export const BLANK = '……';

/** Who somebody is in a committee, in a sentence: `Trưởng Ban Chỉ đạo`. */
export const ROLE_PHRASES: Record<Role, string> = {
  head: 'Trưởng Ban Chỉ đạo',
  standing_deputy_head: 'Phó Trưởng Ban Thường trực Ban Chỉ đạo',
  deputy_head: 'Phó Trưởng Ban Chỉ đạo',
  standing_member: 'Ủy viên Thường trực Ban Chỉ đạo',
  member: 'Ủy viên Ban Chỉ đạo',
  secretary: 'Thư ký Ban Chỉ đạo',
  team_leader: 'Tổ trưởng Tổ giúp việc',
  deputy_team_leader: 'Tổ phó Tổ giúp việc',
  team_member: 'Thành viên Tổ giúp việc',
  team_secretary: 'Thư ký Tổ giúp việc',
};

/** As what somebody attends a meeting, and how they did. */
export const CAPACITY_TITLES: Record<Capacity, string> = { member: 'Thành viên', superior: 'Đại biểu cấp trên', guest: 'Khách mời', press: 'Báo chí' };
export const MARK_TITLES: Record<Mark, string> = { present: 'Có mặt', substituted: 'Cử người dự thay', excused: 'Vắng có lý do', absent: 'Vắng không rõ lý do' };
export const ENTRY_TITLES: Record<EntryKind, string> = { report: 'Báo cáo', opinion: 'Ý kiến phát biểu', proposal: 'Kiến nghị, đề xuất', answer: 'Giải trình, trả lời', vote: 'Biểu quyết', conclusion: 'Phát biểu kết luận' };

/** How a body is called in the name of which somebody signs. */
export const BODY_NAMES: Record<Body, string> = { committee: 'Ban Chỉ đạo', support_team: 'Tổ giúp việc' };

export const LEVEL_TITLES: Record<Level, string> = { central: 'Trung ương', province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã', agency: 'Cơ quan, đơn vị' };

export const UNIT_KIND_TITLES: Record<UnitKind, string> = {
  province: 'Tỉnh, thành phố',
  district: 'Huyện, quận',
  commune: 'Xã',
  ward: 'Phường',
  special_zone: 'Đặc khu',
  hamlet: 'Thôn, tổ dân phố',
  party_committee: 'Cấp ủy',
  party_commission: 'Ban đảng',
  department: 'Sở, ban, ngành, phòng',
  front_or_union: 'Mặt trận, đoàn thể',
  armed_forces: 'Lực lượng vũ trang',
  enterprise: 'Doanh nghiệp',
  other: 'Khác',
};

export const COMMITTEE_STATUS_TITLES = { active: 'Đang hoạt động', suspended: 'Tạm dừng', ended: 'Đã kết thúc', handed_over: 'Đã chuyển giao' } as const;

export const VERSION_KIND_TITLES: Record<VersionKind, string> = { establish: 'Thành lập', re_constitute: 'Kiện toàn', add: 'Bổ sung', replace: 'Thay thế', end: 'Kết thúc' };

/** What someone must see to about a committee. */
export const ATTENTION_TITLES = {
  head_missing: 'Khuyết người đứng đầu',
  seat_vacant: 'Khuyết chức danh',
  position_ended: 'Thành viên đã thôi giữ chức vụ',
  term_over: 'Hết nhiệm kỳ',
  regulation_overdue: 'Quy chế quá hạn rà soát',
  unit_ended: 'Đơn vị đã kết thúc hoạt động',
  handover_open: 'Chưa có biên bản bàn giao',
} as const;

/** How the committee of a lower unit stands. */
export const LOWER_STATE_TITLES = { reconstituted: 'Đã kiện toàn', outdated: 'Chưa kiện toàn', missing: 'Chưa có Ban Chỉ đạo' } as const;

/** What became of a unit, before the name of the one that follows it. */
export const SUCCESSION_PHRASES = {
  merged: 'Sáp nhập vào',
  consolidated: 'Hợp nhất thành',
  divided: 'Chia thành',
  separated: 'Tách ra',
  dissolved: 'Giải thể',
  functions_transferred: 'Chuyển giao chức năng cho',
  upgraded: 'Nâng cấp thành',
} as const;

export const HIERARCHY_TITLES = { administrative: 'hành chính', party: 'Đảng', union: 'đoàn thể' } as const;

/** The types of documents. */
export const DOCUMENT_TYPE_TITLES = {
  resolution: 'Nghị quyết',
  directive: 'Chỉ thị',
  conclusion: 'Kết luận',
  decision: 'Quyết định',
  rule: 'Quy định',
  statute: 'Quy chế',
  programme: 'Chương trình',
  plan: 'Kế hoạch',
  guidance: 'Hướng dẫn',
  notice: 'Thông báo',
  party_circular: 'Thông tri',
  report: 'Báo cáo',
  proposal: 'Tờ trình',
  official_letter: 'Công văn',
  invitation: 'Giấy mời',
  minutes: 'Biên bản',
  project: 'Đề án',
  option_plan: 'Phương án',
  law: 'Luật',
  decree: 'Nghị định',
  state_circular: 'Thông tư',
  telegram: 'Công điện',
  introduction: 'Giấy giới thiệu',
  transfer_slip: 'Phiếu chuyển',
  delivery_slip: 'Phiếu gửi',
  other: 'Loại khác',
} as const satisfies Record<DocumentType, string>;

/** A committee's name in a narrow column: its short one, or the name, without what all of them are called. */
export function committeeHeading(name: string, shortName: string | null): string {
  return (shortName ?? name).replace(/^(?:ban chỉ đạo|bcđ)\s+/iu, '');
}

/** The line over a part of a list that goes over several pages across. */
export function partLine(part: number, of: number): string {
  return `Phần ${part}/${of}`;
}
