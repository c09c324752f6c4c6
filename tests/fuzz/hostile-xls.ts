import { begin, cellRecord, compoundFile, EOF, handmadeXls, numberCell, record, uint16, workbookStream, xlsBook } from '../support/xls.ts';
import type { Dice } from './dice.ts';
import type { Attack } from './hostile-xlsx.ts';
import { listRows } from './list-rows.ts';

/** A whole and honest member list of Excel 97–2003. */
export function honestXls(dice: Dice): Buffer {
  return xlsBook([{ name: 'DS', rows: listRows(dice), merges: ['A1:G1'] }, { name: 'Ẩn', state: 1, rows: [] }], { bookType: dice.pick(['biff8', 'biff8', 'biff5']) });
}

/** Records of every kind the reader knows, with words in them that mean nothing. */
function records(dice: Dice): Buffer[] {
  return Array.from({ length: 30 }, (_, index) => {
    const place = [1 + dice.below(300), 1 + dice.below(256)] as const;
    const kind = dice.pick([0x06, 0xd6, 0xfd, 0x203, 0x204, 0x205, 0x27e, 0xbd, 0xbe, 0x1b8, 0xe5, 0x7d, 0x208, 0x4bc, 0x221, 0x207, 0x200, 0x5d, 0x1b6, 0x1c, 0x3c]);
    return dice.below(3) === 0 ? numberCell(...place, index) : cellRecord(kind, ...place, dice.bytes(dice.below(40)));
  });
}

const SOME_CELLS = [numberCell(1, 1, 1), numberCell(2, 1, 2)];
const ALL_COLUMNS = record(0x7d, uint16(0, 0xffff, 2000, 0, 0, 0));
const honestStream = () => workbookStream([{ name: 'A', records: SOME_CELLS }]);
/** Where [MS-CFB] keeps the first words of the table of sectors in a file of one table. */
const FAT_AT = 512;

function withStream(change: (stream: Buffer) => Buffer): Buffer {
  return compoundFile({ Workbook: change(honestStream()) });
}

