import { addDays, overlaps, type Period } from '#shared/rules/dates.ts';
import { normalisePhone } from '#shared/rules/phone.ts';
import { positionLine } from '#shared/rules/positions.ts';
import type { Role } from '#shared/rules/roles.ts';
import { isCalledOtherwise } from '#shared/rules/import-names.ts';
import { type Known, type KnownPeople, type KnownPerson, type KnownSeat, seatOn } from './known.ts';
import { holdingSeen, type RowPosition } from './match.ts';
import { type Difference, NO_DIFFERENCES, type RowDecision } from '../list-kind.ts';
import type { Problem } from '../row-texts.ts';
import type { PersonPatch, PlannedHolding, PlannedRow, PositionNow, SeatPatch } from './plan.ts';
import type { RowValues } from './read-row.ts';

/** What committing a row would do, and the seat as it would stand: by it rows are compared with each other. */
export interface Decision extends RowDecision {
  plan: (() => PlannedRow) | null;
  seatId: string | null;
  role: Role | null;
  period: Period;
  /** Whether the row alters who holds which role when; otherwise the committee's rules are not asked anew. */
  altersRoster: boolean;
  problems: readonly Omit<Problem, 'cell'>[];
}
const NO_PROBLEMS: Decision['problems'] = [];
const NO_ROLE: Decision['problems'] = [{ field: 'role', severity: 'error', code: 'ROLE_MISSING' }];

/** Decides for a row whose person is a new one. */
export function decideNew(values: RowValues, place: RowPosition): Decision {
  return addition(values, () => {
    const { position, unitId } = place;
    const holding: PlannedHolding | null = position === null && unitId === null ? null : { begin: { position, unitId, from: null }, endBefore: null };
    return { person: { create: { fullName: values.fullName, phone: values.phone, email: values.email } }, holding };
  });
}

/** Decides for a row whose person is kept already: a new seat, a change of what differs, or nothing. */
export function decideKept(known: Known, values: RowValues, place: RowPosition, person: KnownPerson, keyed: KnownSeat | null): Decision {
  const seats = known.seatsOf.get(person.id) ?? [];
  const seat = keyed?.personId === person.id ? keyed : seatMeant(seats, values, known.today);
  const personPlan = () => ({ id: person.id, patch: personPatch(values, person, keyed !== null) });
  const holdingPlan = () => planHolding(known, values, place, person, seat, keyed !== null);
  if (seat === undefined) {
    const decision = addition(values, () => ({ person: personPlan(), holding: holdingPlan() }));
    const last = seats.find((one) => overlaps(one.period, decision.period));
    return last === undefined ? decision : { ...decision, problems: [...decision.problems, { field: 'from', severity: 'error', code: 'DATE_ORDER', params: { after: last.period.to ?? '' } }] };
  }
  const [plannedPerson, holding] = [personPlan(), holdingPlan()];
  const patch = seatPatch(values, seat);
  const period = { from: patch.from ?? seat.period.from, to: patch.to ?? seat.period.to };
  const seatChanges = Object.keys(patch).length > 0;
  const changes = seatChanges || holding !== null || plannedPerson.patch !== null;
  const altersRoster = patch.role !== undefined || patch.from !== undefined || patch.to !== undefined;
  return {
    effect: changes ? 'change' : 'same',
    plan: changes ? () => ({ person: plannedPerson, holding, seat: seatChanges ? { id: seat.id, patch } : null }) : null,
    seatId: seat.id,
    role: patch.role ?? seat.role,
    period,
    differences: () => [...seatDifferences(patch, seat), ...personDifferences(plannedPerson.patch, person), ...positionDifferences(known, values, person, holding)],
    altersRoster,
    problems: [...continuedProblems(patch, seat), ...(altersRoster ? periodProblems(period, seats.filter((one) => one !== seat)) : NO_PROBLEMS)],
  };
}

function addition(values: RowValues, who: () => Omit<PlannedRow, 'seat'>): Decision {
  const { role, from, to } = values;
  return {
    effect: 'add',
    plan: role === null ? null : () => ({ ...who(), seat: { create: { role, orderNo: values.orderNo, assignedField: values.assignedField, from, to, note: values.note } } }),
    seatId: null,
    role,
    period: { from, to },
    differences: NO_DIFFERENCES,
    altersRoster: true,
    problems: role === null ? NO_ROLE : NO_PROBLEMS,
  };
}

/** The seat a row without a key is about: one in the time the row names; without a date the one of today. */
function seatMeant(seats: readonly KnownSeat[], { from, to }: RowValues, today: string): KnownSeat | undefined {
  if (from === null) return seatOn(seats, today);
  const within = seats.filter((seat) => overlaps(seat.period, { from, to }));
  return seatOn(within, today) ?? within.at(-1);
}

function seatPatch(values: RowValues, seat: KnownSeat): SeatPatch {
  const patch: SeatPatch = {};
  if (values.role !== null && values.role !== seat.role) patch.role = values.role;
  if (values.orderNo !== null && values.orderNo !== seat.orderNo) patch.orderNo = values.orderNo;
  if (values.assignedField !== null && values.assignedField !== seat.assignedField) patch.assignedField = values.assignedField;
  if (values.from !== null && values.from !== seat.period.from && values.from !== seat.ownFrom) patch.from = values.from;
  if (values.to !== null && values.to !== seat.period.to) patch.to = values.to;
  if (values.note !== null && values.note !== seat.note) patch.note = values.note;
  return patch;
}

