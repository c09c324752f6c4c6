import { useEffect, useEffectEvent } from 'react';

type Arrow = 'left' | 'right' | 'up' | 'down';
const ARROWS: Partial<Record<string, Arrow>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** Alt with an arrow key, for the whole page; `up` and `down` only while a list has the focus. */
export function useAltArrows(handlers: Partial<Record<Arrow, () => void>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow === undefined || !event.altKey || event.ctrlKey || event.shiftKey || event.isComposing || event.defaultPrevented) return;
    const handler = handlers[arrow];
    if (handler === undefined || ((arrow === 'up' || arrow === 'down') && !inGrid(event.target))) return;
    // Alt+← must not go back to the page before.
    event.preventDefault();
    handler();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function inGrid(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[role=grid], [role=treegrid]');
}
