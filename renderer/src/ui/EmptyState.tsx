import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  hint?: string;
  /** The next step: bring it in from Excel, and the add action. */
  actions?: ReactNode;
}

/** Said where a list has nothing to show: one sentence and the next step. */
export function EmptyState({ icon, title, hint, actions }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {icon !== undefined && <div className={css.icon}>{icon}</div>}
      <p className={css.title}>{title}</p>
      {hint !== undefined && <p>{hint}</p>}
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
