import type { PaperSheet } from '#shared/contract/papers.ts';
import { APP_ORIGIN } from '#shared/contract/handshake.ts';
import type { BrowserWindow } from 'electron';
import { randomBytes } from 'node:crypto';
import { openHiddenWindow } from './window.ts';

/** Prints official papers in a window nobody sees. */
export interface PaperPrinter {
  /** The page of a sheet that is being printed, by its address; null when there is none. */
  pageAt(url: string): Response | null;
  /** Prints the sheets one after the other: one PDF, each sheet with page numbers of its own. */
  print(sheets: readonly PaperSheet[]): Promise<Uint8Array>;
  /** Closes the window, if there is one: the program ends when no window is left. */
  close(): void;
}

/** How long the window stays for the next paper. */
const KEPT_MS = 60_000;

export function newPaperPrinter(): PaperPrinter {
  const pages = new Map<string, PaperSheet>();
  let window: BrowserWindow | null = null;
  let closing: NodeJS.Timeout | undefined;
  /** There is one window: what is printed first is waited for. */
  let last: Promise<unknown> = Promise.resolve();

  /** Prints in the window that is kept open a while: whoever looks through papers would wait for a new one at each. */
  async function printAll(sheets: readonly PaperSheet[]): Promise<Uint8Array[]> {
    clearTimeout(closing);
    window ??= openHiddenWindow();
    try {
      const printed: Uint8Array[] = [];
      for (const sheet of sheets) printed.push(await printSheet(window, sheet));
      closing = setTimeout(() => printer.close(), KEPT_MS);
      return printed;
    } catch (error) {
      printer.close();
      throw error;
    }
  }

  async function printSheet(into: BrowserWindow, sheet: PaperSheet): Promise<Uint8Array> {
    const url = `${APP_ORIGIN}/papers/${randomBytes(16).toString('hex')}.html`;
    pages.set(url, sheet);
    try {
      await into.loadURL(url);
      return await into.webContents.printToPDF({ preferCSSPageSize: true });
    } finally {
      pages.delete(url);
    }
  }

  const printer: PaperPrinter = {
    pageAt(url) {
      const sheet = pages.get(url);
      return sheet === undefined ? null : pageOf(sheet);
    },
    async print(sheets) {
      const mine = last.then(async () => joined(await printAll(sheets)));
      last = mine.catch(() => {});
      return mine;
    },
    close() {
      clearTimeout(closing);
      window?.destroy();
      window = null;
    },
  };
  return printer;
}

/** SECURITY: nothing on the page but its text, its looks and the program's fonts: no script, no picture, and an origin of its own. */
function pageOf({ css, body }: PaperSheet): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title></title><style nonce="${nonce}">${css}</style></head><body>${body}</body></html>`, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}

/** Chromium numbers pages through a whole document, so that each sheet is printed by itself and the pages are put together here. */
async function joined(printed: readonly Uint8Array[]): Promise<Uint8Array> {
  const [only] = printed;
  if (printed.length === 1 && only !== undefined) return only;
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const whole = await PDFDocument.create();
  for (const bytes of printed) {
    const part = await PDFDocument.load(bytes);
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
  }
  whole.setProducer('Steering Desk');
  whole.setCreator('Steering Desk');
  return whole.save();
}
