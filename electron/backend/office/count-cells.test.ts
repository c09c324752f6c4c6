import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CellTags, OdsCellTags } from './count-cells.ts';

/** Writes the bytes in pieces of this size. */
function inPieces<T extends CellTags | OdsCellTags>(tags: T, xml: string, size: number): T {
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += size) tags.write(bytes.subarray(at, at + size));
  return tags;
}
const SHEET = '<x:worksheet><cols><col min="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><x:c r="B1" t=\'s\'><x:v>0</x:v></x:c><c r="C1" s="1"/><c/><c></c><c t="a>b"/><c t="a>b" ><v>2</v></c></row></sheetData></x:worksheet>\n';
const ODS = '<office:document-content><table:table table:name="A"><table:table-column/><table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" table:number-columns-repeated="2"/><table:covered-table-cell office:value-type="string"/><table:table-cell/></table:table-row><table:shapes><draw:frame><table:table><table:table-row><table:table-cell office:value-type="float"/></table:table-row></table:table></draw:frame></table:shapes></table:table><table:table table:name="B"/></office:document-content>';

test('cells are counted by their tags, however the bytes come', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), (size) => {
    const tags = inPieces(new CellTags(), SHEET, size);
    expect([tags.count, tags.isWhole]).toEqual([4, true]);
    const ods = inPieces(new OdsCellTags(), ODS, size);
    expect([ods.counts, ods.isWhole]).toEqual([[9, 0], true]);
  }));
});

test('a part that is cut off is told', () => {
  expect(inPieces(new CellTags(), SHEET.slice(0, -4), 9).isWhole).toBe(false);
  expect(inPieces(new OdsCellTags(), ODS.slice(0, -1), 9).isWhole).toBe(false);
});
