import { nameKey } from '#shared/rules/names.ts';
import type { Connection } from '../../../db/connection.ts';
import type { ImportPlan } from '../plan.ts';
import type { PlannedRow } from './plan.ts';

interface ChangedRow {
  table: string;
  id: string;
}

/**
 * How many planned rows no longer hold, because the record changed between the check and the commit: their person, their
 * position, their unit or the committee's seats were touched, or somebody of the same name was entered. 0 as a rule,
 * and then it costs one look at the history.
 */
export function countStaleRows(connection: Connection, plan: ImportPlan<PlannedRow>): number {
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

function touchedBy(connection: Connection, committeeId: string | null, changed: readonly ChangedRow[]): Touched {
  const touched: Touched = { roster: false, people: new Set(), names: new Set(), units: new Set() };
  const seatOf = lookUp(connection, 'SELECT committee_id FROM membership WHERE id = ?');
  const nameOf = lookUp(connection, 'SELECT name_fold FROM person WHERE id = ?');
  const holderOf = lookUp(connection, 'SELECT person_id FROM position_holding WHERE id = ?');
  const unitOf = lookUp(connection, 'SELECT org_unit_id FROM org_unit_name WHERE id = ?');
  for (const { table, id } of changed) {
    if (table === 'membership') touched.roster ||= (seatOf(id) ?? committeeId) === committeeId;
    if (table === 'person') {
      touched.people.add(id);
      touched.names.add(nameOf(id) ?? '');
    }
    if (table === 'position_holding') touched.people.add(holderOf(id) ?? '');
    if (table === 'org_unit') touched.units.add(id);
    if (table === 'org_unit_name') touched.units.add(unitOf(id) ?? '');
  }
  return touched;
}

/** One text of a row; undefined when the row was erased. */
function lookUp(connection: Connection, sql: string): (id: string) => string | undefined {
  const statement = connection.prepare(sql).pluck();
  return (id) => statement.get(id) as string | undefined;
}

function isStale({ person, holding }: PlannedRow, { people, names, units }: Touched): boolean {
  const unitId = holding === null ? null : 'begin' in holding ? holding.begin.unitId : holding.correct.unitId;
  if (unitId !== null && units.has(unitId)) return true;
  return 'create' in person ? names.has(nameKey(person.create.fullName)) : people.has(person.id);
}
