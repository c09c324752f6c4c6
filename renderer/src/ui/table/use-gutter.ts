import { useCallback, useSyncExternalStore } from 'react';

/** How wide the scrollbar at the right of an element is now, in px: what lies over the element leaves it free. */
export function useGutter(scroller: HTMLElement | null): number {
  const subscribe = useCallback((listener: () => void) => {
    if (scroller === null) return () => undefined;
    const observer = new ResizeObserver(listener);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scroller]);
  return useSyncExternalStore(subscribe, () => (scroller === null ? 0 : scroller.offsetWidth - scroller.clientWidth));
}
