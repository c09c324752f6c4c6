import { nameKey, nameSortKey } from '#shared/rules/names.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { fold, foldWords, sortKey } from '#shared/rules/text.ts';
import sampleOffice from '../../../../resources/sample-office/office.json' with { type: 'json' };
import type { WriteContext } from '../../context.ts';
import type { Records } from '../../db/records.ts';
import { positionColumns } from '../people/service.ts';
import { foundVersion } from '../versions/service.ts';

/** Days a value holds from and to, both included; left out when it always did, or still does. */
interface Dated {
  from?: string | undefined;
  to?: string | undefined;
}
interface SampleUnit {
  key: string;
  kind: string;
  level: string;
  createdOn?: string | undefined;
  endedOn?: string | undefined;
  note?: string | undefined;
  names: readonly (Dated & { name: string; shortName?: string | undefined })[];
  parents: readonly (Dated & { parent: string })[];
}
interface SamplePerson {
  key: string;
  fullName: string;
  givenName?: string | undefined;
  phone: string;
  email?: string | undefined;
  positions: readonly (Dated & { position: string; unit: string })[];
}
interface SampleSeat extends Dated {
  person: string;
  role: string;
  orderNo: number;
  assignedField?: string | undefined;
  endReason?: string | undefined;
  endNote?: string | undefined;
  note?: string | undefined;
}
interface SampleCommittee {
  code: string;
  name: string;
  shortName: string;
  level: string;
  system: string;
  unit: string;
  standingAgency: string;
  basis: string;
  establishedOn: string;
  note?: string | undefined;
  members: readonly SampleSeat[];
}
interface SampleOffice {
  units: readonly SampleUnit[];
  people: readonly SamplePerson[];
  committees: readonly SampleCommittee[];
}

const SAMPLE: SampleOffice = sampleOffice;

/** Fills an empty record with the invented province of `resources/sample-office`. Answers how much there is now. */
export function fillSampleOffice(context: WriteContext): { committees: number; people: number } {
  const { records } = context;
  const unitIds = new Map(SAMPLE.units.map((unit) => [unit.key, insertUnit(records, unit)]));
  for (const unit of SAMPLE.units) insertParents(records, unit, unitIds);
  const personIds = new Map(SAMPLE.people.map((person) => [person.key, insertPerson(records, person, unitIds)]));
  for (const committee of SAMPLE.committees) insertCommittee(context, committee, unitIds, personIds);
  return { committees: SAMPLE.committees.length, people: SAMPLE.people.length };
}

function insertUnit(records: Records, unit: SampleUnit): string {
  const id = records.insert('org_unit', {
    kind: unit.kind,
    level: unit.level,
    created_on: unit.createdOn ?? null,
    ended_on: unit.endedOn ?? null,
    note: unit.note ?? null,
  });
  for (const { name, shortName, ...dates } of unit.names) {
    records.insert('org_unit_name', { org_unit_id: id, name, short_name: shortName ?? null, name_fold: fold(name), sort_key: sortKey(name), ...period(dates) });
  }
  return id;
}

function insertParents(records: Records, unit: SampleUnit, unitIds: Map<string, string>): void {
  for (const { parent, ...dates } of unit.parents) {
    records.insert('org_unit_parent', { org_unit_id: idOf(unitIds, unit.key), parent_id: idOf(unitIds, parent), hierarchy: 'administrative', ...period(dates) });
  }
}

function insertPerson(records: Records, person: SamplePerson, unitIds: Map<string, string>): string {
  const id = records.insert('person', {
    full_name: person.fullName,
    given_name_override: person.givenName ?? null,
    name_fold: nameKey(person.fullName),
    sort_key: nameSortKey(person.fullName, person.givenName),
    phone: person.phone,
    email: person.email ?? null,
    note: null,
    anonymised_on: null,
  });
  for (const { position, unit, ...dates } of person.positions) {
    records.insert('position_holding', { person_id: id, org_unit_id: idOf(unitIds, unit), ...positionColumns(position), ...period(dates) });
  }
  return id;
}

function insertCommittee(context: WriteContext, committee: SampleCommittee, unitIds: Map<string, string>, personIds: Map<string, string>): void {
  const { records } = context;
  const committeeId = records.insert('committee', {
    body: 'committee',
    supports_id: null,
    code: committee.code,
    name: committee.name,
    short_name: committee.shortName,
    name_fold: foldWords(committee.name),
    sort_key: sortKey(committee.name),
    level: committee.level,
    system: committee.system,
    org_unit_id: idOf(unitIds, committee.unit),
    subject: null,
    term_ends_on: null,
    successor_id: null,
    established_on: committee.establishedOn,
    ended_on: null,
    status: 'active',
    note: committee.note ?? null,
  });
  const versionId = foundVersion(context, committeeId, { ...NO_DECISION, summary: committee.basis }, committee.establishedOn);
  records.insert('standing_agency', { committee_id: committeeId, org_unit_id: idOf(unitIds, committee.standingAgency), valid_from: null, valid_to: null });
  for (const seat of committee.members) {
    records.insert('membership', {
      committee_id: committeeId,
      version_id: versionId,
      continues_id: null,
      held_by: 'person',
      office_position: null,
      office_fold: null,
      office_unit_id: null,
      assigned_area: null,
      person_id: idOf(personIds, seat.person),
      role: seat.role,
      order_no: seat.orderNo,
      assigned_field: seat.assignedField ?? null,
      ...period(seat),
      end_reason: seat.endReason ?? null,
      end_note: seat.endNote ?? null,
      note: seat.note ?? null,
    });
  }
}

function period({ from, to }: Dated): { valid_from: string | null; valid_to: string | null } {
  return { valid_from: from ?? null, valid_to: to ?? null };
}

function idOf(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The sample office names "${key}", which it does not have`);
  return id;
}
