import { MOST_TRANSFERRED, type WaitingUnit } from '#shared/contract/transfers.ts';
import type { Register } from '#shared/registers/declare.ts';
import { REGISTERS, type RegisterName, tableOf } from '#shared/registers/index.ts';
import { successorsBy } from '#shared/rules/recast.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import type { Ref } from '../../db/records.ts';
import { columnOf, labelSql } from '../../db/register-tables.ts';
import { appError, ruleError } from '../../errors.ts';
import { successionsBy, unitFacts } from '../units/service.ts';
import { toldSql } from './count-groups.ts';
import { declared } from './declared.ts';

type Reading = Pick<ReadContext, 'connection' | 'today'>;
type Waiting = WaitingUnit['records'][number] & { unitId: string; endedOn: string };

/**
 * Records whose life is not over and whose unit is no more, by that unit. A record is handed over by telling which unit
 * carries on with it: its own unit stays, so that what was reported stays as it was, and what is told by units of today
 * goes by the one that carries on. Records without a life are facts of their day: they are not handed over.
 */
export function readWaiting(context: Reading, { unitId }: { unitId: string | null }): { units: WaitingUnit[]; total: number } {
  const successors = successorsBy(successionsBy(context, context.today));
  const concerns = (one: Waiting): boolean => unitId === null || one.unitId === unitId || successors(one.unitId).includes(unitId);
  const waiting = REGISTERS.flatMap((register) => waitingIn(context, register)).filter(concerns);
  const byUnit = Map.groupBy(waiting.slice(0, MOST_TRANSFERRED), (one) => one.unitId);
  const names = unitFacts(context, [...byUnit.keys()].flatMap((id) => [id, ...successors(id)]));
  const named = (id: string) => ({ unitId: id, unitName: names.get(id)?.name ?? '…' });
  const units = [...byUnit].map(([id, own]): WaitingUnit => ({ ...named(id), endedOn: own[0]?.endedOn ?? '', successors: successors(id).map(named), records: own.map(({ unitId: _unit, endedOn: _day, ...record }) => record) }));
  return { units: units.toSorted((a, b) => (a.unitName < b.unitName ? -1 : 1)), total: waiting.length };
}

/** What is not over is few, and found by its status; the unit is looked up for those only. */
function waitingIn({ connection, today }: Reading, register: Register & { name: RegisterName }): Waiting[] {
  const { life, keeper } = register;
  if (life === undefined || keeper === undefined) return [];
  const open = life.statuses.filter((status) => !life.over.includes(status));
  return connection.prepare(`SELECT '${register.name}' AS register, r.id, r.rev, ${labelSql(register, 'r')} AS label, r.status, u.id AS unitId, u.ended_on AS endedOn
    FROM ${tableOf(register)} AS r JOIN org_unit AS u ON u.id = ${toldSql(register.unit, keeper)}
    WHERE r.deleted_at IS NULL AND r.status IN (SELECT value FROM json_each(?)) AND u.ended_on < ? ORDER BY r.label_key, r.id`).all(JSON.stringify(open), today) as Waiting[];
}

/** Hands records over, each to a unit that came after the one it is with. */
export function transferRecords(context: WriteContext, { items }: { items: readonly (Ref & { register: string; to: string })[] }): { transferred: number } {
  const successors = successorsBy(successionsBy(context, context.today));
  for (const item of items) transferOne(context, item, successors);
  return { transferred: items.length };
}

function transferOne({ connection, records }: WriteContext, { register: name, to, id, rev }: Ref & { register: string; to: string }, successors: (unitId: string) => string[]): void {
  const register = declared(name);
  const table = tableOf(register);
  if (register.keeper === undefined) throw appError('INVALID_INPUT', { issues: [{ path: 'register', code: 'invalid_value' }] });
  const row = records.seen(table, { id, rev });
  const heldBy = String(row[columnOf(register.keeper)] ?? row[columnOf(register.unit)]);
  records.describe(labelOf(connection, 'org_unit', heldBy));
  if (!successors(heldBy).includes(to)) throw ruleError({ rule: 'NO_SUCCESSOR_OF', params: { unit: labelOf(connection, 'org_unit', to), label: labelOf(connection, table, id) } });
  records.update(table, { id, rev }, { [columnOf(register.keeper)]: to });
}
