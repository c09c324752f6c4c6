import { IconAlertTriangle, IconFileAlert, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './Note.module.css';

export type NoteTone = 'plain' | 'info' | 'warn' | 'bad';
const ICONS = { plain: IconInfoCircle, info: IconInfoCircle, warn: IconAlertTriangle, bad: IconFileAlert };

interface NoteProps {
  tone?: NoteTone;
  children: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status';
}

/** A tinted note: what matters here, and what can be done. */
export function Note({ tone = 'plain', children, action, role }: NoteProps) {
  const Icon = ICONS[tone];
  return (
    <div className={`${css.note} ${css[tone] ?? ''}`} role={role}>
      <span className={css.icon}><Icon size={16} aria-hidden /></span>
      <div className={css.body}>
        {children}
        {action !== undefined && <div className={css.action}>{action}</div>}
      </div>
    </div>
  );
}
