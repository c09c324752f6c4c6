import type { RuleIssue } from '#shared/contract/errors.ts';
import type { ReorganisationInput, ReorganisationPreview } from '#shared/contract/reorganisation.ts';
import { addDays } from '#shared/rules/dates.ts';
import { SHAPES, shapeProblem } from '#shared/rules/successions.ts';
import type { ReadContext } from '../../../context.ts';
import { openTasksOf } from '../../tasks/service.ts';
import { type ChildMove, planChildren } from './children.ts';
import { type CommitteeChange, planCommittees } from './committees.ts';
import { knownUnits, type KnownUnit, readEnding } from './ending.ts';
import { type EndingPosition, planPositions, seatsTouched } from './people.ts';
import { readTargets, type Target } from './targets.ts';

/** A hand-over that waits for its minutes: of a committee, or of the rest of a unit's affairs. */
interface PlannedHandover {
  fromId: string;
  to: number;
  committeeId: string | null;
}

/** Everything a reorganisation does. It can be done when nothing speaks against it. */
export interface Plan {
  lastDay: string;
  ends: boolean;
  units: KnownUnit[];
  targets: Target[];
  children: ChildMove[];
  positions: EndingPosition[];
  committees: CommitteeChange[];
  handovers: PlannedHandover[];
  issues: RuleIssue[];
}

/** Works out what a reorganisation does and what speaks against it; the same for the preview and for the deed. */
export async function planReorganisation(context: Pick<ReadContext, 'db'>, input: ReorganisationInput): Promise<Plan> {
  const lastDay = addDays(input.effectiveOn, -1);
  const ending = await readEnding(context, input.units.map(({ id }) => id), lastDay);
  const { units } = ending;
  const { targets, issues: targetIssues } = await readTargets(context, input, units);
  const shape = shapeProblem(input.kind, input.units.length, input.successors.map(({ is }) => ({ isNew: is === 'new' })));
  const { moves, issues: childIssues } = await planChildren(context, input, ending, targets);
  const { ends } = SHAPES[input.kind];
  const ids = ends ? units.map(({ id }) => id) : [];
  const people = ids.length === 0 ? { positions: [], issues: [] } : await planPositions(context, ids, input.effectiveOn);
  const bodies = ids.length === 0 ? { changes: [], issues: [] } : await planCommittees(context, input, ending, targets);
  const affairs = input.affairsTo === null ? [] : ids.map((fromId) => ({ fromId, to: input.affairsTo ?? 0, committeeId: null }));
  return {
    lastDay, ends, units, targets, children: moves, positions: people.positions, committees: bodies.changes,
    handovers: [...bodies.changes.flatMap(({ id, unitId, to }) => (to === null ? [] : [{ fromId: unitId, to, committeeId: id }])), ...affairs],
    issues: [...(shape === null ? [] : [shape]), ...ending.issues, ...targetIssues, ...childIssues, ...people.issues, ...bodies.issues],
  };
}

/** The plan in words for whoever decides. */
export async function previewReorganisation(context: ReadContext, input: ReorganisationInput): Promise<ReorganisationPreview> {
  const plan = await planReorganisation(context, input);
  const names = await knownUnits(context, [...new Set([...plan.units.map(({ id }) => id), ...plan.children.flatMap(({ parentKey }) => parentKey ?? [])])]);
  const nameOf = (key: string | null): string | null => (key === null ? null : (names.get(key)?.name ?? plan.targets.find((target) => target.key === key)?.name ?? null));
  const carriedTo = input.positionsTo === null ? null : (plan.targets[input.positionsTo]?.name ?? null);
  const seats = await seatsTouched(context, {
    personIds: plan.positions.map(({ personId }) => personId), unitIds: plan.ends ? plan.units.map(({ id }) => id) : [],
    committeeIds: plan.committees.filter(({ fate }) => fate === 'hand_over').map(({ id }) => id), day: input.effectiveOn,
  });
  return {
    issues: plan.issues,
    ends: plan.ends ? plan.units.map(({ id, name }) => ({ id, name, lastDay: plan.lastDay })) : [],
    begins: plan.targets.flatMap(({ made, name }, place) => (made === null ? [] : [{ place, name }])),
    children: plan.children.map(({ unitId, name, hierarchy, fromId, to, parentKey }) => ({ id: unitId, name, hierarchy, fromName: nameOf(fromId) ?? '', to, toName: nameOf(parentKey) })),
    positions: plan.positions.map(({ id, personName, position, unitId }) => ({ id, personName, position, unitName: nameOf(unitId) ?? '', toName: carriedTo })),
    seats,
    committees: plan.committees.map(({ id, name, tie, unitId, fate, to }) => ({ id, name, tie, unitName: nameOf(unitId) ?? '', fate, to })),
    handovers: plan.handovers.length,
    tasks: plan.ends ? plan.units.reduce((sum, { id }) => sum + openTasksOf(context, { unitId: id, personId: null }).open, 0) : 0,
  };
}
