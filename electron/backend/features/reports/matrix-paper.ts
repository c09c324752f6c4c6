import type { Paper, PaperColumn, PaperRow } from '#shared/contract/paper.ts';
import { MANY_COMMITTEES, type Matrix, type MatrixPerson, type ReportParams } from '#shared/contract/reports.ts';
import { committeeHeading, COMMITTEE_STATUS_TITLES, LEVEL_TITLES } from '#shared/rules/paper-words.ts';
import { ROLE_ABBREVIATIONS, ROLE_TITLES, ROLES } from '#shared/rules/roles.ts';
import { asOfSubtitle } from '#shared/rules/roster-paper.ts';
import type { ReadContext } from '../../context.ts';
import { readMatrix } from './matrix.ts';
import { narrowedTo, paperOf } from './paper-frame.ts';

type Params = ReportParams<'matrix'>;

const FIXED: PaperColumn[] = [
  { heading: 'TT', width: 5, align: 'center' },
  { heading: 'Họ và tên', width: 24 },
  { heading: 'Số ban', width: 6, align: 'center' },
];
const COMMITTEE_WIDTH = 7;

/** The matrix of members on paper: one column a committee, the role in short in its cell; a last row counts. */
export async function matrixPaper(context: ReadContext, params: Params): Promise<Paper> {
  const matrix = await readMatrix(context, params);
  const columns = matrix.committees.map(({ name, shortName }): PaperColumn => ({ heading: committeeHeading(name, shortName), width: COMMITTEE_WIDTH, align: 'center' }));
  const names = namesOf(matrix.people);
  const rows = matrix.people.map((person, index): PaperRow => ({ values: [index + 1, names[index] ?? '', person.committees, ...matrix.committees.map((_, place) => rolesAt(person, place))] }));
  const total: PaperRow = { total: true, values: [null, 'Cộng', matrix.people.reduce((sum, { committees }) => sum + committees, 0), ...matrix.committees.map(({ people }) => people)] };
  return paperOf(
    context,
    { sheetName: 'Ma trận thành viên', orientation: 'landscape', title: ['MA TRẬN THÀNH VIÊN CÁC BAN CHỈ ĐẠO'], subtitle: subtitleOf(matrix, params), repeatColumns: FIXED.length },
    [...FIXED, ...columns], [{ rows: [...rows, total] }],
  );
}

function subtitleOf(matrix: Matrix, { asOf, level, subject, status, offset }: Params): string[] {
  const many = matrix.people.filter(({ committees }) => committees >= MANY_COMMITTEES).length;
  const part = matrix.committees.length < matrix.total ? `ban thứ ${offset + 1}–${offset + matrix.committees.length} trong ${matrix.total} ban` : null;
  const narrowed = narrowedTo([level === null ? null : LEVEL_TITLES[level], subject === null ? null : `lĩnh vực ${subject}`, status === null ? null : COMMITTEE_STATUS_TITLES[status], part]);
  const used = ROLES.filter((role) => matrix.people.some(({ seats }) => seats.some((seat) => seat.role === role)));
  return [
    asOfSubtitle(asOf), ...(narrowed === null ? [] : [narrowed]),
    ...(used.length === 0 ? [] : [used.map((role) => `${ROLE_ABBREVIATIONS[role]}: ${ROLE_TITLES[role]}`).join('; ')]),
    `Tham gia từ ${MANY_COMMITTEES} ban trở lên: ${many} người`,
  ];
}

function rolesAt({ seats }: MatrixPerson, place: number): string | null {
  const roles = seats.filter(({ committee }) => committee === place).map(({ role }) => ROLE_ABBREVIATIONS[role]);
  return roles.length === 0 ? null : roles.join(', ');
}

/** Names, with position and unit where two are called the same. */
function namesOf(people: readonly MatrixPerson[]): string[] {
  const times = new Map<string, number>();
  for (const { fullName } of people) times.set(fullName, (times.get(fullName) ?? 0) + 1);
  return people.map(({ fullName, position, unitName }) => {
    const told = [position, unitName].filter((part) => part !== null).join(', ');
    return times.get(fullName) === 1 || told === '' ? fullName : `${fullName} (${told})`;
  });
}
