import { isWithin, type Period } from '#shared/rules/dates.ts';
import type { Role } from '#shared/rules/roles.ts';
import type { Connection } from '../../db/connection.ts';
import { type UnitIndex, unitIndex } from './units.ts';

export interface KnownHolding {
  id: string;
  position: string | null;
  unitId: string | null;
  period: Period;
}
export interface KnownPerson {
  id: string;
  fullName: string;
  nameKey: string;
  phone: string | null;
  email: string | null;
  holdings: KnownHolding[];
}
export interface KnownSeat {
  id: string;
  personId: string;
  role: Role;
  orderNo: number;
  assignedField: string | null;
  note: string | null;
  period: Period;
}

/** What the record holds at the moment of the check, read in one go: rows are compared in memory. */
export interface Known {
  /** The last history entry seen: what comes later was not looked at. */
  lastEntry: number;
  today: string;
  people: ReadonlyMap<string, KnownPerson>;
  byName: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Seats of the committee the import is for, whether they are sitting or former. */
  seats: ReadonlyMap<string, KnownSeat>;
  seatsOf: ReadonlyMap<string, readonly KnownSeat[]>;
  units: UnitIndex;
}

/** Reads what an import into a committee is compared with, in one unchanging view. */
export function readKnown(connection: Connection, committeeId: string, today: string): Known {
  connection.exec('BEGIN');
  try {
    const people = readPeople(connection);
    const seats = readSeats(connection, committeeId);
    return {
      lastEntry: Number(connection.prepare('SELECT ifnull(max(id), 0) FROM audit_entry').pluck().get()),
      today,
      people,
      byName: groupBy(people.values(), (person) => person.nameKey),
      seats: new Map(seats.map((seat) => [seat.id, seat])),
      seatsOf: groupBy(seats, (seat) => seat.personId),
      units: unitIndex(connection),
    };
  } finally {
    connection.exec('COMMIT');
  }
}

type PersonRow = [id: string, fullName: string, nameKey: string, phone: string | null, email: string | null];
type HoldingRow = [id: string, personId: string, position: string | null, unitId: string | null, from: string | null, to: string | null];

function readPeople(connection: Connection): Map<string, KnownPerson> {
  const people = new Map<string, KnownPerson>();
  const rows = connection.prepare('SELECT id, full_name, name_fold, phone, email FROM person WHERE deleted_at IS NULL').raw().all() as PersonRow[];
  for (const [id, fullName, nameKey, phone, email] of rows) people.set(id, { id, fullName, nameKey, phone, email, holdings: [] });
  const holdings = connection.prepare('SELECT id, person_id, position, org_unit_id, valid_from, valid_to FROM position_holding WHERE deleted_at IS NULL ORDER BY id').raw().all() as HoldingRow[];
  for (const [id, personId, position, unitId, from, to] of holdings) people.get(personId)?.holdings.push({ id, position, unitId, period: { from, to } });
  return people;
}

interface SeatRow {
  id: string;
  person_id: string;
  role: Role;
  order_no: number;
  assigned_field: string | null;
  note: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

function readSeats(connection: Connection, committeeId: string): KnownSeat[] {
  const rows = connection
    .prepare('SELECT id, person_id, role, order_no, assigned_field, note, valid_from, valid_to FROM membership WHERE committee_id = ? AND deleted_at IS NULL ORDER BY id')
    .all(committeeId) as SeatRow[];
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    role: row.role,
    orderNo: row.order_no,
    assignedField: row.assigned_field,
    note: row.note,
    period: { from: row.valid_from, to: row.valid_to },
  }));
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The seat of a person that a row is about: the one sitting on the day, else one still to come. */
export function seatOn(seats: readonly KnownSeat[], day: string): KnownSeat | undefined {
  return seats.find((seat) => isWithin(seat.period, day)) ?? seats.find((seat) => seat.period.from !== null && seat.period.from > day);
}
