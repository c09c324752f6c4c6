import type { PersonRecord } from '#shared/contract/people.ts';
import { RECORD_HEADINGS, RECORD_HEADS, RECORD_PAPER_WORDS, RECORD_PURPOSE, RECORD_TITLE, recordSections } from '#shared/rules/person-paper.ts';
import { upper } from '#shared/rules/roster-paper.ts';
import { useFormat } from '../../i18n/format.ts';
import { PrintArea } from '../../ui/PrintArea.tsx';
import css from './RecordPaper.module.css';
import { RecordTable } from './RecordTable.tsx';

/** The record of a person's data as it is printed, in the words of Vietnamese papers. Ctrl+P prints it. */
export function RecordPaper({ record }: { record: PersonRecord }) {
  const format = useFormat();
  const sections = recordSections(record, { ...RECORD_PAPER_WORDS, day: format.date, moment: format.dateTime });
  return (
    <PrintArea landscape>
      <div className={css.paper}>
        <h1 className={css.title}><span>{RECORD_TITLE}</span><span>{upper(record.person.fullName)}</span></h1>
        <p className={css.purpose}>{RECORD_PURPOSE}</p>
        <RecordTable label={RECORD_TITLE} headings={RECORD_HEADINGS} heads={RECORD_HEADS} sections={sections} classes={{ table: css.table, section: css.section, day: css.day }} />
      </div>
    </PrintArea>
  );
}
