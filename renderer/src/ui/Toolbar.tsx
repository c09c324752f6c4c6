import type { ReactNode } from 'react';
import css from './Toolbar.module.css';

/** The tools over a list: search and filters, then what stands at the end of the line. */
export function Toolbar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className={css.tools}>
      {children}
      {end !== undefined && <div className={css.end}>{end}</div>}
    </div>
  );
}
