import type { Progress } from '#shared/contract/base.ts';
import { AbortFlag } from '../../abort-flag.ts';
import type { Backend } from '../../backend.ts';
import { asJob, os } from '../../context.ts';
import { progressStream } from '../../streams.ts';
import type { RosterExport } from './export-session.ts';

/** Writes a roster into the file the user chose, in a thread of its own with its own view of the data. */
export const exportRoster = os.committees.exportRoster.use(asJob).handler(({ context, input, signal }) => {
  const flag = new AbortFlag();
  return progressStream((onProgress) => writeRoster(context.backend, input, onProgress, flag), signal, () => flag.abort());
});

type Input = Omit<RosterExport, 'target'> & { ticket: string };

async function writeRoster(backend: Backend, { ticket, ...input }: Input, onProgress: (progress: Progress) => void, flag: AbortFlag): Promise<{ rows: number; fileName: string }> {
  const target = backend.tickets.take(ticket, 'write');
  const session = backend.startWork('export');
  try {
    return (await session.call('roster', { ...input, target } satisfies RosterExport, { onProgress, flag })) as { rows: number; fileName: string };
  } finally {
    await session.close();
  }
}
