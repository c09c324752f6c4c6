import { useEffect, useEffectEvent } from 'react';

/** What keys can ask for. Pages register for them; the newest registered handler gets the key. */
export type Shortcut = 'search' | 'new' | 'filter' | 'save' | 'print' | 'undo' | 'help' | 'escape';

const CTRL_KEYS: Partial<Record<string, Shortcut>> = { k: 'search', n: 'new', f: 'filter', s: 'save', p: 'print', z: 'undo' };
const PLAIN_KEYS: Partial<Record<string, Shortcut>> = { F1: 'help', Escape: 'escape' };

/** What still works while a dialog is open; the rest is for the page behind it. */
const OVER_DIALOGS: ReadonlySet<Shortcut> = new Set(['escape', 'save']);

type Handler = () => void;
const handlers = new Map<Shortcut, Handler[]>();
let awaited: Shortcut | null = null;

/** Registers a handler while the component is mounted and `enabled`. */
export function useShortcut(shortcut: Shortcut, handler: Handler, enabled = true): void {
  const latest = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled) return undefined;
    const entry = (): void => latest();
    handlers.set(shortcut, [...(handlers.get(shortcut) ?? []), entry]);
    if (awaited === shortcut) {
      awaited = null;
      queueMicrotask(entry);
    }
    return () => { handlers.set(shortcut, (handlers.get(shortcut) ?? []).filter((other) => other !== entry)); };
  }, [shortcut, enabled]);
}

/** Does what a key would do now, on the page in view. */
export function runShortcut(shortcut: Shortcut): void {
  handlers.get(shortcut)?.at(-1)?.();
}

/** Does what a key would do on the page that comes into view next, as soon as it can. */
export function runOnNextPage(shortcut: Shortcut): void {
  awaited = shortcut;
}

/**
 * Listens to the keyboard of the whole page. Returns how to stop. It listens at the document, as what hovers over the
 * page does: a hint that is shown would keep Esc from the window.
 */
export function listenToShortcuts(target: Document): () => void {
  let ownEscape = false;
  const beforeKey = (event: KeyboardEvent): void => { ownEscape = event.key === 'Escape' && takesEscape(event.target); };
  const onKey = (event: KeyboardEvent): void => {
    const shortcut = shortcutOf(event);
    if (shortcut === null || event.defaultPrevented) return;
    if (shortcut === 'undo' && isTyping(event.target)) return;
    if (shortcut === 'escape' && ownEscape) return;
    if (!OVER_DIALOGS.has(shortcut) && document.querySelector('[aria-modal=true]') !== null) {
      event.preventDefault();
      return;
    }
    const handler = handlers.get(shortcut)?.at(-1);
    // Ctrl+S, Ctrl+P and the like never reach the browser's own meaning.
    if (shortcut !== 'escape') event.preventDefault();
    handler?.();
  };
  // Asked before the list or menu hears the key, for then it is closed already.
  target.addEventListener('keydown', beforeKey, { capture: true });
  target.addEventListener('keydown', onKey);
  return () => {
    target.removeEventListener('keydown', beforeKey, { capture: true });
    target.removeEventListener('keydown', onKey);
  };
}

/** The shortcut a key event means; none while an input method composes a word. */
export function shortcutOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'>): Shortcut | null {
  // Old input methods mark their keys only by the code 229.
  if (event.isComposing || event.keyCode === 229) return null;
  if (event.altKey || event.shiftKey) return null;
  if (event.ctrlKey || event.metaKey) return CTRL_KEYS[event.key.toLowerCase()] ?? null;
  return PLAIN_KEYS[event.key] ?? null;
}

/** Whether Esc closes an open list of choices or a menu, and nothing else. */
function takesEscape(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input[aria-expanded=true], button[aria-haspopup][aria-expanded=true], [role=menu], [data-own-escape]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
}
