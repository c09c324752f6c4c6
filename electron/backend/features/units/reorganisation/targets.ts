import type { RuleIssue } from '#shared/contract/errors.ts';
import type { ReorganisationInput, SuccessorInput } from '#shared/contract/reorganisation.ts';
import { makesCircle } from '#shared/rules/successions.ts';
import type { ReadContext } from '../../../context.ts';
import { notThere, takenName } from '../refusals.ts';
import { allSuccessions } from '../successions.ts';
import { knownUnits, type KnownUnit } from './ending.ts';

type NewUnit = Extract<SuccessorInput, { is: 'new' }>;

/** A successor: a unit there is, or one that the reorganisation makes. */
export interface Target {
  /** Its id; of a new one what stands for it until it has one. */
  key: string;
  name: string;
  made: NewUnit | null;
}

/** Reads the successors and says what speaks against them. */
export async function readTargets(context: Pick<ReadContext, 'db'>, input: ReorganisationInput, ending: readonly KnownUnit[]): Promise<{ targets: Target[]; issues: RuleIssue[] }> {
  const endingIds = new Set(ending.map(({ id }) => id));
  const known = await knownUnits(context, input.successors.flatMap((one) => (one.is === 'existing' ? [one.id] : one.parents.map(({ parentId }) => parentId))));
  const targets = input.successors.map((one, place): Target => (one.is === 'new' ? { key: `new:${place}`, name: one.name, made: one } : { key: one.id, name: known.get(one.id)?.name ?? '', made: null }));
  const issues: RuleIssue[] = [];
  for (const [place, target] of targets.entries()) {
    if (target.made === null) issues.push(...issuesOfKept(target, known, endingIds, input.effectiveOn));
    else issues.push(...(await issuesOfNew(context, target.made, known, endingIds, input.effectiveOn)));
    if (targets.some((other, before) => before < place && isSame(other, target))) issues.push({ rule: 'SUCCESSOR_TWICE', field: 'successors', params: { name: target.name } });
  }
  const claims = ending.flatMap(({ id }) => targets.filter(({ made, key }) => made === null && key !== id).map(({ key }) => ({ fromId: id, toId: key, kind: input.kind })));
  if (makesCircle(claims, await allSuccessions(context))) issues.push({ rule: 'SUCCESSION_CIRCLE', field: 'successors' });
  return { targets, issues };
}

function issuesOfKept(target: Target, known: ReadonlyMap<string, KnownUnit>, endingIds: ReadonlySet<string>, day: string): RuleIssue[] {
  const unit = known.get(target.key);
  if (unit === undefined) return [{ rule: 'UNKNOWN_UNIT', field: 'successors' }];
  if (endingIds.has(unit.id)) return [{ rule: 'SUCCESSION_TO_ITSELF', field: 'successors', params: { name: unit.name } }];
  return there(unit, 'successors', day);
}

async function issuesOfNew(context: Pick<ReadContext, 'db'>, made: NewUnit, known: ReadonlyMap<string, KnownUnit>, endingIds: ReadonlySet<string>, day: string): Promise<RuleIssue[]> {
  const issues = made.parents.flatMap(({ parentId }): RuleIssue[] => {
    const parent = known.get(parentId);
    if (parent === undefined) return [{ rule: 'UNKNOWN_UNIT', field: 'successors' }];
    return endingIds.has(parentId) ? [{ rule: 'UNIT_NOT_VALID_ON', field: 'successors', params: { name: parent.name, date: day } }] : there(parent, 'successors', day);
  });
  const taken = await takenName(context, made.name, administrativeParent(made), endingIds);
  return taken === null ? issues : [...issues, { ...taken, field: 'successors' }];
}

function there(unit: KnownUnit, field: string, day: string): RuleIssue[] {
  const issue = notThere({ created_on: unit.createdOn, ended_on: unit.endedOn }, unit.name, field, day);
  return issue === null ? [] : [issue];
}

/** Under which unit a new one comes to stand in the administrative hierarchy. */
export function administrativeParent({ parents }: NewUnit): string | null {
  return parents.find(({ hierarchy }) => hierarchy === 'administrative')?.parentId ?? null;
}

function isSame(a: Target, b: Target): boolean {
  if (a.made === null || b.made === null) return a.key === b.key;
  return a.name.toLowerCase() === b.name.toLowerCase() && administrativeParent(a.made) === administrativeParent(b.made);
}
