import type { Contribution, ContributionGroup, Reported } from '#shared/contract/rollups.ts';
import { type GroupedUnit, groupOf, haveSeveralAbove } from '#shared/forms/unit-groups.ts';
import { recastBy } from '#shared/rules/recast.ts';
import type { ReadContext } from '../../context.ts';
import { successionsBy, unitFacts } from '../units/service.ts';
import { countedSheets, type FormOfRound } from './counted.ts';
import { missingUnits, roundOf } from './rounds.ts';
import { namedUnits, UNIT_ON_DAY } from './unit-names.ts';

interface Contributions {
  groups: ContributionGroup[];
  lines: Contribution[];
  blank: string[];
  missing: string[];
}

/** What stands behind a cell of a whole: the figure of each unit, the largest first, then dashes and words; and who gave none. */
export function readContributions(context: ReadContext, { cell, recast, ...form }: FormOfRound & { cell: string; recast: boolean }): Contributions {
  const units = unitsBehind(context, form, cell);
  const severalAbove = haveSeveralAbove(units);
  const told = units.filter(({ isTold }) => isTold === 1);
  const lineOf = recast ? linesOfToday(context, told.map(({ id }) => id)) : null;
  const groups: ContributionGroup[] = [];
  const places = new Map<string, number>();
  const placeOf = (unit: (typeof units)[number]): number => {
    const { kind, aboveId } = groupOf(unit, severalAbove);
    const known = places.get(aboveId ?? kind);
    if (known !== undefined) return known;
    places.set(aboveId ?? kind, groups.length);
    return groups.push({ kind, name: aboveId === null ? null : unit.aboveName }) - 1;
  };
  // Thousands of lines: each says only what it must.
  const lines = told.map((unit): Contribution => ({ unitId: unit.id, unitName: unit.name, ...(lineOf !== null && { line: lineOf(unit.id) }), group: placeOf(unit), number: unit.number, text: unit.text, qualifier: unit.qualifier, submissionId: unit.submissionId }));
  return { groups, lines, blank: units.filter(({ isTold }) => isTold === 0).map(({ name }) => name), missing: missingUnits(context, form) };
}

/** The units of today that units are told as, by their names. */
function linesOfToday(context: ReadContext, ids: readonly string[]): (unitId: string) => { id: string; name: string } | null {
  const today = recastBy(successionsBy(context, context.today));
  const names = unitFacts(context, [...new Set(ids.flatMap((id) => today(id) ?? []))]);
  return (unitId) => {
    const id = today(unitId);
    return id === null ? null : { id, name: names.get(id)?.name ?? '…' };
  };
}

type Behind = GroupedUnit & Reported & { submissionId: string; isTold: 0 | 1 };

/** Every unit the whole is made of with what it reported in a cell, in one statement: there may be thousands. */
function unitsBehind(context: ReadContext, form: FormOfRound, cell: string) {
  const rows = context.connection.prepare(`WITH ${countedSheets(form)} SELECT ${UNIT_ON_DAY.columns}, counted.submission_id AS submissionId, c.cell IS NOT NULL AS isTold, c.number, c.text, c.qualifier
    FROM counted CROSS JOIN org_unit AS u ON u.id = counted.unit_id ${UNIT_ON_DAY.joins} LEFT JOIN return_cell AS c ON c.submission_id = counted.submission_id AND c.cell = @cell ORDER BY c.number IS NULL, c.number DESC, counted.place`)
    .all({ ...form, cell, day: roundOf(context, form.campaignId).dataTo }) as (Behind & { id: string; name: string | null })[];
  return namedUnits<Behind>(context, rows);
}
