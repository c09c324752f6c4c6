import type { UnitAlias } from '#shared/contract/units.ts';
import { overlaps } from '#shared/rules/dates.ts';
import { isOneLetterApart } from '#shared/rules/near-names.ts';
import { nameBehind } from '#shared/rules/positions.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { unitNameAtEnd } from '../../db/periods.ts';
import { RecordMissingError, type Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { notThere } from './refusals.ts';

type AliasStatus = UnitAlias['status'];

/** What a name is like that nobody has looked at. */
export const OPEN_ALIAS = { status: 'open', org_unit_id: null, valid_from: null, valid_to: null } as const;

/** Puts names that an import found no unit for among those that wait for somebody; what is known already is not asked again. */
export function queueUnknownUnits({ connection, records }: WriteContext, names: readonly string[], fileName: string): void {
  const known = connection.prepare("SELECT 1 FROM unit_alias WHERE alias_fold = ? AND status <> 'resolved' AND deleted_at IS NULL").pluck();
  for (const alias of names) {
    const alias_fold = foldWords(alias);
    if (alias_fold === '' || known.get(alias_fold) !== undefined) continue;
    records.insert('unit_alias', { alias, alias_fold, ...OPEN_ALIAS, source: fileName });
  }
}

/** Names in files that no unit bears, by name; each with how many positions carry it behind their words. */
export async function listAliases({ db }: ReadContext, status: AliasStatus): Promise<{ rows: UnitAlias[]; open: number }> {
  const rows = await db
    .selectFrom('unit_alias as a')
    .select(['a.id', 'a.rev', 'a.alias', 'a.alias_fold as fold', 'a.status', 'a.org_unit_id as unitId', unitNameAtEnd('a.org_unit_id', 'a').as('unitName'), 'a.valid_from as from', 'a.valid_to as to', 'a.source'])
    .where('a.status', '=', status).where('a.deleted_at', 'is', null).orderBy('a.alias_fold').orderBy('a.id').execute();
  const { open } = await db.selectFrom('unit_alias').where('status', '=', 'open').where('deleted_at', 'is', null).select(({ fn }) => fn.countAll<number>().as('open')).executeTakeFirstOrThrow();
  const carrying = await positionsCarrying({ db }, new Set(rows.map(({ fold }) => fold)));
  return { open, rows: rows.map(({ fold, ...row }) => ({ ...row, status, positionsCount: carrying.get(fold)?.length ?? 0 })) };
}

/** More are no help. */
const MOST_NEAR = 5;

/** Units that bear or bore a name one letter apart from one in a file, as people's names are told: full or short, marks and case aside. */
export async function nearUnits({ db }: ReadContext, id: string): Promise<{ unitId: string; name: string; above: string | null }[]> {
  const alias = await db.selectFrom('unit_alias').select('alias_fold as fold').where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst();
  if (alias === undefined) throw new RecordMissingError('unit_alias');
  const names = await db
    .selectFrom('org_unit_name as n').innerJoin('org_unit as u', 'u.id', 'n.org_unit_id')
    .select(['n.org_unit_id as unitId', 'n.name', 'n.short_name as shortName']).where('n.deleted_at', 'is', null).where('u.deleted_at', 'is', null).orderBy('n.name').execute();
  const isNear = (name: string | null) => name !== null && isOneLetterApart(foldWords(name), alias.fold);
  const near = [...new Set(names.filter(({ name, shortName }) => isNear(name) || isNear(shortName)).map(({ unitId }) => unitId))].slice(0, MOST_NEAR);
  if (near.length === 0) return [];
  const rows = await db
    .selectFrom('org_unit_name as n')
    .leftJoin('org_unit_parent as p', (join) => join.onRef('p.org_unit_id', '=', 'n.org_unit_id').on('p.valid_to', 'is', null).on('p.deleted_at', 'is', null))
    .select(['n.org_unit_id as unitId', 'n.name', unitNameAtEnd('p.parent_id', 'n').as('above')])
    .where('n.org_unit_id', 'in', near).where('n.valid_to', 'is', null).where('n.deleted_at', 'is', null).execute();
  return near.flatMap((unitId) => rows.find((row) => row.unitId === unitId) ?? []);
}

interface Carrier {
  id: string;
  personId: string;
  position: string | null;
  period: { from: string | null; to: string | null };
}

/**
 * Positions without a unit whose text ends with one of the names, each with the text that stays: as an import leaves
 * them. All texts are gone through once, whatever the number of names.
 */
async function positionsCarrying({ db }: Pick<ReadContext, 'db'>, folds: ReadonlySet<string>): Promise<Map<string, Carrier[]>> {
  const found = new Map<string, Carrier[]>();
  if (folds.size === 0) return found;
  const positions = await db
    .selectFrom('position_holding').select(['id', 'person_id as personId', 'position', 'valid_from as from', 'valid_to as to'])
    .where('org_unit_id', 'is', null).where('position', 'is not', null).where('deleted_at', 'is', null).orderBy('id').execute();
  for (const { id, personId, position, from, to } of positions) {
    const behind = nameBehind(position ?? '', folds);
    if (behind === null) continue;
    const carrier = { id, personId, position: behind.position, period: { from, to } };
    found.set(behind.fold, [...(found.get(behind.fold) ?? []), carrier]);
  }
  return found;
}

interface Resolution extends Ref {
  unitId: string;
  from: string | null;
  to: string | null;
  toPositions: boolean;
}

/**
 * Says which unit a name means, on which days. With `toPositions` the positions of those days that carry the name get
 * the unit instead, and keep the words before it.
 */
export async function resolveAlias(context: WriteContext, input: Resolution): Promise<{ id: string; rev: number; positions: number }> {
  const { records } = context;
  const alias = records.seen('unit_alias', { id: input.id, rev: input.rev });
  records.describe(alias.alias);
  if (input.from !== null && input.to !== null && input.from > input.to) throw ruleError({ rule: 'DATE_ORDER', field: 'to' });
  await refuseUnitOutside(context, input);
  await refuseMeantOtherwise(context, alias.alias_fold, input);
  const rev = records.update('unit_alias', input, { status: 'resolved', org_unit_id: input.unitId, valid_from: input.from, valid_to: input.to });
  return { id: input.id, rev, positions: input.toPositions ? await giveUnit(context, alias.alias_fold, input) : 0 };
}

async function giveUnit(context: WriteContext, fold: string, { unitId, from, to }: Resolution): Promise<number> {
  const { records } = context;
  const carriers = (await positionsCarrying(context, new Set([fold]))).get(fold) ?? [];
  const meant = carriers.filter(({ period }) => overlaps(period, { from, to }));
  for (const { id, position } of meant) records.patch('position_holding', id, { org_unit_id: unitId, position, position_fold: position === null ? null : foldWords(position) });
  for (const personId of new Set(meant.map((carrier) => carrier.personId))) records.touch('person', personId);
  return meant.length;
}

/** The unit was there on some of the days, and the days name none on which it was not. */
async function refuseUnitOutside({ db }: WriteContext, { unitId, from, to }: Resolution): Promise<void> {
  const unit = await db
    .selectFrom('org_unit as u').innerJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'u.id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .select(['n.name', 'u.created_on', 'u.ended_on']).where('u.id', '=', unitId).where('u.deleted_at', 'is', null).executeTakeFirst();
  if (unit === undefined) throw ruleError({ rule: 'UNKNOWN_UNIT', field: 'unitId' });
  const issue = (from === null ? null : notThere(unit, unit.name, 'from', from)) ?? (to === null ? null : notThere(unit, unit.name, 'to', to));
  if (issue !== null) throw ruleError(issue);
}

/** One name means one unit on one day. */
async function refuseMeantOtherwise({ db }: WriteContext, fold: string, { id, from, to }: Resolution): Promise<void> {
  const others = await db
    .selectFrom('unit_alias as a').select(['a.valid_from as from', 'a.valid_to as to', unitNameAtEnd('a.org_unit_id', 'a').as('name')])
    .where('a.alias_fold', '=', fold).where('a.status', '=', 'resolved').where('a.id', '<>', id).where('a.deleted_at', 'is', null).execute();
  const other = others.find((one) => overlaps(one, { from, to }));
  if (other !== undefined) throw ruleError({ rule: 'ALIAS_MEANS_ANOTHER', field: 'from', params: { name: other.name ?? '' } });
}

/** Leaves names alone that mean no unit. */
export function ignoreAliases(context: WriteContext, items: readonly Ref[]): { changed: number } {
  return setAside(context, items, 'ignored');
}

/** Puts names back among those nobody has looked at; positions that got a unit keep it. */
export function reopenAliases(context: WriteContext, items: readonly Ref[]): { changed: number } {
  return setAside(context, items, 'open');
}

function setAside({ records }: WriteContext, items: readonly Ref[], status: Exclude<AliasStatus, 'resolved'>): { changed: number } {
  for (const item of items) {
    records.describe(records.seen('unit_alias', item).alias);
    records.update('unit_alias', item, { ...OPEN_ALIAS, status });
  }
  return { changed: items.length };
}
