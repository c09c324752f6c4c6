import type { Register, Values } from '#shared/registers/declare.ts';
import type { RegisterName } from '#shared/registers/index.ts';
import { tableOf } from '#shared/registers/index.ts';
import type { ReadContext, WriteContext } from '../../../context.ts';
import { rowOf } from '../../../db/references.ts';
import { valuesOf } from '../../../db/register-tables.ts';
import { ruleError } from '../../../errors.ts';
import { acrossCandidate } from './candidate.ts';
import { acrossSelection } from './selection.ts';

/** A rule over several records that does not hold, by its name in the declaration, with what its sentence tells. */
export interface BrokenAcross {
  check: string;
  /** The field or the reason it is told beside. */
  field?: string;
  params?: Readonly<Record<string, string | number>>;
}

/** A record with the others beside it, as the database holds them. `before`: what it told before this write. */
export interface AcrossRecord {
  id: string;
  status: string | null;
  reason: string | null;
  values: Values;
  before: Values | null;
}
export type AcrossRule = (context: Pick<ReadContext, 'connection'>, record: AcrossRecord) => BrokenAcross[];

/** What knows the rules a register declares over several records. */
const ACROSS: Partial<Record<RegisterName, AcrossRule>> = { selection: acrossSelection, candidate: acrossCandidate };

/** The rules over several records that do not hold for a record, as it stands now. */
export function brokenAcross(context: Pick<ReadContext, 'connection'>, register: Register, id: string, before: Values | null = null): BrokenAcross[] {
  const rule = register.across === undefined ? undefined : ACROSS[register.name as RegisterName];
  const row = rule === undefined ? undefined : rowOf(context.connection, tableOf(register), id);
  if (rule === undefined || row === undefined) return [];
  return rule(context, { id, status: row['status'] === undefined ? null : String(row['status']), reason: (row['status_reason'] ?? null) as string | null, values: valuesOf(register, row), before });
}

/** Refuses a write, once it was made, that leaves a record with a broken rule it must keep in its status: the transaction is taken back. */
export function refuseAcross(context: WriteContext, register: Register, written: readonly { id: string; before?: Values }[]): void {
  if (register.across === undefined) return;
  for (const { id, before } of written) {
    const status = String(rowOf(context.connection, tableOf(register), id)?.['status']);
    const refused = brokenAcross(context, register, id, before ?? null).filter(({ check }) => register.across?.some(({ name, refusedIn }) => name === check && refusedIn?.includes(status) === true) === true);
    if (refused.length > 0) throw ruleError(...refused.map(({ check, field, params }) => ({ rule: 'REGISTER_CHECK', ...(field !== undefined && { field }), params: { register: register.name, check, ...params } })));
  }
}
