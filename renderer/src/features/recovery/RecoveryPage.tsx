import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SystemStatus } from '#shared/contract/office.ts';
import { BackendBar } from '../../app/BackendBar.tsx';
import { Brand } from '../../app/Brand.tsx';
import { api, desktop } from '../../app/clients.ts';
import { LanguageSwitch } from '../../app/LanguageSwitch.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { BackupTable } from '../backups/BackupTable.tsx';
import { RestoreDialog, type BackupSource } from '../backups/RestoreDialog.tsx';
import { usePickBackup } from '../backups/use-pick-backup.ts';
import css from './RecoveryPage.module.css';

type NotReady = Exclude<SystemStatus['database'], 'ready'>;

/** Shown when the data cannot be opened: what is wrong, that nothing was deleted, and the ways out. */
export function RecoveryPage({ status }: { status: SystemStatus }) {
  const { t } = useTranslation(['backups', 'ui']);
  const state = status.database as NotReady;
  const [source, setSource] = useState<BackupSource | null>(null);
  const pick = usePickBackup(setSource);
  const canRestore = state === 'damaged' || state === 'unreadable';
  return (
    <div className={css.page}>
      <header className={css.top}><Brand className={css.brand} /><LanguageSwitch /></header>
      <main className={css.sheet}>
        <BackendBar />
        <h1>{t(`recovery.${state}.title`)}</h1>
        <Note tone={canRestore ? 'bad' : 'warn'} live="alert">{t(`recovery.${state}.body`, { needs: status.schema.needs, has: status.schema.has })}</Note>
        {canRestore && <Choices onSource={setSource} onPick={pick} />}
        <div className={css.ways}>
          <Button variant="default" onClick={() => void desktop.openPlace.call({ place: 'data' })}>{t('recovery.openFolder')}</Button>
          <Button variant="default" onClick={() => void desktop.openPlace.call({ place: 'backups' })}>{t('recovery.openBackups')}</Button>
          <Button variant="default" onClick={() => void desktop.quit.call({})}>{t('recovery.quit')}</Button>
        </div>
        <RestoreDialog source={source} onClose={() => setSource(null)} />
      </main>
    </div>
  );
}

function Choices({ onSource, onPick }: { onSource: (source: BackupSource) => void; onPick: () => void }) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const list = useQuery(api.backups.list.queryOptions({ input: {} }));
  const [newest, ...others] = list.data?.rows ?? [];
  return (
    <>
      {list.error !== null && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && newest === undefined && <p>{t('recovery.noBackup')}</p>}
      {newest !== undefined && (
        <div className={css.newest}>
          <div><b>{t('recovery.newest')}</b><p>{format.dateTime(newest.at)} · {format.bytes(newest.bytes)} · {t(`kinds.${newest.kind}`)}</p></div>
          <Button onClick={() => onSource({ name: newest.name })}>{t('restore.action')}</Button>
        </div>
      )}
      <Button variant="default" className={css.fromFile ?? ''} onClick={onPick}>{t('openFile')}</Button>
      {others.length > 0 && <details><summary>{t('recovery.others')} ({others.length})</summary><BackupTable rows={others} onRestore={(row) => onSource({ name: row.name })} /></details>}
    </>
  );
}
