import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, desktop } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { BackupSection } from '../backups/BackupSection.tsx';
import { DigestSettings } from '../desk/DigestSettings.tsx';
import { OfficeForm } from './OfficeForm.tsx';
import css from './Settings.module.css';
import { WindowSettings } from './WindowSettings.tsx';

const PLACES = [['data', 'openData'], ['backups', 'openBackups'], ['logs', 'openLogs'], ['samples', 'openSamples']] as const;

/** The office, the window, the folders and the backups. */
export function SettingsPage() {
  const { t } = useTranslation(['office', 'backups', 'taskAlerts', 'wordings', 'deadlines', 'ui']);
  const office = useQuery(api.office.get.queryOptions({ input: {} }));
  const info = useQuery(desktop.info.queryOptions({ input: {} }));
  return (
    <Page
      header={<PageHeader title={t('settings.title')} facts={info.data !== undefined && <span>{t('settings.version', { version: info.data.version })}</span>} />}
      keys={[['Ctrl S', t('ui:keys.save')], ['F1', t('ui:keys.help')]]}
    >
      <div className={css.body}>
        <Section title={t('settings.office')}>
          {office.error !== null && <ErrorNote error={office.error} onRetry={() => void office.refetch()} />}
          {office.data !== undefined && office.data !== null && <OfficeForm settings={office.data.settings} userName={office.data.userName} />}
        </Section>
        <Section title={t('settings.window')}><WindowSettings /></Section>
        <Section title={t('taskAlerts:digest.settings')}><DigestSettings /></Section>
        <Section title={t('wordings:title')}>
          <Button variant="default" renderRoot={(props) => <Link to="/settings/wordings" {...props} />}>{t('wordings:open')}</Button>
        </Section>
        <Section title={t('deadlines:title')}>
          <Button variant="default" renderRoot={(props) => <Link to="/settings/holidays" {...props} />}>{t('deadlines:link')}</Button>
        </Section>
        <Section title={t('settings.folders')}>
          <div className={css.folders}>
            {PLACES.map(([place, label]) => <Button key={place} variant="default" onClick={() => void desktop.openPlace.call({ place })}>{t(`settings.${label}`)}</Button>)}
          </div>
        </Section>
        <Section title={t('backups:title')}><BackupSection /></Section>
      </div>
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return <section className={css.section}><h2>{title}</h2><div>{children}</div></section>;
}
