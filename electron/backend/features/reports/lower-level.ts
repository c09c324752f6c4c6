import type { LowerState, LowerUnit, ReportParams } from '#shared/contract/reports.ts';
import { RECONSTITUTING_KINDS } from '#shared/rules/versions.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { validOn } from '../../db/periods.ts';
import { holderOn } from '../../db/seats.ts';
import { areasOn } from '../units/service.ts';
import { bodiesOn } from './bodies.ts';

type Params = ReportParams<'lowerLevel'>;

export interface LowerTotals {
  units: number;
  reconstituted: number;
  outdated: number;
  missing: number;
}

/** Every unit of a level that exists on a day, and how its committee of a subject stands then. The totals are of all of them, whatever state is asked for. */
export async function readLowerLevel(context: ReadContext, params: Params): Promise<{ rows: LowerUnit[]; totals: LowerTotals }> {
  const units = await unitsOf(context, params);
  const committees = await committeesByUnit(context, params);
  const rows = units.map((unit) => lineOf(unit, committees.get(unit.unitId), params.since));
  const count = (state: LowerState) => rows.filter((row) => row.state === state).length;
  return {
    rows: params.state === null ? rows : rows.filter(({ state }) => state === params.state),
    totals: { units: rows.length, reconstituted: count('reconstituted'), outdated: count('outdated'), missing: count('missing') },
  };
}

function unitsOf(context: ReadContext, { asOf, level, parentId }: Params): Promise<{ unitId: string; unitName: string }[]> {
  const areas = areasOn(context, level, asOf);
  const units = parentId === null ? areas : areas.where('u.id', 'in', unitsBelow(parentId, asOf));
  return units.select(['u.id as unitId', 'n.name as unitName']).orderBy('n.sort_key').orderBy('u.id').execute();
}

/** The ids of all units below one on a day, as the right side of `id IN …`. */
function unitsBelow(parentId: string, day: string) {
  return sql<string>`(WITH RECURSIVE below(id) AS (
    SELECT org_unit_id FROM org_unit_parent AS p WHERE p.parent_id = ${parentId} AND p.deleted_at IS NULL AND ${validOn('p', day)}
    UNION SELECT p.org_unit_id FROM below JOIN org_unit_parent AS p ON p.parent_id = below.id WHERE p.deleted_at IS NULL AND ${validOn('p', day)}
  ) SELECT id FROM below)`;
}

/**
 * The committees of a subject that exist on a day, by the unit they are of: their own, and the one it stands directly
 * below then, for the committee of a commune is mostly its Party committee's.
 */
async function committeesByUnit(context: ReadContext, { asOf, level, subject }: Params) {
  const rows = await facts(bodiesOn(context, asOf, { level, subject }).where('c.body', '=', 'committee'), asOf)
    .leftJoin('org_unit_parent as up', (join) => join.onRef('up.org_unit_id', '=', 'c.org_unit_id').on('up.deleted_at', 'is', null).on(validOn('up', asOf)))
    .select(['c.org_unit_id as ownId', 'up.parent_id as aboveId'])
    // What works comes before what is suspended, the unit's own before its agencies'.
    .orderBy('c.status').orderBy('c.established_on', 'desc').orderBy('c.id').execute();
  const byUnit = new Map<string | null, (typeof rows)[number]>();
  for (const column of ['ownId', 'aboveId'] as const) {
    for (const row of rows) if (!byUnit.has(row[column])) byUnit.set(row[column], row);
  }
  return byUnit;
}

function facts(committees: ReturnType<typeof bodiesOn>, day: string) {
  return committees
    .leftJoin('version as v', (join) => join.on('v.id', '=', sql<string>`(SELECT latest.id FROM version AS latest
      WHERE latest.committee_id = c.id AND latest.deleted_at IS NULL AND latest.status = 'applied' AND latest.kind IN (${sql.join(RECONSTITUTING_KINDS)}) AND (latest.effective_on IS NULL OR latest.effective_on <= ${day})
      ORDER BY latest.effective_on DESC LIMIT 1)`))
    .leftJoin('standing_agency as s', (join) => join.onRef('s.committee_id', '=', 'c.id').on('s.deleted_at', 'is', null).on(validOn('s', day)))
    .leftJoin('org_unit_name as a', (join) => join.onRef('a.org_unit_id', '=', 's.org_unit_id').on('a.deleted_at', 'is', null).on(validOn('a', day)))
    .select(['c.id as committeeId', 'c.name as committeeName', 'v.kind', 'v.effective_on as effectiveOn', 'v.decision_number as number', 'v.decision_on as on', 'v.issuer', 'v.signer', 'v.summary', 'a.name as standingAgencyName'])
    .select([
      sql<string | null>`(SELECT p.full_name FROM membership AS m JOIN person AS p ON p.id = ${holderOn('m', day)}
        WHERE m.committee_id = c.id AND m.deleted_at IS NULL AND m.role = 'head' AND ${validOn('m', day)} ORDER BY m.order_no LIMIT 1)`.as('headName'),
      sql<number>`(SELECT count(*) FROM membership AS m WHERE m.committee_id = c.id AND m.deleted_at IS NULL AND ${validOn('m', day)} AND ${holderOn('m', day)} IS NULL)`.as('vacant'),
    ])
    .$narrowType<Pick<LowerUnit, 'kind'>>();
}
type Facts = Awaited<ReturnType<ReturnType<typeof facts>['execute']>>[number];

function lineOf(unit: { unitId: string; unitName: string }, committee: Facts | undefined, since: string): LowerUnit {
  if (committee === undefined) return { ...unit, state: 'missing', committeeId: null, committeeName: null, kind: null, effectiveOn: null, decision: null, headName: null, standingAgencyName: null, vacant: 0 };
  const { committeeId, committeeName, kind, effectiveOn, number, on, issuer, signer, summary, headName, standingAgencyName, vacant } = committee;
  const state = effectiveOn !== null && effectiveOn >= since ? 'reconstituted' : 'outdated';
  return { ...unit, state, committeeId, committeeName, kind, effectiveOn, decision: { number, on, issuer, signer, summary }, headName, standingAgencyName, vacant };
}
