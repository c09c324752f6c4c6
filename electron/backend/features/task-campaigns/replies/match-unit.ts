import { foldWords } from '#shared/rules/text.ts';
import type { KnownCampaign, KnownUnit } from './known.ts';
import type { ParsedSheet } from './parse.ts';

/**
 * The unit a sheet without a stamp is of: the one whose name stands above the table or in the column of the lead, else the one whose
 * tasks most rows name. Null when more than one could be meant: the user says which.
 */
export function unitOf(sheet: ParsedSheet, fileName: string, known: KnownCampaign): KnownUnit | null {
  const units = [...known.units.values()];
  const named = longest(units.filter(({ nameFold }) => holds(foldWords(sheet.head), nameFold) || holds(foldWords(fileName), nameFold)));
  if (named.length === 1) return named[0] ?? null;
  const voted = units.map((unit) => ({ unit, votes: votesFor(unit, sheet, known) })).filter(({ votes }) => votes > 0).sort((a, b) => b.votes - a.votes);
  const [best, next] = voted;
  return best !== undefined && (next === undefined || best.votes > next.votes) ? best.unit : null;
}

function holds(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `);
}

/** `UBND xã An` stands in `UBND xã An Phú`, too: the longer name is meant. */
function longest(units: readonly KnownUnit[]): KnownUnit[] {
  return units.filter(({ nameFold }) => !units.some((other) => other.nameFold !== nameFold && holds(other.nameFold, nameFold)));
}

function votesFor(unit: KnownUnit, { rows }: ParsedSheet, known: KnownCampaign): number {
  const tasks = known.versionOf(unit.campaignUnitId, unit.version)?.tasks ?? [];
  const codes = new Set(tasks.map(({ code }) => foldWords(code)));
  const titles = new Set(tasks.map(({ title }) => foldWords(title)));
  return rows.filter(({ fixed }) => (codes.has(foldWords(fixed.code ?? '')) || titles.has(foldWords(fixed.title ?? ''))) && (fixed.lead === undefined || holds(foldWords(fixed.lead), unit.nameFold))).length;
}
