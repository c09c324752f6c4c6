import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';

const PIXELS_PER_POINT = 96 / 72;

/** One page of a PDF, drawn as sharp as the screen is; only near the window, for a long paper would fill the memory. */
export function PageCanvas({ page, zoom }: { page: PDFPageProxy | null; zoom: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const near = useNear(canvas);
  useEffect(() => {
    if (page === null || canvas.current === null) return undefined;
    const viewport = page.getViewport({ scale: zoom * PIXELS_PER_POINT * window.devicePixelRatio });
    canvas.current.style.width = `${viewport.width / window.devicePixelRatio}px`;
    canvas.current.style.height = `${viewport.height / window.devicePixelRatio}px`;
    canvas.current.width = near ? Math.round(viewport.width) : 0;
    canvas.current.height = near ? Math.round(viewport.height) : 0;
    if (!near) return undefined;
    const drawing = page.render({ canvas: canvas.current, viewport });
    // Given up when the size changes meanwhile: the next drawing is on its way.
    drawing.promise.catch(() => {});
    return () => drawing.cancel();
  }, [page, zoom, near]);
  return <canvas ref={canvas} aria-hidden />;
}

/** Whether an element is in the window, or less than a window away. */
function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), { scrollMargin: '100%' });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}
