import type { ReactNode } from 'react';
import css from './PersonName.module.css';

/** A person's name in a row of a list: never shortened, rather in two lines. */
export function PersonName({ children }: { children: ReactNode }) {
  return <span className={css.name}>{children}</span>;
}
