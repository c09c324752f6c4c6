import { ipcRenderer, webUtils } from 'electron';
import { HANDSHAKE, type HandshakeMessage } from '#shared/contract/handshake.ts';

/**
 * Hands the page's ports on to the operating-system side, which checks who sent them. The page gets no new global:
 * it posts messages to its own window, and this is the only code that listens.
 */
window.addEventListener('message', (event: MessageEvent<HandshakeMessage | null>) => {
  if (event.source !== window || event.origin !== window.location.origin) return;
  const message = event.data;
  if (message?.type === HANDSHAKE.connect || message?.type === HANDSHAKE.reconnect) ipcRenderer.postMessage(message.type, null, [...event.ports]);
  else if ((message?.type === HANDSHAKE.file || message?.type === HANDSHAKE.files) && message.file instanceof File) ipcRenderer.postMessage(message.type, { path: webUtils.getPathForFile(message.file) }, [...event.ports]);
});
