import { implement, ORPCError } from '@orpc/server';
import { app, type BrowserWindow, nativeTheme, shell } from 'electron';
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { desktop as contract } from '#shared/contract/desktop.ts';
import { ERRORS } from '#shared/contract/errors.ts';
import type { BackendHost, BackendState } from './backend-host.ts';
import type { FileTickets } from './file-tickets.ts';
import { log } from './log.ts';
import type { Notifier } from './notifications.ts';
import type { PaperPrinter } from './papers.ts';
import { printPage } from './print.ts';
import { resourcesFolder } from './window.ts';

export interface DesktopContext {
  window: BrowserWindow;
  host: BackendHost;
  files: FileTickets;
  papers: PaperPrinter;
  notifier: Notifier;
}

const os = implement(contract).$context<DesktopContext>();

function placeOf(place: 'backups' | 'data' | 'logs' | 'samples'): string {
  return place === 'samples' ? path.join(resourcesFolder(), 'sample-office') : path.join(app.getPath('userData'), place);
}

/** What the page may ask of the operating-system side. */
export const desktopRouter = os.router({
  pickFile: os.pickFile.handler(({ context, input }) => context.files.pickFile(context.window, input.kind, input.title)),
  pickWorkbooks: os.pickWorkbooks.handler(({ context, input }) => context.files.pickWorkbooks(context.window, input.from, input.title)),
  chooseSave: os.chooseSave.handler(({ context, input }) => context.files.chooseSave(context.window, input.kind, input.title, input.suggestedName)),
  pickFolder: os.pickFolder.handler(({ context, input }) => context.files.pickFolder(context.window, input.title)),
  showInFolder: os.showInFolder.handler(({ context, input }) => context.files.showSaved(input.ticket)),
  placeForCopy: os.placeForCopy.handler(({ context, input }) => context.files.placeForCopy(input.name)),
  openCopy: os.openCopy.handler(({ context, input }) => context.files.openCopy(input.ticket)),
  openPlace: os.openPlace.handler(async ({ input }) => {
    const folder = placeOf(input.place);
    await mkdir(folder, { recursive: true }).catch(() => {});
    await shell.openPath(folder);
  }),
  print: os.print.handler(({ context, input }) => printPage(context.window.webContents, input)),
  printSheets: os.printSheets.handler(async ({ context, input }) => ({ pdf: Buffer.from(await context.papers.print(input.sheets)).toString('base64') })),
  info: os.info.handler(() => ({
    version: app.getVersion(),
    systemLanguage: (app.getPreferredSystemLanguages()[0] ?? app.getLocale()).startsWith('vi') ? ('vi' as const) : ('en' as const),
    dark: nativeTheme.shouldUseDarkColors,
  })),
  backendState: os.backendState.handler(({ context, signal }) => states(context.host, signal)),
  setTheme: os.setTheme.handler(({ input }) => {
    nativeTheme.themeSource = input.theme;
  }),
  notify: os.notify.handler(({ context, input }) => context.notifier.show(context.window, input)),
  quit: os.quit.handler(() => app.quit()),
});

/** The backend's state now and every change after it, until the page is gone. */
async function* states(host: BackendHost, signal: AbortSignal | undefined): AsyncGenerator<{ state: BackendState }, void, void> {
  const waiting: BackendState[] = [host.state];
  let wake = () => {};
  const stop = host.onState((state) => {
    waiting.push(state);
    wake();
  });
  signal?.addEventListener('abort', () => wake(), { once: true });
  try {
    while (signal?.aborted !== true) {
      const state = waiting.shift();
      if (state !== undefined) yield { state };
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    stop();
  }
}

/** Errors of this side in the same closed list as the backend's. */
export function toDesktopError(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError && Object.hasOwn(ERRORS, error.code)) return error;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return new ORPCError('INVALID_INPUT', { defined: true, status: 400, message: 'INVALID_INPUT', data: { issues: [] } });
  const id = randomUUID();
  log.error(`bug ${id}`, error);
  return new ORPCError('BUG', { defined: true, status: 500, message: 'BUG', data: { id } });
}