/** What can be wrong with an .xls file on purpose. */
export const XLS_ATTACKS: Record<string, Attack> = {
  'records that mean nothing': (dice) => handmadeXls([{ name: 'A', records: records(dice) }]),
  'records in no order': (dice) => handmadeXls([{ name: 'A', records: [...SOME_CELLS, begin('chart'), EOF, EOF, ...records(dice), begin('sheet')].toSorted(() => dice.below(3) - 1) }]),
  'bytes of the records are changed': (dice) => withStream((stream) => {
    for (let times = dice.below(20); times >= 0; times -= 1) stream[dice.below(stream.length)] = dice.below(256);
    return stream;
  }),
  'records are cut off': (dice) => withStream((stream) => stream.subarray(0, dice.below(stream.length))),
  'a record longer than the file': () => withStream((stream) => Buffer.concat([stream.subarray(0, stream.length - 4), Buffer.from([0x03, 0x02, 0xff, 0xff])])),
  'a password': (dice) => handmadeXls([{ name: 'A', records: SOME_CELLS }], [record(0x2f, dice.bytes(dice.pick([0, 2, 4, 54])))]),
  'a new workbook behind a password': (dice) => compoundFile({ EncryptionInfo: dice.bytes(200), EncryptedPackage: dice.bytes(5000) }),
  'another document': (dice) => compoundFile({ [dice.pick(['WordDocument', 'PowerPoint Document', 'VisioDocument', '__properties_version1.0', 'Contents'])]: dice.bytes(600) }),
  'a chain of sectors in a circle': (dice) => {
    const file = honestXls(dice);
    const table = FAT_AT + 512 * file.readInt32LE(76);
    for (let place = table; place + 4 <= Math.min(file.length, table + 64); place += 4) if (dice.below(2) === 0) file.writeInt32LE(dice.below(8), place);
    return file;
  },
  'a header that promises what is not there': (dice) => {
    const file = honestXls(dice);
    for (const at of [30, 44, 48, 60, 64, 68, 72]) if (dice.below(3) === 0) file.writeUInt32LE(dice.pick([0, 1, 0x7fff_ffff, 0xffff_fffe, 1000]), at);
    return file;
  },
  'texts that claim to be four billion': (dice) => handmadeXls([{ name: 'A', records: [cellRecord(0xfd, 1, 1, uint16(0, 0))] }], [record(0xfc, Buffer.concat([Buffer.alloc(8, 0xff), dice.bytes(dice.below(30))]))]),
  'columns gone through again and again': () => handmadeXls([{ name: 'A', records: [...SOME_CELLS, ...Array.from({ length: 60 }, () => ALL_COLUMNS)] }]),
  'links over the whole sheet': (dice) => handmadeXls([{ name: 'A', records: [...SOME_CELLS, ...Array.from({ length: 2 }, () => record(0x1b8, Buffer.concat([uint16(0, 2000, 0, 0xffff), dice.bytes(60)])))] }]),
  'more sheets than any workbook has': () => handmadeXls(Array.from({ length: 2000 }, (_, index) => ({ name: `S${index}`, records: [] }))),
  'sheets of one name': () => handmadeXls([{ name: 'A', records: SOME_CELLS }, { name: 'A', records: SOME_CELLS }, { name: '__proto__', records: SOME_CELLS }]),
  'a formula of random tokens': (dice) => handmadeXls([{ name: 'A', records: Array.from({ length: 20 }, (_, row) => {
    const tokens = dice.bytes(dice.below(30));
    return cellRecord(0x06, row + 1, 1, Buffer.concat([Buffer.alloc(14), uint16(tokens.length), tokens]));
  }) }]),
  'shared texts in records that go on at any letter': (dice) => {
    const texts = Buffer.concat([Buffer.alloc(4), Buffer.from([9, 0, 0, 0]), ...Array.from({ length: 9 }, () => Buffer.concat([uint16(dice.below(60)), Buffer.from([dice.below(16)]), dice.bytes(dice.below(90))]))]);
    const pieces = Array.from({ length: 1 + dice.below(6) }, () => record(0x3c, dice.bytes(dice.below(30))));
    return handmadeXls([{ name: 'A', records: Array.from({ length: 9 }, (_, row) => cellRecord(0xfd, row + 1, 1, Buffer.from([row, 0, 0, 0]))) }], [record(0xfc, texts), ...pieces]);
  },
  'a shared formula that refers to itself': (dice) => handmadeXls([{ name: 'A', records: Array.from({ length: 20 }, (_, row) => [
    cellRecord(0x06, row + 1, 1, Buffer.concat([Buffer.alloc(14), uint16(5), Buffer.from([0x01]), uint16(row, 0)])), record(0x4bc, Buffer.concat([uint16(0, 0xffff), Buffer.from([0, 255, 0, 9]), uint16(5), Buffer.from([0x01]), uint16(dice.below(20), 0)])),
  ]).flat() }]),
  'links to other files': (dice) => handmadeXls([{ name: 'A', records: [...SOME_CELLS, cellRecord(0x06, 3, 1, Buffer.concat([Buffer.alloc(14), uint16(7), Buffer.from([0x5a]), uint16(dice.below(3), 0, 0)]))] }], [record(0x1ae, Buffer.concat([uint16(1, 20), Buffer.from([0]), Buffer.from('\\\\evil.invalid\\a.xls', 'latin1')])), record(0x17, uint16(1, 0, 0, 0))]),
  'macros and embedded objects': (dice) => compoundFile({ Workbook: honestStream(), _VBA_PROJECT: dice.bytes(500), 'MBD0001/\u0001Ole10Native': dice.bytes(400), 'MBD0001/Workbook': dice.bytes(300) }),
};

/** The same, of files so large or slow that a run makes few of them. */
export const LARGE_XLS_ATTACKS: Record<string, Attack> = {
  'columns gone through without end': () => handmadeXls([{ name: 'A', records: [...SOME_CELLS, ...Array.from({ length: 60_000 }, () => ALL_COLUMNS)] }]),
  'cells that fill the memory': () => {
    const cells = Array.from({ length: 60_000 }, (_, row) => numberCell(row + 1, 1, row));
    return handmadeXls(['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, records: cells })));
  },
  'more cells than can be held': () => {
    const row = Buffer.concat(Array.from({ length: 256 }, (_, column) => numberCell(1, column + 1, 1)));
    return handmadeXls([{ name: 'A', records: Array.from({ length: 4500 }, () => row) }]);
  },
};
