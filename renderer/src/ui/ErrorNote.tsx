import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/errors.ts';
import { Note } from './Note.tsx';
import css from './Note.module.css';

interface ErrorNoteProps {
  error: unknown;
  onRetry?: () => void;
  /** Another way out than trying again. */
  action?: ReactNode;
}

/** A failure in the user's words: what happened, that data is unchanged, one way out. The code stands behind "Chi tiết". */
export function ErrorNote({ error, onRetry, action }: ErrorNoteProps) {
  const { t } = useTranslation('ui');
  const { sentence, detail } = useErrorText()(error);
  const [open, setOpen] = useState(false);
  return (
    <Note
      tone="bad"
      live="alert"
      action={<>
        {action}
        {onRetry !== undefined && <Button size="xs" variant="default" onClick={onRetry}>{t('retry')}</Button>}
        <Button size="xs" variant="subtle" color="gray" aria-expanded={open} onClick={() => setOpen(!open)}>{t('details')}</Button>
        {open && <span className={css.detail}>{detail}</span>}
      </>}
    >
      {sentence}
    </Note>
  );
}
