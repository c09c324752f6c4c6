import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { citeDecision } from '#shared/rules/versions.ts';
import type { ReadContext } from '../../context.ts';
import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { writeList } from '../export-reading.ts';
import { letterheadOf } from '../office/service.ts';
import { getCommittee } from './queries.ts';
import { getRoster } from './roster.ts';
import { annexSheet, listSheet, type RosterSheetData } from './sheets.ts';

export interface RosterExport {
  id: string;
  asOf: string;
  layout: 'annex' | 'list';
  includeContacts: boolean;
  target: string;
}

/** Writes a roster as a workbook. */
export function exportRoster({ target, ...input }: RosterExport, context: WorkContext): Promise<Exported> {
  return writeList(context, target, async (reading) => {
    const data = await readRoster(reading, input);
    return input.layout === 'annex' ? annexSheet(data) : listSheet(data, input.includeContacts);
  });
}

/** The committee, the office and the members on the day. */
async function readRoster(reading: ReadContext, { id, asOf }: Pick<RosterExport, 'id' | 'asOf'>): Promise<RosterSheetData<RosterMemberRow>> {
  const committee = await getCommittee(reading, id);
  const { members } = await getRoster(reading, { id, asOf, includeFormer: false });
  return { committeeName: committee.name, body: committee.body, system: committee.system, basis: committee.decision === null ? null : citeDecision(committee.decision), letterhead: await letterheadOf(reading), asOf, paperDay: asOf, members };
}
