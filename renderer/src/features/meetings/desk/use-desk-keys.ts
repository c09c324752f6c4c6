import { useEffect, useEffectEvent } from 'react';
import { runShortcut } from '../../../app/shortcuts.ts';

/** What keys do at the desk, beside those of the whole program. */
export interface DeskKeys {
  kind: (index: number) => void;
  write: () => void;
  speaker: () => void;
  people: () => void;
  conclude: () => void;
  item: (step: 1 | -1) => void;
  entry: (step: 1 | -1) => void;
  table: () => void;
  present: () => void;
}

const KINDS = 6;

/** Listens to the keys of the desk wherever the focus is, but not behind a dialog. */
export function useDeskKeys(keys: DeskKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.shiftKey || event.metaKey) return;
    const act = escapesEditor(event) ? () => runShortcut('escape') : actOf(event, keys);
    // The page is looked through for a dialog only for a key that means something: a letter would be felt.
    if (act === null || document.querySelector('[aria-modal=true]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    // Before the editor, which has meanings of its own for some.
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}

/** The editor keeps Esc to itself, and does nothing with it. */
function escapesEditor({ key, target }: KeyboardEvent): boolean {
  return key === 'Escape' && target instanceof HTMLElement && target.isContentEditable;
}

function actOf({ key, code, altKey, ctrlKey }: KeyboardEvent, keys: DeskKeys): (() => void) | null {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
  if (key === 'F11') return keys.present;
  if (ctrlKey && !altKey) {
    if (key === 'Enter') return keys.write;
    return step === null ? null : () => keys.item(step);
  }
  if (!altKey || ctrlKey) return null;
  if (step !== null) return () => keys.entry(step);
  const digit = Number(/^Digit(\d)$/.exec(code)?.[1] ?? 0);
  if (digit >= 1 && digit <= KINDS) return () => keys.kind(digit - 1);
  const letters: Partial<Record<string, () => void>> = { KeyN: keys.speaker, KeyD: keys.people, KeyK: keys.conclude, KeyT: keys.table };
  return letters[code] ?? null;
}
