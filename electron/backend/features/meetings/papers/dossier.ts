import type { DossierLine } from '#shared/contract/dossier.ts';
import { formatDate } from '#shared/rules/dates.ts';
import type { DossierState } from '#shared/rules/dossier.ts';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import { lead } from '#shared/rules/paper-parts.ts';
import type { ReadContext } from '../../../context.ts';
import type { MeetingFacts } from './facts.ts';
import { numberedTable, paperOf } from './frame.ts';
import { textOf } from './words.ts';

/** A file of a paper that the meeting spoke about. */
export interface Attached {
  title: string;
  fileName: string;
  sha256: string;
}

/** What was to go into the package: where it stands in it; null when the file is missing or was changed outside the program. */
export interface Packed {
  title: string;
  file: string | null;
}

/** How far a line is, as the list of contents says it. Official papers are Vietnamese, whatever the language of the screen. */
const STATE_WORDS: Record<DossierState, string> = { needed: 'chưa có', in_preparation: 'đang chuẩn bị', ready: 'đã có', not_needed: 'không cần' };
/** In millimetres. */
const STATE_MM = 45;
const FILE_MM = 70;

/** The files of the papers on the agenda and in the dossier, each once. Of a secret paper nothing leaves the register. */
export function readAttached({ connection }: ReadContext, meetingId: string): Attached[] {
  return connection.prepare(`SELECT trim(ifnull(d.symbol, '') || ' ' || ifnull(d.title, '')) AS title, a.file_name AS fileName, a.sha256 FROM attachment AS a
    JOIN document AS d ON d.id = a.document_id AND d.deleted_at IS NULL AND d.secret = 0
    WHERE a.deleted_at IS NULL AND d.id IN (SELECT document_id FROM agenda_document WHERE meeting_id = @id AND deleted_at IS NULL UNION SELECT document_id FROM dossier_line WHERE meeting_id = @id AND deleted_at IS NULL)
    GROUP BY a.sha256 ORDER BY min(a.id)`).all({ id: meetingId }) as Attached[];
}

/** What is in the package, and how far the dossier is. */
export function contentsPaper(facts: MeetingFacts, lines: readonly DossierLine[], packed: readonly Packed[]): OfficialPaper {
  return paperOf(facts, 'programme', 'Mục lục hồ sơ', 'book.summary', {
    date: null, hasNumber: false, hasDay: false,
    blocks: [
      { kind: 'subtitle', text: textOf(facts, 'book.subtitle') },
      lead('Tài liệu kèm theo'),
      numberedTable(facts, [{ heading: 'Tài liệu' }, { heading: 'Tệp', widthMm: FILE_MM }], packed.map(({ title, file }) => [title, file ?? 'không có: tệp bị mất hoặc đã bị sửa ngoài chương trình'])),
      ...(lines.length === 0 ? [] : [
        lead('Tình trạng hồ sơ'),
        numberedTable(facts, [{ heading: 'Mục' }, { heading: 'Tình trạng', widthMm: STATE_MM }, { heading: 'Phụ trách, hạn', widthMm: STATE_MM }], lines.map((line) => [line.title, stateText(line), dutyText(line)])),
      ]),
    ],
  });
}

function stateText({ state, reason }: DossierLine): string {
  return reason === null ? STATE_WORDS[state] : `${STATE_WORDS[state]} (${reason})`;
}

function dutyText({ responsible, dueOn }: DossierLine): string {
  return [responsible, dueOn === null ? null : formatDate(dueOn)].filter((text) => text !== null).join(', ');
}
