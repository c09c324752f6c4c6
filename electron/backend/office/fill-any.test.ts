import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { columnLetters } from '#shared/rules/column-letters.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Dice } from '../../../tests/fuzz/dice.ts';
import { XLSX_ATTACKS } from '../../../tests/fuzz/hostile-xlsx.ts';
import { bookParts } from '../../../tests/support/ooxml.ts';
import { rawEntries, zipOf } from '../../../tests/support/zip.ts';
import { parseRange } from './cell-refs.ts';
import { cellText } from './cell-text.ts';
import { asExcelKeeps, type FillValue } from './fill/cell-xml.ts';
import { type CellFill, fillWorkbook } from './fill-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Cell, Workbook } from './workbook.ts';
import { WorkbookError } from './workbook-error.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fill-any-'));
});
afterAll(() => rm(folder, { recursive: true }));

const ROWS = 8;
const COLUMNS = 6;
const SHEETS = ['Biểu 1', 'Biểu 2', 'Tổng hợp'];
const STRINGS = ['Xã Mẫu', 'Tổng cộng', '  hai  dấu cách '];

const letters = fc.oneof(fc.constantFrom('Ủy ban 🌾', '=1+1', ' a\n b ', '_x0041_', ']]>&<', '0912'), fc.string({ maxLength: 12, unit: 'grapheme' }), fc.string({ maxLength: 6, unit: 'binary' }));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).filter((one) => one === 0 || Math.abs(one) > 1e-300).map((one) => asExcelKeeps(one)));
const value: fc.Arbitrary<FillValue> = fc.oneof(number.map((one) => ({ number: one })), letters.map((text) => ({ text })), fc.constant({ blank: true as const }));
/** A cell as files have them: with an address or without, empty in three ways, of every type, or a formula. */
const cell = fc.record({
  kind: fc.constantFrom('missing', 'missing', 'empty tag', 'empty', 'number', 'shared', 'inline', 'boolean', 'formula', 'shared formula'),
  style: fc.nat(2),
  hasAddress: fc.boolean(),
  of: fc.record({ row: fc.integer({ min: 1, max: ROWS }), column: fc.integer({ min: 1, max: COLUMNS }), sheet: fc.constantFrom('', ...SHEETS.map((name) => `'${name}'!`)), toRow: fc.integer({ min: 1, max: ROWS }) }),
});
type AnyCell = typeof cell extends fc.Arbitrary<infer T> ? T : never;
const sheet = fc.array(fc.record({ has: fc.boolean(), hasAddress: fc.boolean(), spans: fc.boolean(), cells: fc.array(cell, { maxLength: COLUMNS }) }), { maxLength: ROWS });
type AnySheet = typeof sheet extends fc.Arbitrary<infer T> ? T : never;
const fills = fc.uniqueArray(fc.record({ sheet: fc.constantFrom(...SHEETS), row: fc.integer({ min: 1, max: ROWS + 2 }), column: fc.integer({ min: 1, max: COLUMNS + 2 }), value }), { maxLength: 10, selector: (one) => `${one.sheet}${one.row},${one.column}` });

