import { useSyncExternalStore } from 'react';

/** A short word to the user at the foot of the window. */
export type Toast =
  | { id: number; kind: 'done' | 'say'; text: string; undo?: true | (() => void) }
  | { id: number; kind: 'error'; error: unknown };

const SHOWN_MS = { done: 8000, say: 5000, error: 15_000 };
const MOST = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

export const toast = {
  /** Something was done; `undo: true` offers to take back the newest entry of the history. */
  done: (text: string, options: { undo?: true | (() => void) } = {}): void => {
    // What was done before is no longer the newest: its offer would take back this.
    toast.dropUndo();
    add({ id: nextId(), kind: 'done', text, ...options });
  },
  say: (text: string): void => add({ id: nextId(), kind: 'say', text }),
  error: (error: unknown): void => add({ id: nextId(), kind: 'error', error }),
  /** After another write or an undoing nothing on the screen offers to take back what was newest before. */
  dropUndo: (): void => set(toasts.filter((shown) => shown.kind !== 'done' || shown.undo !== true)),
  dismiss: (id: number): void => set(toasts.filter((shown) => shown.id !== id)),
};

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts);
}

function nextId(): number {
  lastId += 1;
  return lastId;
}

function add(added: Toast): void {
  set([...toasts, added].slice(-MOST));
  setTimeout(() => toast.dismiss(added.id), SHOWN_MS[added.kind]);
}

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
