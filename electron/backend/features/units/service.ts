import { addDays } from '#shared/rules/dates.ts';
import { foldWords, sortKey } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import { RecordMissingError, type Ref } from '../../db/records.ts';
import type { OrgUnitRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { usesOf } from './queries.ts';
import { refuseLoop, refuseNotAfter, refuseTakenName } from './refusals.ts';

export { refuseNotAfter } from './refusals.ts';

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
  if (input.parentId !== null) await refuseUnfitUnit(context, input.parentId, 'parentId', input.from);
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

/**
 * Changes what is not dated about a unit. An ended unit keeps its last name and parent; its first ones begin with the
 * unit, whatever that day is corrected to.
 */
export async function updateUnit(context: WriteContext, input: UnitChange): Promise<Written> {
  const { records } = context;
  const unit = records.seen('org_unit', input);
  const name = await openName(context, input.id);
  records.describe(name.name);
  if (input.endedOn !== null && (input.createdOn ?? input.endedOn) > input.endedOn) throw ruleError({ rule: 'DATE_ORDER', field: 'endedOn' });
  if (input.endedOn !== null && name.valid_from !== null && name.valid_from > input.endedOn) throw ruleError({ rule: 'DATE_ORDER', field: 'endedOn' });
  if (unit.ended_on !== null && input.endedOn === null) await refuseTakenName(context, name.name, (await presentParent(context, input.id)).parentId, input.id);
  const rev = records.update('org_unit', input, { kind: input.kind, level: input.level, created_on: input.createdOn, ended_on: input.endedOn, note: input.note });
  if (unit.created_on !== input.createdOn) await moveBeginnings(context, unit, input.createdOn);
  const nameRev = records.patch('org_unit_name', name.id, { short_name: input.shortName });
  return { id: input.id, rev: rev === unit.rev && nameRev !== name.rev ? records.touch('org_unit', input.id) : rev };
}

interface Renaming extends Ref {
  name: string;
  shortName: string | null;
  from: string | null;
}

/** Without a day: corrects the present name. With one: the present name ends the day before and the new one begins. */
export async function renameUnit(context: WriteContext, input: Renaming): Promise<Written> {
  const { records } = context;
  const unit = records.seen('org_unit', input);
  const name = await openName(context, input.id);
  records.describe(input.name);
  if (unit.ended_on === null) await refuseTakenName(context, input.name, (await presentParent(context, input.id)).parentId, input.id);
  if (input.from === null) {
    if (records.patch('org_unit_name', name.id, nameColumns(input)) === name.rev) return { id: input.id, rev: unit.rev };
  } else {
    refuseNotAfter(name.valid_from, input.from);
    refuseNotThere(unit, name.name, 'from', input.from);
    records.patch('org_unit_name', name.id, { valid_to: addDays(input.from, -1) });
    insertName(context, input.id, input, input.from);
  }
  return { id: input.id, rev: records.touch('org_unit', input.id) };
}

interface Moving extends Ref {
  parentId: string | null;
  from: string | null;
}

/** Without a day: corrects the present parent. With one: the present parent ends the day before and the new one begins. */
export async function moveUnit(context: WriteContext, input: Moving): Promise<Written> {
  const { records } = context;
  const unit = records.seen('org_unit', input);
  const { name } = await openName(context, input.id);
  records.describe(name);
  const present = await presentParent(context, input.id);
  if (present.parentId === input.parentId) return { id: input.id, rev: unit.rev };
  if (input.from !== null) {
    refuseNotAfter(present.from, input.from);
    refuseNotThere(unit, name, 'from', input.from);
  }
  if (input.parentId !== null) {
    await refuseUnfitUnit(context, input.parentId, 'parentId', input.from);
    await refuseLoop(context, { unitId: input.id, parentId: input.parentId, period: { from: input.from ?? present.from, to: null } });
  }
  if (unit.ended_on === null) await refuseTakenName(context, name, input.parentId, input.id);
  changeParent(context, input, present);
  return { id: input.id, rev: records.touch('org_unit', input.id) };
}

function changeParent(context: WriteContext, { id, parentId, from }: Moving, present: Present): void {
  const { records } = context;
  if (present.rowId !== null && from === null) {
    if (parentId === null) records.removeNow('org_unit_parent', present.rowId);
    else records.patch('org_unit_parent', present.rowId, { parent_id: parentId });
    return;
  }
  if (present.rowId !== null && from !== null) records.patch('org_unit_parent', present.rowId, { valid_to: addDays(from, -1) });
  if (parentId !== null) insertParent(context, id, parentId, from ?? present.from);
}

/** Removes units nothing hangs on; their names and parents go with them. */
export async function removeUnits(context: WriteContext, items: readonly Ref[]): Promise<{ removed: number }> {
  const { db, records } = context;
  const going = new Set(items.map(({ id }) => id));
  for (const item of items) {
    records.seen('org_unit', item);
    const { name } = await openName(context, item.id);
    records.describe(name);
    const used = await usesOf(context, item.id, going);
    if (used.people + used.committees + used.children > 0) throw ruleError({ rule: 'UNIT_IN_USE', params: { name, ...used } });
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

/** Refuses a unit that is not in the record, or was not there on the day (if one is given); `field` is where it was chosen. */
export async function refuseUnfitUnit({ db }: WriteContext, id: string, field: string, day: string | null): Promise<void> {
  const unit = await db
    .selectFrom('org_unit as u').innerJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'u.id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .select(['n.name', 'u.created_on', 'u.ended_on']).where('u.id', '=', id).where('u.deleted_at', 'is', null).executeTakeFirst();
  if (unit === undefined) throw ruleError({ rule: 'UNKNOWN_UNIT', field });
  if (day !== null) refuseNotThere(unit, unit.name, field, day);
}

function refuseNotThere(unit: Pick<OrgUnitRow, 'created_on' | 'ended_on'>, name: string, field: string, date: string): void {
  const there = (unit.created_on === null || unit.created_on <= date) && (unit.ended_on === null || date <= unit.ended_on);
  if (!there) throw ruleError({ rule: 'UNIT_NOT_VALID_ON', field, params: { name, date } });
}

function nameColumns({ name, shortName }: { name: string; shortName: string | null }) {
  return { name, short_name: shortName, name_fold: foldWords(name), sort_key: sortKey(name) };
}

function insertName({ records }: WriteContext, unitId: string, name: { name: string; shortName: string | null }, from: string | null): void {
  records.insert('org_unit_name', { org_unit_id: unitId, ...nameColumns(name), valid_from: from, valid_to: null });
}

function insertParent({ records }: WriteContext, unitId: string, parentId: string, from: string | null): void {
  records.insert('org_unit_parent', { org_unit_id: unitId, parent_id: parentId, hierarchy: 'administrative', valid_from: from, valid_to: null });
}

async function openName({ db }: WriteContext, unitId: string) {
  const name = await db.selectFrom('org_unit_name').selectAll().where('org_unit_id', '=', unitId).where('valid_to', 'is', null).where('deleted_at', 'is', null).executeTakeFirst();
  if (name === undefined) throw new RecordMissingError('org_unit');
  return name;
}

/** The unit above at present and since when; the time without one is a period too, though no row stands for it. */
interface Present {
  rowId: string | null;
  parentId: string | null;
  from: string | null;
}

async function presentParent({ db }: WriteContext, unitId: string): Promise<Present> {
  const last = await db
    .selectFrom('org_unit_parent').select(['id', 'parent_id', 'valid_from', 'valid_to'])
    .where('org_unit_id', '=', unitId).where('hierarchy', '=', 'administrative').where('deleted_at', 'is', null)
    .orderBy('valid_to', (order) => order.desc().nullsFirst()).executeTakeFirst();
  if (last === undefined) return { rowId: null, parentId: null, from: null };
  if (last.valid_to === null) return { rowId: last.id, parentId: last.parent_id, from: last.valid_from };
  return { rowId: null, parentId: null, from: addDays(last.valid_to, 1) };
}

/** Lets the first name and parent, where they began with the unit, begin with it on another day. */
async function moveBeginnings(context: WriteContext, unit: OrgUnitRow, createdOn: string | null): Promise<void> {
  const { db, records } = context;
  for (const table of ['org_unit_name', 'org_unit_parent'] as const) {
    const first = await db.selectFrom(table).select(['id', 'valid_from', 'valid_to']).where('org_unit_id', '=', unit.id).where('deleted_at', 'is', null).orderBy('valid_from').executeTakeFirst();
    if (first === undefined || first.valid_from !== unit.created_on) continue;
    if (createdOn !== null && first.valid_to !== null && createdOn > first.valid_to) throw ruleError({ rule: 'DATE_ORDER', field: 'createdOn' });
    records.patch(table, first.id, { valid_from: createdOn });
    if (table === 'org_unit_parent') {
      const { parent_id } = records.current(table, first.id);
      await refuseLoop(context, { unitId: unit.id, parentId: parent_id, period: { from: createdOn, to: first.valid_to } });
    }
  }
}
