import type { Standing } from '#shared/rules/units.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Connection } from '../../../db/connection.ts';
import { inOneView, lastEntryOf } from '../one-view.ts';
import { type UnitIndex, unitIndex } from '../units.ts';

/** A unit as it is kept, with the name, the parent and the codes it has; one that ended has its last ones. */
export interface KnownUnit {
  id: string;
  kind: string;
  level: string;
  createdOn: string | null;
  endedOn: string | null;
  note: string | null;
  name: string;
  shortName: string | null;
  nameFrom: string | null;
  /** Folded words of the names it had before. */
  formerNames: readonly string[];
  parentId: string | null;
  parentFrom: string | null;
  statisticsCode: string | null;
  officeCode: string | null;
}

/** What the record holds of units at the moment of the check, read in one go. */
export interface KnownUnits {
  lastEntry: number;
  today: string;
  units: ReadonlyMap<string, KnownUnit>;
  /** By the folded words of any name they have or had. */
  byName: ReadonlyMap<string, readonly KnownUnit[]>;
  /** By code, with the system before it. */
  byCode: ReadonlyMap<string, readonly KnownUnit[]>;
  /** Who stood below whom, and when, in the administrative order. */
  standings: readonly Standing[];
  index: UnitIndex;
}

interface NameRow { unitId: string; name: string; shortName: string | null; from: string | null; to: string | null }
interface ParentRow { unitId: string; parentId: string; from: string | null; to: string | null }
type UnitRow = Pick<KnownUnit, 'id' | 'kind' | 'level' | 'createdOn' | 'endedOn' | 'note'>;

/** Reads the units, in one unchanging view. */
export function readKnownUnits(connection: Connection, today: string): KnownUnits {
  return inOneView(connection, () => {
    const parents = connection.prepare('SELECT org_unit_id AS unitId, parent_id AS parentId, valid_from AS "from", valid_to AS "to" FROM org_unit_parent WHERE deleted_at IS NULL AND hierarchy = \'administrative\'').all() as ParentRow[];
    const units = readUnits(connection, parents);
    return {
      lastEntry: lastEntryOf(connection), today,
      units: new Map(units.map((unit) => [unit.id, unit])),
      byName: grouped(units, (unit) => [foldWords(unit.name), ...unit.formerNames]),
      byCode: grouped(units, codeKeys),
      standings: parents.map(({ unitId, parentId, from, to }) => ({ unitId, parentId, period: { from, to } })),
      index: unitIndex(connection),
    };
  });
}

function readUnits(connection: Connection, parents: readonly ParentRow[]): KnownUnit[] {
  const names = connection.prepare('SELECT org_unit_id AS unitId, name, short_name AS shortName, valid_from AS "from", valid_to AS "to" FROM org_unit_name WHERE deleted_at IS NULL').all() as NameRow[];
  const codes = connection.prepare('SELECT org_unit_id AS unitId, system, code FROM org_unit_code WHERE deleted_at IS NULL AND valid_to IS NULL').all() as { unitId: string; system: string; code: string }[];
  const rows = connection.prepare('SELECT id, kind, level, created_on AS createdOn, ended_on AS endedOn, note FROM org_unit WHERE deleted_at IS NULL ORDER BY id').all() as UnitRow[];
  const [namesOf, parentOf, codesOf] = [Map.groupBy(names, ({ unitId }) => unitId), new Map(parents.filter(({ to }) => to === null).map((row) => [row.unitId, row])), Map.groupBy(codes, ({ unitId }) => unitId)];
  return rows.flatMap((row): KnownUnit[] => {
    const own = namesOf.get(row.id) ?? [];
    const name = own.find(({ to }) => to === null);
    if (name === undefined) return [];
    const code = (system: string): string | null => codesOf.get(row.id)?.find((one) => one.system === system)?.code ?? null;
    const parent = parentOf.get(row.id);
    return [{
      ...row, name: name.name, shortName: name.shortName, nameFrom: name.from, formerNames: own.filter((one) => one !== name).map((one) => foldWords(one.name)),
      parentId: parent?.parentId ?? null, parentFrom: parent?.from ?? null, statisticsCode: code('statistics'), officeCode: code('office'),
    }];
  });
}

/** By what a unit, or a row, is known by its codes. */
export function codeKeys({ statisticsCode, officeCode }: Pick<KnownUnit, 'statisticsCode' | 'officeCode'>): string[] {
  return [...(statisticsCode === null ? [] : [`statistics ${statisticsCode}`]), ...(officeCode === null ? [] : [`office ${officeCode}`])];
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
