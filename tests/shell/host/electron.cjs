'use strict';
module.exports = globalThis[Symbol.for('stand-in.electron')];
// Never true: it tells Node which names an ES module can import.
if (module.exports === undefined) module.exports = {
  app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, nativeTheme, Notification,
  powerMonitor, protocol, screen, session, shell, utilityProcess,
};
