import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, desktop } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import css from './History.module.css';

/** Reads the whole chain of the history and says whether it holds. It changes nothing. */
export function useVerifyHistory() {
  return useMutation(api.history.verify.mutationOptions({ meta: { errors: 'own', invalidates: [] } }));
}

export function VerifyResult({ verify }: { verify: ReturnType<typeof useVerifyHistory> }) {
  const { t } = useTranslation(['history', 'ui']);
  const { data, error } = verify;
  if (data === undefined && error === null) return null;
  const close = <Button size="xs" variant="default" onClick={verify.reset}>{t('ui:close')}</Button>;
  return (
    <div className={css.verify}>
      {error !== null && <ErrorNote error={error} action={close} />}
      {data !== undefined && data.brokenAt === null && <Note tone="info" live="status" action={close}>{t('verify.whole', { entries: data.entries })}</Note>}
      {data !== undefined && data.brokenAt !== null && (
        <Note tone="bad" live="alert" action={<><Button size="xs" variant="default" onClick={() => void desktop.openPlace.call({ place: 'backups' })}>{t('verify.toBackups')}</Button>{close}</>}>
          {t('verify.broken', { number: data.brokenAt.seq })}
        </Note>
      )}
    </div>
  );
}
