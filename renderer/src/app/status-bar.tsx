import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where the page in view puts its facts and its keys. */
export interface StatusSlots {
  facts: HTMLElement | null;
  keys: HTMLElement | null;
}

export const StatusSlotsContext = createContext<StatusSlots>({ facts: null, keys: null });

/** Puts what the page in view has to say into the status bar: facts to the left, its keys to the right. */
export function InStatusBar({ slot, children }: { slot: keyof StatusSlots; children: ReactNode }) {
  const element = useContext(StatusSlotsContext)[slot];
  return element === null ? null : createPortal(children, element);
}
