import { writtenDate } from '#shared/rules/dates.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { writtenInstant, writtenTime } from '#shared/rules/paper-times.ts';
import { BLANK, BODY_NAMES, ROLE_PHRASES } from '#shared/rules/paper-words.ts';
import { fillWording, type MeetingPlaceholder, type WordingKey } from '#shared/rules/wordings.ts';
import type { MeetingFacts, PaperPerson } from './facts.ts';

/** A text of the office, with the meeting in it; one for each of its lines. */
export function linesOf(facts: MeetingFacts, key: WordingKey): string[] {
  const values = valuesOf(facts);
  return facts.wordings[key].split('\n').filter((line) => line.trim() !== '').map((line) => fillWording(line.trim(), values));
}

/** The same, as one text. */
export function textOf(facts: MeetingFacts, key: WordingKey): string {
  return linesOf(facts, key).join(' ');
}

function valuesOf(facts: MeetingFacts): Record<MeetingPlaceholder, string> {
  const chair = withDuty(facts, 'chair');
  return {
    committee: facts.committee.name,
    committees: listed(facts.committees.map(({ name }) => name)),
    meeting: facts.title,
    chair: chair?.name ?? BLANK,
    chair_title: chair === null ? BLANK : titleOf(chair),
    secretary: withDuty(facts, 'secretary')?.name ?? BLANK,
    standing_agency: facts.standingAgency ?? BLANK,
    time: writtenInstant(facts.startsAt),
    day: writtenDate(dayOf(facts.startsAt)),
    end: endText(facts),
    place: placeText(facts),
    present: presentText(facts),
  };
}

/** Who presides, or writes the minutes. */
export function withDuty({ people }: MeetingFacts, duty: 'chair' | 'secretary'): PaperPerson | null {
  return people.find((one) => one.duty === duty) ?? null;
}

/** Who somebody is at the meeting: by their seat, else by their position. */
function titleOf({ seat, standing }: PaperPerson): string {
  if (seat !== null) return ROLE_PHRASES[seat.role];
  return standing === '' ? BLANK : standing;
}

/** `a, b và c`. */
export function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} và ${texts.at(-1) ?? ''}`;
}

/** `Nguyễn Văn A, Phó Giám đốc, Sở Nội vụ`. */
export function namedPerson({ name, standing }: PaperPerson): string {
  return standing === '' ? name : `${name}, ${standing}`;
}

/** The same with the form of address of the side. */
export function addressed(facts: MeetingFacts, person: PaperPerson): string {
  return `${facts.system === 'party' ? 'Đồng chí' : 'Ông (bà)'} ${namedPerson(person)}`;
}

export function placeText({ place, mode }: MeetingFacts): string {
  if (mode === 'online') return place === null ? 'họp trực tuyến' : `${place} (họp trực tuyến)`;
  return `${place ?? BLANK}${mode === 'mixed' ? ' (trực tiếp kết hợp trực tuyến)' : ''}`;
}

/** As it ended; what was planned where nobody kept the minute. */
function endText({ endsAt: planned, endedAt }: MeetingFacts): string {
  const endsAt = endedAt ?? planned;
  return endsAt === null ? `${BLANK} giờ ${BLANK}, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}` : `${writtenTime(endsAt)}, ${writtenDate(dayOf(endsAt))}`;
}

/** How many came: `2/3 thành viên Ban Chỉ đạo …`, with the number of those who are no members. */
function presentText({ committees, people }: MeetingFacts): string {
  const guests = people.filter(({ capacity, mark }) => capacity !== 'member' && came(mark)).length;
  return listed([...committees.map(presentIn), ...(guests === 0 ? [] : [`${guests} đại biểu khách mời`])]);
}

/** `2/3 thành viên Ban Chỉ đạo …`. */
export function presentIn({ name, members, present }: MeetingFacts['committee']): string {
  return `${present}/${members} thành viên ${name}`;
}

/** Whether somebody attended, in person or by a substitute. */
export function came(mark: PaperPerson['mark']): boolean {
  return mark === 'present' || mark === 'substituted';
}

/** How the committee that issues the paper is called in the name of which somebody signs. */
export function bodyName({ committee: { body } }: MeetingFacts): string {
  return BODY_NAMES[body];
}
