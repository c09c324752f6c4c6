import type { PaperSheet } from '#shared/contract/papers.ts';
import { type ActivityPeriod, activitySpan, activityWords } from '#shared/rules/activity-report.ts';
import { formatDate } from '#shared/rules/dates.ts';
import type { System } from '#shared/rules/documents.ts';
import type { OfficialPaper, PaperBlock } from '#shared/rules/official-paper.ts';
import { lead, paragraph } from '#shared/rules/paper-parts.ts';
import { textWidth } from '#shared/rules/paper-layout.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { BLANK, BODY_NAMES } from '#shared/rules/paper-words.ts';
import { isLeader, ROLE_TITLES } from '#shared/rules/roles.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext } from '../../context.ts';
import { paperSheets } from '../../office/official-paper/html.ts';
import { getCommittee, rosterMembers } from '../committees/service.ts';
import { lettersFor } from '../documents/service.ts';
import { placeOf } from '../office/service.ts';
import { activityTasks } from './activity-tasks.ts';

/** Of which committee, and of what time. */
export interface ActivityAsked {
  committeeId: string;
  period: ActivityPeriod;
  year: number;
}

/**
 * The outline of the report a committee gives of its work (DOMAIN §2.4.6), with what the record knows: the papers it
 * issued, the meetings it held, the changes of its members, the tasks it gave. Everything else is left open for whoever writes it.
 */
export async function readActivityPaper(reading: ReadContext, { committeeId, period, year }: ActivityAsked): Promise<OfficialPaper> {
  const { name, system, unitName, subject, body } = await getCommittee(reading, committeeId);
  const span = activitySpan(period, year);
  const words = activityWords(period, year);
  const head = (await rosterMembers(reading, { id: committeeId, asOf: span.to < reading.today ? span.to : reading.today, includeFormer: false })).find(({ role, personId }) => isLeader(role) && personId !== null);
  const tasks = activityTasks(reading, committeeId, span, textWidth(ruleSetFor(system, null), false));
  return {
    system, type: 'report', date: null, superior: unitName, issuer: name, symbol: null, issuerLetters: lettersFor(reading, committeeId), hasNumber: true, hasDay: true, place: await placeOf(reading),
    typeTitle: 'Báo cáo', summary: `kết quả hoạt động của ${name} ${words.past}; nhiệm vụ trọng tâm ${words.coming}`,
    authorityLine: null, bases: [], addressees: [],
    blocks: [
      heading('Phần thứ nhất'), heading(`KẾT QUẢ ${words.past.toLocaleUpperCase('vi')}`),
      ...open('I- Đặc điểm tình hình'),
      lead('II- Công tác lãnh đạo, chỉ đạo'),
      ...listed('1. Văn bản đã ban hành', issuedPapers(reading, committeeId, span)),
      ...listed('2. Hoạt động của Ban Chỉ đạo', heldMeetings(reading, committeeId, span)),
      ...listed('3. Kiện toàn Ban Chỉ đạo', decisions(reading, committeeId, span)),
      ...open('4. Kiểm tra, giám sát; tập huấn; thông tin, báo cáo'),
      lead('5. Thực hiện nhiệm vụ Ban Chỉ đạo giao'), ...tasks.blocks,
      ...resultsOf(subject ?? ''),
      ...open('V- Khen thưởng'),
      lead('VI- Đánh giá chung'), ...open('1. Ưu điểm'), ...listed('2. Hạn chế', tasks.overdue), ...['3. Nguyên nhân', '4. Bài học kinh nghiệm'].flatMap(open),
      heading('Phần thứ hai'), heading(`PHƯƠNG HƯỚNG, NHIỆM VỤ ${words.coming.toLocaleUpperCase('vi')}`), paragraph(BLANK), ...(tasks.unfinished.length === 0 ? [] : listed('Nhiệm vụ tiếp tục thực hiện', tasks.unfinished)),
      heading('Phần thứ ba'), heading('ĐỀ XUẤT, KIẾN NGHỊ'), paragraph(BLANK),
    ],
    recipients: { to: [unitName ?? BLANK, `Các thành viên ${name}`], filed: system === 'state' ? `VT, ${BLANK}` : BLANK },
    signatures: [{ authorities: [{ by: 'TM', of: BODY_NAMES[body] }], position: head === undefined ? null : ROLE_TITLES[head.role], name: head?.fullName ?? null }],
    annexes: [],
  };
}

