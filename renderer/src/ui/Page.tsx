import type { ReactNode } from 'react';
import { InStatusBar } from '../app/status-bar.tsx';
import { Kbd } from './Kbd.tsx';
import css from './Page.module.css';

interface PageProps {
  header: ReactNode;
  /** The side panel, beside the list; over it in narrow windows. */
  panel?: ReactNode;
  /** What is in the list and what is wrong: left in the status bar. */
  facts?: ReactNode;
  /** The keys of this page: right in the status bar. */
  keys?: readonly (readonly [key: string, does: string])[];
  children: ReactNode;
}

/** A page of the work area: header on top, then the list with its side panel. */
export function Page({ header, panel, facts, keys = [], children }: PageProps) {
  return (
    <div className={css.page}>
      {header}
      <div className={css.split}>
        <div className={css.pane}>{children}</div>
        {panel}
      </div>
      <InStatusBar slot="facts">{facts}</InStatusBar>
      <InStatusBar slot="keys">
        {keys.map(([key, does]) => <span key={key}><Kbd>{key}</Kbd>{does}</span>)}
      </InStatusBar>
    </div>
  );
}
