import type { WebContents } from 'electron';

/** Prints what the page shows for print, through the system's dialog; false when the user gave up. */
export function printPage(contents: WebContents, landscape: boolean): Promise<{ printed: boolean }> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: false, pageSize: 'A4', landscape }, (printed) => resolve({ printed }));
  });
}
