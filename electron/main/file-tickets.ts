import { type BrowserWindow, dialog, shell } from 'electron';
import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isProgram, safeName } from '#shared/rules/file-names.ts';
import type { BackendHost } from './backend-host.ts';
import { chosenWorkbooks, WORKBOOK_ENDINGS } from './chosen-workbooks.ts';

/** What a ticket may be used for: reading a file, writing one, or keeping a folder. */
export type TicketUse = 'read' | 'write' | 'folder';
/** What can be opened; papers the program writes are only saved. */
export type OpenedKind = 'workbook' | 'mapping' | 'backup' | 'attachment' | 'exchange';
export type SavedKind = OpenedKind | 'document' | 'pdf' | 'calendar' | 'package' | 'picture';

const BACKUP: Electron.FileFilter[] = [{ name: 'Steering Desk', extensions: ['db'] }];
const MAPPING: Electron.FileFilter[] = [{ name: 'JSON', extensions: ['json'] }];
/** The whole of a round of returns as one file: docs/exchange-package.md. */
const EXCHANGE: Electron.FileFilter[] = [{ name: 'Steering Desk', extensions: ['sdpkg'] }];
const ANY: Electron.FileFilter[] = [{ name: '*.*', extensions: ['*'] }];
const OPEN_FILTERS: Record<OpenedKind, Electron.FileFilter[]> = {
  workbook: [{ name: 'Excel, OpenDocument, CSV', extensions: WORKBOOK_ENDINGS }, { name: '*.*', extensions: ['*'] }],
  mapping: MAPPING,
  backup: BACKUP,
  attachment: ANY,
  exchange: EXCHANGE,
};
const SAVE_FILTERS: Record<SavedKind, Electron.FileFilter[]> = {
  workbook: [{ name: 'Excel', extensions: ['xlsx'] }],
  document: [{ name: 'Word', extensions: ['docx'] }],
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  calendar: [{ name: 'iCalendar', extensions: ['ics'] }],
  picture: [{ name: 'PNG', extensions: ['png'] }, { name: 'SVG', extensions: ['svg'] }],
  package: [{ name: 'Zip', extensions: ['zip'] }],
  mapping: MAPPING,
  backup: BACKUP,
  attachment: ANY,
  exchange: EXCHANGE,
};

/** A file that may be read, by its ticket. */
interface PickedFile {
  ticket: string;
  name: string;
  bytes: number;
}
/** Several of them, and how many others lay in the folders they were looked for in. */
export interface PickedFiles {
  files: PickedFile[];
  others: number;
}

/** The user's choice of files. The page hears a ticket and the file's name; the path goes to the backend only. */
export interface FileTickets {
  pickFile(window: BrowserWindow, kind: OpenedKind, title: string): Promise<PickedFile | null>;
  /** Many workbooks at once, or those in a folder. */
  pickWorkbooks(window: BrowserWindow, from: 'files' | 'folder', title: string): Promise<PickedFiles | null>;
  chooseSave(window: BrowserWindow, kind: SavedKind, title: string, suggestedName: string): Promise<{ ticket: string; name: string } | null>;
  pickFolder(window: BrowserWindow, title: string): Promise<{ ticket: string; name: string } | null>;
  /** A ticket for a file the user dropped on the window; null when it is no file. */
  ticketFor(file: string): Promise<PickedFile | null>;
  /** Tickets for what the user dropped where many files are taken: a file, or the workbooks in a folder. */
  ticketsIn(place: string): Promise<PickedFiles>;
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

  async function forReading(file: string): Promise<PickedFile | null> {
    const found = await stat(file).catch(() => null);
    if (found === null || !found.isFile()) return null;
    return { ticket: await give(file, 'read'), name: path.basename(file), bytes: found.size };
  }

  async function allForReading(chosen: readonly string[]): Promise<PickedFiles> {
    const { files, others } = await chosenWorkbooks(chosen);
    const picked = await Promise.all(files.map(forReading));
    return { files: picked.filter((file) => file !== null), others };
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
    async pickWorkbooks(window, from, title) {
      const properties: Electron.OpenDialogOptions['properties'] = from === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'];
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, properties, ...(from === 'files' && { filters: OPEN_FILTERS.workbook }), ...startingAt() });
      const [first] = filePaths;
      if (canceled || first === undefined) return null;
      lastFolder = from === 'folder' ? first : path.dirname(first);
      return allForReading(filePaths);
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
    ticketsIn: (place) => allForReading([place]),
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
