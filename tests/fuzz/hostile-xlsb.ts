import { double, long, wide, type XlsbBook, xlsbCell, xlsbNext, xlsbParts, xlsbRecord, xlsbRow, xlsbStyles, xlsbText, xlsbTokens } from '../support/xlsb.ts';
import { zipOf } from '../support/zip.ts';
import type { Dice } from './dice.ts';
import type { Attack } from './hostile-xlsx.ts';
import { listRows } from './list-rows.ts';

type Parts = Record<string, string | Buffer>;
const SHEET = 'xl/worksheets/sheet1.bin';

function memberParts(dice: Dice, more: Partial<XlsbBook> = {}): Parts {
  const rows = listRows(dice);
  const texts = rows.flat().map(xlsbText);
  let position = 0;
  const records = rows.flatMap((cells, row) => [xlsbRow(row + 1), ...cells.map((_, column) => (column === 0 ? xlsbCell(7, 1, long(position++)) : xlsbNext(18, long(position++)))), xlsbCell(9, 9, Buffer.concat([double(row), xlsbTokens(Buffer.from([0x1e, 5, 0]))]))]);
  return xlsbParts({ sheets: [{ name: 'DS', records }, { name: 'Ẩn', state: 1, records: [] }], texts, styles: xlsbStyles([{ format: 0, font: 0 }], ['Times New Roman']), ...more });
}

/** A whole and honest member list. */
export function honestXlsb(dice: Dice): Buffer {
  return zipOf(memberParts(dice));
}

function withSheet(dice: Dice, records: readonly Buffer[]): Buffer {
  return zipOf(memberParts(dice, { sheets: [{ name: 'DS', records }] }));
}

function withPart(dice: Dice, name: string, change: (part: Buffer) => Buffer | string): Buffer {
  const parts = memberParts(dice);
  return zipOf({ ...parts, [name]: change(Buffer.from(parts[name] ?? '')) });
}

const BINARY = [SHEET, 'xl/workbook.bin', 'xl/sharedStrings.bin', 'xl/styles.bin'];

/** What can be wrong with an .xlsb file on purpose. */
export const XLSB_ATTACKS: Record<string, Attack> = {
  'bytes of a part are changed': (dice) => withPart(dice, dice.pick(BINARY), (part) => {
    for (let times = dice.below(20); times >= 0; times -= 1) part[dice.below(part.length)] = dice.below(256);
    return part;
  }),
  'a part is cut off': (dice) => withPart(dice, dice.pick(BINARY), (part) => part.subarray(0, dice.below(part.length))),
  'a part is missing': (dice) => {
    const parts = memberParts(dice);
    delete parts[dice.pick(Object.keys(parts))];
    return zipOf(parts);
  },
  'records that mean nothing': (dice) => withSheet(dice, Array.from({ length: 60 }, () => xlsbRecord(dice.pick([0, 2, 3, 5, 6, 7, 8, 9, 10, 11, 13, 16, 17, 18, 60, 62, 145, 146, 176, 427, 494]), dice.bytes(dice.below(40))))),
  'cells out of place': (dice) => withSheet(dice, [xlsbRow(dice.pick([1, 1_048_577, 0xffff_ffff])), xlsbCell(5, dice.pick([1, 16_385, 0xffff_ffff]), double(1)), ...Array.from({ length: dice.pick([2, 20_000]) }, () => xlsbNext(16, double(1)))]),
  'texts longer than their record': (dice) => withSheet(dice, [xlsbRow(1), xlsbCell(6, 1, long(dice.pick([0xffff_ffff, 0x7fff_ffff, 40_000]))), xlsbCell(8, 2, long(0xffff_ffff)), xlsbCell(62, 3, Buffer.concat([Buffer.from([1]), long(0x8000_0000)]))]),
  'texts beyond the table': (dice) => withSheet(dice, [xlsbRow(1), xlsbCell(5, 1, double(1)), xlsbCell(7, 2, long(dice.pick([9999, 0xffff_ffff])))]),
  'shared texts that claim to be four billion': (dice) => withPart(dice, 'xl/sharedStrings.bin', (part) => Buffer.concat([xlsbRecord(159, long(0xffff_ffff, 0xffff_ffff)), part])),
  'a formula of random tokens': (dice) => withSheet(dice, Array.from({ length: 30 }, (_, row) => [xlsbRow(row + 1), xlsbCell(9, 1, Buffer.concat([double(row), xlsbTokens(dice.bytes(dice.below(60)))]))]).flat()),
  'a shared formula of many cells': (dice) => {
    const tokens = Buffer.concat([...Array.from({ length: 2000 }, () => Buffer.from([0x1e, 1, 0])), Buffer.alloc(1999, 0x03)]);
    const shared = Buffer.concat([double(1), xlsbTokens(Buffer.from([0x01, 0, 0, 0, 0]), long(0))]);
    return withSheet(dice, [xlsbRow(1), xlsbCell(9, 1, shared), xlsbRecord(427, long(0, 4999, 0, 0), long(tokens.length), tokens), ...Array.from({ length: 4999 }, (_, row) => [xlsbRow(row + 2), xlsbCell(9, 1, shared)]).flat()]);
  },
  'merges without number': (dice) => withSheet(dice, [xlsbRow(1), xlsbCell(5, 1, double(1)), ...Array.from({ length: 30_000 }, () => xlsbRecord(176, dice.pick([long(0, 1_048_575, 0, 16_383), long(5, 1, 5, 1), long(0, 0xffff_ffff, 0, 0xffff_ffff)])))]),
  'records without number': (dice) => withSheet(dice, [Buffer.alloc(2_000_000, 1), xlsbRow(1), xlsbCell(5, 1, double(1))]),
  'a zip bomb': (dice) => withPart(dice, dice.pick([SHEET, 'xl/sharedStrings.bin', 'xl/media/image1.png']), () => Buffer.alloc(40 * 1024 * 1024)),
  'a document type in the links': (dice) => withPart(dice, 'xl/_rels/workbook.bin.rels', () => '<!DOCTYPE x [<!ENTITY a "rId1">]><Relationships><Relationship Id="&a;" Type="x/worksheet" Target="worksheets/sheet1.bin"/></Relationships>'),
  'links to other files, macros and objects': (dice) => zipOf({ ...memberParts(dice, { globals: [xlsbRecord(353), xlsbRecord(355, wide('rId9')), xlsbRecord(354)] }), 'xl/externalLinks/externalLink1.bin': dice.bytes(300), 'xl/externalLinks/_rels/externalLink1.bin.rels': '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///etc/passwd" TargetMode="External"/></Relationships>', 'xl/vbaProject.bin': dice.bytes(3000), 'xl/embeddings/oleObject1.bin': dice.bytes(500), 'xl/connections.bin': dice.bytes(90) }),
  'sheets of one name, and more than any workbook has': (dice) => zipOf(xlsbParts({ sheets: Array.from({ length: dice.pick([2, 1500]) }, () => ({ name: '__proto__', records: [xlsbRow(1), xlsbCell(5, 1, double(1))] })) })),
};

/** The same, of files so large that a run makes few of them. */
export const LARGE_XLSB_ATTACKS: Record<string, Attack> = {
  '1,048,576 rows with a cell each': (dice) => withSheet(dice, Array.from({ length: 1_048_576 }, (_, row) => Buffer.concat([xlsbRow(row + 1), xlsbCell(5, 1, double(1))]))),
  'cells that stand twice without number': (dice) => withSheet(dice, [xlsbRow(1), ...Array.from({ length: 400_000 }, () => xlsbCell(5, 1, double(1)))]),
};
