import { Button, Checkbox } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { api, desktop } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import css from './Committees.module.css';

const LAYOUTS = ['annex', 'list'] as const;
type Layout = (typeof LAYOUTS)[number];
type Choice = { layout: Layout; includeContacts: boolean };

interface ExportRosterProps {
  committee: CommitteeDetail;
  day: string;
  asking: boolean;
  onAsked: () => void;
}

/** Writes the roster as a workbook: asks what and where, then tells how far it is, and where the file lies. */
export function ExportRoster({ committee, day, asking, onAsked }: ExportRosterProps) {
  const { t } = useTranslation('committees');
  const format = useFormat();
  const [file, setFile] = useState<{ ticket: string; name: string } | null>(null);
  const job = useJob((signal, choice: Choice, ticket: string) => api.committees.exportRoster.call({ id: committee.id, asOf: day, ...choice, ticket }, { signal }));

  async function start(choice: Choice): Promise<void> {
    onAsked();
    const suggestedName = t('export.fileName', { name: committee.shortName ?? committee.name, date: format.date(day).replaceAll('/', '-') });
    try {
      const chosen = await desktop.chooseSave.call({ kind: 'workbook', title: t('export.saveTitle'), suggestedName });
      if (chosen === null) return;
      setFile(chosen);
      await job.start(choice, chosen.ticket);
    } catch (error) {
      toast.error(error);
    }
  }
  return (
    <>
      <Dialog opened={asking} onClose={onAsked} title={t('export.title')}>
        <ExportChoice asOf={t('export.asOf', { date: format.date(day) })} onChoose={(choice) => void start(choice)} onClose={onAsked} />
      </Dialog>
      {file !== null && job.state !== 'idle' && (
        <div className={css.job}>
          {job.state === 'running' && <JobProgress title={t('export.running', { file: file.name })} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} unit={t('export.rows')} />}
          {job.state === 'failed' && <ErrorNote error={job.error} action={<CloseButton onClick={job.reset} />} />}
          {job.state === 'cancelled' && <Note live="status" action={<CloseButton onClick={job.reset} />}>{t('export.cancelled')}</Note>}
          {job.state === 'done' && (
            <Note
              tone="info"
              live="status"
              action={<>
                <Button size="xs" variant="default" leftSection={<IconFolderOpen size={14} />} onClick={() => { desktop.showInFolder.call({ ticket: file.ticket }).catch(toast.error); }}>{t('export.openFolder')}</Button>
                <CloseButton onClick={job.reset} />
              </>}
            >
              {t('export.done', { count: job.result.rows, file: job.result.fileName })}
            </Note>
          )}
        </div>
      )}
    </>
  );
}

function CloseButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('ui');
  return <Button size="xs" variant="subtle" onClick={onClick}>{t('close')}</Button>;
}

interface ExportChoiceProps {
  asOf: string;
  onChoose: (choice: Choice) => void;
  onClose: () => void;
}

function ExportChoice({ asOf, onChoose, onClose }: ExportChoiceProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const [layout, setLayout] = useState<Layout>('annex');
  const [contacts, setContacts] = useState(false);
  return (
    <form className={css.dialog} onSubmit={(event) => { event.preventDefault(); onChoose({ layout, includeContacts: layout === 'list' && contacts }); }}>
      <p>{asOf}</p>
      <fieldset className={css.options}>
        <legend>{t('export.layout')}</legend>
        {LAYOUTS.map((value) => (
          <label key={value} className={css.option}>
            <input type="radio" name="layout" checked={layout === value} data-autofocus={value === layout ? true : undefined} onChange={() => setLayout(value)} />
            <b>{t(`export.${value}`)}</b>
            <small>{t(`export.${value}Hint`)}</small>
          </label>
        ))}
      </fieldset>
      {layout === 'list' && <Checkbox size="xs" checked={contacts} onChange={(event) => setContacts(event.currentTarget.checked)} label={t('export.contacts')} description={t('export.contactsHint')} />}
      <div className={css.foot}>
        <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
        <Button type="submit">{t('export.verb')}</Button>
      </div>
    </form>
  );
}