/** The same as it is printed. */
export async function activitySheets(reading: ReadContext, asked: ActivityAsked): Promise<{ sheets: PaperSheet[]; system: System }> {
  const paper = await readActivityPaper(reading, asked);
  return { sheets: paperSheets(paper), system: paper.system };
}

/** What a committee of grassroots democracy and mass mobilisation reports of; of any other subject its own results. */
function resultsOf(subject: string): PaperBlock[] {
  const words = foldWords(subject);
  const parts = [
    ...(words.includes('dan chu') ? [lead('III- Kết quả xây dựng và thực hiện quy chế dân chủ ở cơ sở'), ...['1. Ở xã, phường, đặc khu', '2. Ở cơ quan, đơn vị sự nghiệp', '3. Ở doanh nghiệp', '4. Gắn với cải cách hành chính, tiếp công dân, giải quyết đơn thư, đối thoại'].flatMap(open)] : []),
    ...(words.includes('dan van') ? [lead('IV- Phong trào thi đua “Dân vận khéo”'), ...['1. Đăng ký', '2. Kết quả trên bốn lĩnh vực', '3. Công nhận, nhân rộng'].flatMap(open)] : []),
  ];
  return parts.length === 0 ? open('III- Kết quả thực hiện nhiệm vụ') : parts;
}

function heading(text: string): PaperBlock {
  return { kind: 'heading', text };
}

/** A part of which the record knows nothing. */
function open(title: string): PaperBlock[] {
  return [lead(title), paragraph(BLANK)];
}

function listed(title: string, entries: readonly string[]): PaperBlock[] {
  return [lead(title), ...(entries.length === 0 ? [paragraph(BLANK)] : entries.map((text): PaperBlock => ({ kind: 'item', mark: '-', runs: [{ text }] })))];
}

type Span = ReturnType<typeof activitySpan>;

/** Of a secret paper nothing leaves the register. */
function issuedPapers({ connection }: ReadContext, committeeId: string, span: Span): string[] {
  const rows = connection.prepare(`SELECT symbol, issued_on AS day, title FROM document WHERE committee_id = @committeeId AND direction = 'issued' AND status = 'issued' AND secret = 0 AND deleted_at IS NULL AND issued_on BETWEEN @from AND @to
    ORDER BY issued_on, id`).all({ committeeId, ...span }) as { symbol: string | null; day: string; title: string }[];
  return rows.map(({ symbol, day, title }) => `${symbol ?? BLANK}, ngày ${formatDate(day)}: ${title}`);
}

function heldMeetings({ connection }: ReadContext, committeeId: string, { from, to }: Span): string[] {
  const rows = connection.prepare(`SELECT m.title, substr(m.starts_at, 1, 10) AS day FROM meeting AS m JOIN meeting_committee AS mc ON mc.meeting_id = m.id AND mc.deleted_at IS NULL
    WHERE mc.committee_id = @committeeId AND m.deleted_at IS NULL AND m.status IN ('held', 'minutes_signed', 'notice_issued', 'closed') AND substr(m.starts_at, 1, 10) BETWEEN @from AND @to ORDER BY m.starts_at`).all({ committeeId, from, to }) as { title: string; day: string }[];
  return rows.map(({ title, day }) => `${title}, ngày ${formatDate(day)}`);
}

function decisions({ connection }: ReadContext, committeeId: string, span: Span): string[] {
  const rows = connection.prepare(`SELECT decision_number AS number, effective_on AS day, summary FROM version WHERE committee_id = @committeeId AND status = 'applied' AND deleted_at IS NULL AND effective_on BETWEEN @from AND @to
    ORDER BY effective_on`).all({ committeeId, ...span }) as { number: string | null; day: string; summary: string | null }[];
  return rows.map(({ number, day, summary }) => `Quyết định số ${number ?? BLANK}, có hiệu lực từ ngày ${formatDate(day)}${summary === null ? '' : `: ${summary}`}`);
}
