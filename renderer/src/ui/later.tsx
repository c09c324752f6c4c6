import { useSyncExternalStore, type ComponentType } from 'react';
import { withTexts } from '../i18n/index.ts';

const all: (() => void)[] = [];

/**
 * A component whose code the first view does without. It draws nothing until it is loaded, and itself from then on.
 * React's `lazy` would wait once more at its first use, and hold back for 300 ms what had to be waited for.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const { useLoaded } = loadedLater(load);
  return function Later(props: Props) {
    const Component = useLoaded();
    return Component === undefined ? null : <Component {...props} />;
  };
}

/** Something that is loaded at its first use or by `loadAllLater`, whichever comes first. */
export function loadedLater<Loaded>(load: () => Promise<Loaded>): { useLoaded: () => Loaded | undefined; begin: () => void } {
  let loaded: Loaded | undefined;
  let begun = false;
  const listeners = new Set<() => void>();
  function begin(): void {
    if (begun) return;
    begun = true;
    void withTexts(load()).then((answer) => {
      loaded = answer;
      for (const listener of listeners) listener();
    });
  }
  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    begin();
    return () => listeners.delete(listener);
  }
  all.push(begin);
  return { useLoaded: () => useSyncExternalStore(subscribe, () => loaded), begin };
}

/** Loads all of it, so that nothing is waited for from then on. */
export function loadAllLater(): void {
  for (const begin of all) begin();
}
