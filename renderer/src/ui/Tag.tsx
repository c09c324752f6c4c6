import type { ReactNode } from 'react';
import css from './StatusMark.module.css';

/** A neutral label. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={css.tag}>{children}</span>;
}
