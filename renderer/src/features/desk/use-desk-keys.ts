import { type RefObject, useEffect } from 'react';

const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down go from line to line through the whole Desk, from the first when none has the focus; Enter opens it, as links do. */
export function useDeskKeys(desk: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (desk.current === null || event.defaultPrevented || event.altKey || event.ctrlKey || event.shiftKey || event.metaKey) return;
      const { activeElement, body } = document;
      if (activeElement !== body && !desk.current.contains(activeElement)) return;
      const lines = [...desk.current.querySelectorAll<HTMLElement>('[data-desk-line]')];
      const now = lines.findIndex((line) => line === activeElement);
      const next = event.key === 'Home' ? 0 : event.key === 'End' ? lines.length - 1 : lineAfter(now, STEPS[event.key], lines.length);
      if (next === null) return;
      event.preventDefault();
      lines[next]?.focus();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [desk]);
}

function lineAfter(now: number, step: number | undefined, count: number): number | null {
  if (step === undefined || count === 0) return null;
  return now === -1 ? 0 : Math.min(count - 1, Math.max(0, now + step));
}
