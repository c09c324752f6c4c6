import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './BulkBar.module.css';

interface BulkBarProps {
  /** How many rows are ticked; nothing is shown for none. */
  count: number;
  onClear: () => void;
  children: ReactNode;
}

/** What can be done with the ticked rows, over the foot of the list. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const { t } = useTranslation('ui');
  if (count === 0) return null;
  return (
    <div data-bulk className={css.bar} role="toolbar" aria-label={t('ticked', { count })}>
      <span className={css.count}>{t('ticked', { count })}</span>
      <span className={css.rule} />
      {children}
      <BulkAction icon={<IconX size={16} />} label={t('clear')} onClick={onClear} />
    </div>
  );
}

interface BulkActionProps {
  icon: ReactNode;
  label: string;
  onClick: () => void;
  disabled?: boolean;
}

export function BulkAction({ icon, label, onClick, disabled = false }: BulkActionProps) {
  return <button type="button" className={css.action} onClick={onClick} disabled={disabled}>{icon}{label}</button>;
}
