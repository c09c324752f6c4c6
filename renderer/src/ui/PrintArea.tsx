import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { desktop } from '../app/clients.ts';
import { useShortcut } from '../app/shortcuts.ts';
import css from './PrintArea.module.css';

/** Prints the page's {@link PrintArea} through the system's dialog. */
export function usePrint({ landscape = false }: { landscape?: boolean } = {}): () => void {
  const { mutate, isPending } = useMutation(desktop.print.mutationOptions());
  return () => { if (!isPending) mutate({ landscape }); };
}

/** What goes on paper: shown only in print, where nothing else is. While it is there, Ctrl+P prints it. */
export function PrintArea({ landscape = false, children }: { landscape?: boolean; children: ReactNode }) {
  useShortcut('print', usePrint({ landscape }));
  return createPortal(<div data-print className={css.print} lang="vi">{children}</div>, document.body);
}
