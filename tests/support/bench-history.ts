import { mkdirSync } from 'node:fs';
import { addDays } from '#shared/rules/dates.ts';
import { nameKey, nameSortKey } from '#shared/rules/names.ts';
import { COMMITTEE_ROLES } from '#shared/rules/roles.ts';
import { foldWords, sortKey } from '#shared/rules/text.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { type Connection, connectForWriting } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { newId } from '../../electron/backend/db/ids.ts';
import { loadInstallation } from '../../electron/backend/db/installation.ts';
import { migrate } from '../../electron/backend/db/migrate.ts';
import { closeDatabase } from '../../electron/backend/db/open.ts';
import { type Fields, statementCache } from '../../electron/backend/db/records.ts';
import { RECORD_COLUMNS, type RecordTable } from '../../electron/backend/db/tables.ts';
import { setUpOffice } from '../../electron/backend/features/office/service.ts';
import { positionColumns } from '../../electron/backend/features/people/service.ts';
import { decisionColumns } from '../../electron/backend/features/versions/service.ts';
import { pathsUnder } from '../../electron/backend/paths.ts';
import { currentUser, transaction } from '../../electron/backend/transaction.ts';
import { person as personOf } from './bench-data.ts';
import { seeded } from './seeded.ts';
import { BARE_PERSON_ROW, BARE_SEAT_ROW } from './builders.ts';

/** A province's whole record through fifteen years: what the views over many committees are measured on. */
export const HISTORY_SIZES = { units: 3500, districts: 130, committees: 8000, people: 20_000, versions: 2, seats: 100_000 };
const BEGINNINGS = ['2011-01-01', '2016-07-01', '2021-07-01'];
const REORGANISED = '2025-07-01';
const SUBJECTS = ['Thực hiện dân chủ ở cơ sở', 'Dân vận khéo', 'Công tác tôn giáo', 'Phòng, chống lãng phí'];
const BIG_COMMITTEE_SEATS = 60;

export interface History {
  database: string;
  committeeIds: string[];
  /** A committee of sixty seats, for the decision that is applied. */
  bigCommitteeId: string;
}

/**
 * Makes a data folder with that record. Rows are written straight into the tables, without their history: it plays no part
 * in what is measured here, and would take minutes.
 */
export async function makeHistory(userData: string): Promise<History> {
  const paths = pathsUnder(userData, '');
  mkdirSync(paths.data, { recursive: true });
  const connection = connectForWriting(paths.database);
  migrate(connection);
  const { origin } = await loadInstallation(paths.data);
  const state = { connection, db: queryBuilder(connection), statements: statementCache(connection), origin };
  await transaction(state, 'office.setUp', new AbortFlag(), (context) => setUpOffice(context, { userName: 'Người dùng mẫu', officeName: 'Văn phòng mẫu', placeName: 'Mẫu', start: 'empty' }));
  connection.exec('BEGIN');
  const made = fill(inserterFor(connection, origin));
  connection.exec('COMMIT');
  connection.pragma('optimize = 0x10002');
  closeDatabase(connection);
  return { database: paths.database, ...made };
}

type Insert = <T extends RecordTable>(table: T, fields: Fields<T>) => string;

