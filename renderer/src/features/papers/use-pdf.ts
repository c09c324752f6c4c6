import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { useEffect, useState } from 'react';

/** One for all papers: given to each, none of them ends it. */
const worker = PDFWorker.create({ port: new Worker(new URL('pdf-worker.ts', import.meta.url), { type: 'module' }) });

/** A PDF in letters of Base64, opened for drawing; null until it is. */
export function usePdf(pdf: string | undefined): { file: PDFDocumentProxy | null; error: unknown } {
  const [opened, setOpened] = useState<{ pdf: string | undefined; file: PDFDocumentProxy | null; error: unknown }>({ pdf: undefined, file: null, error: null });
  useEffect(() => {
    if (pdf === undefined) return undefined;
    const task = getDocument({ worker, data: Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0)) });
    let left = false;
    task.promise.then(
      (file) => { if (!left) setOpened({ pdf, file, error: null }); },
      (error: unknown) => { if (!left) setOpened({ pdf, file: null, error }); },
    );
    return () => {
      left = true;
      void task.destroy();
    };
  }, [pdf]);
  return opened.pdf === pdf ? opened : { file: null, error: null };
}
