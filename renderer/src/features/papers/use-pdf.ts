import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';

type Open = (data: Uint8Array) => PDFDocumentLoadingTask;
let reader: Promise<Open> | undefined;

/** The library that reads PDFs, fetched with the first paper; one thread for all of them: given to each, none ends it. */
function pdfReader(): Promise<Open> {
  reader ??= import('pdfjs-dist').then(({ getDocument, PDFWorker }) => {
    const worker = PDFWorker.create({ port: new Worker(new URL('pdf-worker.ts', import.meta.url), { type: 'module' }) });
    return (data) => getDocument({ worker, data });
  });
  return reader;
}

/** A PDF in letters of Base64, opened for drawing; null until it is. */
export function usePdf(pdf: string | undefined): { file: PDFDocumentProxy | null; error: unknown } {
  const [opened, setOpened] = useState<{ pdf: string | undefined; file: PDFDocumentProxy | null; error: unknown }>({ pdf: undefined, file: null, error: null });
  useEffect(() => {
    if (pdf === undefined) return undefined;
    let left = false;
    let task: PDFDocumentLoadingTask | undefined;
    const opening = pdfReader().then((open) => {
      if (left) return null;
      task = open(Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0)));
      return task.promise;
    });
    opening.then(
      (file) => { if (!left) setOpened({ pdf, file, error: null }); },
      (error: unknown) => { if (!left) setOpened({ pdf, file: null, error }); },
    );
    return () => {
      left = true;
      void task?.destroy();
    };
  }, [pdf]);
  return opened.pdf === pdf ? opened : { file: null, error: null };
}
