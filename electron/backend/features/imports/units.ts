import { isWithin, type Period } from '#shared/rules/dates.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Connection } from '../../db/connection.ts';

interface UnitName {
  unitId: string;
  name: string;
  period: Period;
  /** What a file finds that names this unit and no other. */
  found: UnitFinding;
}

/** What a unit's name in a file stands for on a day. */
export type UnitFinding =
  | { kind: 'found'; unitId: string }
  /** Several units bear the name: each told with the unit above it, in a form that finds it. */
  | { kind: 'ambiguous'; options: string[] }
  /** None bears it on that day; `until` is the last day one did. */
  | { kind: 'unknown'; until: string | null };

/** Units by the names they have and had, and by those that somebody said mean them. Names are compared in folded words, full or short, with the unit above added if need be. */
export interface UnitIndex {
  find(foldedName: string, days: readonly string[]): UnitFinding;
  /** The same for a name as it is written. */
  findText(name: string, days: readonly string[]): UnitFinding;
  /** The name a unit bears on a day; null when it bears none then. */
  nameOn(unitId: string, day: string): string | null;
}

const NOBODY: UnitFinding = { kind: 'unknown', until: null };

interface NameRow {
  unitId: string;
  name: string;
  shortName: string | null;
  from: string | null;
  to: string | null;
  endedOn: string | null;
}

/** Reads all units' names and parents. */
export function unitIndex(connection: Connection): UnitIndex {
  const rows = connection
    .prepare(`SELECT n.org_unit_id AS unitId, n.name, n.short_name AS shortName, n.valid_from AS "from", n.valid_to AS "to", u.ended_on AS endedOn
      FROM org_unit_name n JOIN org_unit u ON u.id = n.org_unit_id WHERE n.deleted_at IS NULL AND u.deleted_at IS NULL ORDER BY n.valid_from DESC, n.id`)
    .all() as NameRow[];
  const parents = connection.prepare('SELECT org_unit_id AS unitId, parent_id AS parentId FROM org_unit_parent WHERE deleted_at IS NULL').all() as { unitId: string; parentId: string }[];
  const plain = new Map<string, UnitName[]>();
  const withParent = new Map<string, UnitName[]>();
  const namesOf = new Map<string, UnitName[]>();
  // A unit that ended keeps its last name, but nobody finds it by that afterwards: another may bear it.
  const foundBy = new Map<string, UnitName[]>();
  for (const { unitId, name, shortName, from, to, endedOn } of rows) {
    const entry: UnitName = { unitId, name, period: { from, to }, found: { kind: 'found', unitId } };
    put(namesOf, unitId, entry);
    const found = { ...entry, period: { from, to: to ?? endedOn } };
    put(foundBy, unitId, found);
    for (const folded of new Set([foldWords(name), foldWords(shortName ?? '')])) if (folded !== '') put(plain, folded, found);
  }
  for (const { unitId, parentId } of parents) {
    for (const own of foundBy.get(unitId) ?? []) for (const above of namesOf.get(parentId) ?? []) put(withParent, foldWords(`${own.name} ${above.name}`), own);
  }
  const parentOf = new Map(parents.map(({ unitId, parentId }) => [unitId, parentId]));

  function nameOn(unitId: string, day: string): string | null {
    return namesOf.get(unitId)?.find((name) => isWithin(name.period, day))?.name ?? null;
  }

  function tellApart(unitId: string, day: string): string {
    const parentId = parentOf.get(unitId);
    const above = parentId === undefined ? null : nameOn(parentId, day);
    const name = nameOn(unitId, day) ?? '';
    return above === null ? name : `${name} (${above})`;
  }

  function findNamed(foldedName: string, days: readonly string[]): UnitFinding {
    const named = plain.get(foldedName) ?? withParent.get(foldedName);
    if (named === undefined) return NOBODY;
    for (const day of days) {
      const first = named.find((name) => isWithin(name.period, day));
      if (first === undefined) continue;
      const others = named.filter((name) => name.unitId !== first.unitId && isWithin(name.period, day));
      if (others.length === 0) return first.found;
      return { kind: 'ambiguous', options: [...new Set([first, ...others].map((name) => name.unitId))].map((unitId) => tellApart(unitId, day)) };
    }
    return { kind: 'unknown', until: named.map((name) => name.period.to ?? '').sort().at(-1) || null };
  }

  const meant = aliases(connection);
  function find(foldedName: string, days: readonly string[]): UnitFinding {
    const named = findNamed(foldedName, days);
    const alias = named.kind === 'unknown' ? meant.get(foldedName) : undefined;
    const unitId = days.flatMap((day) => alias?.find(({ period }) => isWithin(period, day))?.unitId ?? [])[0];
    return unitId === undefined ? named : { kind: 'found', unitId };
  }

  const foldedTexts = new Map<string, string>();
  function findText(name: string, days: readonly string[]): UnitFinding {
    const folded = foldedTexts.get(name) ?? foldWords(name);
    foldedTexts.set(name, folded);
    return find(folded, days);
  }

  return { nameOn, find, findText };
}

/** What names in files mean, as somebody said; a unit's own name goes before them. */
function aliases(connection: Connection): Map<string, { unitId: string; period: Period }[]> {
  const rows = connection
    .prepare(`SELECT a.alias_fold AS fold, a.org_unit_id AS unitId, a.valid_from AS "from", a.valid_to AS "to"
      FROM unit_alias a JOIN org_unit u ON u.id = a.org_unit_id WHERE a.status = 'resolved' AND a.deleted_at IS NULL AND u.deleted_at IS NULL`)
    .all() as { fold: string; unitId: string; from: string | null; to: string | null }[];
  const meant = new Map<string, { unitId: string; period: Period }[]>();
  for (const { fold, unitId, from, to } of rows) meant.set(fold, [...(meant.get(fold) ?? []), { unitId, period: { from, to } }]);
  return meant;
}

function put(index: Map<string, UnitName[]>, key: string, entry: UnitName): void {
  const entries = index.get(key);
  if (entries === undefined) index.set(key, [entry]);
  else entries.push(entry);
}
