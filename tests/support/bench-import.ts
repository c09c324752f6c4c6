import type { ImportSummary } from '#shared/contract/imports.ts';
import type { BackendProcess } from './backend-process.ts';

/** Follows a job to its end and answers its result. */
export async function finish<R>(job: PromiseLike<AsyncIterator<unknown, R, undefined>>): Promise<R> {
  const events = await job;
  for (;;) {
    const step = await events.next();
    if (step.done === true) return step.value;
  }
}

/** An import through the ports up to the preview, with the columns as the program proposes them. */
export async function preview({ client: { imports }, ticket }: Pick<BackendProcess, 'client' | 'ticket'>, committeeId: string, file: string): Promise<{ importId: string; summary: ImportSummary }> {
  const { importId } = await finish(imports.open({ ticket: await ticket(file, 'read'), committeeId, confirmedNoSecret: true }));
  const { headerRow, columns } = await imports.table({ importId, sheet: 0 });
  const mapping = columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]));
  const summary = await finish(imports.check({ importId, sheet: 0, headerRow: headerRow ?? 1, mapping }));
  return { importId, summary };
}
