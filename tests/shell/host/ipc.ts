import { log } from './context.ts';
import { emitter, strict } from './strict.ts';
import { wrapPort, type PortEnd } from './ports.ts';

const events = emitter('ipcMain', null, () => ipcMain);

export const ipcMain = strict('ipcMain', { ...events.members } satisfies Partial<Record<keyof Electron.IpcMain, unknown>>);

export type Sender = { webContents: object; mainFrame: object; reply: (channel: string, ...args: unknown[]) => void };

/** A message of a preload arrives at the app. */
export function deliverIpc(sender: Sender, channel: string, data: unknown, ports: PortEnd[]): void {
  const event = strict('IpcMainEvent', {
    ports: ports.map(wrapPort) as unknown as Electron.MessagePortMain[],
    sender: sender.webContents as Electron.WebContents,
    senderFrame: sender.mainFrame as Electron.WebFrameMain,
    processId: 1,
    frameId: 1,
    type: 'frame',
    reply: sender.reply,
    returnValue: undefined,
  } satisfies Partial<Electron.IpcMainEvent>);
  if (!events.emit(channel, event, data)) log(`ipcMain: nobody listens to "${channel}"`);
}
