import { crc32, createDeflateRaw } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import type { Entry } from 'yauzl';
import type { ReadGuard } from './read-guard.ts';
import { damaged } from './workbook-error.ts';
import type { ZipDirectory } from './zip-directory.ts';

/** What becomes of a part: its new bytes, or null when it is left out. */
export type PartChange = AsyncIterable<Buffer> | null;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const DEFLATED = 8;
/** Takes half the time of the usual level and gives a sheet a few hundredths more. */
const LEVEL = 4;
const CHUNK_BYTES = 256 * 1024;
/** Sizes stand behind the bytes instead of before them. */
const DESCRIPTOR_FLAG = 0x08;
/** The piece of the extra field with sizes beyond 32 bits; no workbook within the limits of the reader needs one. */
const ZIP64 = 0x0001;

type Place = { entry: Entry; start: number; end: number };
type Packed = { entry: Entry; offset: number; size: number; crc: number; packedSize: number; method: number; flags: number };

/**
 * A zip in pieces, with some parts changed: every other entry is copied as it lies in the file (header, packed bytes,
 * date, flags, what stands behind it), in the same order, and so is what the directory says of it. Changes go by names
 * as compared. Throws WORKBOOK_DAMAGED where entries lie on top of each other.
 */
export async function* copyZip(bytes: Buffer, directory: ZipDirectory, changes: ReadonlyMap<string, PartChange>, guard: ReadGuard): AsyncGenerator<Buffer> {
  const packed = new Map<string, Packed>();
  let offset = 0;
  for await (const [name, written] of oneAhead(placesOf(bytes, directory), ([part, place]) => entryOf(bytes, place, changes.get(part)))) {
    guard.check();
    if (written === null) continue;
    packed.set(name, { ...written.packed, offset });
    for (const piece of written.pieces) {
      offset += piece.length;
      yield piece;
    }
  }
  const kept = [...directory.entries.keys()].flatMap((name) => packed.get(name) ?? []);
  const central = Buffer.concat(kept.map(centralOf));
  yield central;
  yield endOf(kept.length, central.length, offset, directory.comment);
}

/** Each place with its entry, the next one being packed (in a thread of its own) while this one is written. */
async function* oneAhead<T extends [string, unknown]>(places: readonly T[], make: (place: T) => Promise<Written | null>): AsyncGenerator<[name: string, written: Written | null]> {
  const started: Promise<Written | null>[] = [];
  for (let index = 0; index < places.length; index++) {
    while (started.length < places.length && started.length <= index + 1) {
      const making = make(places[started.length]!);
      // Told when its turn comes; until then nobody listens.
      making.catch(() => undefined);
      started.push(making);
    }
    yield [places[index]![0], await started[index]!];
    started[index] = NOTHING;
  }
}
const NOTHING = Promise.resolve(null);

async function entryOf(bytes: Buffer, place: Place, change: PartChange | undefined): Promise<Written | null> {
  if (change === null) return null;
  return change === undefined ? copied(bytes, place) : renewed(bytes, place, change);
}

/** The entries in the order in which they lie in the file; each ends where the next begins. */
function placesOf(bytes: Buffer, { entries, from }: ZipDirectory): [name: string, place: Place][] {
  const places = [...entries].toSorted(([, one], [, other]) => one.entry.relativeOffsetOfLocalHeader - other.entry.relativeOffsetOfLocalHeader);
  return places.map(([name, { entry, start }], index): [string, Place] => {
    const end = Math.min(places[index + 1]?.[1].entry.relativeOffsetOfLocalHeader ?? bytes.length, from > entry.relativeOffsetOfLocalHeader ? from : bytes.length);
    if (start + entry.compressedSize > end) throw damaged('entries of the zip lie on top of each other');
    return [name, { entry, start, end }];
  });
}

type Written = { packed: Omit<Packed, 'offset'>; pieces: Buffer[] };

function copied(bytes: Buffer, { entry, end }: Place): Written {
  const packed = { entry, size: entry.uncompressedSize, crc: entry.crc32, packedSize: entry.compressedSize, method: entry.compressionMethod, flags: entry.generalPurposeBitFlag };
  return { packed, pieces: [bytes.subarray(entry.relativeOffsetOfLocalHeader, end)] };
}

async function renewed(bytes: Buffer, { entry, start }: Place, content: AsyncIterable<Buffer>): Promise<Written> {
  const { pieces, size, crc } = await deflated(content);
  const packed = { entry, size, crc, packedSize: pieces.reduce((sum, piece) => sum + piece.length, 0), method: DEFLATED, flags: entry.generalPurposeBitFlag & ~DESCRIPTOR_FLAG };
  const extraFrom = entry.relativeOffsetOfLocalHeader + LOCAL_BYTES + entry.fileNameRaw.length;
  const extra = withoutZip64(bytes.subarray(extraFrom, start));
  const head = Buffer.alloc(LOCAL_BYTES);
  head.writeUInt32LE(LOCAL, 0);
  writeCommon(head, 4, packed, extra.length);
  return { packed, pieces: [head, entry.fileNameRaw, extra, ...pieces] };
}

async function deflated(content: AsyncIterable<Buffer>): Promise<{ pieces: Buffer[]; size: number; crc: number }> {
  const pieces: Buffer[] = [];
  let size = 0;
  let crc = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      size += chunk.length;
      crc = crc32(chunk, crc);
      yield chunk;
    }
  }
  await pipeline(counted, createDeflateRaw({ level: LEVEL, chunkSize: CHUNK_BYTES }), async (source: AsyncIterable<Buffer>) => {
    for await (const piece of source) pieces.push(piece);
  });
  return { pieces, size, crc };
}

/** What both headers of an entry say alike, from the version needed to the length of the extra field. */
function writeCommon(head: Buffer, at: number, { entry, flags, method, crc, packedSize, size }: Omit<Packed, 'offset'>, extraBytes: number): void {
  head.writeUInt16LE(entry.versionNeededToExtract, at);
  head.writeUInt16LE(flags, at + 2);
  head.writeUInt16LE(method, at + 4);
  head.writeUInt16LE(entry.lastModFileTime, at + 6);
  head.writeUInt16LE(entry.lastModFileDate, at + 8);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(packedSize, at + 14);
  head.writeUInt32LE(size, at + 18);
  head.writeUInt16LE(entry.fileNameRaw.length, at + 22);
  head.writeUInt16LE(extraBytes, at + 24);
}

function centralOf(packed: Packed): Buffer {
  const { entry } = packed;
  const extra = withoutZip64(entry.extraFieldRaw);
  const head = Buffer.alloc(CENTRAL_BYTES);
  head.writeUInt32LE(CENTRAL, 0);
  head.writeUInt16LE(entry.versionMadeBy, 4);
  writeCommon(head, 6, packed, extra.length);
  head.writeUInt16LE(entry.fileCommentRaw.length, 32);
  head.writeUInt16LE(entry.internalFileAttributes, 36);
  head.writeUInt32LE(entry.externalFileAttributes, 38);
  head.writeUInt32LE(packed.offset, 42);
  return Buffer.concat([head, entry.fileNameRaw, extra, entry.fileCommentRaw]);
}

function endOf(count: number, centralBytes: number, offset: number, comment: Buffer): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(centralBytes, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, comment]);
}

/** Pieces of an extra field are an id, a length and so many bytes; what is cut off at its end is left as it is. */
function withoutZip64(extra: Buffer): Buffer {
  const kept: Buffer[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) !== ZIP64) kept.push(extra.subarray(at, end));
    at = end;
  }
  if (at < extra.length) kept.push(extra.subarray(at));
  return Buffer.concat(kept);
}
