import type { MinutesEntry } from '#shared/contract/meetings.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import type { OfficialPaper, PaperBlock } from '#shared/rules/official-paper.ts';
import { textWidth } from '#shared/rules/paper-layout.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { writtenInstant } from '#shared/rules/paper-times.ts';
import { BLANK, ENTRY_TITLES } from '#shared/rules/paper-words.ts';
import { lead } from '#shared/rules/paper-parts.ts';
import type { MeetingFacts } from './facts.ts';
import { entries, labelled, marked, minutesSignatures, paperOf, paragraphs, recipientsOf } from './frame.ts';
import { markedRich } from './rich.ts';
import { addressed, came, linesOf, listed, namedPerson, placeText, presentIn, withDuty } from './words.ts';

/** What happened at the meeting (DOMAIN §2.4.3; Decree 30/2020, form 1.9). Place and day stand in the text, not in the head. */
export function minutesPaper(facts: MeetingFacts): OfficialPaper {
  return paperOf(facts, 'minutes', 'Biên bản', 'minutes.summary', {
    date: minutesDay(facts), hasNumber: true, hasDay: false,
    blocks: [...openingOf(facts), ...courseOf(facts), ...paragraphs(linesOf(facts, 'minutes.closing'))],
    recipients: recipientsOf(facts, 'minutes.recipients'),
    signatures: minutesSignatures(facts),
  });
}

/** The day minutes are of: when they were signed, before that the day of the meeting. */
function minutesDay({ seal, startsAt }: Pick<MeetingFacts, 'seal' | 'startsAt'>): string {
  return seal?.signedOn ?? dayOf(startsAt);
}

/** What was added to signed minutes, as a paper of its own: none when there is no such supplement. */
export function supplementPapers(facts: MeetingFacts, no: number | null): OfficialPaper[] {
  const added = facts.seal?.supplements.filter((one) => one.no === no) ?? [];
  return added.map(({ madeOn, content }) => paperOf(facts, 'minutes', 'Biên bản', 'supplement.summary', {
    date: madeOn, hasNumber: true, hasDay: false,
    blocks: [...paragraphs(linesOf(facts, 'supplement.opening')), ...paragraphs(content.split('\n').filter((line) => line.trim() !== '')), ...paragraphs(linesOf(facts, 'supplement.closing'))],
    recipients: recipientsOf(facts, 'minutes.recipients'),
    signatures: minutesSignatures(facts),
  }));
}

function openingOf(facts: MeetingFacts): PaperBlock[] {
  return [
    labelled('Thời gian bắt đầu', writtenInstant(facts.beganAt ?? facts.startsAt)),
    labelled('Địa điểm', placeText(facts)),
    lead('Thành phần tham dự:'),
    ...entries(presence(facts)),
    labelled(facts.system === 'party' ? 'Chủ trì' : 'Chủ trì (chủ tọa)', personText(facts, 'chair')),
    labelled(facts.system === 'party' ? 'Người ghi biên bản' : 'Thư ký (người ghi biên bản)', personText(facts, 'secretary')),
  ];
}

function personText(facts: MeetingFacts, duty: 'chair' | 'secretary'): string {
  const person = withDuty(facts, duty);
  return person === null ? BLANK : addressed(facts, person);
}

/** Who came, who did not and why, who came instead, and the guests. */
function presence({ committees, people }: MeetingFacts): string[] {
  const members = people.filter(({ capacity }) => capacity === 'member');
  const absent = members.filter(({ mark }) => mark === 'excused' || mark === 'absent').map((one) => `${namedPerson(one)} (${one.absenceReason ?? 'không rõ lý do'})`);
  const instead = members.filter(({ mark }) => mark === 'substituted').map((one) => `${one.substitute ?? BLANK} dự thay ${namedPerson(one)}`);
  const guests = people.filter(({ capacity, mark }) => capacity !== 'member' && came(mark)).map(namedPerson);
  return [
    `Có mặt: ${listed(committees.map(presentIn))}.`,
    ...(absent.length === 0 ? [] : [`Vắng mặt: ${absent.length} thành viên, gồm ${absent.join('; ')}.`]),
    ...(instead.length === 0 ? [] : [`Dự thay: ${instead.join('; ')}.`]),
    ...(guests.length === 0 ? [] : [`Khách mời: ${guests.join('; ')}.`]),
  ];
}

/** What was said, in its order: what follows of one kind under one number; the conclusions at the end with their own. */
function courseOf(facts: MeetingFacts): PaperBlock[] {
  const parts = facts.entries.reduce<MinutesEntry[][]>((runs, entry) => {
    const last = runs.at(-1);
    if (last?.[0]?.kind === entry.kind) last.push(entry);
    else runs.push([entry]);
    return runs;
  }, []);
  return [
    ...(parts.length + facts.conclusions.length === 0 ? [] : [lead('Nội dung (theo diễn biến cuộc họp):')]),
    ...parts.flatMap((part, index) => partOf(facts, part, index + 1)),
    ...conclusionsOf(facts, parts.length + 1),
  ];
}

function partOf(facts: MeetingFacts, part: readonly MinutesEntry[], number: number): PaperBlock[] {
  const [first] = part;
  if (first === undefined) return [];
  return [lead(`${number}. ${ENTRY_TITLES[first.kind]}`), ...part.flatMap((entry, index) => entryBlocks(facts, entry, part.length === 1 ? '-' : `${number}.${index + 1}.`))];
}

function entryBlocks({ system, seal, startsAt }: MeetingFacts, { speaker, unit, content, rich, votes }: MinutesEntry, mark: string): PaperBlock[] {
  const who = [speaker, speaker === null ? null : unit].filter((text) => text !== null).join(' – ');
  const before = who === '' ? '' : `${who}: `;
  const said = rich === null ? marked(mark, content, before) : markedRich(mark, rich, before, textWidth(ruleSetFor(system, minutesDay({ seal, startsAt })), false));
  return [...said, ...(votes === null ? [] : paragraphs([votesText(votes)]))];
}

const RATE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** `Kết quả biểu quyết: 15/18 tán thành (tỷ lệ 83,3%), …`. The rate is of those who voted. */
function votesText(votes: NonNullable<MinutesEntry['votes']>): string {
  const total = votes.for + votes.against + votes.abstained;
  const rate = total === 0 ? '' : ` (tỷ lệ ${RATE.format((votes.for / total) * 100)}%)`;
  return `Kết quả biểu quyết: ${votes.for}/${total} tán thành${rate}; ${votes.against} không tán thành; ${votes.abstained} ý kiến khác.`;
}

function conclusionsOf({ conclusions, system }: MeetingFacts, number: number): PaperBlock[] {
  if (conclusions.length === 0) return [];
  return [lead(`${number}. Kết luận của ${system === 'party' ? 'đồng chí chủ trì' : 'chủ tọa'}`), ...conclusions.flatMap(({ no, content }) => marked(no, content))];
}
