import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './PageHeader.module.css';

interface PageHeaderProps {
  /** Where the page stands: links to the pages above it, or plain words. */
  crumbs?: readonly ReactNode[];
  title: ReactNode;
  /** Short facts under the title. */
  facts?: ReactNode;
  /** At most two secondary buttons. */
  actions?: ReactNode;
  /** The one thing this page is for. */
  primary?: ReactNode;
}

export function PageHeader({ crumbs = [], title, facts, actions, primary }: PageHeaderProps) {
  return (
    <header className={css.head}>
      <div className={css.title}>
        {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
        <h1>{title}</h1>
        {facts !== undefined && <div className={css.facts}>{facts}</div>}
      </div>
      <div className={css.actions}>{actions}{primary}</div>
    </header>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly ReactNode[] }) {
  return (
    <div className={css.crumbs}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={index}>{index > 0 && <IconChevronRight size={12} aria-hidden />}{crumb}</li>
        ))}
      </ol>
    </div>
  );
}
