/**
 * Looks whether the chains of sectors of a compound file come to an end ([MS-CFB] 2.3, 2.4, 2.5): the library that opens it follows
 * them for ever where they do not.
 */

const FIRST_FAT_SECTORS = 109;
const HEADER_FAT_SECTORS_AT = 76;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 4;

/** True when no chain goes round in a circle or into another one. What a file does not hold is another's to tell. */
export function chainsEnd(bytes: Buffer): boolean {
  if (bytes.length < HEADER_BYTES) return true;
  const file = { bytes, sectorBytes: 2 ** Math.min(bytes.readUInt16LE(30), 16) };
  const table = entriesIn(file, fatSectors(file));
  return allEnd(table) && allEnd(entriesIn(file, chainFrom(table, bytes.readInt32LE(60))));
}

interface CompoundFile {
  bytes: Buffer;
  sectorBytes: number;
}

/** The sectors the allocation table lies in: the first are named by the header, further ones by sectors of their own, which are a chain, too. */
function fatSectors({ bytes, sectorBytes }: CompoundFile): number[] {
  const sectors: number[] = [];
  for (let index = 0; index < FIRST_FAT_SECTORS; index += 1) sectors.push(bytes.readInt32LE(HEADER_FAT_SECTORS_AT + ENTRY_BYTES * index));
  const most = Math.ceil(bytes.length / sectorBytes);
  let next = bytes.readInt32LE(68);
  for (let count = 0; next >= 0 && count < most; count += 1) {
    const entries = entriesIn({ bytes, sectorBytes }, [next]);
    next = entries.pop() ?? -1;
    sectors.push(...entries);
  }
  return sectors.filter((sector) => sector >= 0);
}

/** What stands in sectors, entry by entry, as far as the file reaches. */
function entriesIn({ bytes, sectorBytes }: CompoundFile, sectors: readonly number[]): number[] {
  const entries: number[] = [];
  for (const sector of sectors) {
    const from = (sector + 1) * sectorBytes;
    for (let at = from; at < from + sectorBytes && at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) entries.push(bytes.readInt32LE(at));
  }
  return entries;
}

/** A chain of a table whose chains all end. */
function chainFrom(table: readonly number[], first: number): number[] {
  const chain: number[] = [];
  for (let sector = first; sector >= 0 && sector < table.length && chain.length <= table.length; sector = table[sector] ?? -1) chain.push(sector);
  return chain;
}

/** Each sector follows one other at most, and all are reached from sectors that follow none. */
function allEnd(table: readonly number[]): boolean {
  const before = new Uint8Array(table.length);
  for (const next of table) {
    if (next < 0 || next >= table.length) continue;
    if (before[next] === 1) return false;
    before[next] = 1;
  }
  let reached = 0;
  for (let first = 0; first < table.length; first += 1) if (before[first] === 0) reached += chainFrom(table, first).length;
  return reached === table.length;
}
