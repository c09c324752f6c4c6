import type { KeyboardEvent } from 'react';

interface TableKeys {
  /** Rows in the list, without group headings. */
  count: number;
  /** Place of the cursor; -1 when there is none. */
  cursor: number;
  pageRows: number;
  moveTo: (position: number) => void;
  open: (position: number) => void;
  tick: ((position: number) => void) | undefined;
  tickAll: (() => void) | undefined;
  /** Ticks the rows of the group a row is in. */
  tickGroup: ((position: number) => void) | undefined;
  escape: () => boolean;
  /** ← and → in a tree; whether there was something to do. */
  fold: ((position: number, open: boolean) => boolean) | undefined;
  /** A letter or Delete pressed alone; whether the list knows it. */
  own: (key: string, position: number) => boolean;
}

/** The keys of a list: ↑ ↓ PageUp PageDown Home End move, Enter opens, Space ticks, Shift+Space the whole group, Ctrl+A ticks all, Esc closes; in a tree ← → close and open. */
export function onTableKey(event: KeyboardEvent, keys: TableKeys): void {
  // Old input methods mark their keys only by the code 229.
  if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229 || event.altKey || event.target !== event.currentTarget) return;
  if (handle(event, keys)) event.preventDefault();
}

function handle(event: KeyboardEvent, { count, cursor, pageRows, moveTo, open, tick, tickAll, tickGroup, escape, fold, own }: TableKeys): boolean {
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a' || tickAll === undefined) return false;
    tickAll();
    return true;
  }
  const target = targetOf(event.key, cursor, count, pageRows);
  if (target !== null) {
    if (count > 0) moveTo(Math.min(Math.max(target, 0), count - 1));
    return true;
  }
  if (event.key === 'Enter' && cursor >= 0) { open(cursor); return true; }
  // Without a row to tick, Space must not scroll either.
  if (event.key === ' ') { if (cursor >= 0) (event.shiftKey && tickGroup !== undefined ? tickGroup : tick)?.(cursor); return true; }
  if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && cursor >= 0 && fold !== undefined) return fold(cursor, event.key === 'ArrowRight');
  if (event.key === 'Escape') return escape();
  return !event.shiftKey && own(event.key.toLowerCase(), cursor);
}

function targetOf(key: string, cursor: number, count: number, pageRows: number): number | null {
  switch (key) {
    case 'ArrowDown': return cursor + 1;
    case 'ArrowUp': return cursor - 1;
    case 'PageDown': return cursor + pageRows;
    case 'PageUp': return cursor - pageRows;
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}
