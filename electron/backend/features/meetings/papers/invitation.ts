import type { OfficialPaper, PaperBlock } from '#shared/rules/official-paper.ts';
import { writtenInstant } from '#shared/rules/paper-times.ts';
import { BLANK } from '#shared/rules/paper-words.ts';
import { lead, paragraph } from '#shared/rules/paper-parts.ts';
import type { MeetingFacts, PaperPerson } from './facts.ts';
import { entries, headSigns, labelled, paperOf, paragraphs, recipientsOf } from './frame.ts';
import { addressed, linesOf, placeText, textOf, withDuty } from './words.ts';

/** One letter to all who are invited (DOMAIN §2.4.1; Decree 30/2020, form 1.7). */
export function invitationPaper(facts: MeetingFacts): OfficialPaper {
  return letter(facts, [{ kind: 'paragraph', runs: [{ text: textOf(facts, 'invitation.request') }], leads: true }, ...entries(invited(facts))]);
}

/** A letter to each who is invited, but not to who signs them. */
export function invitationPapers(facts: MeetingFacts): OfficialPaper[] {
  const request = textOf(facts, 'invitation.request');
  return facts.people.filter(({ seat, name }) => seat?.committeeId !== facts.committee.id || name !== facts.head?.name)
    .map((person) => letter(facts, [{ kind: 'paragraph', runs: [{ text: `${request} ` }, { text: addressed(facts, person), bold: true }, { text: '.' }] }]));
}

function letter(facts: MeetingFacts, to: readonly PaperBlock[]): OfficialPaper {
  const notes = linesOf(facts, 'invitation.notes');
  const chair = withDuty(facts, 'chair');
  return paperOf(facts, 'invitation', 'Giấy mời', 'invitation.summary', {
    date: facts.invitedOn, hasNumber: true, hasDay: true,
    blocks: [
      ...to,
      paragraph(textOf(facts, 'invitation.purpose')),
      ...(facts.invitationNo > 1 ? paragraphs(linesOf(facts, 'invitation.again')) : []),
      ...contents(facts),
      labelled('Chủ trì', chair === null ? BLANK : addressed(facts, chair)),
      labelled('Thời gian', writtenInstant(facts.startsAt)),
      labelled('Địa điểm', placeText(facts)),
      ...(notes.length === 0 ? [] : [lead('Các vấn đề cần lưu ý:'), ...entries(notes)]),
    ],
    recipients: recipientsOf(facts, 'invitation.recipients'),
    signatures: [headSigns(facts)],
  });
}

/** What the meeting is about: the rows of its agenda between opening and closing, numbered where there are several. */
function contents({ agenda }: MeetingFacts): PaperBlock[] {
  const main = agenda.filter(({ part }) => part === 'main').map(({ content }) => content);
  const [only = BLANK] = main;
  if (main.length < 2) return [labelled('Nội dung', only)];
  return [lead('Nội dung:'), ...entries(main, (index) => `${index + 1}.`)];
}

/** Whom the letter invites: guests by name, the members of a committee together where all of them are invited. */
function invited(facts: MeetingFacts): string[] {
  const together = facts.committees.filter(({ allInvited, members }) => allInvited && members > 0);
  const inGroup = ({ capacity, seat }: PaperPerson) => capacity === 'member' && together.some(({ id }) => id === seat?.committeeId);
  const alone = facts.people.filter((person) => !inGroup(person));
  return [
    ...named(facts, alone.filter(({ capacity }) => capacity === 'superior')),
    ...together.map(({ name }) => `${facts.system === 'party' ? 'Các đồng chí thành viên' : 'Các thành viên'} ${name}`),
    ...named(facts, alone.filter(({ capacity }) => capacity !== 'superior')),
  ];
}

function named(facts: MeetingFacts, people: readonly PaperPerson[]): string[] {
  return people.map((person) => addressed(facts, person));
}
