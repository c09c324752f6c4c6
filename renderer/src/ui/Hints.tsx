import { useEffect, useState } from 'react';
import { later } from './later.tsx';

const HintBubble = later(async () => (await import('./HintBubble.tsx')).HintBubble);

/** How long the pointer rests on something before its hint is shown. */
const REST_MS = 400;

/**
 * Shows the hint (`data-hint`) of whatever the pointer rests on or the keyboard has reached. There is one for the whole
 * window: a tooltip of its own for each button would make the first view draw a third longer.
 */
export function Hints() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => watchHints(document, setElement), []);
  return element === null ? null : <HintBubble element={element} />;
}

/** Tells which element's hint is to be shown, null for none. Answers how to stop. */
function watchHints(document: Document, show: (element: HTMLElement | null) => void): () => void {
  let pointed: HTMLElement | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Focus that comes back to a button by itself, from a dialog, brings no hint. */
  let tabbed = false;
  function hide(): void {
    clearTimeout(resting);
    show(null);
  }
  function onPointer({ target }: Event): void {
    const now = hintedElement(target);
    if (now === pointed) return;
    pointed = now;
    hide();
    if (now !== null) resting = setTimeout(() => show(now.isConnected ? now : null), REST_MS);
  }
  function onFocus({ target }: Event): void {
    const now = hintedElement(target);
    if (tabbed && now !== null) show(now);
  }
  function onKey({ key }: KeyboardEvent): void {
    tabbed = key === 'Tab';
    hide();
  }
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  document.addEventListener('pointerover', onPointer, options);
  document.addEventListener('focusin', onFocus, options);
  document.addEventListener('keydown', onKey, options);
  for (const event of ['focusout', 'pointerdown', 'scroll']) document.addEventListener(event, hide, options);
  return () => {
    clearTimeout(resting);
    stop.abort();
  };
}

function hintedElement(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null;
}
