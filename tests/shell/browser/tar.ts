import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

const BLOCK = 512;

type Entry = { name: string; mode: number; isFile: boolean; bytes: Buffer };

function text(header: Buffer, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end).trim();
}

function* entries(archive: Buffer): Generator<Entry> {
  let offset = 0;
  while (offset + BLOCK <= archive.length && archive[offset] !== 0) {
    const header = archive.subarray(offset, offset + BLOCK);
    const size = Number.parseInt(text(header, 124, 12), 8);
    const prefix = text(header, 345, 155);
    const name = prefix ? `${prefix}/${text(header, 0, 100)}` : text(header, 0, 100);
    const type = text(header, 156, 1);
    offset += BLOCK;
    yield {
      name,
      mode: Number.parseInt(text(header, 100, 8), 8),
      isFile: type === '' || type === '0',
      bytes: archive.subarray(offset, offset + size),
    };
    offset += Math.ceil(size / BLOCK) * BLOCK;
  }
}

/** Writes the plain files of a ustar archive under `folder`. Throws if one would land outside it. */
export function unpackTar(archive: Buffer, folder: string): void {
  for (const entry of entries(archive)) {
    if (!entry.isFile) continue;
    const target = resolve(folder, entry.name);
    if (!target.startsWith(resolve(folder) + sep)) throw new Error(`The archive names a file outside its folder: ${entry.name}`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, entry.bytes);
    chmodSync(target, entry.mode & 0o755);
  }
}
