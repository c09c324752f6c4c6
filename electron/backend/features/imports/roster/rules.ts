import type { ImportField } from '#shared/rules/import-columns.ts';
import { overlaps } from '#shared/rules/dates.ts';
import { ROSTER_COLUMNS } from '#shared/rules/import-roster-columns.ts';
import { readGroupRole } from '#shared/rules/import-roles.ts';
import { anonymousNumber } from '#shared/rules/names.ts';
import type { Role } from '#shared/rules/roles.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Cell } from '../../../office/workbook.ts';
import { type CheckedRow, type ListKind, type ListRules, NO_DIFFERENCES, type UserWork } from '../list-kind.ts';
import { type Problem, refOf, type Texts } from '../row-texts.ts';
import { bearsSecretMark } from '../secret-marks.ts';
import type { SourceRow } from '../table.ts';
import { type Decision, decideKept, decideNew } from './decide.ts';
import { type Known, type KnownSeat, readKnown } from './known.ts';
import { isAnonymised, keyedSeat, type Match, matchRow, placeRow, type RowPosition, shownMatch } from './match.ts';
import { missingMembers } from './missing.ts';
import { RowReader, type RowValues } from './read-row.ts';

export interface RosterRow extends CheckedRow {
  values: RowValues;
  match: Match;
  /** Null while the person is not decided. */
  decision: Decision | null;
  place: RowPosition;
}

const NO_PROBLEMS: readonly Problem[] = [];
const NO_EDITS: Texts = {};

/** The list of a committee's members. */
export const ROSTER: ListKind = {
  columns: ROSTER_COLUMNS,
  needsCommittee: true,
  undecided: 'Sổ có người cùng tên, chưa chọn là người nào',
  isSecretFile: (workbook) => bearsSecretMark(workbook),
  groupHeading: roleStandingAlone,
  wordsOf: () => ({}),
  rules: (connection, { committeeId }, today, sources) => rosterRules(readKnown(connection, committeeId ?? '', today), sources),
};

function rosterRules(known: Known, sources: readonly SourceRow[]): ListRules<RosterRow> {
  const reader = new RowReader(ROSTER_COLUMNS, numberThrough(sources));
  return {
    lastEntry: known.lastEntry,
    check: (source, work) => checkRow(source, known, work, reader),
    checkBetween: (rows, work) => checkBetween(rows, known, work),
    shown: ({ values, match }, texts) => ({ cells: { ...texts, ...(values.position !== null && { position: values.position }) }, match: shownMatch(known, match) }),
    makesPerson: ({ match }) => match.choice === 'new',
    missing: (rows) => missingMembers(rows, known),
    wrongTotals: () => [],
    unknownUnits: (rows) => [...new Set(rows.flatMap(({ own }) => own.filter(({ code }) => code === 'UNIT_UNKNOWN')).map(({ params }) => String(params?.['name'])))],
  };
}

/** A row whose only text is a role heads a group, wherever the text stands. */
function roleStandingAlone(cells: readonly (Cell | undefined)[]): string | null {
  let lone: Cell | undefined;
  for (const cell of cells) {
    if (cell === undefined || cell.text === '') continue;
    if (lone !== undefined) return null;
    lone = cell;
  }
  return lone === undefined || readGroupRole(lone.text) === null ? null : lone.text;
}

/** What a row's group says of it. */
export interface InGroup {
  /** The role that the group's heading above gives. */
  role: Role | null;
  /** What is added to the row's number because the numbering begins anew in its group. */
  orderOffset: number;
}

/** Lists whose numbering begins anew in each group are numbered through, in the order of the file. */
function numberThrough(sources: readonly SourceRow[]): ReadonlyMap<SourceRow, InGroup> {
  const roles = new Map<string | null, Role | null>([[null, null]]);
  const groups = new Map<SourceRow, InGroup>();
  let offset = 0;
  let last = 0;
  let role: Role | null | undefined;
  for (const source of sources) {
    if (!roles.has(source.group)) roles.set(source.group, readGroupRole(source.group ?? ''));
    const own: InGroup = { role: roles.get(source.group) ?? null, orderOffset: 0 };
    groups.set(source, own);
    const number = Number.parseInt(source.texts.orderNo ?? '', 10);
    if (!Number.isFinite(number)) continue;
    if (own.role !== role && role !== undefined && offset + number <= last) offset = last;
    role = own.role;
    own.orderOffset = offset;
    last = Math.max(last, offset + number);
  }
  return groups;
}

function checkRow(source: SourceRow, known: Known, work: UserWork, reader: RowReader): RosterRow {
  const { values, problems: own } = reader.read(source, work.edits.get(source.row) ?? NO_EDITS);
  const chosen = work.choices.get(source.row) ?? null;
  if (isAnonymised(known, values, chosen)) return anonymisedRow(source, values, known, own);
  const keyed = keyedSeat(known, values);
  if (keyed?.personId === '') return vacantRow(source, values, keyed, own);
  if (values.key !== null && keyed === null) own.push(at(source, { field: 'key', severity: 'warning', code: 'KEY_UNKNOWN' }));
  const { place, problem } = placeRow(known, values, keyed);
  if (problem !== null) own.push(at(source, problem));
  const match = matchRow(known, values, place, keyed, chosen === 'new' || known.people.has(chosen ?? '') ? chosen : null);
  const person = known.people.get(match.choice ?? '');
  const decision = match.choice === 'new' ? decideNew(values, place) : person === undefined ? null : decideKept(known, values, place, person, keyed);
  for (const found of decision?.problems ?? NO_PROBLEMS) {
    if (found.code !== 'ROLE_MISSING' || !own.some(({ code }) => code === 'ROLE_UNKNOWN')) own.push(at(source, found));
  }
  return { source, values, place, match, decision, own, between: NO_PROBLEMS };
}

