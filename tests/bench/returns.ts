import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { columnLetters } from '#shared/rules/column-letters.ts';
import { type CellFill, fillWorkbook } from '../../electron/backend/office/fill-workbook.ts';
import { compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';
import { bookZip } from '../support/ooxml.ts';
import { seeded } from '../support/seeded.ts';
import { rawEntries } from '../support/zip.ts';

const ROUNDS = 7;
const SHEETS = 10;
const ROWS = 2400;
const COLUMNS = 14;
/** Every so many rows the cells of a row are ours. */
const OURS_EVERY = 24;
const FIGURES = { first: 3, last: 12 };
const LOCAL_BYTES = 30;

/** A form of a higher level of ten sheets, filled: beside unpacking its parts, packing them again and writing the file. */
export async function benchReturns(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const source = path.join(folder, 'biểu.xlsx');
    writeFileSync(source, template());
    const megabytes = (readFileSync(source).length / 1024 / 1024).toFixed(1);
    const results: Result[] = [];
    for (const [name, sheets] of [['all', SHEETS], ['one', 1]] as const) {
      const fills = fillsOf(sheets);
      const { ours, peer } = await pairedRounds(
        ROUNDS,
        () => timed(async () => {
          const { refusals } = await fillWorkbook(source, path.join(folder, 'đã điền.xlsx'), fills);
          if (refusals.length > 0) throw new Error('Cells were refused');
        }),
        () => timed(() => repack(source, path.join(folder, 'đóng lại.xlsx'))),
      );
      results.push(compared('returns', `${fills.length} cells on ${name} of ${SHEETS} sheets filled, ${megabytes} MB`, ours, 'ms', { name: 'zlib unpacking and packing every part', value: peer }, 1.5));
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function repack(source: string, target: string): void {
  const packed = rawEntries(readFileSync(source)).map(({ raw }) => deflateRawSync(inflateRawSync(raw.subarray(LOCAL_BYTES + raw.readUInt16LE(26) + raw.readUInt16LE(28)))));
  writeFileSync(target, Buffer.concat(packed));
}

function fillsOf(sheets: number): CellFill[] {
  return Array.from({ length: sheets }, (_, sheet) => rowsOfOurs().flatMap((row) => Array.from({ length: FIGURES.last - FIGURES.first + 1 }, (_unused, index) => ({ sheet: `Biểu ${sheet + 1}`, ref: `${columnLetters(FIGURES.first + index)}${row}`, value: { number: row * index } })))).flat();
}

function rowsOfOurs(): number[] {
  return Array.from({ length: Math.floor(ROWS / OURS_EVERY) }, (_, index) => (index + 1) * OURS_EVERY);
}

/** Names, figures and remarks, a sum at the end of each row and of each column, one sheet that reads the one before. */
function template(): Buffer {
  const random = seeded(1);
  const ours = new Set(rowsOfOurs());
  const strings = Array.from({ length: ROWS }, (_, index) => `<si><t>Thôn Mẫu ${index + 1}, xã Mẫu số ${Math.floor(random() * 500)}</t></si>`).join('');
  const sumOf = (from: string, to: string) => `<f>SUM(${from}:${to})</f><v>${Math.floor(random() * 1e6)}</v>`;
  const cellXml = (row: number, column: number, sheet: number) => {
    const ref = `${columnLetters(column)}${row}`;
    if (column === 1) return `<c r="${ref}" s="1"><v>${row}</v></c>`;
    if (column === 2) return `<c r="${ref}" s="1" t="s"><v>${row - 1}</v></c>`;
    if (column === COLUMNS) return `<c r="${ref}" s="1">${sheet === 0 ? '<f>1+1</f><v>2</v>' : `<f>'Biểu ${sheet}'!M${row}</f><v>0</v>`}</c>`;
    if (column > FIGURES.last) return `<c r="${ref}" s="1">${sumOf(`C${row}`, `L${row}`)}</c>`;
    return ours.has(row) ? `<c r="${ref}" s="1"/>` : `<c r="${ref}" s="1"><v>${Math.floor(random() * 10_000) / 10}</v></c>`;
  };
  const sheets = Array.from({ length: SHEETS }, (_, sheet) => ({
    name: `Biểu ${sheet + 1}`,
    rows: Array.from({ length: ROWS }, (_unused, index) => `<row r="${index + 1}" spans="1:${COLUMNS}">${Array.from({ length: COLUMNS }, (_none, column) => cellXml(index + 1, column + 1, sheet)).join('')}</row>`).join('')
      + `<row r="${ROWS + 1}">${Array.from({ length: FIGURES.last - FIGURES.first + 1 }, (_unused, index) => columnLetters(FIGURES.first + index)).map((letters) => `<c r="${letters}${ROWS + 1}">${sumOf(`${letters}1`, `${letters}${ROWS}`)}</c>`).join('')}</row>`,
  }));
  return bookZip({ sheets, strings, styles: '<cellXfs><xf/><xf numFmtId="4"/></cellXfs>' });
}
