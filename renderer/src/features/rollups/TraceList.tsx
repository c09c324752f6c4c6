/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list of the system cannot hold two columns */
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import css from './Rollups.module.css';

export interface TraceItem {
  id: string;
  content: ReactNode;
  /** Over it, where a group begins. */
  group?: ReactNode;
}

interface TraceListProps {
  label: string;
  items: readonly TraceItem[];
  current: string | null;
  onCurrent: (id: string) => void;
  /** Enter, or a second click: go on to what stands behind it. */
  onOpen?: (id: string) => void;
  list: RefObject<HTMLDivElement | null>;
}

/** A column of a trace: one is chosen by arrow keys, Enter goes on. */
export function TraceList({ label, items, current, onCurrent, onOpen, list }: TraceListProps) {
  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter' && current !== null) onOpen?.(current);
    else if (step !== 0) {
      const at = items.findIndex(({ id }) => id === current);
      const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
      if (next === undefined) return;
      onCurrent(next.id);
      document.getElementById(idOf(label, next.id))?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  }
  return (
    <div ref={list} role="listbox" tabIndex={0} aria-label={label} aria-activedescendant={current === null ? undefined : idOf(label, current)} className={css.list} onKeyDown={onKey}>
      {items.map(({ id, content, group }) => (
        <div key={id} role="presentation">
          {group !== undefined && <div className={css.group} role="presentation">{group}</div>}
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys are the list's */}
          <div id={idOf(label, id)} role="option" aria-selected={id === current} className={id === current ? `${css.item} ${css.chosen}` : css.item} onClick={() => (id === current ? onOpen?.(id) : onCurrent(id))}>{content}</div>
        </div>
      ))}
    </div>
  );
}

function idOf(label: string, id: string): string {
  return `${label} ${id}`.replaceAll(/\s+/gu, '-');
}
