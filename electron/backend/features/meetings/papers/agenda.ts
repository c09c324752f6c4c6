import type { AgendaRow } from '#shared/contract/agenda.ts';
import type { OfficialPaper, PaperTableRow } from '#shared/rules/official-paper.ts';
import { textWidth } from '#shared/rules/paper-layout.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import type { MeetingFacts } from './facts.ts';
import { paperOf } from './frame.ts';
import { textOf } from './words.ts';

/** In millimetres; what the meeting is about gets the rest. */
const WIDTHS = { no: 12, time: 31, presenter: 36, remark: 24 };

/** What the meeting does, and when (DOMAIN §2.4.2). It goes with the invitation, so that it has no number of its own. */
export function agendaPaper(facts: MeetingFacts): OfficialPaper {
  const { no, time, presenter, remark } = WIDTHS;
  const rest = textWidth(ruleSetFor(facts.system, facts.invitedOn), false) - no - time - presenter - remark;
  return paperOf(facts, 'programme', 'Chương trình', 'agenda.summary', {
    date: facts.invitedOn, hasNumber: false, hasDay: true,
    blocks: [
      { kind: 'subtitle', text: textOf(facts, 'agenda.subtitle') },
      {
        kind: 'table',
        columns: [
          { heading: 'TT', widthMm: no, align: 'center' }, { heading: 'Thời gian', widthMm: time, align: 'center' }, { heading: 'Nội dung', widthMm: rest, align: 'left' },
          { heading: 'Người thực hiện', widthMm: presenter, align: 'left' }, { heading: 'Ghi chú', widthMm: remark, align: 'left' },
        ],
        rows: rowsOf(facts.agenda),
      },
    ],
  });
}

/** The rows numbered through; a heading before the first of each section. */
function rowsOf(agenda: readonly AgendaRow[]): PaperTableRow[] {
  return agenda.flatMap((item, index): PaperTableRow[] => {
    const begins = item.section !== null && item.section !== (agenda[index - 1]?.section ?? null);
    const cells = [String(index + 1), `${clock(item.startsAt)} - ${clock(item.endsAt)}`, item.content, item.presenter ?? '', item.documents.map(({ label }) => label).join('; ')];
    return [...(begins ? [{ heading: item.section ?? '' }] : []), { cells }];
  });
}

/** `08:30`: the words of a paper are too long for the column. */
function clock(at: string): string {
  return at.split('T')[1] ?? '';
}
