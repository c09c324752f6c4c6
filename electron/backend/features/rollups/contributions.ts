import type { Contribution, Reported } from '#shared/contract/rollups.ts';
import { groupOf, haveSeveralAbove } from '#shared/forms/unit-groups.ts';
import { recastBy } from '#shared/rules/recast.ts';
import type { ReadContext } from '../../context.ts';
import { successionsBy, unitFacts } from '../units/service.ts';
import { countedSheets, type FormOfRound, listCounted } from './counted.ts';
import { missingUnits, roundOf } from './rounds.ts';
import { unitsOn } from './unit-names.ts';

type Part = Reported & { unitId: string; submissionId: string };

interface Contributions {
  lines: Contribution[];
  blank: string[];
  missing: string[];
}

/** What stands behind a cell of a whole: the figure of each unit, the largest first, then dashes and words; and who gave none. */
export function readContributions(context: ReadContext, { cell, recast, ...form }: FormOfRound & { cell: string; recast: boolean }): Contributions {
  const { dataTo } = roundOf(context, form.campaignId);
  const parts = partsOf(context, form, cell);
  const counted = listCounted(context, form).map(([unitId]) => unitId);
  const units = unitsOn(context, counted, dataTo);
  const severalAbove = haveSeveralAbove([...units.values()]);
  const lineOf = recast ? recastBy(successionsBy(context, context.today)) : (id: string) => id;
  const lineNames = recast ? unitFacts(context, [...new Set(parts.flatMap(({ unitId }) => lineOf(unitId) ?? []))]) : units;
  const lines = parts.map((part): Contribution => {
    const unit = units.get(part.unitId);
    const lineId = lineOf(part.unitId);
    const group = unit === undefined ? { kind: 'others' as const, aboveId: null } : groupOf(unit, severalAbove);
    return { ...part, unitName: unit?.name ?? '…', lineId, lineName: lineId === null ? null : (lineNames.get(lineId)?.name ?? '…'), group: { kind: group.kind, name: group.aboveId === null ? null : (unit?.aboveName ?? null) } };
  });
  const told = new Set(parts.map(({ unitId }) => unitId));
  const blank = counted.filter((unitId) => !told.has(unitId)).map((unitId) => units.get(unitId)?.name ?? '…');
  return { lines, blank, missing: missingUnits(context, form).map(({ unitName }) => unitName) };
}

/** The parts of a cell as units reported them. */
function partsOf({ connection }: Pick<ReadContext, 'connection'>, form: FormOfRound, cell: string): Part[] {
  return connection.prepare(`WITH ${countedSheets(form)} SELECT counted.unit_id AS unitId, counted.submission_id AS submissionId, c.number, c.text, c.qualifier
    FROM counted CROSS JOIN return_cell AS c ON c.submission_id = counted.submission_id AND c.cell = @cell ORDER BY c.number IS NULL, c.number DESC, counted.place`).all({ ...form, cell }) as Part[];
}
