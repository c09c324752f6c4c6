import { foldWords, sortKey } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import type { Fields, Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { refuseUnfitUnit } from '../units/service.ts';

export interface CommitteeFields {
  code: string | null;
  name: string;
  shortName: string | null;
  level: string;
  system: string;
  unitId: string | null;
  standingAgencyId: string | null;
  basis: string | null;
  establishedOn: string | null;
  endedOn: string | null;
  status: string;
  note: string | null;
}
type Written = { id: string; rev: number };

/** Makes a committee. */
export async function createCommittee(context: WriteContext, input: CommitteeFields): Promise<Written> {
  await refuseOdd(context, input, null);
  context.records.describe(input.name);
  return { id: context.records.insert('committee', columnsOf(input)), rev: 1 };
}

/** Changes a committee's facts. */
export async function updateCommittee(context: WriteContext, input: CommitteeFields & Ref): Promise<Written> {
  context.records.seen('committee', input);
  await refuseOdd(context, input, input.id);
  context.records.describe(input.name);
  return { id: input.id, rev: context.records.update('committee', input, columnsOf(input)) };
}

/** Removes committees nobody sits or sat in. */
export async function removeCommittees({ db, records }: WriteContext, items: readonly Ref[]): Promise<{ removed: number }> {
  for (const item of items) {
    const { name } = records.seen('committee', item);
    records.describe(name);
    const { count } = await db.selectFrom('membership').where('committee_id', '=', item.id).where('deleted_at', 'is', null).select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    if (count > 0) throw ruleError({ rule: 'COMMITTEE_HAS_MEMBERS', params: { name, count } });
    records.remove('committee', item);
  }
  return { removed: items.length };
}

function columnsOf(input: CommitteeFields): Fields<'committee'> {
  return {
    code: input.code,
    name: input.name,
    short_name: input.shortName,
    name_fold: foldWords(input.name),
    sort_key: sortKey(input.name),
    level: input.level,
    system: input.system,
    org_unit_id: input.unitId,
    standing_agency_id: input.standingAgencyId,
    basis: input.basis,
    established_on: input.establishedOn,
    ended_on: input.endedOn,
    status: input.status,
    note: input.note,
  };
}

async function refuseOdd(context: WriteContext, input: CommitteeFields, exceptId: string | null): Promise<void> {
  if (input.establishedOn !== null && input.endedOn !== null && input.establishedOn > input.endedOn) throw ruleError({ rule: 'DATE_ORDER', field: 'endedOn' });
  if (input.unitId !== null) await refuseUnfitUnit(context, input.unitId, 'unitId', null);
  if (input.standingAgencyId !== null) await refuseUnfitUnit(context, input.standingAgencyId, 'standingAgencyId', null);
  const alike = await context.db
    .selectFrom('committee').select('id').where('name_fold', '=', foldWords(input.name)).where('org_unit_id', input.unitId === null ? 'is' : '=', input.unitId).where('deleted_at', 'is', null).execute();
  if (alike.some(({ id }) => id !== exceptId)) throw ruleError({ rule: 'COMMITTEE_NAME_TAKEN', field: 'name', params: { name: input.name } });
}
