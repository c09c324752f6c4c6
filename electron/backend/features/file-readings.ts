import type { Progress } from '#shared/contract/base.ts';
import { AbortFlag } from '../abort-flag.ts';
import type { Backend } from '../backend.ts';
import { newId } from '../db/ids.ts';
import { ruleError } from '../errors.ts';
import { progressStream } from '../streams.ts';
import type { WorkSession } from '../work-client.ts';
import type { WorkKind } from '../work-sessions.ts';
import type { BULK_WRITES } from './bulk-writes.ts';
import { keepFiles } from './documents/service.ts';

interface Reads {
  campaignId: string;
  tickets: string[];
  receivedOn: string;
}

/**
 * Files that units sent, being looked at: each reading with the thread that holds its files. Nothing of a file is kept anywhere else
 * until it is taken: the files into the store first, then everything in one write. What was not written is not kept either.
 */
export function fileReadings<File, Decisions extends object, Taken>(kind: WorkKind, bulkWrite: keyof typeof BULK_WRITES) {
  const underWay = new WeakMap<Backend, Map<string, WorkSession>>();
  function readings(backend: Backend): Map<string, WorkSession> {
    const mine = underWay.get(backend) ?? new Map<string, WorkSession>();
    underWay.set(backend, mine);
    return mine;
  }
  function sessionOf(backend: Backend, readingId: string): WorkSession {
    const session = readings(backend).get(readingId);
    if (session === undefined) throw ruleError({ rule: 'TASK_REPLIES_GONE' });
    return session;
  }
  async function discard(backend: Backend, readingId: string): Promise<void> {
    const session = readings(backend).get(readingId);
    readings(backend).delete(readingId);
    await session?.close();
  }
  async function begin(backend: Backend, { tickets, campaignId, receivedOn }: Reads, onProgress: (progress: Progress) => void, flag: AbortFlag): Promise<{ readingId: string; files: File[] }> {
    const sources = tickets.map((ticket) => backend.tickets.take(ticket, 'read'));
    for (const open of readings(backend).keys()) await discard(backend, open);
    const session = backend.startWork(kind);
    try {
      const files = (await session.call('read', { campaignId, receivedOn, sources }, { onProgress, flag })) as File[];
      const readingId = newId();
      readings(backend).set(readingId, session);
      return { readingId, files };
    } catch (error) {
      await session.close();
      throw error;
    }
  }
  return {
    /** Reads files in a thread of its own, which stays while the user looks at them. Whoever reads others has left these. */
    read(backend: Backend, input: Reads, signal: AbortSignal | undefined): AsyncGenerator<Progress, { readingId: string; files: File[] }, void> {
      const flag = new AbortFlag();
      return progressStream((onProgress) => begin(backend, input, onProgress, flag), signal, () => flag.abort());
    },
    /** Compares the files again, with what was decided meanwhile. */
    async review(backend: Backend, { readingId, ...input }: Decisions & { readingId: string }): Promise<{ readingId: string; files: File[] }> {
      return { readingId, files: (await sessionOf(backend, readingId).call('review', input)) as File[] };
    },
    take(backend: Backend, { readingId, ...input }: Decisions & { readingId: string }, signal: AbortSignal | undefined): AsyncGenerator<Progress, Taken, void> {
      const flag = new AbortFlag();
      return progressStream(async (onProgress) => {
        const { plan, sources } = (await sessionOf(backend, readingId).call('plan', input, { flag })) as { plan: { files: unknown[] }; sources: { sha256: string; source: string; fileName: string }[] };
        onProgress({ step: 'write', done: 0, total: plan.files.length });
        const taken = await keepFiles(backend, sources, () => backend.writer.bulkWrite(bulkWrite, new TextEncoder().encode(JSON.stringify(plan)), flag) as Promise<Taken>);
        onProgress({ step: 'write', done: plan.files.length, total: plan.files.length });
        return taken;
      }, signal, () => flag.abort());
    },
    /** Leaves files that were read. */
    discard,
  };
}
