import type { ReactNode } from 'react';
import css from './Kbd.module.css';

/** A key cap. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className={css.kbd}>{children}</kbd>;
}
