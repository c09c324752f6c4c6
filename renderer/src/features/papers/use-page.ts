import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';

/** A page of a PDF, from 1; null until it is read. */
export function usePage(file: PDFDocumentProxy, number: number): PDFPageProxy | null {
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  useEffect(() => {
    let left = false;
    void file.getPage(number).then((found) => { if (!left) setPage(found); });
    return () => { left = true; };
  }, [file, number]);
  return page;
}
