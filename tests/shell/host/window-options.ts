import { onlyKnown, refuse } from './strict.ts';

type Options = Electron.BrowserWindowConstructorOptions;

const WINDOW_OPTIONS = [
  'width', 'height', 'minWidth', 'minHeight', 'x', 'y', 'show', 'title', 'icon', 'backgroundColor', 'autoHideMenuBar', 'webPreferences', 'center',
] as const satisfies readonly (keyof Options)[];

const WEB_PREFERENCES = [
  'preload', 'sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures', 'webviewTag', 'spellcheck', 'devTools',
  'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'navigateOnDragDrop', 'safeDialogs', 'disableDialogs', 'enableBlinkFeatures', 'backgroundThrottling',
] as const satisfies readonly (keyof Electron.WebPreferences)[];

/** Values under which the page would be weaker than the one that is tested. */
const MUST_BE = {
  sandbox: true, contextIsolation: true, webSecurity: true,
  nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false,
} as const satisfies Partial<Record<keyof Electron.WebPreferences, boolean>>;

export function checkWindowOptions(given: Options, appIsReady: boolean): void {
  if (!appIsReady) refuse('a BrowserWindow cannot be made before the app is ready');
  onlyKnown('BrowserWindow', given, WINDOW_OPTIONS);
  onlyKnown('BrowserWindow webPreferences', given.webPreferences, WEB_PREFERENCES);
  for (const [name, value] of Object.entries(MUST_BE)) {
    const asked = given.webPreferences?.[name as keyof typeof MUST_BE];
    if (asked !== undefined && asked !== value) refuse(`webPreferences.${name} = ${asked} is not known`);
  }
  if (given.webPreferences?.enableBlinkFeatures) refuse('webPreferences.enableBlinkFeatures is known only when empty');
}
