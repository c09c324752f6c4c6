import { sql, type SqlBool } from 'kysely';
import { addDays } from '#shared/rules/dates.ts';
import type { ReadContext } from '../../context.ts';
import { citeDecision } from '#shared/rules/versions.ts';
import { RecordMissingError } from '../../db/records.ts';
import { holderOn } from '../../db/seats.ts';
import { type AnnexMember, getCommittee, rosterMembers, type RosterSheetData } from '../committees/service.ts';
import { letterheadOf } from '../office/service.ts';
import { decisionOf, readDraft } from './workspace.ts';

/** The list a decision decides: what a draft proposes, or what an applied version gave on its first day. */
export async function readAnnex(reading: ReadContext, id: string): Promise<RosterSheetData> {
  const version = await reading.db.selectFrom('version').selectAll().where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst();
  if (version === undefined) throw new RecordMissingError('version');
  const committee = await getCommittee(reading, version.committee_id);
  const asOf = version.effective_on ?? reading.today;
  return {
    committeeName: committee.name, body: committee.body, system: committee.system, basis: citeDecision(decisionOf(version)), letterhead: await letterheadOf(reading), asOf, paperDay: version.decision_on ?? reading.today,
    members: version.status === 'draft' ? await proposedMembers(reading, id) : await appliedMembers(reading, version.committee_id, id, asOf),
  };
}

async function proposedMembers(reading: ReadContext, id: string): Promise<AnnexMember[]> {
  const { lines } = await readDraft(reading, id);
  return lines.filter(({ removed }) => !removed).map((line) => ({ ...line, replaces: line.change === 'replaced' ? (line.current?.fullName ?? null) : null }));
}

async function appliedMembers(reading: ReadContext, committeeId: string, versionId: string, day: string): Promise<AnnexMember[]> {
  const members = (await rosterMembers(reading, { id: committeeId, asOf: day, includeFormer: false })).filter((member) => member.versionId === versionId);
  const before = addDays(day, -1);
  const replaced = await reading.db
    .selectFrom('membership as m').innerJoin('membership as former', 'former.id', 'm.continues_id')
    // Whoever came to hold an office by themselves takes nobody's place by the decision.
    .where(sql<SqlBool>`m.held_by <> former.held_by OR m.person_id IS NOT former.person_id OR m.office_fold IS NOT former.office_fold OR m.office_unit_id IS NOT former.office_unit_id`)
    .innerJoin('person as p', (join) => join.on('p.id', '=', holderOn('former', before)))
    .select(['m.id', 'p.id as formerId', 'p.full_name as formerName']).where('m.version_id', '=', versionId).where('m.deleted_at', 'is', null).execute();
  const former = new Map(replaced.map(({ id, ...one }) => [id, one]));
  return members.map((member) => {
    const one = former.get(member.id);
    return { ...member, replaces: one === undefined || member.personId === null || one.formerId === member.personId ? null : one.formerName };
  });
}
