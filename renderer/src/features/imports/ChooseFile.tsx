import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import { FileForm } from './FileForm.tsx';
import { PastImports } from './PastImports.tsx';
import { ResumeNote } from './ResumeNote.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import type { ImportTarget } from './under-way.ts';
import css from './ChooseFile.module.css';

type Tab = 'file' | 'past';

/** The first step: which file for which list. Beside it, the imports made so far. */
export function ChooseFile({ target, onEnter }: { target: ImportTarget; onEnter: () => void }) {
  const { t } = useTranslation(['imports', 'ui']);
  const [tab, setTab] = useState<Tab>('file');
  const header = (
    <>
      <PageHeader title={t('title')} actions={tab === 'file' && <ImportSteps current="file" />} />
      <PageTabs label={t('title')} tabs={[{ id: 'file', label: t('tabs.file') }, { id: 'past', label: t('tabs.past') }]} current={tab} onChange={setTab} />
    </>
  );
  if (tab === 'past') return <PastImports header={header} />;
  return (
    <Page header={header} keys={[['F1', t('ui:keys.help')]]}>
      <div className={css.step}>
        <ResumeNote onResume={onEnter} />
        <FileForm target={target} onRead={onEnter} />
      </div>
    </Page>
  );
}
