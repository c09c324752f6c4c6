import { VisuallyHidden } from '@mantine/core';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Blank, blanksOf } from './blanks.ts';
import { PageCanvas } from './PageCanvas.tsx';
import css from './PaperView.module.css';
import { usePage } from './use-page.ts';

interface SheetProps {
  file: PDFDocumentProxy;
  /** From 1. */
  number: number;
  zoom: number;
  /** Whether fields that were left open are marked: on the screen, never in the file. */
  marksBlanks: boolean;
}

/** One page of a paper, with its text beside it for who cannot see it. */
export function Sheet({ file, number, zoom, marksBlanks }: SheetProps) {
  const { t } = useTranslation('papers');
  const page = usePage(file, number);
  const { text, blanks } = usePageText(page);
  return (
    <section className={css.sheet} data-page={number} aria-label={t('page', { number, total: file.numPages })} aria-busy={page === null}>
      <PageCanvas page={page} zoom={zoom} />
      <p className={css.text}>{text}</p>
      {marksBlanks && blanks.length > 0 && <Blanks blanks={blanks} />}
    </section>
  );
}

function Blanks({ blanks }: { blanks: readonly Blank[] }) {
  const { t } = useTranslation('papers');
  return (
    <ul className={css.blanks} aria-label={t('blanks.title')}>
      {blanks.map(({ name, left, top, width, height }) => {
        const said = name === '' ? t('blanks.nameless') : t('blanks.one', { name });
        return <li key={`${left} ${top}`} title={said} style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}><VisuallyHidden>{said}</VisuallyHidden></li>;
      })}
    </ul>
  );
}

const NOTHING: { text: string; blanks: Blank[] } = { text: '', blanks: [] };

function usePageText(page: PDFPageProxy | null): typeof NOTHING {
  const [read, setRead] = useState(NOTHING);
  useEffect(() => {
    let left = false;
    void page?.getTextContent().then(({ items }) => {
      const texts = items.filter((item) => 'str' in item);
      if (!left) setRead({ text: texts.map(({ str, hasEOL }) => `${str}${hasEOL ? ' ' : ''}`).join(''), blanks: blanksOf(texts, page.getViewport({ scale: 1 })) });
    });
    return () => { left = true; };
  }, [page]);
  return read;
}
