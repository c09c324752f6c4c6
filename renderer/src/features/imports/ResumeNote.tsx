import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Note } from '../../ui/Note.tsx';
import { discardImport, useUnderWay } from './under-way.ts';

/** Says that an import was left half-way, and offers to go on with it or to leave it for good. */
export function ResumeNote({ onResume }: { onResume: () => void }) {
  const { t } = useTranslation('imports');
  const underWay = useUnderWay();
  if (underWay === null || underWay.step === 'commit') return null;
  return (
    <Note
      tone="info"
      live="status"
      action={<>
        <Button size="xs" onClick={onResume}>{t('resume.go')}</Button>
        <Button size="xs" variant="default" onClick={() => void discardImport()}>{t('discard.verb')}</Button>
      </>}
    >
      {t('resume.open', { file: underWay.fileName })}
    </Note>
  );
}
