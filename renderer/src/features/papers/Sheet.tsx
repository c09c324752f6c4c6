import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageCanvas } from './PageCanvas.tsx';
import css from './PaperView.module.css';
import { usePage } from './use-page.ts';

interface SheetProps {
  file: PDFDocumentProxy;
  /** From 1. */
  number: number;
  zoom: number;
}

/** One page of a paper, with its text beside it for who cannot see it. */
export function Sheet({ file, number, zoom }: SheetProps) {
  const { t } = useTranslation('papers');
  const page = usePage(file, number);
  const text = usePageText(page);
  return (
    <section className={css.sheet} data-page={number} aria-label={t('page', { number, total: file.numPages })} aria-busy={page === null}>
      <PageCanvas page={page} zoom={zoom} />
      <p className={css.text}>{text}</p>
    </section>
  );
}

function usePageText(page: PDFPageProxy | null): string {
  const [text, setText] = useState('');
  useEffect(() => {
    let left = false;
    void page?.getTextContent().then(({ items }) => {
      if (!left) setText(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
    });
    return () => { left = true; };
  }, [page]);
  return text;
}
