import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { PaperSize } from '#shared/rules/list-paper.ts';
import { desktop } from '../app/clients.ts';
import { useShortcut } from '../app/shortcuts.ts';
import css from './PrintArea.module.css';

/** Prints the page's {@link PrintArea} through the system's dialog. */
export function usePrint({ landscape = false }: { landscape?: boolean } = {}): () => void {
  const { mutate, isPending } = useMutation({ mutationFn: printNow, meta: { invalidates: [] } });
  return () => { if (!isPending) mutate({ landscape }); };
}

/** Prints what stands in the {@link PrintArea} now. */
export async function printNow({ landscape, size = 'A4' }: { landscape: boolean; size?: PaperSize }): Promise<void> {
  await loadPaperFonts(document.querySelector('[data-print]')?.textContent ?? '');
  await desktop.print.call({ landscape, size });
}

/** Where Times New Roman is missing, its stand-in is loaded first: nothing on the screen has asked for it. */
export async function loadPaperFonts(text: string): Promise<void> {
  await Promise.all(['', 'bold ', 'italic '].map((style) => document.fonts.load(`${style}12pt Tinos`, text)));
}

/** What goes on paper: shown only in print, where nothing else is. While it is there, Ctrl+P prints it. */
export function PrintArea({ landscape = false, children }: { landscape?: boolean; children: ReactNode }) {
  useShortcut('print', usePrint({ landscape }));
  return createPortal(<div data-print className={css.print} lang="vi">{children}</div>, document.body);
}
