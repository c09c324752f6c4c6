'use strict';
module.exports = globalThis[Symbol.for('stand-in.electron')];
// Never runs: it tells Node which names an ES module can import.
0 && (module.exports = {
  app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, nativeTheme, Notification,
  powerMonitor, protocol, screen, session, shell, utilityProcess,
});
