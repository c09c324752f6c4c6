import { isSpelledAlike } from '#shared/rules/import-names.ts';
import { foldWords } from '#shared/rules/text.ts';
import { codeKeys, type KnownUnit, type KnownUnits } from './known.ts';
import type { UnitTold } from './read-row.ts';

/** Where a row stands: below a unit of the record, below one that comes in with the file (a name of its own), or nowhere that is told. */
export interface Place {
  node: string | null;
  isTold: boolean;
}

/**
 * The same name in the same place is surely the same unit. One of that name elsewhere, one that bore it, or one of the same
 * code may be; where a name is borne by several (`Thôn 1`), one elsewhere is another unit.
 */
export function matchUnit({ byName, byCode }: KnownUnits, told: UnitTold, { node, isTold }: Place, isOnlyOne: boolean): { same: KnownUnit | null; alike: readonly KnownUnit[] } {
  const fold = foldWords(told.name ?? '');
  const named = byName.get(fold) ?? [];
  const coded = codeKeys(told).flatMap((key) => byCode.get(key) ?? []);
  const present = named.filter((unit) => isSpelledAlike(unit.name, told.name ?? '') && (!isTold || unit.parentId === node) && !hasOtherCode(unit, told));
  const [same = null, ...others] = meantBy(present, told);
  if (same !== null && others.length === 0) return { same, alike: [] };
  const elsewhere = isOnlyOne && named.length === 1 ? named : [];
  return { same: null, alike: [...new Set([...coded, ...present, ...elsewhere])].filter((unit) => !isBefore(unit, told)) };
}

function hasOtherCode(unit: KnownUnit, told: UnitTold): boolean {
  return (['statisticsCode', 'officeCode'] as const).some((code) => told[code] !== null && unit[code] !== null && told[code] !== unit[code]);
}

/** Units that are there, or those that were there on the days the row tells. */
function meantBy(units: readonly KnownUnit[], { createdOn, endedOn }: UnitTold): readonly KnownUnit[] {
  const ofDays = units.filter((unit) => (endedOn !== null && unit.endedOn === endedOn) || (createdOn !== null && unit.createdOn === createdOn));
  return ofDays.length > 0 ? ofDays : units.filter((unit) => unit.endedOn === null);
}

/** Whether a unit was over before the row's began: then it is another. */
function isBefore(unit: KnownUnit, { createdOn, from }: UnitTold): boolean {
  const begun = createdOn ?? from;
  return unit.endedOn !== null && begun !== null && unit.endedOn < begun;
}
