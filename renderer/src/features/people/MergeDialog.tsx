import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { ruleSentence } from '../../i18n/errors.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Note } from '../../ui/Note.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { MergeOutcome } from './MergeOutcome.tsx';
import { MergeSides } from './MergeSides.tsx';
import css from './People.module.css';

interface MergeDialogProps {
  /** The two entries, the one first that stays unless the user says otherwise; null while nothing is merged. */
  pair: readonly [string, string] | null;
  onClose: () => void;
  onMerged: (keptId: string) => void;
}

/** Makes two entries of one person one: side by side, which of them stays, and what comes over. */
export function MergeDialog({ pair, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation('people');
  return (
    <Dialog opened={pair !== null} onClose={onClose} title={t('merge.title')} width={760}>
      {pair !== null && <MergeForm key={pair.join()} pair={pair} onClose={onClose} onMerged={onMerged} />}
    </Dialog>
  );
}

function MergeForm({ pair, onClose, onMerged }: MergeDialogProps & { pair: readonly [string, string] }) {
  const { t } = useTranslation(['people', 'ui']);
  const { t: errorText } = useTranslation('errors');
  const [first, second] = pair;
  const [keptId, setKeptId] = useState(first);
  const preview = useQuery({ ...api.people.mergePreview.queryOptions({ input: { keptId, otherId: keptId === first ? second : first } }), placeholderData: keepPreviousData });
  const merge = useWrite(api.people.merge, {
    done: () => t('merge.done', { name: preview.data?.kept.fullName ?? '' }),
    onDone: ({ id }) => { onClose(); onMerged(id); },
  });
  if (preview.error !== null) return <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.data === undefined) return <div aria-busy="true" />;
  const { kept, other, obstacles } = preview.data;
  return (
    <form
      className={css.merge}
      onSubmit={(event) => {
        event.preventDefault();
        merge.mutate({ kept: { id: kept.id, rev: kept.rev }, other: { id: other.id, rev: other.rev } });
      }}
    >
      <MergeSides people={[kept, other].toSorted((a) => (a.id === first ? -1 : 1))} keptId={keptId} onKeep={setKeptId} />
      {obstacles.map((issue) => <Note key={`${issue.rule}${JSON.stringify(issue.params)}`} tone="bad" live="status">{ruleSentence(issue, errorText)}</Note>)}
      {obstacles.length === 0 && <MergeOutcome preview={preview.data} />}
      <div className={css.foot}>
        <Button variant="default" onClick={onClose} rightSection={<Kbd>Esc</Kbd>}>{t('ui:cancel')}</Button>
        <Button type="submit" loading={merge.isPending} disabled={obstacles.length > 0 || preview.isPlaceholderData}>{t('merge.verb')}</Button>
      </div>
    </form>
  );
}
