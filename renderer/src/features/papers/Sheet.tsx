import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './PaperView.module.css';

const PIXELS_PER_POINT = 96 / 72;

interface SheetProps {
  file: PDFDocumentProxy;
  /** From 1. */
  number: number;
  zoom: number;
}

/** One page of a PDF, drawn as sharp as the screen is, with its text beside it for who cannot see it. */
export function Sheet({ file, number, zoom }: SheetProps) {
  const { t } = useTranslation('papers');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    let left = false;
    void file.getPage(number).then(async (found) => {
      const { items } = await found.getTextContent();
      if (left) return;
      setPage(found);
      setText(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
    });
    return () => { left = true; };
  }, [file, number]);
  useEffect(() => {
    if (page === null || canvas.current === null) return undefined;
    const viewport = page.getViewport({ scale: zoom * PIXELS_PER_POINT * window.devicePixelRatio });
    canvas.current.width = Math.round(viewport.width);
    canvas.current.height = Math.round(viewport.height);
    canvas.current.style.width = `${viewport.width / window.devicePixelRatio}px`;
    const drawing = page.render({ canvas: canvas.current, viewport });
    // Given up when the size changes meanwhile: the next drawing is on its way.
    drawing.promise.catch(() => {});
    return () => drawing.cancel();
  }, [page, zoom]);
  return (
    <section className={css.sheet} data-page={number} aria-label={t('page', { number, total: file.numPages })} aria-busy={page === null}>
      <canvas ref={canvas} aria-hidden />
      <p className={css.text}>{text}</p>
    </section>
  );
}
