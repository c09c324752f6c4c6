import { NearNames } from '#shared/rules/near-names.ts';
import { isWithin, type Period } from '#shared/rules/dates.ts';
import type { Role } from '#shared/rules/roles.ts';
import type { Connection } from '../../../db/connection.ts';
import { queryBuilder } from '../../../db/dialect.ts';
import { holderOn } from '../../../db/seats.ts';
import { inOneView, lastEntryOf } from '../one-view.ts';
import { type UnitIndex, unitIndex } from '../units.ts';

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
  givenName: string | null;
  note: string | null;
  holdings: KnownHolding[];
}
export interface KnownSeat {
  id: string;
  /** Who holds it, by name or by office today; empty for a vacant seat. */
  personId: string;
  role: Role;
  orderNo: number;
  assignedField: string | null;
  note: string | null;
  /** From the day the person came, through all versions the seat was continued in. */
  period: Period;
  /** The first day of the seat in its own version. */
  ownFrom: string | null;
}

/** What the record holds of people and units at the moment of the check, read in one go: rows are compared in memory. */
export interface KnownPeople {
  /** The last history entry seen: what comes later was not looked at. */
  lastEntry: number;
  today: string;
  people: ReadonlyMap<string, KnownPerson>;
  /** People by the key of their name. Whoever was made anonymous has none. */
  byName: ReadonlyMap<string, readonly KnownPerson[]>;
  /** People whose names are one letter apart from a folded name. Whoever was made anonymous has none. */
  near: (nameKey: string) => readonly KnownPerson[];
  /** The ids of those who were made anonymous and of all their seats, of whatever committee, also in the recycle bin: a row that names one is about them. */
  anonymised: ReadonlySet<string>;
  units: UnitIndex;
}

/** The same, and the members of a committee. */
export interface Known extends KnownPeople {
  /** Seats of the committee the import is for, whether they are sitting or former; those that were continued as their version has them. */
  seats: ReadonlyMap<string, KnownSeat>;
  /** The same by person, one for each unbroken time of sitting: the seat of the last version. */
  seatsOf: ReadonlyMap<string, readonly KnownSeat[]>;
}

/** Reads what an import into a committee is compared with, in one unchanging view. */
export function readKnown(connection: Connection, committeeId: string, today: string): Known {
  return inOneView(connection, () => {
    const { seats, unbroken } = readSeats(connection, committeeId, today);
    return {
      ...readBoth(connection, today),
      seats: new Map([...seats, ...unbroken].map((seat) => [seat.id, seat])),
      seatsOf: groupBy(unbroken.filter(({ personId }) => personId !== ''), (seat) => seat.personId),
    };
  });
}

/** Reads what an import of people is compared with, in one unchanging view. */
export function readKnownPeople(connection: Connection, today: string): KnownPeople {
  return inOneView(connection, () => readBoth(connection, today));
}

function readBoth(connection: Connection, today: string): KnownPeople {
  const people = readPeople(connection);
  const anonymised = readAnonymised(connection);
  const named = [...people.values()].filter(({ id }) => !anonymised.has(id));
  return { lastEntry: lastEntryOf(connection), today, people, byName: groupBy(named, (person) => person.nameKey), near: nearIn(named), anonymised, units: unitIndex(connection) };
}

type PersonRow = [id: string, fullName: string, nameKey: string, phone: string | null, email: string | null, givenName: string | null, note: string | null];
type HoldingRow = [id: string, personId: string, position: string | null, unitId: string | null, from: string | null, to: string | null];

function readPeople(connection: Connection): Map<string, KnownPerson> {
  const people = new Map<string, KnownPerson>();
  const rows = connection.prepare('SELECT id, full_name, name_fold, phone, email, given_name_override, note FROM person WHERE deleted_at IS NULL').raw().all() as PersonRow[];
  for (const [id, fullName, nameKey, phone, email, givenName, note] of rows) people.set(id, { id, fullName, nameKey, phone, email, givenName, note, holdings: [] });
  const holdings = connection.prepare('SELECT id, person_id, position, org_unit_id, valid_from, valid_to FROM position_holding WHERE deleted_at IS NULL ORDER BY id').raw().all() as HoldingRow[];
  for (const [id, personId, position, unitId, from, to] of holdings) people.get(personId)?.holdings.push({ id, position, unitId, period: { from, to } });
  return people;
}

function readAnonymised(connection: Connection): Set<string> {
  const ids = connection.prepare(`WITH anonymous AS MATERIALIZED (SELECT id FROM person WHERE anonymised_on IS NOT NULL)
    SELECT id FROM anonymous UNION ALL SELECT m.id FROM anonymous AS p JOIN membership AS m ON m.person_id = p.id`);
  return new Set(ids.pluck().all() as string[]);
}

interface SeatRow {
  id: string;
  continues_id: string | null;
  person_id: string | null;
  role: Role;
  order_no: number;
  assigned_field: string | null;
  note: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

/** Seats as each version has them, and those of people who went on without a break taken together. */
function readSeats(connection: Connection, committeeId: string, today: string): { seats: KnownSeat[]; unbroken: KnownSeat[] } {
  const { sql, parameters } = queryBuilder(connection)
    .selectFrom('membership as m').select(['m.id', 'm.continues_id', holderOn('m', today).as('person_id'), 'm.role', 'm.order_no', 'm.assigned_field', 'm.note', 'm.valid_from', 'm.valid_to'])
    .where('m.committee_id', '=', committeeId).where('m.deleted_at', 'is', null).orderBy('m.id').compile();
  const rows = connection.prepare(sql).all(...parameters) as SeatRow[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const before = (row: SeatRow): SeatRow | undefined => {
    const former = byId.get(row.continues_id ?? '');
    return former !== undefined && former.person_id === row.person_id ? former : undefined;
  };
  const continued = new Set(rows.map((row) => before(row)?.id));
  const seats = rows.map((row) => knownSeat(row, row.valid_from));
  const unbroken = rows.filter(({ id }) => !continued.has(id)).map((row) => knownSeat(row, firstOf(row, before).valid_from));
  return { seats, unbroken };
}

function firstOf(row: SeatRow, before: (row: SeatRow) => SeatRow | undefined): SeatRow {
  let first = row;
  for (let former = before(row); former !== undefined; former = before(former)) first = former;
  return first;
}

function knownSeat(row: SeatRow, since: string | null): KnownSeat {
  return {
    id: row.id,
    personId: row.person_id ?? '',
    role: row.role,
    orderNo: row.order_no,
    assignedField: row.assigned_field,
    note: row.note,
    period: { from: since, to: row.valid_to },
    ownFrom: row.valid_from,
  };
}

/** The index is made when it is asked for first: most lists name only people who are known. */
function nearIn(people: Iterable<KnownPerson>): Known['near'] {
  let index: NearNames<KnownPerson> | null = null;
  return (name) => {
    index ??= new NearNames(people, (person) => person.nameKey);
    return index.near(name);
  };
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
