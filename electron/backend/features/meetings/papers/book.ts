import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import { writtenDate } from '#shared/rules/dates.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import type { ReadContext } from '../../../context.ts';
import { agendaPaper } from './agenda.ts';
import type { MeetingFacts } from './facts.ts';
import { numberedTable, paperOf } from './frame.ts';
import { minutesPaper } from './minutes.ts';
import { progressPaper } from './progress.ts';
import { readMeetingFacts } from './read.ts';
import { textOf } from './words.ts';

/** A paper that is spoken about, and to which item of the agenda. */
interface ListedPaper {
  name: string;
  item: string;
}

/** What those who attend need before them, as one: a cover that says what is in it, the agenda, the list of papers, how far tasks are, and the minutes of the meeting before. */
export async function bookPapers(reading: ReadContext, meetingId: string, facts: MeetingFacts): Promise<OfficialPaper[]> {
  const listed = readListed(reading, meetingId);
  const before = previousMeeting(reading, meetingId, facts);
  const minutes = before === null ? null : await readMeetingFacts(reading, before, facts.committee.id);
  const contents = [
    { title: 'Chương trình', paper: agendaPaper(facts) },
    ...(listed.length === 0 ? [] : [{ title: `Danh mục tài liệu (${listed.length} văn bản)`, paper: listPaper(facts, listed) }]),
    ...(facts.reviewed.length === 0 ? [] : [{ title: `Tình hình thực hiện nhiệm vụ (${facts.reviewed.length} nhiệm vụ)`, paper: progressPaper(facts) }]),
    ...(minutes === null ? [] : [{ title: `Biên bản ${minutes.title}, ${writtenDate(dayOf(minutes.startsAt))}`, paper: minutesPaper(minutes) }]),
  ];
  return [coverPaper(facts, contents.map(({ title }) => title)), ...contents.map(({ paper }) => paper)];
}

function coverPaper(facts: MeetingFacts, titles: readonly string[]): OfficialPaper {
  return paperOf(facts, 'programme', 'Tập tài liệu', 'book.summary', {
    date: facts.invitedOn, hasNumber: false, hasDay: true,
    blocks: [
      { kind: 'subtitle', text: textOf(facts, 'book.subtitle') },
      { kind: 'heading', text: 'MỤC LỤC' },
      numberedTable(facts, [{ heading: 'Nội dung' }], titles.map((title) => [title])),
    ],
  });
}

/** In millimetres. */
const ITEM_MM = 65;

function listPaper(facts: MeetingFacts, listed: readonly ListedPaper[]): OfficialPaper {
  return paperOf(facts, 'programme', 'Danh mục tài liệu', 'book.summary', {
    date: facts.invitedOn, hasNumber: false, hasDay: true,
    blocks: [numberedTable(facts, [{ heading: 'Tài liệu' }, { heading: 'Thuộc nội dung', widthMm: ITEM_MM }], listed.map(({ name, item }) => [name, item]))],
  });
}

/** The papers of the agenda in its order. Of a secret one nothing leaves the register. */
function readListed({ connection }: ReadContext, meetingId: string): ListedPaper[] {
  return connection.prepare(`SELECT trim(ifnull(d.symbol, '') || ' ' || ifnull(d.title, '')) AS name, a.content AS item FROM agenda_document AS l
    JOIN agenda_item AS a ON a.id = l.agenda_item_id AND a.deleted_at IS NULL JOIN document AS d ON d.id = l.document_id AND d.deleted_at IS NULL AND d.secret = 0
    WHERE l.meeting_id = ? AND l.deleted_at IS NULL ORDER BY CASE a.part WHEN 'opening' THEN 0 WHEN 'main' THEN 1 ELSE 2 END, a.order_no, l.order_no, l.id`).all(meetingId) as ListedPaper[];
}

/** The meeting whose minutes are read again: the one that is to be confirmed, else the last of the committee whose minutes were signed. */
function previousMeeting({ connection }: ReadContext, meetingId: string, { agenda, committee, startsAt }: MeetingFacts): string | null {
  const confirmed = agenda.flatMap(({ confirms }) => confirms?.id ?? [])[0];
  const last = connection.prepare(`SELECT m.id FROM meeting AS m JOIN meeting_committee AS mc ON mc.meeting_id = m.id AND mc.deleted_at IS NULL
    WHERE mc.committee_id = ? AND m.id <> ? AND m.starts_at < ? AND m.minutes_sha256 IS NOT NULL AND m.deleted_at IS NULL ORDER BY m.starts_at DESC LIMIT 1`).pluck().get(committee.id, meetingId, startsAt) as string | undefined;
  return confirmed ?? last ?? null;
}
