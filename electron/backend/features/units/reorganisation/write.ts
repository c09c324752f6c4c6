import type { ReorganisationInput } from '#shared/contract/reorganisation.ts';
import { addDays } from '#shared/rules/dates.ts';
import type { WriteContext } from '../../../context.ts';
import { ruleError } from '../../../errors.ts';
import { handOverCommittee, moveCommittee, setStandingAgency } from '../../committees/service.ts';
import { insertName } from '../names.ts';
import { insertParent } from '../parents.ts';
import type { ChildMove } from './children.ts';
import type { CommitteeChange } from './committees.ts';
import type { EndingPosition } from './people.ts';
import { type Plan, planReorganisation } from './plan.ts';
import type { Target } from './targets.ts';

interface Done {
  ended: number;
  begun: number;
  moved: number;
  positions: number;
  committees: number;
  handovers: number;
  successorIds: string[];
}

/** How many units are named in the history; the rest is counted. */
const NAMED = 3;

/**
 * Reorganises units on a day, as one whole: the units end the day before, new ones begin, what stood below moves,
 * positions end (and go on, if wished), committees are handed over. Refused with everything that speaks against it.
 */
export async function reorganiseUnits(context: WriteContext, input: ReorganisationInput): Promise<Done> {
  const { records } = context;
  for (const unit of input.units) records.seen('org_unit', unit);
  const plan = await planReorganisation(context, input);
  if (plan.issues.length > 0) throw ruleError(...plan.issues);
  records.describe(subjectOf(plan));
  const day = input.effectiveOn;
  for (const { id } of plan.units) {
    if (plan.ends) records.patch('org_unit', id, { ended_on: plan.lastDay });
    else records.touch('org_unit', id);
  }
  const ids = new Map(plan.targets.map((target) => [target.key, beginTarget(records, target, day)]));
  const idAt = (place: number): string => ids.get(plan.targets[place]?.key ?? '') ?? '';
  writeSuccessions(records, input, plan, [...ids.values()]);
  for (const move of plan.children) moveChild(records, move, day, ids);
  for (const position of plan.positions) endPosition(records, position, plan.lastDay, input.positionsTo === null ? null : { unitId: idAt(input.positionsTo), day });
  for (const personId of new Set(plan.positions.map((position) => position.personId))) records.touch('person', personId);
  for (const change of plan.committees) await changeCommittee(context, change, day, idAt);
  for (const { fromId, to, committeeId } of plan.handovers) records.insert('handover', { from_unit_id: fromId, to_unit_id: idAt(to), committee_id: committeeId, effective_on: day, minutes_number: null, minutes_on: null, note: null });
  return {
    ended: plan.ends ? plan.units.length : 0,
    begun: plan.targets.filter(({ made }) => made !== null).length,
    moved: new Set(plan.children.map(({ unitId }) => unitId)).size,
    positions: plan.positions.length,
    committees: plan.committees.filter(({ fate }) => fate !== 'leave').length,
    handovers: plan.handovers.length,
    successorIds: [...ids.values()],
  };
}

function subjectOf({ units }: Plan): string {
  const names = units.slice(0, NAMED).map(({ name }) => name).join(', ');
  return units.length > NAMED ? `${names} (+${units.length - NAMED})` : names;
}

function beginTarget(records: WriteContext['records'], { key, made }: Target, day: string): string {
  if (made === null) return key;
  const id = records.insert('org_unit', { kind: made.kind, level: made.level, created_on: day, ended_on: null, note: null });
  insertName(records, id, made, day);
  for (const { hierarchy, parentId } of made.parents) insertParent(records, { unitId: id, hierarchy, parentId, from: day });
  return id;
}

/** Every unit is followed by every successor: to how much of it, nobody says. */
function writeSuccessions(records: WriteContext['records'], { kind, effectiveOn, decision }: ReorganisationInput, { units }: Plan, successorIds: readonly string[]): void {
  const followers = successorIds.length === 0 ? [null] : successorIds;
  for (const { id } of units) for (const to_id of followers) records.insert('org_succession', { from_id: id, to_id, kind, effective_on: effectiveOn, decision, note: null });
}

function moveChild(records: WriteContext['records'], { rowId, unitId, hierarchy, parentKey }: ChildMove, day: string, ids: ReadonlyMap<string, string>): void {
  records.patch('org_unit_parent', rowId, { valid_to: addDays(day, -1) });
  if (parentKey !== null) insertParent(records, { unitId, hierarchy, parentId: ids.get(parentKey) ?? parentKey, from: day });
  records.touch('org_unit', unitId);
}

function endPosition(records: WriteContext['records'], { id, personId, position, positionFold, until }: EndingPosition, lastDay: string, next: { unitId: string; day: string } | null): void {
  records.patch('position_holding', id, { valid_to: lastDay });
  if (next !== null) records.insert('position_holding', { person_id: personId, org_unit_id: next.unitId, position, position_fold: positionFold, valid_from: next.day, valid_to: until });
}

async function changeCommittee(context: WriteContext, { id, tie, fate, to }: CommitteeChange, day: string, idAt: (place: number) => string): Promise<void> {
  if (fate === 'leave' || to === null) return;
  if (fate === 'hand_over') handOverCommittee(context, id, day);
  else if (tie === 'unit') moveCommittee(context, id, idAt(to));
  else await setStandingAgency(context, { id, rev: context.records.current('committee', id).rev, unitId: idAt(to), from: day });
}
