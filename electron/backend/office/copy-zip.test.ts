import { crc32, deflateRawSync } from 'node:zlib';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { rawEntries, zipOf } from '../../../tests/support/zip.ts';
import { copyZip, type PartChange } from './copy-zip.ts';
import { createReadGuard } from './read-guard.ts';
import { packageOf } from './zip.ts';
import { readDirectory } from './zip-directory.ts';

async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

async function copy(bytes: Buffer, changes: Record<string, PartChange> = {}): Promise<Buffer> {
  const guard = createReadGuard({});
  const pieces: Buffer[] = [];
  for await (const piece of copyZip(bytes, await readDirectory(bytes, guard), new Map(Object.entries(changes)), guard)) pieces.push(piece);
  return Buffer.concat(pieces);
}
async function contents(bytes: Buffer): Promise<Record<string, string>> {
  const guard = createReadGuard({});
  const parts = packageOf(bytes, await readDirectory(bytes, guard), guard);
  const found: Record<string, string> = {};
  for (const name of parts.names) for await (const chunk of parts.read(name)) found[name] = (found[name] ?? '') + chunk.toString();
  return found;
}

type Piece = { name: string; text: string; isZip64?: boolean; hasDescriptor?: boolean };
const EXTRA = Buffer.from([0x55, 0x54, 5, 0, 1, 0, 0, 0, 0]);

/** A zip by hand with what others write: sizes of 64 bits, sizes behind the bytes, a time stamp in the extra field, remarks. */
function oddZip(pieces: readonly Piece[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text, isZip64 = false, hasDescriptor = false } of pieces) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const numbers = (bytes: 2 | 4 | 8, ...values: number[]) => Buffer.concat(values.map((value) => {
      const one = Buffer.alloc(8);
      one.writeUInt32LE(value);
      return one.subarray(0, bytes);
    }));
    const sum = crc32(data);
    const flags = 0x800 | (hasDescriptor ? 8 : 0);
    const sizes64 = Buffer.concat([numbers(2, 1, 16), numbers(8, data.length, packed.length)]);
    const extra = isZip64 ? Buffer.concat([sizes64, EXTRA]) : EXTRA;
    const sizes = isZip64 ? numbers(4, 0xffff_ffff, 0xffff_ffff) : numbers(4, packed.length, data.length);
    const head = numbers(2, 45, flags, 8, 0x6000, 0x5b21);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, hasDescriptor ? numbers(4, 0, 0, 0) : Buffer.concat([numbers(4, sum), sizes]), numbers(2, Buffer.byteLength(name), extra.length), Buffer.from(name), extra, packed, hasDescriptor ? Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), numbers(4, sum, packed.length, data.length)]) : Buffer.alloc(0)]);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), numbers(2, 0x031e), head, numbers(4, sum), sizes, numbers(2, Buffer.byteLength(name), extra.length, 3, 0, 1), numbers(4, 0x81a4_0000, offset), Buffer.from(name), extra, Buffer.from('ghi')]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(pieces.length, 8);
  end.writeUInt16LE(pieces.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment, 'latin1')]);
}

const ODD: Piece[] = [{ name: 'a.xml', text: 'một'.repeat(50), hasDescriptor: true }, { name: 'Đầu/b.xml', text: 'hai' }, { name: 'c.xml', text: 'ba', isZip64: true }, { name: 'd.xml', text: 'bốn', hasDescriptor: true }];

test('without a change a zip comes out as it went in, byte by byte', async () => {
  const plain = oddZip(ODD.filter(({ isZip64 }) => isZip64 !== true), 'l\xFDi gh\xED');
  expect((await copy(plain)).equals(plain)).toBe(true);
  const handmade = zipOf([{ name: 'x', data: 'x', stored: true }, { name: 'y', data: 'y' }]);
  expect((await copy(handmade)).equals(handmade)).toBe(true);
});

test('what lies in the file of an entry with sizes of 64 bits stays; the directory says them in 32', async () => {
  const bytes = oddZip(ODD);
  const out = await copy(bytes);
  expect(rawEntries(out).map(({ raw }) => raw.toString('hex'))).toEqual(rawEntries(bytes).map(({ raw }) => raw.toString('hex')));
  expect(await contents(out)).toEqual(await contents(bytes));
  expect(Object.keys((await JSZip.loadAsync(out)).files)).toEqual(['a.xml', 'Đầu/b.xml', 'c.xml', 'd.xml']);
});

test('changed parts keep their place, name, date and remarks; parts are left out; the others stay', async () => {
  const bytes = oddZip(ODD, 'end');
  const out = await copy(bytes, { 'a.xml': once('mới'), 'c.xml': once('cũng mới'), 'đầu/b.xml': null });
  expect(await contents(out)).toEqual({ 'a.xml': 'mới', 'c.xml': 'cũng mới', 'd.xml': 'bốn' });
  expect(out.subarray(-3).toString()).toBe('end');
  const opened = await JSZip.loadAsync(out);
  expect(await Promise.all(Object.values(opened.files).map((file) => file.async('string')))).toEqual(['mới', 'cũng mới', 'bốn']);
  const [changed, , kept] = rawEntries(out.subarray(0, -3));
  expect(changed!.central.readUInt16LE(8)).toBe(0x800);
  expect(changed!.central.subarray(12, 16).equals(rawEntries(bytes.subarray(0, -3))[0]!.central.subarray(12, 16))).toBe(true);
  expect(changed!.central.includes(EXTRA)).toBe(true);
  expect(kept!.raw.equals(rawEntries(bytes.subarray(0, -3))[3]!.raw)).toBe(true);
});

test('a part that cannot be read leaves the copy, and nothing runs on', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.from('x');
    throw new Error('hỏng');
  }
  await expect(copy(oddZip(ODD), { 'a.xml': broken(), 'đầu/b.xml': broken() })).rejects.toThrow('hỏng');
});
