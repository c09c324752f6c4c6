import { addDays } from '#shared/rules/dates.ts';
import { CODE_SYSTEMS, HIERARCHIES, type Hierarchy } from '#shared/rules/units.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { OrgUnitRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseUsedByTasks } from '../tasks/service.ts';
import { OPEN_ALIAS, queueUnknownUnits } from './aliases.ts';
import { insertName, nameColumns, openName } from './names.ts';
import { changeParent, insertParent, presentParent } from './parents.ts';
import { usesOf } from './queries.ts';
import { refuseLoop, refuseNotAfter, refuseNotThere, refuseTakenName } from './refusals.ts';
import { hasSuccessions } from './successions.ts';

export { queueUnknownUnits };
export { setUnitCode } from './codes.ts';

export { areasOn } from './areas.ts';
export { listUnits } from './queries.ts';
export { refuseNotAfter } from './refusals.ts';
export { successionsBy, unitFacts } from './successions.ts';

type Written = { id: string; rev: number };

interface NewUnit {
  name: string;
  shortName: string | null;
  kind: string;
  level: string;
  parentId: string | null;
  from: string | null;
  /** The last day of one that is over already. */
  endedOn?: string | null;
  note: string | null;
}

/** Makes a unit with its first name and parent. */
export async function createUnit(context: WriteContext, input: NewUnit): Promise<Written> {
  const { records } = context;
  records.describe(input.name);
  if (input.parentId !== null) await refuseUnfitUnit(context, input.parentId, 'parentId', input.from);
  const { endedOn = null } = input;
  if (endedOn !== null && (input.from ?? endedOn) > endedOn) throw ruleError({ rule: 'DATE_ORDER', field: 'endedOn' });
  if (endedOn === null) await refuseTakenName(context, input.name, input.parentId, null);
  const id = records.insert('org_unit', { kind: input.kind, level: input.level, created_on: input.from, ended_on: endedOn, note: input.note });
  insertName(records, id, input, input.from);
  if (input.parentId !== null) insertParent(records, { unitId: id, hierarchy: 'administrative', parentId: input.parentId, from: input.from });
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
  if (unit.ended_on !== null && input.endedOn === null) await refuseTakenName(context, name.name, (await presentParent(context, input.id, 'administrative')).parentId, input.id);
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
  if (unit.ended_on === null) await refuseTakenName(context, input.name, (await presentParent(context, input.id, 'administrative')).parentId, input.id);
  if (input.from === null) {
    if (records.patch('org_unit_name', name.id, nameColumns(input)) === name.rev) return { id: input.id, rev: unit.rev };
  } else {
    refuseNotAfter(name.valid_from, input.from);
    refuseNotThere(unit, name.name, 'from', input.from);
    records.patch('org_unit_name', name.id, { valid_to: addDays(input.from, -1) });
    insertName(records, input.id, input, input.from);
  }
  return { id: input.id, rev: records.touch('org_unit', input.id) };
}

interface Moving extends Ref {
  hierarchy: Hierarchy;
  parentId: string | null;
  from: string | null;
}

/** Without a day: corrects the present parent in a hierarchy. With one: it ends the day before and the new one begins. */
export async function moveUnit(context: WriteContext, { id, rev, hierarchy, parentId, from }: Moving): Promise<Written> {
  const { records } = context;
  const unit = records.seen('org_unit', { id, rev });
  const { name } = await openName(context, id);
  records.describe(name);
  const present = await presentParent(context, id, hierarchy);
  if (present.parentId === parentId) return { id, rev: unit.rev };
  if (from !== null) {
    refuseNotAfter(present.from, from);
    refuseNotThere(unit, name, 'from', from);
  }
  if (parentId !== null) {
    await refuseUnfitUnit(context, parentId, 'parentId', from);
    await refuseLoop(context, hierarchy, { unitId: id, parentId, period: { from: from ?? present.from, to: null } });
  }
  if (unit.ended_on === null && hierarchy === 'administrative') await refuseTakenName(context, name, parentId, id);
  changeParent(context, { unitId: id, hierarchy, parentId, from }, present);
  return { id, rev: records.touch('org_unit', id) };
}

