import { isHeld } from '#shared/rules/meeting-papers.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import type { OfficialPaper, PaperBlock, PaperTableColumn, PaperTableRow } from '#shared/rules/official-paper.ts';
import { textWidth } from '#shared/rules/paper-layout.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { writtenTime } from '#shared/rules/paper-times.ts';
import { CAPACITY_TITLES, MARK_TITLES } from '#shared/rules/paper-words.ts';
import { ROLE_TITLES } from '#shared/rules/roles.ts';
import { upper } from '#shared/rules/roster-paper.ts';
import { paragraph } from '#shared/rules/paper-parts.ts';
import type { MeetingFacts, PaperPerson } from './facts.ts';
import { paperOf } from './frame.ts';
import { listed, presentIn, textOf } from './words.ts';

/** In millimetres; position and unit get the rest. */
const WIDTHS = { no: 12, name: 36, role: 26, mark: 21, remark: 26 };
const SIGN_HERE = 32;

/** Who is expected, to sign as they come; after the meeting who came. It has no number of its own. */
export function attendancePaper(facts: MeetingFacts): OfficialPaper {
  const day = dayOf(facts.startsAt);
  const held = isHeld(facts.status);
  return paperOf(facts, 'other', held ? 'Danh sách điểm danh' : 'Danh sách đại biểu', 'attendance.summary', {
    date: day, hasNumber: false, hasDay: true,
    blocks: [
      { kind: 'subtitle', text: textOf(facts, 'attendance.subtitle') },
      ...(held ? [countsOf(facts)] : []),
      { kind: 'table', columns: columnsOf(textWidth(ruleSetFor(facts.system, day), false), held), rows: rowsOf(facts, held) },
    ],
  });
}

function columnsOf(width: number, held: boolean): PaperTableColumn[] {
  const { no, name, role, mark, remark } = WIDTHS;
  const last: PaperTableColumn[] = held
    ? [{ heading: 'Điểm danh', widthMm: mark, align: 'center' }, { heading: 'Ghi chú', widthMm: remark, align: 'left' }]
    : [{ heading: 'Ký tên', widthMm: SIGN_HERE, align: 'left' }];
  const rest = width - no - name - role - last.reduce((sum, { widthMm }) => sum + widthMm, 0);
  return [
    { heading: 'TT', widthMm: no, align: 'center' }, { heading: 'Họ và tên', widthMm: name, align: 'left' }, { heading: 'Chức vụ, đơn vị công tác', widthMm: rest, align: 'left' },
    { heading: 'Tư cách', widthMm: role, align: 'center' }, ...last,
  ];
}

/** Members under their committee, then everybody else by what they are invited as; numbered through. */
function rowsOf(facts: MeetingFacts, held: boolean): PaperTableRow[] {
  const groups = [
    ...facts.committees.map(({ id, name }) => ({ heading: name, people: facts.people.filter(({ capacity, seat }) => capacity === 'member' && seat?.committeeId === id) })),
    { heading: CAPACITY_TITLES.member, people: facts.people.filter(({ capacity, seat }) => capacity === 'member' && seat === null) },
    ...(['superior', 'guest', 'press'] as const).map((wanted) => ({ heading: CAPACITY_TITLES[wanted], people: facts.people.filter(({ capacity }) => capacity === wanted) })),
  ].filter(({ people }) => people.length > 0);
  let number = 0;
  return groups.flatMap(({ heading, people }) => [
    ...(groups.length > 1 ? [{ heading: upper(heading) }] : []),
    ...people.map((person) => { number += 1; return { cells: cellsOf(person, number, held) }; }),
  ]);
}

function cellsOf(person: PaperPerson, number: number, held: boolean): string[] {
  const role = person.seat !== null && person.capacity === 'member' ? ROLE_TITLES[person.seat.role] : CAPACITY_TITLES[person.capacity];
  const known = [String(number), person.name, person.standing, role];
  return held ? [...known, person.mark === null ? '' : MARK_TITLES[person.mark], remarkOf(person)] : [...known, ''];
}

function remarkOf({ substitute, absenceReason, arrivedAt, leftAt, mark }: PaperPerson): string {
  return [
    mark === 'substituted' ? substitute : absenceReason,
    arrivedAt === null ? null : `đến lúc ${writtenTime(arrivedAt)}`,
    leftAt === null ? null : `về lúc ${writtenTime(leftAt)}`,
  ].filter((text) => text !== null).join('; ');
}

function countsOf({ committees, people }: MeetingFacts): PaperBlock {
  const count = (...marks: PaperPerson['mark'][]) => people.filter(({ mark }) => marks.includes(mark)).length;
  const parts = [[count('present'), 'có mặt'], [count('substituted'), 'cử người dự thay'], [count('excused'), 'vắng có lý do'], [count('absent'), 'vắng không rõ lý do']] as const;
  return paragraph(`Tổng số ${people.length} đại biểu: ${parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`).join(', ')}. Có mặt ${listed(committees.map(presentIn))}.`);
}
