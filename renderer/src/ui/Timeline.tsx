import type { ReactNode } from 'react';
import css from './Timeline.module.css';

export interface TimelineItem {
  id: string;
  title: ReactNode;
  note?: ReactNode;
  tone?: 'now' | 'past' | 'warn';
}

/** What happened, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className={css.line}>
      {items.map((item) => (
        <li key={item.id} className={item.tone === 'now' ? css.now : item.tone === 'warn' ? css.warn : undefined}>
          <p className={css.title}>{item.title}</p>
          {item.note !== undefined && <div className={css.note}>{item.note}</div>}
        </li>
      ))}
    </ol>
  );
}
