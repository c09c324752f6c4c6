import { type BrowserWindow, dialog, shell } from 'electron';
import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isProgram, safeName } from '#shared/rules/file-names.ts';
import type { BackendHost } from './backend-host.ts';

/** What a ticket may be used for: reading a file, writing one, or keeping a folder. */
export type TicketUse = 'read' | 'write' | 'folder';
/** What can be opened; papers the program writes are only saved. */
export type OpenedKind = 'workbook' | 'backup' | 'attachment';
export type SavedKind = OpenedKind | 'document' | 'pdf' | 'calendar' | 'package' | 'picture';

const BACKUP: Electron.FileFilter[] = [{ name: 'Steering Desk', extensions: ['db'] }];
const ANY: Electron.FileFilter[] = [{ name: '*.*', extensions: ['*'] }];
const OPEN_FILTERS: Record<OpenedKind, Electron.FileFilter[]> = {
  workbook: [{ name: 'Excel, OpenDocument, CSV', extensions: ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv'] }, { name: '*.*', extensions: ['*'] }],
  backup: BACKUP,
  attachment: ANY,
};
const SAVE_FILTERS: Record<SavedKind, Electron.FileFilter[]> = {
  workbook: [{ name: 'Excel', extensions: ['xlsx'] }],
  document: [{ name: 'Word', extensions: ['docx'] }],
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  calendar: [{ name: 'iCalendar', extensions: ['ics'] }],
  picture: [{ name: 'PNG', extensions: ['png'] }, { name: 'SVG', extensions: ['svg'] }],
  package: [{ name: 'Zip', extensions: ['zip'] }],
  backup: BACKUP,
  attachment: ANY,
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
  /** A place for a copy that is only looked at; gone when the program starts again. */
  placeForCopy(name: string): Promise<{ ticket: string; name: string }>;
  /** Opens such a copy with the system's program for it; nothing happens for an unknown ticket or a program. */
  openCopy(ticket: string): Promise<void>;
}

/** `copies`: the folder for copies that are only looked at, emptied first. */
export function newFileTickets(host: BackendHost, copies: string): FileTickets {
  const emptied = rm(copies, { recursive: true, force: true }).catch(() => {});
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
    async placeForCopy(name) {
      await emptied;
      const folder = path.join(copies, randomBytes(8).toString('hex'));
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, safeName(name));
      const ticket = await give(file, 'write');
      saved.set(ticket, file);
      return { ticket, name: path.basename(file) };
    },
    async openCopy(ticket) {
      const file = saved.get(ticket);
      if (file !== undefined && file.startsWith(copies + path.sep) && !isProgram(file)) await shell.openPath(file);
    },
  };
}