/** Removes units nothing hangs on; their names, parents and codes go with them, and names in files that meant them are open again. */
export async function removeUnits(context: WriteContext, items: readonly Ref[]): Promise<{ removed: number }> {
  const { db, records } = context;
  const going = new Set(items.map(({ id }) => id));
  for (const item of items) {
    records.seen('org_unit', item);
    const { name } = await openName(context, item.id);
    records.describe(name);
    const used = await usesOf(context, item.id, going);
    if (used.people + used.committees + used.children > 0) throw ruleError({ rule: 'UNIT_IN_USE', params: { name, ...used } });
    if (await hasSuccessions(context, item.id)) throw ruleError({ rule: 'UNIT_HAS_SUCCESSIONS', params: { name } });
    refuseUsedByTasks(context, 'org_unit', { id: item.id, name });
  }
  for (const item of items) {
    records.remove('org_unit', item);
    for (const table of ['org_unit_name', 'org_unit_parent', 'org_unit_code'] as const) {
      const parts = await db.selectFrom(table).select('id').where('org_unit_id', '=', item.id).where('deleted_at', 'is', null).execute();
      for (const part of parts) records.removeNow(table, part.id);
    }
    const aliases = await db.selectFrom('unit_alias').select('id').where('org_unit_id', '=', item.id).where('deleted_at', 'is', null).execute();
    for (const alias of aliases) records.patch('unit_alias', alias.id, OPEN_ALIAS);
  }
  return { removed: items.length };
}

/** Refuses a unit that is not in the record, or was not there on the day: that of today where none is given. `field` is where it was chosen. */
export async function refuseUnfitUnit({ db }: WriteContext, id: string, field: string, day: string | null): Promise<void> {
  const unit = await db
    .selectFrom('org_unit as u').innerJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'u.id').on('n.deleted_at', 'is', null))
    .select(['n.name', 'n.valid_to', 'u.created_on', 'u.ended_on']).where('u.id', '=', id).where('u.deleted_at', 'is', null)
    .orderBy('n.valid_to', (by) => by.desc().nullsFirst()).limit(1).executeTakeFirst();
  if (unit === undefined || (day === null && unit.valid_to !== null)) throw ruleError({ rule: 'UNKNOWN_UNIT', field });
  if (day !== null) refuseNotThere(unit, unit.name, field, day);
}

/** Lets the first name, parents and codes, where they began with the unit, begin with it on another day. */
async function moveBeginnings(context: WriteContext, unit: OrgUnitRow, createdOn: string | null): Promise<void> {
  const { db } = context;
  const names = await db.selectFrom('org_unit_name').selectAll().where('org_unit_id', '=', unit.id).where('deleted_at', 'is', null).orderBy('valid_from').execute();
  moveBeginning(context, 'org_unit_name', names[0], unit, createdOn);
  const parents = await db.selectFrom('org_unit_parent').selectAll().where('org_unit_id', '=', unit.id).where('deleted_at', 'is', null).orderBy('valid_from').execute();
  for (const hierarchy of HIERARCHIES) {
    const first = parents.find((parent) => parent.hierarchy === hierarchy);
    if (first === undefined || !moveBeginning(context, 'org_unit_parent', first, unit, createdOn)) continue;
    await refuseLoop(context, hierarchy, { unitId: unit.id, parentId: first.parent_id, period: { from: createdOn, to: first.valid_to } });
  }
  const codes = await db.selectFrom('org_unit_code').selectAll().where('org_unit_id', '=', unit.id).where('deleted_at', 'is', null).orderBy('valid_from').execute();
  for (const system of CODE_SYSTEMS) moveBeginning(context, 'org_unit_code', codes.find((code) => code.system === system), unit, createdOn);
}

/** Answers whether the row began with the unit, and so was moved. */
function moveBeginning({ records }: WriteContext, table: 'org_unit_name' | 'org_unit_parent' | 'org_unit_code', first: Dated | undefined, unit: OrgUnitRow, createdOn: string | null): boolean {
  if (first === undefined || first.valid_from !== unit.created_on) return false;
  if (createdOn !== null && first.valid_to !== null && createdOn > first.valid_to) throw ruleError({ rule: 'DATE_ORDER', field: 'createdOn' });
  records.patch(table, first.id, { valid_from: createdOn });
  return true;
}

interface Dated {
  id: string;
  valid_from: string | null;
  valid_to: string | null;
}
