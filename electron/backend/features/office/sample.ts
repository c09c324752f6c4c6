import { nameKey, nameSortKey } from '#shared/rules/names.ts';
import { fold, sortKey } from '#shared/rules/text.ts';
import sampleOffice from '../../../../resources/sample-office/office.json' with { type: 'json' };
import sampleWork from '../../../../resources/sample-office/tasks.json' with { type: 'json' };
import type { WriteContext } from '../../context.ts';
import type { Records } from '../../db/records.ts';
import { positionColumns } from '../people/service.ts';
import { insertDocuments, type SampleDocument, type SampleTerm } from './sample-documents.ts';
import { fillSampleRegisters } from './sample-registers.ts';
import { insertMeeting, type SampleMeeting, tellOutcomes } from './sample-meeting.ts';
import { insertRound, type SampleRound } from './sample-round.ts';
import { insertTasks, type SampleTask, type TaskIds } from './sample-tasks.ts';
import { type Dated, insertCommittee, period, type SampleCommittee, type SampleIds } from './sample-committees.ts';

interface SampleUnit {
  key: string;
  kind: string;
  level: string;
  createdOn?: string | undefined;
  endedOn?: string | undefined;
  note?: string | undefined;
  names: readonly (Dated & { name: string; shortName?: string | undefined })[];
  /** Administrative unless told otherwise. */
  parents: readonly (Dated & { parent: string; hierarchy?: string | undefined })[];
  codes?: readonly (Dated & { system: string; code: string })[] | undefined;
}
interface SampleSuccession {
  from: string;
  to: string;
  kind: string;
  on: string;
  decision?: string | undefined;
  note?: string | undefined;
}
interface SamplePerson {
  key: string;
  fullName: string;
  givenName?: string | undefined;
  phone: string;
  email?: string | undefined;
  positions: readonly (Dated & { position: string; unit: string })[];
}
interface SampleOffice {
  units: readonly SampleUnit[];
  successions: readonly SampleSuccession[];
  people: readonly SamplePerson[];
  committees: readonly SampleCommittee[];
  terms: readonly SampleTerm[];
  documents: readonly SampleDocument[];
}

interface SampleWork {
  meeting: SampleMeeting;
  round: SampleRound;
  tasks: readonly SampleTask[];
}

const SAMPLE: SampleOffice = sampleOffice;
const WORK: SampleWork = sampleWork;

/** Fills an empty record with the invented province of `resources/sample-office`. Answers how much there is now. */
export async function fillSampleOffice(context: WriteContext): Promise<{ committees: number; people: number }> {
  const { records } = context;
  const units = new Map(SAMPLE.units.map((unit) => [unit.key, insertUnit(records, unit)]));
  const people = new Map<string, string>();
  const ids: SampleIds = { unit: (key) => idOf(units, key), person: (key) => idOf(people, key) };
  for (const unit of SAMPLE.units) insertParents(records, unit, ids);
  for (const succession of SAMPLE.successions) insertSuccession(records, succession, ids);
  for (const person of SAMPLE.people) people.set(person.key, insertPerson(records, person, ids));
  const committees = new Map(SAMPLE.committees.map((committee) => [committee.code, insertCommittee(context, committee, ids)]));
  const committee = (code: string): string => idOf(committees, code);
  const documents = insertDocuments(records, SAMPLE.terms, SAMPLE.documents, { ...ids, committee });
  await fillWork(context, { ...ids, committee, document: (key) => idOf(documents, key) });
  fillSampleRegisters(context, { ...ids, committee });
  return { committees: SAMPLE.committees.length, people: SAMPLE.people.length };
}

/** What the office has to follow: a meeting, the tasks, and a round of reports on them. */
async function fillWork(context: WriteContext, ids: Omit<TaskIds, 'conclusion'>): Promise<void> {
  const { meeting, round, tasks } = WORK;
  const conclusions = await insertMeeting(context, meeting, ids.committee(meeting.committee));
  const conclusion = (index: number): string => conclusions[index] ?? '';
  insertTasks(context, tasks, { ...ids, conclusion });
  tellOutcomes(context, new Set(tasks.flatMap((task) => (task.conclusion === undefined ? [] : [conclusion(task.conclusion)]))));
  insertRound(context, round, ids, ids.committee(round.committee));
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
  for (const { system, code, ...dates } of unit.codes ?? []) records.insert('org_unit_code', { org_unit_id: id, system, code, ...period(dates) });
  return id;
}

function insertParents(records: Records, unit: SampleUnit, ids: SampleIds): void {
  for (const { parent, hierarchy = 'administrative', ...dates } of unit.parents) {
    records.insert('org_unit_parent', { org_unit_id: ids.unit(unit.key), parent_id: ids.unit(parent), hierarchy, ...period(dates) });
  }
}

function insertSuccession(records: Records, { from, to, kind, on, decision, note }: SampleSuccession, ids: SampleIds): void {
  records.insert('org_succession', { from_id: ids.unit(from), to_id: ids.unit(to), kind, effective_on: on, decision: decision ?? null, note: note ?? null });
}

function insertPerson(records: Records, person: SamplePerson, ids: SampleIds): string {
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
    records.insert('position_holding', { person_id: id, org_unit_id: ids.unit(unit), ...positionColumns(position), ...period(dates) });
  }
  return id;
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The sample office names "${key}", which it does not have`);
  return id;
}
