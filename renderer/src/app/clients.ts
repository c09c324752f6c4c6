import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { useSyncExternalStore } from 'react';
import type { desktop as desktopContract } from '#shared/contract/desktop.ts';
import { HANDSHAKE, type HandshakeMessage } from '#shared/contract/handshake.ts';
import type { Contract } from '#shared/contract/index.ts';
import { entryKind } from './entry-kind.ts';
import { createPortLink } from './port-link.ts';

const backendLink = createPortLink((path) => entryKind(path) !== 'read');
const desktopLink = createPortLink();

/** What the page may ask the backend. */
export const api = createTanstackQueryUtils(createORPCClient<ContractRouterClient<Contract>>(backendLink));
/** What the operating-system side does for the page. */
export const desktop = createTanstackQueryUtils(createORPCClient<ContractRouterClient<typeof desktopContract>>(desktopLink), { path: ['desktop'] });

export type BackendState = 'up' | 'down' | 'failed';
let backendState: BackendState = 'up';
const listeners = new Set<() => void>();

/** Hands the ports over and keeps the backend's client alive over its restarts. Once per page. */
export function connect(onBackendBack: () => void): void {
  const desktopChannel = new MessageChannel();
  const backendChannel = new MessageChannel();
  desktopLink.open(desktopChannel.port1);
  backendLink.open(backendChannel.port1);
  post({ type: HANDSHAKE.connect }, [desktopChannel.port2, backendChannel.port2]);
  void watchBackend(onBackendBack);
}

/** The backend's state for the bar that tells of it. */
export function useBackendState(): BackendState {
  return useSyncExternalStore(subscribe, () => backendState);
}

export interface DroppedFile {
  ticket: string;
  name: string;
  bytes: number;
}

/** Files that may be read, and how many others lay in the folders they were looked for in. */
export interface ChosenFiles {
  files: DroppedFile[];
  others: number;
}

/** A ticket for a file dropped on the page; null when it cannot be taken. */
export function dropFile(file: File): Promise<DroppedFile | null> {
  return askAbout({ type: HANDSHAKE.file, file });
}

/** Tickets for everything dropped where many files are taken; a folder stands for the workbooks in it. */
export async function dropWorkbooks(dropped: readonly File[]): Promise<ChosenFiles> {
  const chosen = await Promise.all(dropped.map((file) => askAbout<ChosenFiles>({ type: HANDSHAKE.files, file })));
  return { files: chosen.flatMap(({ files }) => files), others: chosen.reduce((sum, { others }) => sum + others, 0) };
}

/** Asks main about a dropped file on a port of its own. */
function askAbout<Answer>(message: HandshakeMessage): Promise<Answer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = (event: MessageEvent<Answer>) => {
      resolve(event.data);
      port1.close();
    };
    post(message, [port2]);
  });
}

async function watchBackend(onBackendBack: () => void): Promise<void> {
  for await (const { state } of await desktop.backendState.call({})) {
    if (state === backendState) continue;
    if (state === 'up') {
      reconnect();
      setBackendState(state);
      onBackendBack();
    } else {
      backendLink.close();
      setBackendState(state);
    }
  }
}

function reconnect(): void {
  const channel = new MessageChannel();
  backendLink.open(channel.port1);
  post({ type: HANDSHAKE.reconnect }, [channel.port2]);
}

function post(message: HandshakeMessage, ports: MessagePort[]): void {
  window.postMessage(message, window.location.origin, ports);
}

function setBackendState(state: BackendState): void {
  backendState = state;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
