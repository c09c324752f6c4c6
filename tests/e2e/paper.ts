import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A printed sheet: how many pages it has, and its words where the machine has pdftotext (poppler); null where it has not. */
export function readPaper(file: string): { pages: number; text: string | null } {
  const bytes = readFileSync(file);
  const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  const { status, stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  if (status !== 0) console.log('pdftotext is not on this machine: only the pages of the print were counted.');
  return { pages, text: status === 0 ? stdout.normalize('NFC') : null };
}
