import { foldWords } from '#shared/rules/text.ts';
import { holdsWords, unitsNamed } from '../../unit-names.ts';
import type { KnownCampaign, KnownUnit } from './known.ts';
import type { ParsedSheet } from './parse.ts';

/**
 * The unit a sheet without a stamp is of: the one whose name stands above the table or in the column of the lead, else the one whose
 * tasks most rows name. Null when more than one could be meant: the user says which.
 */
export function unitOf(sheet: ParsedSheet, fileName: string, known: KnownCampaign): KnownUnit | null {
  const units = [...known.units.values()];
  const named = unitsNamed(units, [sheet.head, fileName]);
  if (named.length === 1) return named[0] ?? null;
  const voted = units.map((unit) => ({ unit, votes: votesFor(unit, sheet, known) })).filter(({ votes }) => votes > 0).sort((a, b) => b.votes - a.votes);
  const [best, next] = voted;
  return best !== undefined && (next === undefined || best.votes > next.votes) ? best.unit : null;
}

function votesFor(unit: KnownUnit, { rows }: ParsedSheet, known: KnownCampaign): number {
  const tasks = known.versionOf(unit.campaignUnitId, unit.version)?.tasks ?? [];
  const codes = new Set(tasks.map(({ code }) => foldWords(code)));
  const titles = new Set(tasks.map(({ title }) => foldWords(title)));
  return rows.filter(({ fixed }) => (codes.has(foldWords(fixed.code ?? '')) || titles.has(foldWords(fixed.title ?? ''))) && (fixed.lead === undefined || holdsWords(foldWords(fixed.lead), unit.nameFold))).length;
}
