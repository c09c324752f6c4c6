import type { RuleIssue } from '#shared/contract/errors.ts';
import type { ReorganisationInput } from '#shared/contract/reorganisation.ts';
import { addDays } from '#shared/rules/dates.ts';
import { SHAPES } from '#shared/rules/successions.ts';
import { type Hierarchy, HIERARCHIES, makesLoop } from '#shared/rules/units.ts';
import type { ReadContext } from '../../../context.ts';
import { standingsIn, takenName } from '../refusals.ts';
import type { Ending, Parent } from './ending.ts';
import { administrativeParent, type Target } from './targets.ts';

/** A unit below one that ends, and where it goes in one hierarchy. */
export interface ChildMove {
  /** The row by which it stands under the unit that ends. */
  rowId: string;
  unitId: string;
  name: string;
  hierarchy: Hierarchy;
  fromId: string;
  /** Since when it stands there, and until when if that is settled. */
  since: string | null;
  until: string | null;
  /** The successor by its place; null when it goes under the superior of the unit that ends. */
  to: number | null;
  /** The unit it comes under; null: none. A new unit is named by its key. */
  parentKey: string | null;
}

/** Where the units below go, and what speaks against it. */
export async function planChildren(context: Pick<ReadContext, 'db'>, input: ReorganisationInput, ending: Ending, targets: readonly Target[]): Promise<{ moves: ChildMove[]; issues: RuleIssue[] }> {
  const endingIds = new Set(ending.units.map(({ id }) => id));
  const below = (await unitsBelow(context, [...endingIds], input.effectiveOn)).filter(({ unitId }) => !endingIds.has(unitId));
  const moves = below.flatMap((child): ChildMove[] => {
    const to = placeOf(child.unitId, input, targets);
    // What something is separated from stays, and so does all below it that is not told to go.
    if (!SHAPES[input.kind].ends && to === null) return [];
    return [{ ...child, to, parentKey: to === null ? superiorOf(child.fromId, child.hierarchy, ending.parents, endingIds) : (targets[to]?.key ?? null) }];
  });
  const issues = [...moves.flatMap((move) => changedLater(move, input.effectiveOn)), ...(await loops(context, moves, input.effectiveOn)), ...(await sameNames(context, moves, targets, endingIds))];
  return { moves, issues };
}

async function unitsBelow({ db }: Pick<ReadContext, 'db'>, ids: readonly string[], day: string): Promise<Omit<ChildMove, 'to' | 'parentKey'>[]> {
  return db
    .selectFrom('org_unit_parent as p').innerJoin('org_unit as u', 'u.id', 'p.org_unit_id')
    .innerJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'u.id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .select(['p.id as rowId', 'u.id as unitId', 'n.name', 'p.hierarchy', 'p.parent_id as fromId', 'p.valid_from as since', 'p.valid_to as until'])
    .where('p.parent_id', 'in', ids).where('p.deleted_at', 'is', null).where('u.deleted_at', 'is', null)
    .where((where) => where.or([where('p.valid_to', 'is', null), where('p.valid_to', '>=', day)]))
    .where((where) => where.or([where('u.ended_on', 'is', null), where('u.ended_on', '>=', day)]))
    .orderBy('p.hierarchy').orderBy('n.sort_key').orderBy('u.id').$narrowType<{ hierarchy: Hierarchy }>().execute();
}

/** What is chosen for one unit goes before what is chosen for all; a successor does not come under itself. */
function placeOf(unitId: string, input: ReorganisationInput, targets: readonly Target[]): number | null {
  const own = input.children.find((child) => child.unitId === unitId);
  const to = own === undefined ? input.childrenTo : own.to;
  return to !== null && targets[to]?.key === unitId ? null : to;
}

/** The next unit above one that ends which does not end itself. */
function superiorOf(unitId: string, hierarchy: Hierarchy, parents: readonly Parent[], endingIds: ReadonlySet<string>): string | null {
  let above: string | null = unitId;
  for (let steps = 0; above !== null && endingIds.has(above) && steps <= endingIds.size; steps += 1) {
    const below: string = above;
    above = parents.find((parent) => parent.unitId === below && parent.hierarchy === hierarchy)?.parentId ?? null;
  }
  return above;
}

function changedLater({ name, since, until }: ChildMove, day: string): RuleIssue[] {
  const from = until === null ? since : addDays(until, 1);
  return from !== null && from >= day ? [{ rule: 'UNIT_CHANGED_LATER', field: 'effectiveOn', params: { name, from } }] : [];
}

/** All moves are made at once, so each is looked at among the others. */
async function loops(context: Pick<ReadContext, 'db'>, moves: readonly ChildMove[], day: string): Promise<RuleIssue[]> {
  const issues: RuleIssue[] = [];
  for (const hierarchy of HIERARCHIES) {
    const ours = moves.filter((move) => move.hierarchy === hierarchy);
    if (ours.length === 0) continue;
    const moved = new Set(ours.map(({ rowId }) => rowId));
    const kept = (await standingsIn(context, hierarchy)).map((one) => (moved.has(one.rowId) ? { ...one, period: { from: one.period.from, to: addDays(day, -1) } } : one));
    const claims = ours.flatMap(({ unitId, parentKey }) => (parentKey === null ? [] : [{ unitId, parentId: parentKey, period: { from: day, to: null } }]));
    const broken = claims.find((claim) => makesLoop(claim, [...kept, ...claims]));
    if (broken !== undefined) issues.push({ rule: 'REORGANISATION_LOOP', field: 'childrenTo', params: { name: ours.find(({ unitId }) => unitId === broken.unitId)?.name ?? '' } });
  }
  return issues;
}

async function sameNames(context: Pick<ReadContext, 'db'>, moves: readonly ChildMove[], targets: readonly Target[], endingIds: ReadonlySet<string>): Promise<RuleIssue[]> {
  const administrative = moves.filter(({ hierarchy }) => hierarchy === 'administrative');
  const going = new Set([...endingIds, ...administrative.map(({ unitId }) => unitId)]);
  const places = new Set(targets.flatMap(({ name, made }) => (made === null ? [] : [placeKey(name, administrativeParent(made))])));
  const issues: RuleIssue[] = [];
  for (const { name, parentKey } of administrative) {
    const taken = places.has(placeKey(name, parentKey)) || (await takenName(context, name, parentKey, going)) !== null;
    places.add(placeKey(name, parentKey));
    if (taken) issues.push({ rule: 'UNIT_NAME_TAKEN', field: 'childrenTo', params: { name } });
  }
  return issues;
}

function placeKey(name: string, parentKey: string | null): string {
  return `${parentKey ?? ''} ${name.toLowerCase()}`;
}
