import { nameKey } from '#shared/rules/names.ts';
import type { Connection } from '../../db/connection.ts';
import type { ImportPlan, PlannedRow } from './plan.ts';

interface ChangedRow {
  table: string;
  id: string;
}

/**
 * How many planned rows no longer hold, because the record changed between the check and the commit: their person, their
 * position, their unit or the committee's seats were touched, or somebody of the same name was entered. 0 as a rule,
 * and then it costs one look at the history.
 */
export function countStaleRows(connection: Connection, plan: ImportPlan): number {
  const changed = connection
    .prepare('SELECT DISTINCT table_name AS "table", row_id AS id FROM audit_change WHERE entry_id > ?')
    .all(plan.lastEntry) as ChangedRow[];
  if (changed.length === 0) return 0;
  const touched = touchedBy(connection, plan.committeeId, changed);
  if (touched.roster) return plan.rows.length;
  return plan.rows.filter((row) => isStale(row, touched)).length;
}

interface Touched {
  /** A seat of the committee was added, changed or removed: the roster's rules have to be asked anew. */
  roster: boolean;
  people: Set<string>;
  names: Set<string>;
  units: Set<string>;
}

function touchedBy(connection: Connection, committeeId: string, changed: readonly ChangedRow[]): Touched {
  const touched: Touched = { roster: false, people: new Set(), names: new Set(), units: new Set() };
  const seatOf = connection.prepare('SELECT committee_id FROM membership WHERE id = ?').pluck();
  const nameOf = connection.prepare('SELECT name_fold FROM person WHERE id = ?').pluck();
  const holderOf = connection.prepare('SELECT person_id FROM position_holding WHERE id = ?').pluck();
  const unitOf = connection.prepare('SELECT org_unit_id FROM org_unit_name WHERE id = ?').pluck();
  for (const { table, id } of changed) {
    if (table === 'membership') touched.roster ||= (seatOf.get(id) ?? committeeId) === committeeId;
    if (table === 'person') {
      touched.people.add(id);
      touched.names.add(String(nameOf.get(id) ?? ''));
    }
    if (table === 'position_holding') touched.people.add(String(holderOf.get(id) ?? ''));
    if (table === 'org_unit') touched.units.add(id);
    if (table === 'org_unit_name') touched.units.add(String(unitOf.get(id) ?? ''));
  }
  return touched;
}

function isStale({ person, holding }: PlannedRow, { people, names, units }: Touched): boolean {
  const unitId = holding === null ? null : 'begin' in holding ? holding.begin.unitId : holding.correct.unitId;
  if (unitId !== null && units.has(unitId)) return true;
  return 'create' in person ? names.has(nameKey(person.create.fullName)) : people.has(person.id);
}
