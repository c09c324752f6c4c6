import { type BrowserWindow, dialog, shell } from 'electron';
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { BackendHost } from './backend-host.ts';

/** What a ticket may be used for: reading a file, writing one, or keeping a folder. */
export type TicketUse = 'read' | 'write' | 'folder';
/** What can be opened; papers are only saved. */
export type OpenedKind = 'workbook' | 'backup';
export type SavedKind = OpenedKind | 'document' | 'pdf';

const BACKUP: Electron.FileFilter[] = [{ name: 'Steering Desk', extensions: ['db'] }];
const OPEN_FILTERS: Record<OpenedKind, Electron.FileFilter[]> = {
  workbook: [{ name: 'Excel, CSV', extensions: ['xlsx', 'xlsm', 'xls', 'csv'] }, { name: '*.*', extensions: ['*'] }],
  backup: BACKUP,
};
const SAVE_FILTERS: Record<SavedKind, Electron.FileFilter[]> = {
  workbook: [{ name: 'Excel', extensions: ['xlsx'] }],
  document: [{ name: 'Word', extensions: ['docx'] }],
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  backup: BACKUP,
};

/** The user's choice of files. The page hears a ticket and the file's name; the path goes to the backend only. */
export interface FileTickets {
  pickFile(window: BrowserWindow, kind: OpenedKind, title: string): Promise<{ ticket: string; name: string; bytes: number } | null>;
  chooseSave(window: BrowserWindow, kind: SavedKind, title: string, suggestedName: string): Promise<{ ticket: string; name: string } | null>;
  pickFolder(window: BrowserWindow, title: string): Promise<{ ticket: string; name: string } | null>;
  /** A ticket for a file the user dropped on the window; null when it is no file. */
  ticketFor(file: string): Promise<{ ticket: string; name: string; bytes: number } | null>;
  /** Shows a file saved in this session in its folder; nothing happens for an unknown ticket. */
  showSaved(ticket: string): void;
}

export function newFileTickets(host: BackendHost): FileTickets {
  const saved = new Map<string, string>();
  let lastFolder: string | null = null;

  async function give(file: string, use: TicketUse): Promise<string> {
    const ticket = randomBytes(16).toString('hex');
    await host.addTicket(ticket, file, use);
    return ticket;
  }

  async function forReading(file: string) {
    const found = await stat(file).catch(() => null);
    if (found === null || !found.isFile()) return null;
    return { ticket: await give(file, 'read'), name: path.basename(file), bytes: found.size };
  }

  /** Electron's dialogs begin in Downloads each time; ours begin where the user was last. */
  function startingAt(name = ''): { defaultPath?: string } {
    if (lastFolder === null) return name === '' ? {} : { defaultPath: name };
    return { defaultPath: path.join(lastFolder, name) };
  }

  return {
    async pickFile(window, kind, title) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, filters: OPEN_FILTERS[kind], properties: ['openFile'], ...startingAt() });
      const file = filePaths[0];
      if (canceled || file === undefined) return null;
      lastFolder = path.dirname(file);
      return forReading(file);
    },
    async chooseSave(window, kind, title, suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, { title, filters: SAVE_FILTERS[kind], ...startingAt(safeName(suggestedName)) });
      if (canceled || filePath === '') return null;
      lastFolder = path.dirname(filePath);
      const ticket = await give(filePath, 'write');
      saved.set(ticket, filePath);
      return { ticket, name: path.basename(filePath) };
    },
    async pickFolder(window, title) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openDirectory', 'createDirectory'] });
      const folder = filePaths[0];
      if (canceled || folder === undefined) return null;
      return { ticket: await give(folder, 'folder'), name: path.basename(folder) };
    },
    ticketFor: forReading,
    showSaved(ticket) {
      const file = saved.get(ticket);
      if (file !== undefined) shell.showItemInFolder(file);
    },
  };
}

/** In characters. Windows takes 255 for a name and, in most programs, 260 for the whole path. */
const LONGEST_NAME = 120;

/** A file name Windows accepts, from one the page suggests: no path, no reserved characters, not too long. */
export function safeName(name: string): string {
  const clean = shortened(path.basename(name.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '-'))).replace(/[. ]+$/, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(clean) || clean === '' ? `_${clean}` : clean;
}

/** Long names lose their end, and keep the extension. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const extension = /\.[a-z]{2,4}$/.exec(name)?.[0] ?? '';
  return name.slice(0, LONGEST_NAME - extension.length) + extension;
}
