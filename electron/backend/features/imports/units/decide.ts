import type { ImportField } from '#shared/rules/import-columns.ts';
import { isCalledOtherwise } from '#shared/rules/import-names.ts';
import { levelOfKind } from '#shared/rules/unit-words.ts';
import { type Difference, NO_DIFFERENCES } from '../list-kind.ts';
import type { MatchedDecision } from '../matched-rules.ts';
import type { Problem } from '../row-texts.ts';
import type { KnownUnit, KnownUnits } from './known.ts';
import type { PlannedParent, PlannedUnit } from './plan.ts';
import type { UnitTold } from './read-row.ts';

/** What a row would make of a unit, and where it would stand. */
export interface UnitDecision extends MatchedDecision {
  plan: (() => PlannedUnit) | null;
  /** For units below it whose level is told by nothing else. */
  level: string | null;
  /** As they would be at present. */
  name: string;
  endedOn: string | null;
  /** Since when it would stand below its parent; undefined where that does not change. */
  movesFrom: string | null | undefined;
}

/** The unit above, as far as it is decided. */
export interface Above {
  unitId: string | null;
  row: number | null;
  level: string | null;
  name: string | null;
  createdOn: string | null;
  endedOn: string | null;
}
type Problems = Omit<Problem, 'cell'>[];

const complain = (field: ImportField, code: Problem['code'], params?: Problem['params']): Problems[number] => ({ field, severity: 'error', code, ...(params && { params }) });

/** The row is of a unit that is not in the record. Its parent holds from the first, unless the row tells since when. */
export function decideNew(told: UnitTold, above: Above | null, row: number): UnitDecision {
  const { shortName, kind, endedOn, note, statisticsCode, officeCode } = told;
  const name = told.name ?? '';
  const createdOn = told.createdOn ?? told.from;
  const level = told.level ?? levelOfKind(kind) ?? above?.level ?? null;
  const from = told.from === createdOn ? null : told.from;
  const problems: Problems = [];
  if (kind === null) problems.push(complain('kind', 'UNIT_KIND_MISSING'));
  // A kind that could not be read may tell the level, once it is put right.
  if (level === null && (kind !== null || told.isKindOfName)) problems.push(complain('level', 'UNIT_LEVEL_MISSING'));
  if (from !== null && createdOn !== null && from < createdOn) problems.push(complain('from', 'DATE_ORDER', { from: createdOn, to: from }));
  if (endedOn !== null && (from ?? createdOn ?? endedOn) > endedOn) problems.push(complain('endedOn', 'DATE_ORDER', { from: from ?? createdOn ?? '', to: endedOn }));
  problems.push(...notThere(above, from ?? createdOn));
  const parent: PlannedParent | null = above === null ? null : { unitId: above.unitId, row: above.row, from };
  return {
    effect: 'add', differences: NO_DIFFERENCES, identity: null, level, name, endedOn, movesFrom: from ?? createdOn, problems,
    plan: () => ({ row, unit: { create: { name, shortName, kind: kind ?? 'other', level: level ?? 'agency', createdOn, endedOn, note } }, parent, after: above?.row ?? null, codes: { statistics: statisticsCode, office: officeCode } }),
  };
}

