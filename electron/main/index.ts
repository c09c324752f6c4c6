import { app } from 'electron';
import { registerAppScheme } from './app-protocol.ts';
import { placeUserData, startApp } from './lifecycle.ts';
import { hardenCommandLine, hardenWebContents } from './security.ts';

// What must happen before the app is ready, in order; everything else begins in startApp.
placeUserData();
hardenCommandLine();
registerAppScheme();
hardenWebContents();
if (app.requestSingleInstanceLock()) startApp();
else app.exit(0);
