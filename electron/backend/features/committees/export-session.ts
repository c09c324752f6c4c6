import path from 'node:path';
import { today } from '../../clock.ts';
import { queryBuilder } from '../../db/dialect.ts';
import type { OfficeRow } from '../../db/tables.ts';
import { appError } from '../../errors.ts';
import { writeListWorkbook } from '../../office/write-workbook.ts';
import type { WorkContext } from '../../work-sessions.ts';
import { getCommittee, getRoster } from './queries.ts';
import { annexSheet, listSheet, type RosterSheetData } from './sheets.ts';

export interface RosterExport {
  id: string;
  asOf: string;
  layout: 'annex' | 'list';
  includeContacts: boolean;
  target: string;
}

/** Writing rosters as workbooks, in a thread of its own. */
export function exportSession() {
  return {
    async roster(input: RosterExport, context: WorkContext): Promise<{ rows: number; fileName: string }> {
      context.progress('read', 0, null);
      const data = await readRoster(input, context);
      if (context.aborted()) throw appError('CANCELLED');
      context.progress('write', 0, data.members.length);
      await writeListWorkbook(input.target, input.layout === 'annex' ? annexSheet(data) : listSheet(data, input.includeContacts));
      context.progress('write', data.members.length, data.members.length);
      return { rows: data.members.length, fileName: path.basename(input.target) };
    },
  };
}

/** The committee, the office and the members on the day, in one unchanging view. */
async function readRoster({ id, asOf }: RosterExport, context: WorkContext): Promise<RosterSheetData> {
  const connection = context.connection();
  const reading = { connection, db: queryBuilder(connection), today: today() };
  connection.exec('BEGIN');
  try {
    const committee = await getCommittee(reading, id);
    const { members } = await getRoster(reading, { id, asOf, includeFormer: false });
    const office = connection.prepare('SELECT letterhead_superior, letterhead_issuer FROM office WHERE deleted_at IS NULL').get() as Pick<OfficeRow, 'letterhead_superior' | 'letterhead_issuer'> | undefined;
    return {
      committeeName: committee.name,
      system: committee.system,
      basis: committee.basis,
      letterhead: { superior: office?.letterhead_superior ?? null, issuer: office?.letterhead_issuer ?? null },
      asOf,
      members,
    };
  } finally {
    connection.exec('COMMIT');
  }
}
