import { addDays } from '#shared/rules/dates.ts';
import type { CodeSystem } from '#shared/rules/units.ts';
import type { WriteContext } from '../../context.ts';
import { unitNameAtEnd } from '../../db/periods.ts';
import type { Ref } from '../../db/records.ts';
import type { OrgUnitCodeRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { openName } from './names.ts';
import { refuseNotAfter, refuseNotThere } from './refusals.ts';

interface Coding extends Ref {
  system: CodeSystem;
  code: string | null;
  from: string | null;
}

/** Without a day: corrects the present code. With one: the present code ends the day before, and the new one, if any, begins. */
export async function setUnitCode(context: WriteContext, input: Coding): Promise<{ id: string; rev: number }> {
  const { records } = context;
  const unit = records.seen('org_unit', input);
  const { name } = await openName(context, input.id);
  records.describe(name);
  const last = await lastCode(context, input);
  const present = last?.valid_to === null ? last : undefined;
  if ((present?.code ?? null) === input.code) return { id: input.id, rev: unit.rev };
  const begunOn = last === undefined || present !== undefined ? (present?.valid_from ?? null) : addDays(last.valid_to ?? '', 1);
  const from = input.from ?? begunOn;
  if (input.from !== null) {
    refuseNotAfter(begunOn, input.from);
    refuseNotThere(unit, name, 'from', input.from);
  }
  if (input.code !== null) await refuseTakenCode(context, { ...input, code: input.code, from });
  if (present !== undefined && input.from === null) {
    if (input.code === null) records.removeNow('org_unit_code', present.id);
    else records.patch('org_unit_code', present.id, { code: input.code });
  } else {
    if (present !== undefined) records.patch('org_unit_code', present.id, { valid_to: addDays(input.from ?? '', -1) });
    if (input.code !== null) records.insert('org_unit_code', { org_unit_id: input.id, system: input.system, code: input.code, valid_from: from, valid_to: null });
  }
  return { id: input.id, rev: records.touch('org_unit', input.id) };
}

async function lastCode({ db }: WriteContext, { id, system }: Coding): Promise<OrgUnitCodeRow | undefined> {
  return db
    .selectFrom('org_unit_code').selectAll().where('org_unit_id', '=', id).where('system', '=', system).where('deleted_at', 'is', null)
    .orderBy('valid_to', (order) => order.desc().nullsFirst()).executeTakeFirst();
}

/** One code stands for one unit at a time, as far as both units are there. */
async function refuseTakenCode({ db }: WriteContext, { id, system, code, from }: Coding & { code: string }): Promise<void> {
  const other = await db
    .selectFrom('org_unit_code as k').innerJoin('org_unit as u', 'u.id', 'k.org_unit_id')
    .select(unitNameAtEnd('k.org_unit_id', 'k').as('name'))
    .where('k.code', '=', code).where('k.system', '=', system).where('k.org_unit_id', '<>', id).where('k.deleted_at', 'is', null).where('u.deleted_at', 'is', null)
    .where((where) => where.or([where('k.valid_to', 'is', null), where('k.valid_to', '>=', from ?? '')]))
    .where((where) => where.or([where('u.ended_on', 'is', null), where('u.ended_on', '>=', from ?? '')])).executeTakeFirst();
  if (other !== undefined) throw ruleError({ rule: 'UNIT_CODE_TAKEN', field: 'code', params: { code, name: other.name ?? '' } });
}
