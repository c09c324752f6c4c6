import type { Contribution, Reported } from '#shared/contract/rollups.ts';
import { type GroupedUnit, groupOf, haveSeveralAbove } from '#shared/forms/unit-groups.ts';
import { recastBy } from '#shared/rules/recast.ts';
import type { ReadContext } from '../../context.ts';
import { successionsBy, unitFacts } from '../units/service.ts';
import { countedSheets, type FormOfRound } from './counted.ts';
import { missingUnits, roundOf } from './rounds.ts';
import { namedUnits, UNIT_ON_DAY } from './unit-names.ts';

interface Contributions {
  lines: Contribution[];
  blank: string[];
  missing: string[];
}

/** What stands behind a cell of a whole: the figure of each unit, the largest first, then dashes and words; and who gave none. */
export function readContributions(context: ReadContext, { cell, recast, ...form }: FormOfRound & { cell: string; recast: boolean }): Contributions {
  const units = unitsBehind(context, form, cell);
  const severalAbove = haveSeveralAbove(units);
  const told = units.filter(({ isTold }) => isTold === 1);
  const lineOf = recast ? recastBy(successionsBy(context, context.today)) : (id: string) => id;
  const lineNames = recast ? unitFacts(context, [...new Set(told.flatMap(({ id }) => lineOf(id) ?? []))]) : null;
  const lines = told.map(({ id, name, number, text, qualifier, submissionId, kind, aboveId, aboveName }): Contribution => {
    const lineId = lineOf(id);
    const group = groupOf({ kind, aboveId }, severalAbove);
    return { unitId: id, unitName: name, lineId, lineName: lineId === null ? null : lineNames === null ? name : (lineNames.get(lineId)?.name ?? '…'), group: { kind: group.kind, name: group.aboveId === null ? null : aboveName }, number, text, qualifier, submissionId };
  });
  return { lines, blank: units.filter(({ isTold }) => isTold === 0).map(({ name }) => name), missing: missingUnits(context, form) };
}

type Behind = GroupedUnit & Reported & { submissionId: string; isTold: 0 | 1 };

/** Every unit the whole is made of with what it reported in a cell, in one statement: there may be thousands. */
function unitsBehind(context: ReadContext, form: FormOfRound, cell: string) {
  const rows = context.connection.prepare(`WITH ${countedSheets(form)} SELECT ${UNIT_ON_DAY.columns}, counted.submission_id AS submissionId, c.cell IS NOT NULL AS isTold, c.number, c.text, c.qualifier
    FROM counted CROSS JOIN org_unit AS u ON u.id = counted.unit_id ${UNIT_ON_DAY.joins} LEFT JOIN return_cell AS c ON c.submission_id = counted.submission_id AND c.cell = @cell ORDER BY c.number IS NULL, c.number DESC, counted.place`)
    .all({ ...form, cell, day: roundOf(context, form.campaignId).dataTo }) as (Behind & { id: string; name: string | null })[];
  return namedUnits<Behind>(context, rows);
}
