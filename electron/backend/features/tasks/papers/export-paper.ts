import path from 'node:path';
import { safeName } from '#shared/rules/file-names.ts';
import { appError } from '../../../errors.ts';
import { writeDocx } from '../../../office/official-paper/docx.ts';
import { type PackedFile, writeZip } from '../../../office/write-zip.ts';
import type { WorkContext } from '../../../work-sessions.ts';
import type { Exported } from '../../export-job.ts';
import { inOneView, writePapers } from '../../export-reading.ts';
import { readTaskPapers, type TaskPapersAsked } from './service.ts';

type Job = TaskPapersAsked & { target: string };

/** Writes papers about tasks as one Word file, one after the other. */
export function exportTaskPapers({ target, ...asked }: Job, context: WorkContext): Promise<Exported> {
  return writePapers(context, target, async (reading) => {
    const [first, ...others] = (await readTaskPapers(reading, asked)).made;
    return [first.paper, ...others.map(({ paper }) => paper)];
  });
}

/** Writes each of them as a Word file of its own, packed together. */
export async function exportEachTaskPaper({ target, ...asked }: Job, context: WorkContext): Promise<Exported> {
  context.progress('read', 0, null);
  const { made } = await inOneView(context, (reading) => readTaskPapers(reading, asked));
  const files: PackedFile[] = [];
  for (const [index, { name, paper }] of made.entries()) {
    if (context.aborted()) throw appError('CANCELLED');
    files.push({ path: `${index + 1}. ${safeName(name)}.docx`, bytes: await writeDocx([paper]) });
    context.progress('write', files.length, made.length);
  }
  await writeZip(target, files);
  return { rows: files.length, fileName: path.basename(target) };
}