function seatDifferences(patch: SeatPatch, seat: KnownSeat): Difference[] {
  const kept: Record<keyof SeatPatch, string | null> = { role: seat.role, orderNo: String(seat.orderNo), assignedField: seat.assignedField, from: seat.period.from, to: seat.period.to, note: seat.note };
  return (Object.keys(patch) as (keyof SeatPatch)[]).map((field) => ({ field, before: kept[field] }));
}

function personDifferences(patch: PersonPatch | null, person: KnownPerson): Difference[] {
  return (Object.keys(patch ?? {}) as (keyof PersonPatch)[]).map((field) => ({ field, before: person[field] }));
}

/** The position that becomes another: in one cell for both, or in those of position and unit. */
function positionDifferences(known: Known, values: RowValues, person: KnownPerson, holding: PlannedHolding | null): Difference[] {
  if (holding === null) return [];
  const told = 'correct' in holding ? holding.correct : holding.begin;
  const seen = holdingSeen(known, values, person);
  const unit = seen?.unitId == null ? null : known.units.nameOn(seen.unitId, known.today);
  if (values.combined) return [{ field: 'position', before: positionLine(seen?.position ?? null, unit) || null }];
  const differences: Difference[] = [];
  if (told.position !== (seen?.position ?? null)) differences.push({ field: 'position', before: seen?.position ?? null });
  if (told.unitId !== (seen?.unitId ?? null)) differences.push({ field: 'unit', before: unit });
  return differences;
}

/** Where a later version continues the seat, its first day is that version's: another one would overlap the version before. */
function continuedProblems(patch: SeatPatch, { period, ownFrom }: KnownSeat): Decision['problems'] {
  if (patch.from === undefined || ownFrom === null || ownFrom === period.from) return NO_PROBLEMS;
  return [{ field: 'from', severity: 'error', code: 'DATE_ORDER', params: { after: addDays(ownFrom, -1) } }];
}

function periodProblems(period: Period, others: readonly KnownSeat[]): Decision['problems'] {
  if (period.from !== null && period.to !== null && period.from > period.to) return [{ field: 'from', severity: 'error', code: 'DATE_ORDER', params: { from: period.from, to: period.to } }];
  const other = others.find((seat) => overlaps(seat.period, period));
  return other === undefined ? NO_PROBLEMS : [{ field: 'from', severity: 'error', code: 'DATE_ORDER', params: { after: other.period.to ?? '' } }];
}

/** A name is corrected only through our own list, and never by one that merely lacks its marks. */
function personPatch(values: RowValues, person: KnownPerson, keyed: boolean): PersonPatch | null {
  const patch: PersonPatch = {};
  if (keyed && isCalledOtherwise(values.fullName, person.fullName)) patch.fullName = values.fullName;
  if (values.phone !== null && normalisePhone(values.phone) !== normalisePhone(person.phone ?? '')) patch.phone = values.phone;
  if (values.email !== null && values.email !== person.email) patch.email = values.email;
  return Object.keys(patch).length === 0 ? null : patch;
}

/**
 * What becomes of the position when the row tells another. In our own list the shown one is corrected. In an office's
 * list it is a new one: since the new seat's first day, or, when the seat is an old one, since today.
 */
function planHolding(known: Known, values: RowValues, place: RowPosition, person: KnownPerson, seat: KnownSeat | undefined, keyed: boolean): PlannedHolding | null {
  if (place.line === '') return null;
  const seen = holdingSeen(known, values, person);
  const told = positionTold(values, place, seen);
  if (seen !== undefined && saysTheSame(known, values, place, told, seen)) return null;
  const open = person.holdings.find((holding) => holding.period.to === null);
  if (seen !== undefined && keyed) return { correct: told, id: seen.id };
  const since = seat === undefined && values.from !== null ? values.from : known.today;
  if (open === undefined) {
    const last = person.holdings.map((holding) => holding.period.to ?? '').sort().at(-1);
    return { begin: { ...told, from: last === undefined ? null : later(since, addDays(last, 1)) }, endBefore: null };
  }
  if (open.period.from !== null && open.period.from >= since) return { correct: told, id: open.id };
  return { begin: { ...told, from: since }, endBefore: open.id };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** One cell for both tells both; of two cells an empty one leaves its part as it is. */
export function positionTold(values: RowValues, place: RowPosition, seen: PositionNow | undefined): PositionNow {
  if (values.combined) return { position: place.position, unitId: place.unitId };
  return { position: place.position ?? seen?.position ?? null, unitId: values.unit === null ? (seen?.unitId ?? null) : place.unitId };
}

export function saysTheSame(known: KnownPeople, values: RowValues, place: RowPosition, told: PositionNow, seen: PositionNow): boolean {
  if (told.position === seen.position && told.unitId === seen.unitId) return true;
  // One cell for both cannot tell where the position ends and the unit begins.
  const day = values.key?.asOf ?? known.today;
  const kept = positionLine(seen.position, seen.unitId === null ? null : known.units.nameOn(seen.unitId, day));
  return values.combined && wordsOf(place.line) === wordsOf(kept);
}

function wordsOf(line: string): string {
  return line.toLowerCase().replace(/[\s,;]+/gu, ' ').trim();
}
