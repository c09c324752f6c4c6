import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useFormat } from '../i18n/format.ts';
import css from './Tabs.module.css';

interface PageTabsProps<Id extends string> {
  label: string;
  tabs: readonly { id: Id; label: string; count?: number }[];
  current: Id;
  onChange: (id: Id) => void;
  /** After the last tab. */
  end?: ReactNode;
}

/** The tabs of a page; arrow keys move between them. */
export function PageTabs<Id extends string>({ label, tabs, current, onChange, end }: PageTabsProps<Id>) {
  const format = useFormat();
  const list = useRef<HTMLDivElement>(null);
  function move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const index = tabs.findIndex((tab) => tab.id === current) + step;
    const next = tabs.at(index % tabs.length);
    if (next === undefined) return;
    onChange(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus();
  }
  const row = (
    <div ref={list} role="tablist" tabIndex={-1} aria-label={label} className={css.tabs} onKeyDown={move}>
      {tabs.map((tab) => (
        <button key={tab.id} type="button" role="tab" className={css.tab} aria-selected={tab.id === current} tabIndex={tab.id === current ? 0 : -1} onClick={() => onChange(tab.id)}>
          {tab.label}{tab.count !== undefined && <small>{format.number(tab.count)}</small>}
        </button>
      ))}
    </div>
  );
  return end === undefined ? row : <div className={css.withEnd}>{row}{end}</div>;
}
