import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import { BackendBar } from '../../app/BackendBar.tsx';
import { Brand } from '../../app/Brand.tsx';
import { api } from '../../app/clients.ts';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { RestoreDialog, type BackupSource } from '../backups/RestoreDialog.tsx';
import { usePickBackup } from '../backups/use-pick-backup.ts';
import css from './FirstStart.module.css';
import { StartChoice, type Start } from './StartChoice.tsx';

/** The first start, on one page: who works here, for which office, and with what to begin. */
export function FirstStart() {
  const { t } = useTranslation('office');
  const [source, setSource] = useState<BackupSource | null>(null);
  const pick = usePickBackup(setSource);
  const [start, setStart] = useState<Start>('empty');
  const form = useForm({
    draft: null,
    schema: inputSchema(contract.office.setUp),
    initial: { userName: '', officeName: '', placeName: '' },
    labels: { userName: t('fields.userName'), officeName: t('fields.officeName'), placeName: t('fields.placeName') },
    toInput: (values) => ({ ...values, start: start === 'sample' ? ('sample' as const) : ('empty' as const) }),
    mutation: api.office.setUp.mutationOptions(),
  });
  const fromBackup = start === 'backup';
  return (
    <div className={css.page}>
      <header className={css.top}><Brand className={css.brand} /><LanguageSwitch /></header>
      <main className={css.sheet}>
        <BackendBar />
        <h1>{t('firstStart.title')}</h1>
        <p className={css.lead}>{t('firstStart.lead')}</p>
        <Form form={fromBackup ? { ...form, submit: pick } : form} verb={t(fromBackup ? 'firstStart.openBackup' : 'firstStart.verb')}>
          {!fromBackup && (
            <>
              <TextField {...form.bind('userName')} required first hint={t('hints.userName')} />
              <TextField {...form.bind('officeName')} required hint={t('hints.officeName')} />
              <FieldRow><TextField {...form.bind('placeName')} required hint={t('hints.placeName')} /></FieldRow>
            </>
          )}
          <StartChoice value={start} onChange={setStart} />
        </Form>
        <RestoreDialog source={source} onClose={() => setSource(null)} />
      </main>
    </div>
  );
}
