import type { CheckedFiles, FileFault, FileOwner } from '#shared/contract/documents.ts';
import { AbortFlag } from '../../abort-flag.ts';
import type { Backend } from '../../backend.ts';
import type { WorkSession } from '../../work-client.ts';
import type { CopiedFrom } from './file-session.ts';
import type { Written } from './service.ts';

/** The store is changed by one after the other: what one takes in, no other deletes meanwhile. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(backend: Backend, work: (session: WorkSession) => Promise<T>): Promise<T> {
  const mine = last.then(() => inSession(backend, work));
  last = mine.catch(() => {});
  return mine;
}

async function inSession<T>(backend: Backend, work: (session: WorkSession) => Promise<T>): Promise<T> {
  const session = backend.startWork('files');
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Takes the file behind a ticket into the store, then records it: a record never names a file that is not whole. */
export function attachFile(backend: Backend, { ticket, owner }: { owner: FileOwner; ticket: string }): Promise<Written> {
  const source = backend.tickets.take(ticket, 'read');
  return inTurn(backend, async (session) => {
    const stored = (await session.call('store', { ...owner, source })) as { sha256: string };
    try {
      return (await backend.writer.bulkWrite('documents.attach', new TextEncoder().encode(JSON.stringify({ ...owner, ...stored })), new AbortFlag())) as Written;
    } catch (error) {
      await session.call('discard', { sha256: stored.sha256 });
      throw error;
    }
  });
}

/** Takes files that were read into the store, then writes the record that names them; without it none of them stays. */
export function keepFiles<T>(backend: Backend, files: readonly { source: string; fileName: string; sha256: string }[], record: () => Promise<T>): Promise<T> {
  return inTurn(backend, async (session) => {
    try {
      for (const file of files) await session.call('keep', file);
      return await record();
    } catch (error) {
      for (const { sha256 } of files) await session.call('discard', { sha256 });
      throw error;
    }
  });
}

/** Writes a proved copy of a file into the place behind a ticket. */
export function copyFile(backend: Backend, from: CopiedFrom, { ticket, ...input }: { id: string; ticket: string; readOnly: boolean }): Promise<{ fileName: string }> {
  const target = backend.tickets.take(ticket, 'write');
  return inSession(backend, async (session) => (await session.call('copy', { ...input, from, target })) as { fileName: string });
}

/** Tells which files are missing or were changed outside the program. */
export function checkFiles(backend: Backend, input: CheckedFiles): Promise<{ checked: number; faults: FileFault[] }> {
  return inSession(backend, async (session) => (await session.call('check', input)) as { checked: number; faults: FileFault[] });
}

/** Deletes the files whose records were erased for good. It can be cut off: it is done again at the next start. */
export function forgetErasedFiles(backend: Backend): Promise<unknown> {
  return inTurn(backend, (session) => session.call('forget', undefined));
}
