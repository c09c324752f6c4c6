import type { OwingUnit } from '#shared/contract/duties.ts';
import type { Duty, Register } from '#shared/registers/declare.ts';
import { REGISTERS, tableOf } from '#shared/registers/index.ts';
import { recastBy } from '#shared/rules/recast.ts';
import { endOfHalf, halfEndsSoon, startOfHalf } from '#shared/rules/halves.ts';
import { sortKey } from '#shared/rules/text.ts';
import type { ReadContext } from '../../context.ts';
import { columnOf } from '../../db/register-tables.ts';
import { appError } from '../../errors.ts';
import { successionsBy, unitFacts } from '../units/service.ts';
import { declared } from './declared.ts';

type Reading = Pick<ReadContext, 'connection' | 'today'>;

/** The registers in which units owe something before the half ends soon, with how many still owe it. */
export function dueDuties(context: Reading): { register: string; count: number; endsOn: string }[] {
  return REGISTERS.flatMap((register) => {
    if (register.duty === undefined || !halfEndsSoon(context.today, register.duty.warnDays)) return [];
    const count = owing(context, register, register.duty, context.today, startOfHalf(context.today)).filter(({ inHalf }) => inHalf === 0).length;
    return count === 0 ? [] : [{ register: register.name, count, endsOn: endOfHalf(context.today) }];
  });
}

/** The units that have not done their duty in the half of a year a day lies in, and how many there are that have it. */
export function listOwing(context: Reading, { register: name, day }: { register: string; day: string }): { rows: OwingUnit[]; units: number } {
  const register = declared(name);
  if (register.duty === undefined) throw appError('INVALID_INPUT', { issues: [{ path: 'register', code: 'invalid_value' }] });
  const all = owing(context, register, register.duty, day, FIRST_DAY);
  const names = unitFacts(context, all.map(({ unitId }) => unitId));
  const rows = all.filter(({ inHalf }) => inHalf === 0).map(({ unitId, inYear, lastOn }): OwingUnit => ({ unitId, unitName: names.get(unitId)?.name ?? '…', inYear, lastOn }));
  return { rows: rows.toSorted((a, b) => (sortKey(a.unitName) < sortKey(b.unitName) ? -1 : 1)), units: all.length };
}

const FIRST_DAY = '0000-01-01';

interface Standing {
  unitId: string;
  inHalf: number;
  inYear: number;
  lastOn: string | null;
}

/**
 * Every unit with the duty that was there at the end of the half, or is today: how many records it has in it. Records of
 * units before count for the one that came after them, and one that is set for a coming day of the half counts, those of a
 * commune's Party committee or authority for the commune. Only records from `since` on are read.
 */
function owing(context: Reading, register: Register, { kinds }: Duty, day: string, since: string): Standing[] {
  const { connection, today } = context;
  const [from, to] = [startOfHalf(day), endOfHalf(day)];
  const on = to < today ? to : today;
  const units = connection.prepare(`SELECT id FROM org_unit WHERE deleted_at IS NULL AND level = 'commune' AND kind IN (SELECT value FROM json_each(?)) AND (created_on IS NULL OR created_on <= ?) AND (ended_on IS NULL OR ended_on >= ?)`).pluck().all(JSON.stringify(kinds), on, on) as string[];
  const standing = new Map(units.map((unitId) => [unitId, { unitId, inHalf: 0, inYear: 0, lastOn: null as string | null }]));
  const unitOf = dutyUnit(context, new Set(units), on);
  const column = columnOf(register.day);
  const held = connection.prepare(`SELECT r.${columnOf(register.unit)} AS unitId, r.${column} AS day FROM ${tableOf(register)} AS r WHERE r.deleted_at IS NULL AND r.${column} BETWEEN ? AND ?`).all(since, to) as { unitId: string; day: string }[];
  for (const one of held) {
    const unit = standing.get(unitOf(one.unitId) ?? '');
    if (unit === undefined) continue;
    if (one.day >= from) unit.inHalf += 1;
    if (one.day.slice(0, 4) === to.slice(0, 4)) unit.inYear += 1;
    if (unit.lastOn === null || one.day > unit.lastOn) unit.lastOn = one.day;
  }
  return [...standing.values()];
}

/** The unit whose duty a record of a unit does: itself, what came after it, or the nearest above them. */
function dutyUnit(context: Reading, having: ReadonlySet<string>, on: string): (unitId: string) => string | null {
  const recast = recastBy(successionsBy(context, on));
  const parents = new Map((context.connection.prepare('SELECT org_unit_id AS id, parent_id AS parentId FROM org_unit_parent WHERE deleted_at IS NULL AND (valid_from IS NULL OR valid_from <= ?) AND (valid_to IS NULL OR valid_to >= ?) ORDER BY hierarchy = \'administrative\'').all(on, on) as { id: string; parentId: string }[]).map(({ id, parentId }) => [id, parentId]));
  return (unitId) => {
    const walked = new Set<string>();
    for (let id = recast(unitId); id !== null && !walked.has(id); id = parents.get(id) ?? null) {
      if (having.has(id)) return id;
      walked.add(id);
    }
    return null;
  };
}
