import { addDays } from '#shared/rules/dates.ts';
import { fold, sortKey } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import { RecordMissingError, type Ref, StaleRecordError } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { usesOf } from './queries.ts';

type Written = { id: string; rev: number };

interface NewUnit {
  name: string;
  shortName: string | null;
  kind: string;
  level: string;
  parentId: string | null;
  from: string | null;
  note: string | null;
}

/** Makes a unit with its first name and parent. */
export async function createUnit(context: WriteContext, input: NewUnit): Promise<Written> {
  const { records } = context;
  records.describe(input.name);
  await refuseTakenName(context, input.name, input.parentId, null);
  const id = records.insert('org_unit', { kind: input.kind, level: input.level, created_on: input.from, ended_on: null, note: input.note });
  insertName(context, id, input, input.from);
  if (input.parentId !== null) insertParent(context, id, input.parentId, input.from);
  return { id, rev: 1 };
}

interface UnitChange extends Ref {
  shortName: string | null;
  kind: string;
  level: string;
  createdOn: string | null;
  endedOn: string | null;
  note: string | null;
}

/** Changes what is not dated about a unit. Its names and parents stay as they are: an ended unit keeps its last name. */
export async function updateUnit(context: WriteContext, input: UnitChange): Promise<Written> {
  const { records } = context;
  if (input.createdOn !== null && input.endedOn !== null && input.createdOn > input.endedOn) throw ruleError({ rule: 'DATE_ORDER', field: 'endedOn' });
  const name = await openName(context, input.id);
  records.describe(name.name);
  const rev = records.update('org_unit', input, { kind: input.kind, level: input.level, created_on: input.createdOn, ended_on: input.endedOn, note: input.note });
  if (name.short_name !== input.shortName) records.patch('org_unit_name', name.id, { short_name: input.shortName });
  return { id: input.id, rev };
}

interface Renaming extends Ref {
  name: string;
  shortName: string | null;
  from: string | null;
}

/** Without a day: corrects the present name. With one: the present name ends the day before and the new one begins. */
export async function renameUnit(context: WriteContext, input: Renaming): Promise<Written> {
  const { records } = context;
  const unit = seen(context, input);
  const name = await openName(context, input.id);
  const parent = await openParent(context, input.id);
  records.describe(input.name);
  await refuseTakenName(context, input.name, parent?.parent_id ?? null, input.id);
  if (input.from === null) {
    records.patch('org_unit_name', name.id, { name: input.name, short_name: input.shortName, name_fold: fold(input.name), sort_key: sortKey(input.name) });
  } else {
    refuseNotAfter(name.valid_from, input.from);
    records.patch('org_unit_name', name.id, { valid_to: addDays(input.from, -1) });
    insertName(context, input.id, input, input.from);
  }
  return touch(context, unit);
}

interface Moving extends Ref {
  parentId: string | null;
  from: string | null;
}

/** Without a day: corrects the present parent. With one: the present parent ends the day before and the new one begins. */
export async function moveUnit(context: WriteContext, input: Moving): Promise<Written> {
  const { records } = context;
  const unit = seen(context, input);
  records.describe((await openName(context, input.id)).name);
  if (input.parentId !== null) await refuseLoop(context, input.id, input.parentId);
  const parent = await openParent(context, input.id);
  if (parent !== undefined && input.from === null) {
    if (input.parentId === null) records.removeNow('org_unit_parent', parent.id);
    else records.patch('org_unit_parent', parent.id, { parent_id: input.parentId });
  } else {
    if (parent !== undefined && input.from !== null) {
      refuseNotAfter(parent.valid_from, input.from);
      records.patch('org_unit_parent', parent.id, { valid_to: addDays(input.from, -1) });
    }
    if (input.parentId !== null) insertParent(context, input.id, input.parentId, input.from);
  }
  return touch(context, unit);
}

/** Removes units nothing hangs on; their names and parents go with them. */
export async function removeUnits(context: WriteContext, items: readonly Ref[]): Promise<{ removed: number }> {
  const { db, records } = context;
  const going = new Set(items.map(({ id }) => id));
  for (const item of items) {
    const name = await openName(context, item.id);
    records.describe(name.name);
    const used = await usesOf(context, item.id);
    const children = await db.selectFrom('org_unit_parent').select('org_unit_id').where('parent_id', '=', item.id).where('deleted_at', 'is', null).execute();
    const staying = new Set(children.map((child) => child.org_unit_id).filter((id) => !going.has(id))).size;
    if (used.people + used.committees + staying > 0) throw ruleError({ rule: 'UNIT_IN_USE', params: { name: name.name, people: used.people, committees: used.committees, children: staying } });
  }
  for (const item of items) {
    records.remove('org_unit', item);
    for (const table of ['org_unit_name', 'org_unit_parent'] as const) {
      const parts = await db.selectFrom(table).select('id').where('org_unit_id', '=', item.id).where('deleted_at', 'is', null).execute();
      for (const part of parts) records.removeNow(table, part.id);
    }
  }
  return { removed: items.length };
}