function sheetXml(rows: AnySheet): string {
  let next = 1;
  return rows.map(({ has, hasAddress, spans, cells }, index) => {
    if (!has) return '';
    const row = index + 1;
    const address = hasAddress || row !== next ? ` r="${row}"` : '';
    next = row + 1;
    const inside = cellsXml(row, cells);
    const tag = `row${address}${spans ? ` spans="1:${cells.length || 1}"` : ''}`;
    return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</row>`;
  }).join('');
}
function cellsXml(row: number, cells: readonly AnyCell[]): string {
  let next = 1;
  return cells.map(({ kind, style, hasAddress, of }, index) => {
    if (kind === 'missing') return '';
    const column = index + 1;
    const tag = `c${hasAddress || column !== next ? ` r="${columnLetters(column)}${row}"` : ''}${style === 0 ? '' : ` s="${style}"`}`;
    next = column + 1;
    const formula = `SUM(${of.sheet}${columnLetters(of.column)}${of.row}:${columnLetters(of.column)}${of.toRow})+1`;
    if (kind === 'empty tag') return `<${tag}/>`;
    if (kind === 'empty') return `<${tag}></c>`;
    if (kind === 'number') return `<${tag}><v>${row * 10 + column}</v></c>`;
    if (kind === 'shared') return `<${tag} t="s"><v>${column % STRINGS.length}</v></c>`;
    if (kind === 'inline') return `<${tag} t="inlineStr"><is><t>chữ</t></is></c>`;
    if (kind === 'boolean') return `<${tag} t="b"><v>1</v></c>`;
    return `<${tag}><f${kind === 'formula' ? '' : ` t="shared" si="${row * 100 + column}" ref="A1"`}>${formula}</f><v>7</v></c>`;
  }).join('');
}

/** Which formulas depend on cells, by trying again and again. */
function dependants(book: Workbook, changed: ReadonlySet<string>): Set<string> {
  const dirty = new Set(changed);
  for (let before = -1; before !== dirty.size;) {
    before = dirty.size;
    for (const one of book.sheets) for (const { ref, formula } of cellsOf(one)) if (formula !== undefined && reads(one.name, formula).some((key) => dirty.has(key))) dirty.add(`${one.name}!${ref}`);
  }
  return dirty;
}
function reads(home: string, formula: string): string[] {
  const [, name = home, range = ''] = /^SUM\((?:'([^']*)'!)?([^)]*)\)/.exec(formula) ?? [];
  const { top, left, bottom } = parseRange(range)!;
  return Array.from({ length: bottom - top + 1 }, (_, index) => `${name}!${columnLetters(left)}${top + index}`);
}
const cellsOf = (one: Workbook['sheets'][number]) => Array.from({ length: one.rows }, (_, index) => one.rowCells(index + 1)).flat().filter((found) => found !== undefined);

/** What reading should give in a cell that was filled. */
function shown(filled: FillValue): unknown {
  if ('number' in filled) return { kind: 'number', value: filled.number + 0 };
  const text = 'text' in filled ? cellText(filled.text).replaceAll('_x005F_', '_') : '';
  return text === '' ? undefined : { kind: 'text', text };
}

/** What is read in a cell now, and what should be: what was filled, a formula without its result, or what was there before. */
function isAndShould(is: Cell | undefined, was: Cell | undefined, filled: FillValue | undefined, isForgotten: boolean): [is: unknown, should: unknown] {
  if (filled !== undefined) return [is?.value, shown(filled)];
  return isForgotten && was?.formula !== undefined ? [[is?.formula, is?.text], [was.formula, '']] : [is, was];
}

test('whatever is filled into whatever sheets: read back, the cells hold exactly that, formulas that read them have no result, all else is as it was', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(sheet, sheet, sheet), fills, async (sheets, cells) => {
      const parts = bookParts({ sheets: sheets.map((rows, index) => ({ name: SHEETS[index]!, rows: sheetXml(rows) })), strings: STRINGS.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join(''), styles: '<cellXfs><xf/><xf numFmtId="2"/><xf numFmtId="3"/></cellXfs>' });
      const source = join(folder, `${files++}.xlsx`);
      const target = join(folder, `${files++}.xlsx`);
      const bytes = zipOf(parts);
      await writeFile(source, bytes);
      const before = await readWorkbook(source);
      const refOf = (row: number, column: number) => `${columnLetters(column)}${row}`;
      const isTheirs = (one: (typeof cells)[number]) => before.sheets.find(({ name }) => name === one.sheet)!.get(one.row, one.column)?.formula !== undefined;
      const asked: CellFill[] = cells.map((one) => ({ sheet: one.sheet, ref: refOf(one.row, one.column), value: one.value }));
      const outcome = await fillWorkbook(source, target, asked);
      expect(outcome.refusals.map(({ sheet: name, ref }) => `${name}!${ref}`).toSorted()).toEqual(cells.filter(isTheirs).map((one) => `${one.sheet}!${refOf(one.row, one.column)}`).toSorted());
      const ours = cells.filter((one) => !isTheirs(one));
      if (outcome.refusals.length > 0) await fillWorkbook(source, target, ours.map((one) => ({ sheet: one.sheet, ref: refOf(one.row, one.column), value: one.value })));
      const after = await readWorkbook(target);
      const filled = new Map(ours.map((one) => [`${one.sheet}!${refOf(one.row, one.column)}`, one.value]));
      const dirty = dependants(before, new Set(filled.keys()));
      const places = SHEETS.flatMap((name, index) => Array.from({ length: (ROWS + 2) * (COLUMNS + 2) }, (_, place) => ({ name, index, row: 1 + Math.floor(place / (COLUMNS + 2)), column: 1 + place % (COLUMNS + 2) })));
      const compared = places.map(({ name, index, row, column }) => {
        const key = `${name}!${refOf(row, column)}`;
        const isForgotten = dirty.has(key) && ours.some((one) => one.sheet === name);
        return [key, ...isAndShould(after.sheets[index]!.get(row, column), before.sheets[index]!.get(row, column), filled.get(key), isForgotten)];
      });
      expect(compared.map(([key, is]) => [key, is])).toEqual(compared.map(([key, , should]) => [key, should]));
      const same = new Set(SHEETS.flatMap((name, index) => (ours.some((one) => one.sheet === name) ? [`xl/worksheets/sheet${index + 1}.xml`] : [])));
      const now = rawEntries(await readFile(target));
      for (const { name, raw, central } of rawEntries(bytes)) {
        if (name === 'xl/workbook.xml' || same.has(name)) continue;
        const found = now.find((one) => one.name === name)!;
        expect([name, found.raw.equals(raw), found.central.equals(central)]).toEqual([name, true, true]);
      }
    }),
    { numRuns: 150 },
  );
});

test('hostile files are filled or refused with a code, and nothing is left behind', { timeout: 120_000 }, async () => {
  const attacks = Object.entries(XLSX_ATTACKS).flatMap(([what, make]) => [1, 2, 3].map((seed) => ({ what, make, seed })));
  const cells: CellFill[] = ['A1', 'H2', 'Z99'].map((ref) => ({ sheet: 'DS', ref, value: { text: 'Ủy ban' } }));
  for (const { what, make, seed } of attacks) {
    const source = join(folder, 'thù địch.xlsx');
    const target = join(folder, `kết quả.${what === 'macros' ? 'xlsm' : 'xlsx'}`);
    await writeFile(source, make(new Dice(seed)));
    await rm(target, { force: true });
    const result = await fillWorkbook(source, target, cells).catch((error: unknown) => error);
    expect(!(result instanceof Error) || result instanceof WorkbookError, `${what} ${seed}: ${String(result)}`).toBe(true);
    const wrote = await readFile(target).then(() => true, () => false);
    const shouldWrite = !(result instanceof Error) && (result as { refusals: unknown[] }).refusals.length === 0;
    expect(wrote, `${what} ${seed}`).toBe(shouldWrite);
  }
});

test('entries on top of each other, entries twice, names that lead out of the zip and files cut off anywhere are refused', async () => {
  const bytes = zipOf(bookParts({ sheets: [{ name: 'DS', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }));
  const refusal = async (hostile: Buffer) => {
    const source = join(folder, 'cắt.xlsx');
    await writeFile(source, hostile);
    return fillWorkbook(source, join(folder, 'ra.xlsx'), [{ sheet: 'DS', ref: 'A1', value: { number: 2 } }]).then(() => 'filled', (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)));
  };
  expect(await refusal(bytes)).toBe('filled');
  for (let length = 0; length < bytes.length; length += 37) expect(await refusal(bytes.subarray(0, length))).toMatch(/^WORKBOOK_(?:DAMAGED|NOT_A_WORKBOOK)$|^TEMPLATE_NOT_XLSX$/);
  const overlapping = Buffer.from(bytes);
  const central = overlapping.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const second = overlapping.indexOf(Buffer.from('PK\x01\x02', 'latin1'), central + 4);
  overlapping.writeUInt32LE(overlapping.readUInt32LE(central + 42), second + 42);
  expect(await refusal(overlapping)).toBe('WORKBOOK_DAMAGED');
  const parts = bookParts({ sheets: [{ name: 'DS' }] });
  const entries = Object.entries(parts).map(([name, data]) => ({ name, data }));
  expect(await refusal(zipOf([...entries, { name: 'XL/workbook.xml', data: '<workbook/>' }]))).toBe('WORKBOOK_DAMAGED');
  expect(await refusal(zipOf({ ...parts, '../ngoài.xml': 'x' }))).toBe('WORKBOOK_DAMAGED');
  expect(await refusal(zipOf({ ...parts, 'xl/media/image1.png': Buffer.alloc(40 * 1024 * 1024) }))).toBe('WORKBOOK_TOO_LARGE');
});
