import type { PaperSize } from '#shared/rules/list-paper.ts';
import type { WebContents } from 'electron';

/** Prints what the page shows for print, through the system's dialog; false when the user gave up. */
export function printPage(contents: WebContents, { landscape, size }: { landscape: boolean; size: PaperSize }): Promise<{ printed: boolean }> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: false, pageSize: size, landscape }, (printed) => resolve({ printed }));
  });
}