/** A row of our own list for a seat that was vacant and still names nobody: it says nothing new. */
function vacantRow(source: SourceRow, values: RowValues, seat: KnownSeat, own: readonly Problem[]): RosterRow {
  return unmatchedRow(source, values, seat, own.filter(({ code }) => code !== 'NAME_MISSING'));
}

/** A row about somebody made anonymous: nothing of it is written. Our own list of their seat, made since, says nothing new; any other does not come in. */
function anonymisedRow(source: SourceRow, values: RowValues, known: Known, own: readonly Problem[]): RosterRow {
  const seat = known.seats.get(values.key?.membershipId ?? '');
  const theirs = seat !== undefined && known.anonymised.has(seat.personId) ? seat : null;
  const severity = theirs !== null && anonymousNumber(values.fullName) !== null ? 'warning' : 'error';
  return unmatchedRow(source, values, theirs, [...own, at(source, { field: 'fullName', severity, code: 'PERSON_ANONYMISED' })]);
}

/** A row that is matched with nobody and leaves its seat as it is. */
function unmatchedRow(source: SourceRow, values: RowValues, seat: KnownSeat | null, own: readonly Problem[]): RosterRow {
  const decision: Decision | null = seat === null ? null : { effect: 'same', plan: null, seatId: seat.id, role: seat.role, period: seat.period, differences: NO_DIFFERENCES, altersRoster: false, problems: NO_PROBLEMS };
  const place = { position: values.position, unitId: null, line: '' };
  return { source, values, place, match: { kind: 'exact', candidates: [], choice: null }, decision, own, between: NO_PROBLEMS };
}

function at(source: SourceRow, problem: Omit<Problem, 'cell'>): Problem {
  return { ...problem, cell: refOf(source, problem.field, ROSTER_COLUMNS) };
}

/** What rows say against each other, and against the seats they do not touch. */
function checkBetween(rows: readonly RosterRow[], known: Known, work: UserWork): void {
  findTwice(rows, work);
  findSeveral(rows, known, 'head', 'SEVERAL_HEADS');
  findSeveral(rows, known, 'standing_deputy_head', 'SEVERAL_STANDING_DEPUTIES');
}

/** One person in two rows is an error; the same name borne by two is worth a look, unless our own list told them apart. */
function findTwice(rows: readonly RosterRow[], work: UserWork): void {
  const firstNamed = new Map<string, RosterRow>();
  const firstOf = new Map<string, RosterRow>();
  for (const row of rows) {
    const { nameKey } = row.values;
    if (nameKey === '') continue;
    const namesake = firstNamed.get(nameKey);
    if (namesake === undefined) firstNamed.set(nameKey, row);
    // New people are told apart by name and unit: without a namesake there is nobody to compare with.
    if (namesake === undefined && row.match.choice === 'new') continue;
    const identity = identityOf(row);
    const first = firstOf.get(identity) ?? namesake;
    if (identity !== '' && !firstOf.has(identity)) firstOf.set(identity, row);
    if (first === undefined) continue;
    const distinctSeats = row.decision?.seatId != null && first.decision?.seatId != null && row.decision.seatId !== first.decision.seatId;
    if (distinctSeats) continue;
    const meantSo = row.match.choice === 'new' && work.choices.get(row.source.row) === 'new';
    const isSame = identity !== '' && identity === identityOf(first) && !meantSo;
    add(row, 'fullName', isSame ? 'error' : 'warning', 'PERSON_TWICE_IN_FILE', { row: first.source.row, name: row.values.fullName });
    // Which of the two is the right one, nobody knows but the user: both are told.
    if (isSame) add(first, 'fullName', 'error', 'PERSON_TWICE_IN_FILE', { row: row.source.row, name: first.values.fullName });
  }
}

/** By what two rows about one person are known; '' while the person is not decided. */
function identityOf({ match, values, place }: RosterRow): string {
  if (match.choice !== 'new') return match.choice ?? '';
  return `${values.nameKey}|${place.unitId ?? (values.unit === null ? '' : foldWords(values.unit))}`;
}

function findSeveral(rows: readonly RosterRow[], known: Known, role: 'head' | 'standing_deputy_head', code: 'SEVERAL_HEADS' | 'SEVERAL_STANDING_DEPUTIES'): void {
  const touched = new Set(rows.map((row) => row.decision?.seatId));
  const kept = [...known.seats.values()].filter((seat) => seat.role === role && !touched.has(seat.id));
  const before: RosterRow[] = [];
  for (const row of rows) {
    if ((row.decision === null ? row.values.role : row.decision.role) !== role) continue;
    const seat = row.decision ?? { period: row.values, altersRoster: true };
    const rival = before.find((other) => (seat.altersRoster || other.decision?.altersRoster !== false) && overlaps(other.decision?.period ?? other.values, seat.period));
    const keptRival = seat.altersRoster ? kept.find((other) => overlaps(other.period, seat.period) && !mayBe(row, other.personId)) : undefined;
    if (rival !== undefined) add(row, 'role', 'error', code, { row: rival.source.row, name: rival.values.fullName });
    else if (keptRival !== undefined) add(row, 'role', 'error', code, { name: known.people.get(keptRival.personId)?.fullName ?? '' });
    before.push(row);
  }
}

/** While the person is not decided, the seat of one who may be meant is no rival. */
function mayBe(row: RosterRow, personId: string): boolean {
  return row.decision === null && row.match.candidates.some((candidate) => candidate.id === personId);
}

function add(row: RosterRow, field: ImportField, severity: Problem['severity'], code: Problem['code'], params: NonNullable<Problem['params']>): void {
  row.between = [...row.between, { field, cell: refOf(row.source, field, ROSTER_COLUMNS), severity, code, params }];
}
