import type { ReactNode } from 'react';
import css from './StatusMark.module.css';

interface FlagProps {
  tone: 'ok' | 'warn' | 'bad' | 'info';
  icon?: ReactNode;
  children: ReactNode;
}

/** A tinted mark for what someone must act on. */
export function Flag({ tone, icon, children }: FlagProps) {
  return <span className={`${css.flag} ${css[tone] ?? ''}`}>{icon}{children}</span>;
}
