import { foldWords, sortKey } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import type { Fields, Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';

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
export function createCommittee(context: WriteContext, input: CommitteeFields): Written {
  refuseOdd(context, input, null);
  context.records.describe(input.name);
  return { id: context.records.insert('committee', columnsOf(input)), rev: 1 };
}

/** Changes a committee's facts. */
export function updateCommittee(context: WriteContext, input: CommitteeFields & Ref): Written {
  refuseOdd(context, input, input.id);
  context.records.describe(input.name);
  return { id: input.id, rev: context.records.update('committee', input, columnsOf(input)) };
}

/** Removes committees that have no members left. */
export async function removeCommittees({ db, records }: WriteContext, items: readonly Ref[]): Promise<{ removed: number }> {
  for (const item of items) {
    const { name } = records.current('committee', item.id);
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

function refuseOdd({ connection }: WriteContext, input: CommitteeFields, exceptId: string | null): void {
  if (input.establishedOn !== null && input.endedOn !== null && input.establishedOn > input.endedOn) throw ruleError({ rule: 'DATE_ORDER', field: 'endedOn' });
  const unit = connection.prepare('SELECT 1 FROM org_unit WHERE id = ? AND deleted_at IS NULL');
  for (const field of ['unitId', 'standingAgencyId'] as const) {
    if (input[field] !== null && unit.get(input[field]) === undefined) throw ruleError({ rule: 'UNKNOWN_UNIT', field });
  }
  const same = connection.prepare("SELECT id FROM committee WHERE name_fold = ? AND ifnull(org_unit_id, '') = ? AND deleted_at IS NULL").pluck().get(foldWords(input.name), input.unitId ?? '');
  if (same !== undefined && same !== exceptId) throw ruleError({ rule: 'COMMITTEE_NAME_TAKEN', field: 'name', params: { name: input.name } });
}
