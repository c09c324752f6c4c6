import { useEffect, useEffectEvent } from 'react';

/** Keys of a page that work wherever the focus is. `back` tells that Shift is held. */
export function useFunctionKeys(keys: Record<string, (back: boolean) => void>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const handler = keys[event.key];
    if (handler === undefined || event.isComposing || event.ctrlKey || event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    handler(event.shiftKey);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
