import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { toast } from '../../ui/toast.ts';
import { useRows } from '../../ui/use-rows.ts';
import { ChangeList } from './ChangeList.tsx';
import css from './History.module.css';
import { useEntrySentence } from './use-entry-sentence.ts';

/** Never taken back: the first start made the user in whose name all else stands, and what was erased or made anonymous is gone. */
const NEVER = new Set(['office.setUp', 'recycleBin.erase', 'people.anonymise']);

/** One entry of the history: what it changed, field by field, and the way to take it back. */
export function EntryPanel({ entry, onClose }: { entry: HistoryEntry; onClose: () => void }) {
  const { t } = useTranslation(['history', 'ui']);
  const format = useFormat();
  const sentence = useEntrySentence();
  const { origin, seq } = entry;
  const changes = useRows(api.history.changes, { origin, seq });
  const undo = useMutation({
    ...api.history.undo.mutationOptions({ meta: { errors: 'own' } }),
    onSuccess: () => toast.say(t('ui:undone', { label: sentence(entry) })),
  });
  const why = whyNot(entry);
  return (
    <SidePanel
      title={sentence(entry)}
      subtitle={t('ui:byWhom', { at: format.dateTime(entry.at), by: entry.by })}
      onClose={onClose}
      foot={why === 'undone' || why === 'never' ? undefined : (
        <Button variant="default" leftSection={<IconArrowBackUp size={16} />} loading={undo.isPending} onClick={() => undo.mutate({ origin, seq })}>{t('ui:undo')}</Button>
      )}
    >
      <div className={css.notes}>
        {why === 'undone' && <Note>{t('whyNot.undone', { number: entry.undoneBy })}</Note>}
        {why === 'never' && <Note>{t('whyNot.never')}</Note>}
        {why === 'later' && undo.error === null && <Note tone="warn">{t('whyNot.later')}</Note>}
        {undo.error !== null && <ErrorNote error={undo.error} />}
        {changes.error !== null && <ErrorNote error={changes.error} onRetry={changes.retry} />}
      </div>
      {changes.rows !== undefined && <ChangeList changes={changes.rows} total={changes.total} onMore={changes.more} />}
    </SidePanel>
  );
}

function whyNot({ action, undoneBy, undoable }: HistoryEntry): 'undone' | 'never' | 'later' | null {
  if (undoneBy !== null) return 'undone';
  if (NEVER.has(action)) return 'never';
  return undoable ? null : 'later';
}
