import type { Progress } from '#shared/contract/base.ts';
import type { ReplyDecision, ReplyFile, ReplyReading } from '#shared/contract/task-campaigns.ts';
import { AbortFlag } from '../../../abort-flag.ts';
import type { Backend } from '../../../backend.ts';
import { newId } from '../../../db/ids.ts';
import { ruleError } from '../../../errors.ts';
import { progressStream } from '../../../streams.ts';
import type { WorkSession } from '../../../work-client.ts';
import { keepFiles } from '../../documents/service.ts';
import type { TakenReplies } from './commit.ts';
import type { ReplyPlan } from './plan.ts';
import type { Matching } from './review.ts';

/** Replies being looked at, each reading with the thread that holds its files. Nothing of a file is kept anywhere else. */
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

/** Reads replies in a thread of its own, which stays while the user looks at them. Whoever reads others has left these. */
export function readReplies(backend: Backend, input: { campaignId: string; tickets: string[]; receivedOn: string }, signal: AbortSignal | undefined): AsyncGenerator<Progress, ReplyReading, void> {
  const flag = new AbortFlag();
  return progressStream((onProgress) => read(backend, input, onProgress, flag), signal, () => flag.abort());
}

async function read(backend: Backend, { tickets, ...input }: { campaignId: string; tickets: string[]; receivedOn: string }, onProgress: (progress: Progress) => void, flag: AbortFlag): Promise<ReplyReading> {
  const sources = tickets.map((ticket) => backend.tickets.take(ticket, 'read'));
  for (const open of readings(backend).keys()) await discardReplies(backend, open);
  const session = backend.startWork('replies');
  try {
    const files = (await session.call('read', { ...input, sources }, { onProgress, flag })) as ReplyFile[];
    const readingId = newId();
    readings(backend).set(readingId, session);
    return { readingId, files };
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Compares the replies again, with what was decided meanwhile. */
export async function reviewReplies(backend: Backend, { readingId, ...input }: Matching & { readingId: string; receivedOn: string }): Promise<ReplyReading> {
  return { readingId, files: (await sessionOf(backend, readingId).call('review', input)) as ReplyFile[] };
}

type TakeInput = Matching & { readingId: string; receivedOn: string; keepFiles: boolean; files: { file: number; decisions: ReplyDecision[] }[] };

/** Takes replies: their files into the store first, then everything in one write. What was not written is not kept either. */
export function takeReplies(backend: Backend, { readingId, ...input }: TakeInput, signal: AbortSignal | undefined): AsyncGenerator<Progress, TakenReplies, void> {
  const flag = new AbortFlag();
  return progressStream(async (onProgress) => {
    const { plan, sources } = (await sessionOf(backend, readingId).call('plan', input, { flag })) as { plan: ReplyPlan; sources: { sha256: string; source: string; fileName: string }[] };
    onProgress({ step: 'write', done: 0, total: plan.files.length });
    const taken = await keepFiles(backend, sources, () => backend.writer.bulkWrite('taskReplies.commit', new TextEncoder().encode(JSON.stringify(plan)), flag) as Promise<TakenReplies>);
    onProgress({ step: 'write', done: plan.files.length, total: plan.files.length });
    return taken;
  }, signal, () => flag.abort());
}

/** Leaves replies that were read. */
export async function discardReplies(backend: Backend, readingId: string): Promise<void> {
  const session = readings(backend).get(readingId);
  readings(backend).delete(readingId);
  await session?.close();
}
