import type { PersonRecord } from '#shared/contract/people.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { RECORD_HEADINGS, RECORD_HEADS, RECORD_PAPER_WORDS, RECORD_PURPOSE, RECORD_TITLE, RECORD_WIDTHS, recordSections } from '#shared/rules/person-paper.ts';
import { upper } from '#shared/rules/roster-paper.ts';
import { localMoment } from '../../clock.ts';
import type { ListColumn, ListSpec } from '../../office/list-spec.ts';
import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { writeList } from '../export-reading.ts';
import { getRecord } from './record.ts';

export interface RecordExport {
  id: string;
  target: string;
}

/** Writes everything that is kept about a person as a workbook. */
export function exportPersonRecord({ id, target }: RecordExport, context: WorkContext): Promise<Exported> {
  return writeList(context, target, async (reading) => recordSheet(await getRecord(reading, id)));
}

const COLUMNS: readonly ListColumn[] = RECORD_HEADINGS.map((heading, index) => ({ heading, width: RECORD_WIDTHS[index] ?? 0, ...((index === 2 || index === 3) && { align: 'center' as const }) }));

/** The record as a list, in the words of Vietnamese papers. */
export function recordSheet(record: PersonRecord): ListSpec {
  const sections = recordSections(record, { ...RECORD_PAPER_WORDS, day: formatDate, moment: localMoment });
  const day = (date: string | null) => (date === null ? null : { date });
  return {
    sheetName: 'Dữ liệu cá nhân',
    page: { orientation: 'landscape' },
    title: [{ text: RECORD_TITLE }, { text: upper(record.person.fullName) }],
    subtitle: [{ text: RECORD_PURPOSE }],
    columns: COLUMNS,
    groups: sections.map(({ name, lines }) => ({ heading: RECORD_HEADS[name], rows: lines.map(({ item, content, from, to, basis }) => ({ values: [item, content, day(from), day(to), basis] })) })),
  };
}
