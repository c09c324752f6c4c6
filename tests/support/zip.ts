import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = {
  name: string;
  data: string | Buffer;
  /** Kept as it is instead of deflated. */
  stored?: boolean;
  /** What the directory says instead of the truth. */
  claim?: { size?: number; crc?: number; method?: number; flags?: number };
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x800;

/** A zip by hand, so that a test can put anything into it, also what no library would write. */
export function zipOf(entries: readonly ZipEntry[] | Readonly<Record<string, string | Buffer>>): Buffer {
  const list: readonly ZipEntry[] = Array.isArray(entries) ? (entries as readonly ZipEntry[]) : Object.entries(entries).map(([name, data]) => ({ name, data: data as string | Buffer }));
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of list) {
    const name = Buffer.from(entry.name);
    const data = Buffer.from(entry.data as string);
    const packed = entry.stored === true ? data : deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(entry.claim?.flags ?? UTF8_NAMES, 2);
    head.writeUInt16LE(entry.claim?.method ?? (entry.stored === true ? 0 : 8), 4);
    head.writeUInt32LE(entry.claim?.crc ?? crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(entry.claim?.size ?? data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([uint32(LOCAL), head, name, packed]);
    const central = Buffer.alloc(16);
    central.writeUInt32LE(offset, 12);
    directory.push(Buffer.concat([uint32(CENTRAL), Buffer.from([20, 0]), head, central.subarray(2), name]));
    pieces.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, central, uint32(END), end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** What a zip without remark holds, entry by entry in the order of its directory: `raw` is all that lies in the file of it, `central` what the directory says but the offset. */
export function rawEntries(zip: Buffer): { name: string; raw: Buffer; central: Buffer }[] {
  const end = zip.length - 22;
  const count = zip.readUInt16LE(end + 10);
  const directoryAt = zip.readUInt32LE(end + 16);
  const found: { name: string; offset: number; central: Buffer }[] = [];
  let at = directoryAt;
  for (let index = 0; index < count; index += 1) {
    const nameBytes = zip.readUInt16LE(at + 28);
    const size = 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    found.push({ name: zip.toString('utf8', at + 46, at + 46 + nameBytes), offset: zip.readUInt32LE(at + 42), central: Buffer.concat([zip.subarray(at, at + 42), zip.subarray(at + 46, at + size)]) });
    at += size;
  }
  const borders = [...found.map(({ offset }) => offset), directoryAt].toSorted((one, other) => one - other);
  return found.map(({ name, offset, central }) => ({ name, central, raw: zip.subarray(offset, borders.find((border) => border > offset)) }));
}
