import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Backend } from '../../backend.ts';
import { replaceFile } from '../../office/replace-file.ts';
import type { Exported } from '../export-job.ts';

/** Writes the pages of a printed paper into the file the user chose. */
export async function savePdf({ tickets }: Pick<Backend, 'tickets'>, { ticket, pdf }: { ticket: string; pdf: string }): Promise<Exported> {
  const target = tickets.take(ticket, 'write');
  await replaceFile(target, (temporary) => writeFile(temporary, Buffer.from(pdf, 'base64')));
  return { rows: 0, fileName: path.basename(target) };
}
