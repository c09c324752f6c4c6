import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AbortFlag } from '../../abort-flag.ts';
import type { Backend } from '../../backend.ts';
import type { WriteContext } from '../../context.ts';
import { appError } from '../../errors.ts';
import { replaceFile } from '../../office/replace-file.ts';
import type { Exported } from '../export-job.ts';

/** Where a paper goes, and whether the user said that a file there may be replaced. */
export interface PaperTarget {
  ticket: string;
  replace: boolean;
}

/**
 * Writes a paper into the place behind a ticket. A file there that is not as the program wrote it, somebody's work, is
 * replaced only when the user said so: FILE_CHANGED otherwise, and the ticket stays good for the answer.
 */
export async function writePaperInto(backend: Backend, { ticket, replace }: PaperTarget, write: (target: string) => Promise<Exported>): Promise<Exported> {
  const target = backend.tickets.take(ticket, 'write');
  if (!replace && (await keepsWork(backend, target))) {
    backend.tickets.add(ticket, target, 'write');
    throw appError('FILE_CHANGED');
  }
  const written = await write(target);
  await rememberWritten(backend, target);
  return written;
}

/** Whether there is a file at a place that is not as the program wrote it. */
export async function keepsWork(backend: Backend, target: string): Promise<boolean> {
  return existsSync(target) && (await contentOf(target)) !== (await writtenAt(backend, placeOf(target)));
}

/** Remembers how a file was written, so that somebody's work in it is noticed the next time. */
export async function rememberWritten(backend: Backend, target: string): Promise<void> {
  await backend.writer.bulkWrite('papers.remember', new TextEncoder().encode(JSON.stringify({ place: placeOf(target), sha256: await contentOf(target) })), new AbortFlag());
}

function placeOf(target: string): string {
  return createHash('sha256').update(path.resolve(target)).digest('hex');
}

async function contentOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function writtenAt({ runner }: Backend, place: string): Promise<string | undefined> {
  return runner.read(async ({ connection }) => connection.prepare('SELECT sha256 FROM written_paper WHERE place = ?').pluck().get(place) as string | undefined);
}

/** Remembers what was written where; it is no record and leaves no trace in the history. */
export function rememberPaper({ connection, records }: WriteContext, { place, sha256 }: { place: string; sha256: string }): void {
  connection.prepare('INSERT INTO written_paper (place, sha256, written_at) VALUES (?, ?, ?) ON CONFLICT (place) DO UPDATE SET sha256 = excluded.sha256, written_at = excluded.written_at').run(place, sha256, records.head.now);
}

/** Writes the pages of a printed paper into the file the user chose. */
export function savePdf(backend: Backend, { pdf, ...where }: PaperTarget & { pdf: string }): Promise<Exported> {
  return saveBytes(backend, where, Buffer.from(pdf, 'base64'));
}

/** Writes a picture into the file the user chose. */
export function savePicture(backend: Backend, { picture, ...where }: PaperTarget & { picture: { png: string } | { svg: string } }): Promise<Exported> {
  return saveBytes(backend, where, 'png' in picture ? Buffer.from(picture.png, 'base64') : Buffer.from(picture.svg, 'utf8'));
}

function saveBytes(backend: Backend, where: PaperTarget, bytes: Buffer): Promise<Exported> {
  return writePaperInto(backend, where, async (target) => {
    await replaceFile(target, (temporary) => writeFile(temporary, bytes));
    return { rows: 0, fileName: path.basename(target) };
  });
}