function insertName({ records }: WriteContext, unitId: string, { name, shortName }: { name: string; shortName: string | null }, from: string | null): void {
  records.insert('org_unit_name', { org_unit_id: unitId, name, short_name: shortName, name_fold: fold(name), sort_key: sortKey(name), valid_from: from, valid_to: null });
}

function insertParent({ records }: WriteContext, unitId: string, parentId: string, from: string | null): void {
  records.current('org_unit', parentId);
  records.insert('org_unit_parent', { org_unit_id: unitId, parent_id: parentId, hierarchy: 'administrative', valid_from: from, valid_to: null });
}

/** The unit as the user saw it; its revision also stands for its names and parents. */
function seen({ records }: WriteContext, ref: Ref) {
  const unit = records.current('org_unit', ref.id);
  if (unit.rev !== ref.rev) throw new StaleRecordError('org_unit', unit);
  return unit;
}

/** Counts the unit's revision on, so that whoever saw the old name or parent is told. */
function touch({ records }: WriteContext, unit: { id: string }): Written {
  return { id: unit.id, rev: records.touch('org_unit', unit.id) };
}

async function openName({ db }: WriteContext, unitId: string) {
  const name = await db.selectFrom('org_unit_name').selectAll().where('org_unit_id', '=', unitId).where('deleted_at', 'is', null).orderBy('valid_to', (order) => order.desc().nullsFirst()).executeTakeFirst();
  if (name === undefined) throw new RecordMissingError('org_unit');
  return name;
}

function openParent({ db }: WriteContext, unitId: string) {
  return db.selectFrom('org_unit_parent').selectAll().where('org_unit_id', '=', unitId).where('hierarchy', '=', 'administrative').where('deleted_at', 'is', null).where('valid_to', 'is', null).executeTakeFirst();
}

function refuseNotAfter(current: string | null, from: string): void {
  if (current !== null && from <= current) throw ruleError({ rule: 'DATE_BEFORE_CURRENT', field: 'from', params: { from: current } });
}

/** Two units of one name may exist at two levels or times, but not side by side under one parent. */
async function refuseTakenName({ db }: WriteContext, name: string, parentId: string | null, exceptId: string | null): Promise<void> {
  const same = await db
    .selectFrom('org_unit_name as n')
    .leftJoin('org_unit_parent as p', (join) => join.onRef('p.org_unit_id', '=', 'n.org_unit_id').on('p.valid_to', 'is', null).on('p.deleted_at', 'is', null).on('p.hierarchy', '=', 'administrative'))
    .innerJoin('org_unit as u', 'u.id', 'n.org_unit_id')
    .select(['n.org_unit_id as id', 'p.parent_id as parentId'])
    .where('n.name_fold', '=', fold(name)).where('n.name', '=', name).where('n.valid_to', 'is', null).where('n.deleted_at', 'is', null).where('u.ended_on', 'is', null)
    .execute();
  if (same.some((unit) => unit.id !== exceptId && unit.parentId === parentId)) throw ruleError({ rule: 'UNIT_NAME_TAKEN', field: 'name', params: { name } });
}

/** A unit never stands below itself, on any day: every parent there ever was is followed. */
async function refuseLoop({ db }: WriteContext, unitId: string, parentId: string): Promise<void> {
  const above = await db
    .withRecursive('above', (recursive) =>
      recursive.selectFrom('org_unit_parent').select('parent_id as id').where('org_unit_id', '=', parentId).where('deleted_at', 'is', null)
        .union(recursive.selectFrom('org_unit_parent as p').innerJoin('above as a', 'a.id', 'p.org_unit_id').select('p.parent_id as id').where('p.deleted_at', 'is', null)))
    .selectFrom('above').select('id').execute();
  if (parentId === unitId || above.some(({ id }) => id === unitId)) throw ruleError({ rule: 'UNIT_PARENT_LOOP', field: 'parentId' });
}
