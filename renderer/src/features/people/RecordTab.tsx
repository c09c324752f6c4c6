import { Button } from '@mantine/core';
import { IconPrinter, IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonDetail } from '#shared/contract/people.ts';
import { recordSections } from '#shared/rules/person-paper.ts';
import { api } from '../../app/clients.ts';
import { useConfirm } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePrint } from '../../ui/PrintArea.tsx';
import { useWrite } from '../../ui/use-write.ts';
import css from './People.module.css';
import { RecordPaper } from './RecordPaper.tsx';
import { RecordTable } from './RecordTable.tsx';
import { useRecordWords } from './use-record-words.ts';

interface RecordTabProps {
  person: PersonDetail;
  header: (actions: ReactNode) => ReactNode;
}

/** Everything the program keeps about a person: shown, printed, exported, and taken out when the law asks for it. */
export function RecordTab({ person, header }: RecordTabProps) {
  const { t } = useTranslation(['people', 'ui']);
  const query = useQuery(api.people.record.queryOptions({ input: { id: person.id } }));
  const print = usePrint({ landscape: true });
  const words = useRecordWords();
  const actions = (
    <>
      <ExportButton fileName={t('record.fileName', { name: person.fullName })} run={(ticket, signal) => api.people.exportRecord.call({ id: person.id, ticket }, { signal })} />
      <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={print}>{t('ui:printAction')}</Button>
    </>
  );
  const { item, content, from, to, basis } = t('record.columns', { returnObjects: true });
  return (
    <Page header={header(actions)} keys={[['Ctrl P', t('ui:keys.print')]]}>
      <div className={css.record}>
        <p>{t('record.purpose')}</p>
        {query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
        {query.data === undefined ? query.error === null && <div aria-busy="true" /> : (
          <>
            <RecordTable
              label={t('record.label', { name: person.fullName })}
              headings={[item, content, from, to, basis]}
              heads={t('record.sections', { returnObjects: true })}
              sections={recordSections(query.data, words)}
              classes={{ table: css.recordTable, section: css.section, item: css.item, day: css.day }}
            />
            <RecordPaper record={query.data} />
          </>
        )}
        {person.anonymisedOn === null && <Forget person={person} />}
      </div>
    </Page>
  );
}

function Forget({ person }: { person: PersonDetail }) {
  const { t } = useTranslation('people');
  const confirm = useConfirm();
  const anonymise = useWrite(api.people.anonymise, { done: () => t('anonymise.done'), undo: false });
  async function ask(): Promise<void> {
    if (await confirm({ title: t('anonymise.title', { name: person.fullName }), body: t('anonymise.body'), verb: t('anonymise.verb') })) anonymise.mutate({ id: person.id, rev: person.rev });
  }
  return (
    <div className={css.forget}>
      <p>{t('record.correct')}</p>
      <Button variant="default" leftSection={<IconUserOff size={16} />} loading={anonymise.isPending} onClick={() => void ask()}>{t('anonymise.action')}</Button>
    </div>
  );
}
