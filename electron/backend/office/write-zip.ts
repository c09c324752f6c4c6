import JSZip from 'jszip';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { replaceFile } from './replace-file.ts';

/** A file of a package: where it stands in it, folders parted by `/`, and what it holds. */
export interface PackedFile {
  path: string;
  bytes: Uint8Array;
}

/** Writes files as one zip that every system opens, names in UTF-8: whole, or not at all. Throws as {@link replaceFile} does. */
export async function writeZip(target: string, files: readonly PackedFile[]): Promise<void> {
  const zip = new JSZip();
  for (const { path, bytes } of files) zip.file(path, bytes, { createFolders: false });
  await replaceFile(target, (temporary) => pipeline(zip.generateNodeStream({ compression: 'DEFLATE', streamFiles: true }), createWriteStream(temporary)));
}
