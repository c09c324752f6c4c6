import type { ReactNode } from 'react';
import css from './PersonName.module.css';

/** A person's name in a row of a list: never shortened, rather in two lines. */
export function PersonName({ children, plain = false }: { children: ReactNode; /** Not what the row is about. */ plain?: boolean }) {
  return plain ? <span className={css.name}>{children}</span> : <b className={css.name}>{children}</b>;
}
