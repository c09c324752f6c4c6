import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../app/use-undo.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { Kbd } from './Kbd.tsx';
import { toast, useToasts, type Toast } from './toast.ts';
import css from './Toasts.module.css';

/** The words to the user at the foot of the window. */
export function Toasts() {
  const toasts = useToasts();
  return <div className={css.toasts} aria-live="polite">{toasts.map((shown) => <OneToast key={shown.id} shown={shown} />)}</div>;
}

function OneToast({ shown }: { shown: Toast }) {
  const { t } = useTranslation('ui');
  const undoLast = useUndo();
  const close = <button type="button" className={css.close} aria-label={t('close')} onClick={() => toast.dismiss(shown.id)}><IconX size={14} /></button>;
  if (shown.kind === 'error') return <div className={css.error}><ErrorNote error={shown.error} />{close}</div>;
  const { undo } = shown.kind === 'done' ? shown : {};
  return (
    <div className={css.toast}>
      <IconCheck size={16} aria-hidden />
      <span>{shown.text}</span>
      {undo !== undefined && (
        <button type="button" className={css.undo} onClick={() => { toast.dismiss(shown.id); if (undo === true) undoLast(); else undo(); }}>
          {t('undo')}{undo === true && <Kbd>Ctrl Z</Kbd>}
        </button>
      )}
      {close}
    </div>
  );
}
