import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CurrentSeat, Workspace } from '#shared/contract/versions.ts';
import { api } from '../../app/clients.ts';
import { Note } from '../../ui/Note.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { useSeatWords } from './use-seat-words.ts';
import css from './Versions.module.css';

export const UPDATE_BUTTON = 'versions-update';

/** The roster is no longer as the draft was begun with: both versions of each seat, and the way to go on. */
export function StaleNote({ workspace: { version, stale } }: { workspace: Workspace }) {
  const { t } = useTranslation(['versions', 'ui']);
  const { nameOf } = useSeatWords();
  const update = useWrite(api.versions.bringUpToDate, { done: () => t('stale.updated') });
  const words = (seat: CurrentSeat | null): string => (seat === null
    ? t('stale.notThere')
    : [nameOf(seat), t(`ui:roles.${seat.role}`), t('stale.order', { order: seat.orderNo }), seat.assignedField, seat.assignedArea].filter(Boolean).join(', '));
  if (stale.length === 0) return null;
  return (
    <div className={css.note}>
      <Note tone="warn" live="alert" action={<Button id={UPDATE_BUTTON} size="xs" loading={update.isPending} onClick={() => update.mutate({ id: version.id, rev: version.rev })}>{t('stale.update')}</Button>}>
        <b>{t('stale.title')}</b> {t('stale.body')}
        <table className={css.versions}>
          <thead><tr><th scope="col">{t('stale.before')}</th><th scope="col">{t('stale.now')}</th></tr></thead>
          <tbody>{stale.map(({ before, now }) => <tr key={before?.id ?? now?.id}><td>{words(before)}</td><td>{words(now)}</td></tr>)}</tbody>
        </table>
      </Note>
    </div>
  );
}
