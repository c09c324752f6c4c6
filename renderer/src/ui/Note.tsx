import { IconAlertTriangle, IconFileAlert, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './Note.module.css';

export type NoteTone = 'plain' | 'info' | 'warn' | 'bad';
const ICONS = { plain: IconInfoCircle, info: IconInfoCircle, warn: IconAlertTriangle, bad: IconFileAlert };

interface NoteProps {
  tone?: NoteTone;
  children: ReactNode;
  action?: ReactNode;
  /** Told aloud when it appears: at once, or when there is a pause. */
  live?: 'alert' | 'status';
}

/** A tinted note: what matters here, and what can be done. */
export function Note({ tone = 'plain', children, action, live }: NoteProps) {
  const Icon = ICONS[tone];
  return (
    <div className={`${css.note} ${css[tone] ?? ''}`} role={live}>
      <span className={css.icon}><Icon size={16} aria-hidden /></span>
      <div className={css.body}>
        {children}
        {action !== undefined && action !== false && <div className={css.action}>{action}</div>}
      </div>
    </div>
  );
}
