import { browserIfRunning } from './browser.ts';
import { log, violation } from './context.ts';
import { BUNDLE_HOST } from '../browser/launch-line.ts';
import { emitter, onlyKnown, preventable, refuse, strict } from './strict.ts';
import { toApp } from './requests.ts';
import { webRequest } from './web-request.ts';
import { protocol } from './protocol.ts';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Electron.Session['setDevicePermissionHandler']>[0];
type Permission = Parameters<NonNullable<CheckHandler>>[1];

/** Electron's names, and the descriptors under which Chromium keeps the same permission. */
const PERMISSIONS: Partial<Record<Permission, string[]>> = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'display-capture': ['display-capture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  'local-fonts': ['local-fonts'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'persistent-storage': ['persistent-storage'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
  fileSystem: [],
  fullscreen: [],
  hid: [],
  midiSysex: [],
  openExternal: [],
  pointerLock: [],
  serial: [],
  usb: [],
};

let onRequest: RequestHandler = null;
let onCheck: CheckHandler = null;
let onDevice: DeviceHandler = null;

function checked(permission: Permission, webContents: unknown): boolean {
  const details = { isMainFrame: true, requestingUrl: 'app://bundle/', securityOrigin: 'app://bundle/' };
  return onCheck?.(webContents as Electron.WebContents, permission, 'app://bundle/', details) ?? true;
}

function requested(permission: Permission, webContents: unknown): Promise<boolean> {
  const handler = onRequest;
  if (!handler) return Promise.resolve(true);
  const details = { isMainFrame: true, requestingUrl: 'app://bundle/' };
  return new Promise((resolve) => handler(webContents as Electron.WebContents, permission, resolve, details));
}

/** Asks the app about every permission, and gives its answers to Chromium, which then enforces them. */
export async function applyPermissions(webContents: unknown): Promise<void> {
  const browser = await browserIfRunning();
  for (const [permission, descriptors] of Object.entries(PERMISSIONS) as [Permission, string[]][]) {
    const granted = checked(permission, webContents) && (await requested(permission, webContents));
    for (const name of descriptors)
      browser?.root.tell('Browser.setPermission', { permission: { name }, setting: granted ? 'granted' : 'denied', origin: BUNDLE_HOST });
  }
}

const events = emitter('session', ['will-download'], () => defaultSession);

/** Tells the app about a download. The stand-in lets none through. */
export async function watchDownloads(): Promise<void> {
  const browser = await browserIfRunning();
  browser?.root.on('Browser.downloadWillBegin', ({ url, suggestedFilename }) => {
    let cancelled = false;
    const event = preventable({});
    const item = strict('DownloadItem', {
      getURL: () => toApp(url),
      getFilename: () => suggestedFilename,
      cancel: () => {
        cancelled = true;
      },
    } satisfies Partial<Electron.DownloadItem>);
    events.emit('will-download', event, item, null);
    log(`download: ${toApp(url)}`);
    if (!cancelled && !event.defaultPrevented) violation(`the app let a download begin: ${toApp(url)}`);
  });
}

export const defaultSession = strict('session', {
  ...events.members,
  webRequest: webRequest as unknown as Electron.WebRequest,
  protocol: protocol as unknown as Electron.Protocol,
  setPermissionRequestHandler(handler: RequestHandler) {
    onRequest = handler;
  },
  setPermissionCheckHandler(handler: CheckHandler) {
    onCheck = handler;
  },
  setDevicePermissionHandler(handler: DeviceHandler) {
    onDevice = handler;
    if (onDevice) log('session: devices are asked for by the app, and the stand-in offers none');
  },
  async setProxy(config: Electron.ProxyConfig) {
    onlyKnown('session.setProxy', config, ['mode']);
    if (config.mode !== 'direct') refuse('session.setProxy is known only with the mode "direct"');
  },
  setSpellCheckerEnabled(enable: boolean) {
    log(`session: spell checker ${enable ? 'on' : 'off'}`);
  },
  setSpellCheckerDictionaryDownloadURL(url: string) {
    log(`session: spell checker dictionaries from ${url}`);
  },
} satisfies Partial<Electron.Session>);

export const session = strict('session', { defaultSession: defaultSession as unknown as Electron.Session } satisfies Partial<typeof Electron.Session & { defaultSession: Electron.Session }>);
