import { app } from './app.ts';
import { Notification, powerMonitor, screen, shell } from './desktop.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc.ts';
import { Menu } from './menu.ts';
import { MessageChannelMain } from './ports.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';
import { strict } from './strict.ts';
import { nativeTheme } from './theme.ts';
import { utilityProcess } from './utility.ts';
import { BrowserWindow } from './window.ts';

type Names = keyof typeof import('electron');

/** What `import … from 'electron'` gives the app's main process; anything else throws. electron.cjs lists the same names. */
export const electron = strict('electron', {
  app, BrowserWindow: strict('BrowserWindow', BrowserWindow), dialog, ipcMain, Menu, MessageChannelMain, nativeTheme, Notification: strict('Notification', Notification),
  powerMonitor, protocol, screen, session, shell, utilityProcess,
} satisfies Partial<Record<Names, unknown>>);
