import { type BrowserWindow, ipcMain, type IpcMainEvent, type MessagePortMain } from 'electron';
import { HANDSHAKE } from '#shared/contract/handshake.ts';
import { servePort, type ServedPort } from '../serve-port.ts';
import type { BackendHost } from './backend-host.ts';
import { desktopRouter, toDesktopError } from './desktop-router.ts';
import type { FileTickets } from './file-tickets.ts';
import { log } from './log.ts';
import { newNotifier } from './notifications.ts';
import type { PaperPrinter } from './papers.ts';
import { isOurPage } from './security.ts';

/**
 * Takes the ports a page hands over: the desktop's is served here, the backend's is passed on to its process.
 * SECURITY: whoever is not the main frame of our own page gets nothing, and its ports are closed.
 */
export function acceptPorts(window: BrowserWindow, host: BackendHost, files: FileTickets, papers: PaperPrinter): void {
  const guarded = (ports: number, accept: (event: IpcMainEvent, message: unknown) => void) => (event: IpcMainEvent, message: unknown) => {
    if (event.sender === window.webContents && isOurPage(event.senderFrame) && event.ports.length === ports) accept(event, message);
    else {
      log.error('a port from elsewhere was refused');
      for (const port of event.ports) port.close();
    }
  };
  const notifier = newNotifier();
  ipcMain.on(HANDSHAKE.connect, guarded(2, ({ ports: [desktopPort, backendPort] }) => {
    servePort(desktopPort as ServedPort & MessagePortMain, {
      router: desktopRouter,
      context: () => ({ window, host, files, papers, notifier }),
      toError: toDesktopError,
      onGarbage: (error) => log.error('unreadable message', error),
    });
    host.connect(backendPort as MessagePortMain);
  }));
  ipcMain.on(HANDSHAKE.reconnect, guarded(1, ({ ports: [backendPort] }) => host.connect(backendPort as MessagePortMain)));
  ipcMain.on(HANDSHAKE.file, guarded(1, ({ ports: [reply] }, message) => {
    void answerDropped(reply as MessagePortMain, message, (path) => (path === '' ? null : files.ticketFor(path)));
  }));
  ipcMain.on(HANDSHAKE.files, guarded(1, ({ ports: [reply] }, message) => {
    void answerDropped(reply as MessagePortMain, message, (path) => (path === '' ? { files: [], others: 0 } : files.ticketsIn(path)));
  }));
}

/** Answers on the port of a drop. `path` is empty for what is no file of this computer. */
async function answerDropped(reply: MessagePortMain, message: unknown, answer: (path: string) => unknown): Promise<void> {
  const { path } = (message ?? {}) as { path?: unknown };
  reply.postMessage(await answer(typeof path === 'string' ? path : ''));
  reply.close();
}