/** The row is of a unit that is kept: what it tells is corrected; a name or a parent that holds since a day ends the one before. */
export function decideKept(known: KnownUnits, told: UnitTold, kept: KnownUnit, above: Above | null, row: number): UnitDecision {
  const fields = {
    shortName: told.shortName ?? kept.shortName, kind: told.isKindOfName ? kept.kind : (told.kind ?? kept.kind), level: told.level ?? kept.level,
    createdOn: told.createdOn ?? kept.createdOn, endedOn: told.endedOn ?? kept.endedOn, note: told.note ?? kept.note,
  };
  const name = told.name !== null && isCalledOtherwise(told.name, kept.name) ? told.name : kept.name;
  const isRenamed = name !== kept.name;
  const isMoved = (told.isTop && kept.parentId !== null) || (above !== null && (above.unitId === null || above.unitId !== kept.parentId));
  const from = told.from;
  const codes = { statistics: changed(told.statisticsCode, kept.statisticsCode), office: changed(told.officeCode, kept.officeCode) };
  const differences: Difference[] = [
    ...(isRenamed ? [{ field: 'unitName' as const, before: kept.name }] : []),
    ...(['shortName', 'kind', 'level', 'createdOn', 'endedOn', 'note'] as const).filter((field) => fields[field] !== kept[field]).map((field) => ({ field, before: kept[field] })),
    ...(isMoved ? [{ field: 'parent' as const, before: kept.parentId === null ? null : (known.units.get(kept.parentId)?.name ?? null) }] : []),
    ...(codes.statistics === null ? [] : [{ field: 'statisticsCode' as const, before: kept.statisticsCode }]),
    ...(codes.office === null ? [] : [{ field: 'officeCode' as const, before: kept.officeCode }]),
  ];
  const shared = { identity: null, level: fields.level, name, endedOn: fields.endedOn, movesFrom: isMoved ? (from ?? kept.parentFrom) : undefined };
  if (differences.length === 0) return { ...shared, effect: 'same', differences: NO_DIFFERENCES, plan: null, problems: [] };
  const hasFields = differences.some(({ field }) => !['unitName', 'parent', 'statisticsCode', 'officeCode'].includes(field));
  return {
    ...shared, effect: 'change', differences: () => differences,
    plan: () => ({
      row, unit: { id: kept.id, told: hasFields ? fields : null, name: isRenamed ? { name, shortName: fields.shortName, from } : null },
      parent: isMoved ? { unitId: above?.unitId ?? null, row: above?.row ?? null, from } : null, after: above?.row ?? null, codes,
    }),
    problems: [...datedProblems(kept, from, isRenamed, isMoved), ...daysProblems(fields, kept), ...(isMoved ? notThere(above, from) : [])],
  };
}

function changed(told: string | null, kept: string | null): string | null {
  return told === null || told === kept ? null : told;
}

/** A name or parent that begins on a day begins after the one before, while the unit is there; without a day the one in the record is corrected, which is told. */
function datedProblems(kept: KnownUnit, from: string | null, isRenamed: boolean, isMoved: boolean): Problems {
  if (!isRenamed && !isMoved) return [];
  if (from === null) return [{ field: isMoved ? 'parent' : 'unitName', severity: 'warning', code: 'UNIT_UNDATED' }];
  const begun = [isRenamed ? kept.nameFrom : null, isMoved ? kept.parentFrom : null].filter((day) => day !== null).sort().at(-1);
  if (begun !== undefined && from <= begun) return [complain('from', 'UNIT_DAY_NOT_AFTER', { day: begun })];
  if ((kept.createdOn !== null && from < kept.createdOn) || (kept.endedOn !== null && from > kept.endedOn)) return [complain('from', 'UNIT_NOT_THERE', { name: kept.name, day: from })];
  return [];
}

function daysProblems({ createdOn, endedOn }: { createdOn: string | null; endedOn: string | null }, kept: KnownUnit): Problems {
  const begun = [createdOn, kept.nameFrom === kept.createdOn ? null : kept.nameFrom].filter((day) => day !== null).sort().at(-1);
  return endedOn !== null && begun !== undefined && begun > endedOn ? [complain('endedOn', 'DATE_ORDER', { from: begun, to: endedOn })] : [];
}

/** No unit stands below one that is not there on the day. */
function notThere(above: Above | null, day: string | null): Problems {
  if (above === null || day === null) return [];
  const isThere = (above.createdOn === null || above.createdOn <= day) && (above.endedOn === null || day <= above.endedOn);
  return isThere ? [] : [complain('parent', 'UNIT_NOT_THERE', { name: above.name ?? '', day })];
}