function inserterFor(connection: Connection, origin: string): Insert {
  const statements = statementCache(connection);
  const user = currentUser(connection);
  const common = { rev: 1, created_at: '2026-01-01T00:00:00.000Z', created_by: user, updated_at: '2026-01-01T00:00:00.000Z', updated_by: user, deleted_at: null, changed_origin: origin, changed_seq: 1 };
  return (table, fields) => {
    const id = newId();
    const columns = RECORD_COLUMNS[table];
    statements.get(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`).run({ id, ...common, ...fields });
    return id;
  };
}

function fill(insert: Insert): Omit<History, 'database'> {
  const random = seeded(20_250_701);
  const province = insertUnit(insert, 'Tỉnh Mẫu', 'province', []);
  const districts = Array.from({ length: HISTORY_SIZES.districts }, (_, number) => insertUnit(insert, `Huyện Mẫu ${number + 1}`, 'district', [{ parent: province, from: null, to: addDays(REORGANISED, -1) }], addDays(REORGANISED, -1)));
  const communes = Array.from({ length: HISTORY_SIZES.units - districts.length - 1 }, (_, number) => {
    const [first, second] = [districts[number % districts.length] ?? '', districts[(number * 7 + 3) % districts.length] ?? ''];
    return insertUnit(insert, `Xã Mẫu ${number + 1}`, 'commune', [{ parent: first, from: null, to: '2016-06-30' }, { parent: second, from: '2016-07-01', to: addDays(REORGANISED, -1) }, { parent: province, from: REORGANISED, to: null }]);
  });
  const people = Array.from({ length: HISTORY_SIZES.people }, (_, number) => insertPerson(insert, number, communes[number % communes.length] ?? ''));
  const seats = Math.round(HISTORY_SIZES.seats / HISTORY_SIZES.committees / HISTORY_SIZES.versions);
  const committeeIds = Array.from({ length: HISTORY_SIZES.committees }, (_, number) => {
    const first = Math.floor(random() * people.length);
    return insertCommittee(insert, { number, unit: communes[number % communes.length] ?? '', people: (place) => people[(first + place * 11) % people.length] ?? '', seats, random });
  });
  const bigCommitteeId = insertCommittee(insert, { number: HISTORY_SIZES.committees, unit: province, people: (place) => people[place * 20 + 1] ?? '', seats: BIG_COMMITTEE_SEATS, random: () => 1 });
  return { committeeIds, bigCommitteeId };
}

/** A unit with three names in turn and the parents given. */
function insertUnit(insert: Insert, name: string, kind: 'province' | 'district' | 'commune', parents: readonly { parent: string; from: string | null; to: string | null }[], endedOn: string | null = null): string {
  const id = insert('org_unit', { kind, level: kind, created_on: null, ended_on: endedOn, note: null });
  BEGINNINGS.forEach((from, index) => {
    const next = BEGINNINGS[index + 1];
    const called = index === BEGINNINGS.length - 1 ? name : `${name} (tên cũ ${index + 1})`;
    insert('org_unit_name', { org_unit_id: id, name: called, short_name: null, name_fold: foldWords(called), sort_key: sortKey(called), valid_from: index === 0 ? null : from, valid_to: next === undefined ? endedOn : addDays(next, -1) });
  });
  for (const { parent, from, to } of parents) insert('org_unit_parent', { org_unit_id: id, parent_id: parent, hierarchy: 'administrative', valid_from: from, valid_to: to });
  return id;
}

/** One in twenty has given up the position by now. */
function insertPerson(insert: Insert, number: number, unitId: string): string {
  const { fullName, position, phone } = personOf(number);
  const id = insert('person', { ...BARE_PERSON_ROW, full_name: fullName, name_fold: nameKey(fullName), sort_key: nameSortKey(fullName), phone });
  insert('position_holding', { person_id: id, org_unit_id: unitId, ...positionColumns('Chuyên viên'), valid_from: null, valid_to: '2020-12-31' });
  insert('position_holding', { person_id: id, org_unit_id: unitId, ...positionColumns(position), valid_from: '2021-01-01', valid_to: number % 20 === 0 ? '2026-02-28' : null });
  return id;
}

interface NewCommittee {
  number: number;
  unit: string;
  people: (place: number) => string;
  seats: number;
  random: () => number;
}

/** A committee with two versions; one seat in thirty is vacant, one in fifteen is held by an office. */
function insertCommittee(insert: Insert, { number, unit, people, seats, random }: NewCommittee): string {
  const name = `Ban Chỉ đạo mẫu số ${number + 1}`;
  const id = insert('committee', {
    body: 'committee', supports_id: null, code: null, name, short_name: null, name_fold: foldWords(name), sort_key: sortKey(name), level: number % 40 === 0 ? 'province' : 'commune', system: 'party',
    subject: SUBJECTS[number % SUBJECTS.length] ?? null, org_unit_id: unit, established_on: '2021-07-15', ended_on: null, term_ends_on: number % 10 === 0 ? '2026-01-31' : '2030-12-31', status: 'active', successor_id: null, note: null,
  });
  insert('standing_agency', { committee_id: id, org_unit_id: unit, valid_from: null, valid_to: null });
  insert('regulation', { committee_id: id, number: '01-QC/BCĐ', issued_on: '2021-10-01', summary: null, meeting_frequency: 'half_yearly', review_due_on: number % 8 === 0 ? '2025-10-01' : '2027-10-01' });
  const versions = [{ kind: 'establish', from: '2021-07-15', to: '2025-09-30' }, { kind: 're_constitute', from: '2025-10-01', to: null }].map(({ kind, from, to }) => (
    { id: insert('version', { committee_id: id, kind, status: 'applied', effective_on: from, ...decisionColumns({ ...NO_DECISION, number: `${number}-QĐ/${from.slice(0, 4)}`, on: from }) }), from, to }));
  for (let place = 0; place < seats; place += 1) {
    const [vacant, office] = [random() < 1 / 30, random() < 1 / 15];
    let continues: string | null = null;
    for (const version of versions) {
      continues = insert('membership', {
        ...BARE_SEAT_ROW, committee_id: id, version_id: version.id, continues_id: continues, role: roleAt(place), order_no: place + 1, valid_from: version.from, valid_to: version.to,
        ...(office ? { held_by: 'office', person_id: null, office_position: 'Giám đốc', office_fold: 'giam doc', office_unit_id: unit } : { person_id: vacant ? null : people(place) }),
      });
    }
  }
  return id;
}

function roleAt(place: number): string {
  return COMMITTEE_ROLES[Math.min(place, COMMITTEE_ROLES.indexOf('member'))] ?? 'member';
}
