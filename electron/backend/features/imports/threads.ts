import type { Backend } from '../../backend.ts';
import type { WorkSession } from '../../work-client.ts';

/** How long a thread without a file waits for the next import. */
const KEPT_MS = 60_000;

interface Kept {
  session: WorkSession;
  timer: NodeJS.Timeout;
}
const kept = new WeakMap<Backend, Kept>();

/** A thread for an import: the one just left, which is loaded and warm, or a new one. */
export async function takeThread(backend: Backend): Promise<WorkSession> {
  const spare = kept.get(backend);
  kept.delete(backend);
  if (spare !== undefined) {
    clearTimeout(spare.timer);
    if (await hasLeft(spare.session)) return spare.session;
  }
  return backend.startWork('import');
}

/** Takes back the thread of an import that was left: everything of the file is forgotten, the thread waits a while. */
export async function giveBackThread(backend: Backend, session: WorkSession): Promise<void> {
  const isFree = await hasLeft(session);
  if (!isFree || kept.has(backend)) return session.close();
  const timer = setTimeout(() => {
    if (kept.get(backend)?.session === session) kept.delete(backend);
    void session.close();
  }, KEPT_MS);
  timer.unref();
  kept.set(backend, { session, timer });
}

/** Whether the thread forgot its file; one that ended meanwhile, with the database closed for one, did not. */
async function hasLeft(session: WorkSession): Promise<boolean> {
  return session.call('leave', undefined).then(
    () => true,
    () => false,
  );
}
