import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheckFilled, IconListDetails } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportList } from '#shared/rules/import-lists.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Page } from '../../ui/Page.tsx';
import css from './CommitImport.module.css';
import { ImportHeader } from './ImportHeader.tsx';
import { placeOf } from './list-places.ts';
import { cancelCommit, forget, watchCommit, type CommitResult, type UnderWay } from './under-way.ts';
import { useStepTitle } from './use-step-title.ts';
import { useUndoImport } from './use-undo-import.ts';

/** The fourth step: backing up and writing, then what was written. */
export function CommitImport({ underWay }: { underWay: UnderWay }) {
  const { t } = useTranslation('imports');
  const stepTitle = useStepTitle();
  const router = useRouter();
  const { commit, committeeId, list } = underWay;
  const { home, words } = placeOf(list);
  const toHome = (): void => router.history.push(home(committeeId));
  useShortcut('escape', toHome);
  useEffect(watchCommit, []);
  // Asked for again from the navigation, the page begins anew.
  const done = commit.state === 'done';
  useEffect(() => router.subscribe('onBeforeLoad', ({ pathChanged }) => { if (done && !pathChanged) forget(); }), [router, done]);
  return (
    <Page header={<ImportHeader underWay={underWay} step="commit" finished={commit.state === 'done'} />} keys={[['Esc', t(`words.${words}.homeKey`)]]}>
      <div className={css.step}>
        {commit.state === 'running' && <JobProgress title={stepTitle(commit.progress)} unit={t('rowsUnit')} progress={commit.progress} cancelling={commit.cancelling} onCancel={cancelCommit} />}
        {commit.state === 'failed' && <ErrorNote error={commit.error} action={<Button size="xs" variant="default" onClick={forget}>{t('file.other')}</Button>} />}
        {commit.state === 'done' && <Result list={list} fileName={underWay.fileName} result={commit.result} onHome={toHome} />}
      </div>
    </Page>
  );
}

function Result({ list, fileName, result, onHome }: { list: ImportList; fileName: string; result: CommitResult; onHome: () => void }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const undo = useUndoImport();
  const { words } = placeOf(list);
  return (
    <>
      <div className={css.done}>
        <IconCircleCheckFilled size={20} aria-hidden />
        <h2 aria-live="polite">{undo.isSuccess ? t('result.undone', { file: fileName }) : t('result.title', { file: fileName })}</h2>
      </div>
      {!undo.isSuccess && (
        <Facts>
          <Fact label={t(`words.${words}.added`)}>{format.number(result.added)}</Fact>
          {words === 'roster' && <Fact label={t('result.newPeople')}>{format.number(result.newPeople)}</Fact>}
          <Fact label={t('result.changed')}>{format.number(result.changed)}</Fact>
          <Fact label={t('result.same')}>{format.number(result.same)}</Fact>
          <Fact label={t('result.leftOut')}>{format.number(result.leftOut)}</Fact>
        </Facts>
      )}
      {undo.error !== null && <ErrorNote error={undo.error} />}
      <div className={css.actions}>
        <Button data-autofocus leftSection={<IconListDetails size={16} />} onClick={onHome}>{t(`words.${words}.home`)}</Button>
        {!undo.isSuccess && <Button variant="default" leftSection={<IconArrowBackUp size={16} />} loading={undo.isPending} onClick={() => undo.mutate({ id: result.batchId })}>{t('past.undo')}</Button>}
        <Button variant="subtle" onClick={forget}>{t('result.another')}</Button>
      </div>
      {!undo.isSuccess && <p className={css.hint}>{t('result.undoHint')}</p>}
    </>
  );
}
