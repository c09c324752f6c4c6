import type { RuleIssue } from '#shared/contract/errors.ts';
import type { CommitteeFate, CommitteeTie, ReorganisationInput } from '#shared/contract/reorganisation.ts';
import { addDays } from '#shared/rules/dates.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../../context.ts';
import type { Ending } from './ending.ts';
import type { Target } from './targets.ts';

/** A committee that a unit which ends has, or serves as standing agency, and what becomes of it. */
export interface CommitteeChange {
  id: string;
  name: string;
  tie: CommitteeTie;
  unitId: string;
  fate: CommitteeFate;
  /** The successor by its place; null when the committee is left to be seen to later. */
  to: number | null;
}

interface Tied {
  id: string;
  name: string;
  nameFold: string;
  tie: CommitteeTie;
  unitId: string;
  /** Since when it is as it is, and until when if that is settled. */
  since: string | null;
  until: string | null;
}

/** What becomes of the committees, and what speaks against it. A support team goes with its committee. */
export async function planCommittees(context: Pick<ReadContext, 'db'>, input: ReorganisationInput, ending: Ending, targets: readonly Target[]): Promise<{ changes: CommitteeChange[]; issues: RuleIssue[] }> {
  const levels = new Map(ending.units.map(({ id, level }) => [id, level]));
  const tied = await tiedCommittees(context, [...levels.keys()], input.effectiveOn);
  const decided = tied.map((one) => ({ ...one, ...decide(one, input, levels.get(one.unitId) ?? '') }));
  const handedOver = new Set(decided.filter(({ fate }) => fate === 'hand_over').map(({ id }) => id));
  // A committee that ends needs no other standing agency.
  const changes = decided.filter(({ id, tie }) => tie === 'unit' || !handedOver.has(id));
  const changing = changes.filter(({ fate }) => fate !== 'leave');
  const later = changing.flatMap(({ name, since, until }): RuleIssue[] => {
    const from = until === null ? since : addDays(until, 1);
    return from !== null && from >= input.effectiveOn ? [{ rule: 'COMMITTEE_CHANGED_LATER', field: 'effectiveOn', params: { name, from } }] : [];
  });
  const issues = [...later, ...(await seatsBegunLater(context, [...handedOver], input.effectiveOn)), ...(await namesTaken(context, changing, targets))];
  return { changes: changes.map(({ id, name, tie, unitId, fate, to }) => ({ id, name, tie, unitId, fate, to })), issues };
}

/** What was chosen, else the usual: a committee of a district ends and is handed over, any other goes on under the first successor. */
function decide({ id, tie }: Tied, input: ReorganisationInput, level: string): { fate: CommitteeFate; to: number | null } {
  if (input.successors.length === 0) return { fate: 'leave', to: null };
  const chosen = input.committees.find((one) => one.committeeId === id && one.tie === tie);
  const fate = chosen?.fate ?? (tie === 'unit' && level === 'district' ? 'hand_over' : 'go_on');
  return { fate, to: fate === 'leave' ? null : (chosen?.to ?? 0) };
}

async function tiedCommittees({ db }: Pick<ReadContext, 'db'>, unitIds: readonly string[], day: string): Promise<Tied[]> {
  const working = db.selectFrom('committee as c').where('c.body', '=', 'committee').where('c.status', 'in', ['active', 'suspended']).where('c.deleted_at', 'is', null)
    .where((where) => where.or([where('c.ended_on', 'is', null), where('c.ended_on', '>=', day)]));
  const own = await working
    .select(['c.id', 'c.name', 'c.name_fold as nameFold', sql<CommitteeTie>`'unit'`.as('tie'), 'c.org_unit_id as unitId', 'c.established_on as since', sql<string | null>`NULL`.as('until')])
    .where('c.org_unit_id', 'in', unitIds).orderBy('c.sort_key').orderBy('c.id').execute();
  const served = await working.innerJoin('standing_agency as s', 's.committee_id', 'c.id')
    .select(['c.id', 'c.name', 'c.name_fold as nameFold', sql<CommitteeTie>`'agency'`.as('tie'), 's.org_unit_id as unitId', 's.valid_from as since', 's.valid_to as until'])
    .where('s.org_unit_id', 'in', unitIds).where('s.deleted_at', 'is', null).where((where) => where.or([where('s.valid_to', 'is', null), where('s.valid_to', '>=', day)]))
    .orderBy('c.sort_key').orderBy('c.id').execute();
  return [...own, ...served] as Tied[];
}

/** Nobody is ended before they began. */
async function seatsBegunLater({ db }: Pick<ReadContext, 'db'>, committeeIds: readonly string[], day: string): Promise<RuleIssue[]> {
  if (committeeIds.length === 0) return [];
  const seats = await db
    .selectFrom('membership as m').leftJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.full_name as person', 'm.office_position as office', 'm.valid_from as from'])
    .where('m.committee_id', 'in', committeeIds).where('m.deleted_at', 'is', null).where('m.valid_from', '>=', day).execute();
  return seats.map(({ person, office, from }) => ({ rule: 'MEMBER_BEGINS_LATER', field: 'effectiveOn', params: { name: person ?? office ?? '', date: from ?? '' } }));
}

/** A unit has no two committees of one name. */
async function namesTaken({ db }: Pick<ReadContext, 'db'>, changing: readonly (Tied & { fate: CommitteeFate; to: number | null })[], targets: readonly Target[]): Promise<RuleIssue[]> {
  const going = changing.filter(({ tie, fate }) => tie === 'unit' && fate === 'go_on');
  const taken = new Set<string>();
  const issues: RuleIssue[] = [];
  for (const { name, nameFold, to } of going) {
    const target = targets[to ?? -1];
    const key = `${target?.key} ${nameFold}`;
    const kept = target?.made !== null ? undefined : await db.selectFrom('committee').select('id').where('name_fold', '=', nameFold).where('org_unit_id', '=', target.key).where('deleted_at', 'is', null).executeTakeFirst();
    if (taken.has(key) || kept !== undefined) issues.push({ rule: 'COMMITTEE_NAME_TAKEN', field: 'committees', params: { name } });
    taken.add(key);
  }
  return issues;
}
