import path from 'node:path';
import type { Progress } from '#shared/contract/base.ts';
import type { PackageReading } from '#shared/contract/rollups.ts';
import { AbortFlag } from '../../abort-flag.ts';
import type { Backend } from '../../backend.ts';
import { newId } from '../../db/ids.ts';
import { ruleError } from '../../errors.ts';
import { progressStream } from '../../streams.ts';
import type { WorkSession } from '../../work-client.ts';
import { keepFiles } from '../documents/service.ts';
import type { ReviewedPackage } from './package-review.ts';
import type { PackagePlan } from './package-take.ts';

interface UnderWay {
  session: WorkSession;
  fileName: string;
}

/** Packages being looked at, each with the thread that holds it. Nothing of a file is kept anywhere else. */
const underWay = new WeakMap<Backend, Map<string, UnderWay>>();

function readings(backend: Backend): Map<string, UnderWay> {
  const mine = underWay.get(backend) ?? new Map<string, UnderWay>();
  underWay.set(backend, mine);
  return mine;
}

function readingOf(backend: Backend, readingId: string): UnderWay {
  const reading = readings(backend).get(readingId);
  if (reading === undefined) throw ruleError({ rule: 'PACKAGE_GONE' });
  return reading;
}

interface ReadInput {
  campaignId: string;
  ticket: string;
  returnUnitId: string | null;
  receivedOn: string;
}

/** Reads a package in a thread of its own, which stays while the user looks at it. Whoever reads another has left this one. */
export function readPackage(backend: Backend, { ticket, campaignId, returnUnitId, receivedOn }: ReadInput, signal: AbortSignal | undefined): AsyncGenerator<Progress, PackageReading, void> {
  const flag = new AbortFlag();
  return progressStream(async (onProgress) => {
    const source = backend.tickets.take(ticket, 'read');
    for (const open of readings(backend).keys()) await discardPackage(backend, open);
    const session = backend.startWork('packages');
    try {
      const reviewed = (await session.call('read', { campaignId, returnUnitId, receivedOn, source }, { onProgress, flag })) as ReviewedPackage;
      const [readingId, fileName] = [newId(), path.basename(source).normalize('NFC')];
      readings(backend).set(readingId, { session, fileName });
      return { readingId, fileName, ...reviewed };
    } catch (error) {
      await session.close();
      throw error;
    }
  }, signal, () => flag.abort());
}

export async function reviewPackageOf(backend: Backend, { readingId, returnUnitId }: { readingId: string; returnUnitId: string }): Promise<PackageReading> {
  const { session, fileName } = readingOf(backend, readingId);
  return { readingId, fileName, ...((await session.call('review', { returnUnitId })) as ReviewedPackage) };
}

/** Takes a package: its file into the store first, then everything in one write. */
export async function takePackageOf(backend: Backend, { readingId, keepFile }: { readingId: string; keepFile: boolean }): Promise<{ taken: number }> {
  const { session, fileName } = readingOf(backend, readingId);
  const { plan, source } = (await session.call('plan', { keepFile })) as { plan: PackagePlan; source: string };
  const files = keepFile ? [{ source, fileName, sha256: plan.sha256 }] : [];
  return keepFiles(backend, files, () => backend.writer.bulkWrite('rollups.takePackage', new TextEncoder().encode(JSON.stringify(plan)), new AbortFlag()) as Promise<{ taken: number }>);
}

/** Leaves a package that was read. */
export async function discardPackage(backend: Backend, readingId: string): Promise<void> {
  const reading = readings(backend).get(readingId);
  readings(backend).delete(readingId);
  await reading?.session.close();
}
