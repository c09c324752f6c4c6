import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type LegacyFormat, writeBenchLegacy } from '../support/bench-legacy.ts';
import { alone, compared, median, type Result } from '../support/bench-measure.ts';
import { type BenchWorkbook, writeBenchWorkbook } from '../support/bench-workbook.ts';

const ROUNDS = 5;
/** SheetJS takes many seconds for a large list; the best of a few is told. */
const LEGACY_ROUNDS = 3;
const LEGACY_FORMATS: readonly LegacyFormat[] = ['xls', 'xlsb', 'ods'];
const LEGACY_ROWS = [10_000, 50_000];
const READ = path.join(import.meta.dirname, '..', 'support', 'bench-read.ts');
const PEER = 'exceljs readFile';
const CLEAN_ROWS = 1000;
const COMPARED_ROWS = 10_000;
const ZONES = ['Asia/Ho_Chi_Minh', 'UTC', 'America/New_York'];

interface Reading {
  milliseconds: number;
  peak: number;
  added: number;
}
const run = promisify(execFile);

/** Reading workbooks of 20 columns, types, formats, fonts and merges built: beside exceljs, and files people really send. */
export async function benchReader(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  const write = (name: string, workbook: BenchWorkbook): string => {
    const file = path.join(folder, `${name}.xlsx`);
    writeBenchWorkbook(file, workbook);
    return file;
  };
  try {
    return [
      ...(await besideExcelJs(write('1k', { rows: 1000 }), 1000, 0.6, null)),
      ...(await besideExcelJs(write('10k', { rows: 10_000 }), 10_000, 0.4, 0.25)),
      ...(await besideExcelJs(write('50k', { rows: 50_000 }), 50_000, 0.4, 0.25)),
      ...(await besideClean(write)),
      ...(await differences(write('compared', { rows: COMPARED_ROWS }))),
      ...(await besideSheetJs(folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function besideExcelJs(file: string, rows: number, time: number, memory: number | null): Promise<Result[]> {
  const { ours, exceljs } = await inTurn({ ours: ['ours', file], exceljs: ['exceljs', file] });
  const size = `${rows} × 20 cells`;
  return [
    compared('reader', `${size} read`, ours.milliseconds, 'ms', { name: PEER, value: exceljs.milliseconds }, time),
    compared('reader', `${size}: memory the reading adds at its peak`, ours.added, 'MB', { name: PEER, value: exceljs.added }, memory),
    compared('reader', `${size}: the whole process at its peak`, ours.peak, 'MB', { name: PEER, value: exceljs.peak }, null),
  ];
}

/** The other formats, read as the program does (an old workbook in a thread of its own), beside SheetJS; and whether every value is as it was written. */
async function besideSheetJs(folder: string): Promise<Result[]> {
  const results: Result[] = [];
  for (const rows of LEGACY_ROWS) {
    for (const format of LEGACY_FORMATS) {
      const file = path.join(folder, `${rows}.${format}`);
      writeBenchLegacy(file, format, rows);
      const { ours, sheetjs } = await inTurn({ ours: ['ours', file], sheetjs: ['sheetjs', file] }, LEGACY_ROUNDS, (values) => Math.min(...values));
      const { stdout } = await run(process.execPath, [READ, 'values', file, String(rows)]);
      const { cells, differences: count } = JSON.parse(stdout) as { cells: number; differences: number };
      results.push(
        compared('reader', `.${format}, ${rows} × 20 cells read`, ours.milliseconds, 'ms', { name: 'SheetJS', value: sheetjs.milliseconds }, 1.1),
        compared('reader', `.${format}, ${rows} × 20 cells: the whole process at its peak`, ours.peak, 'MB', { name: 'SheetJS', value: sheetjs.peak }, null),
        alone('reader', `.${format}: differing values of ${cells}`, count, 'cells', 0),
      );
    }
  }
  return results;
}

/** A list to choose from on whole columns, and rows that have borders and nothing else, beside the same list without them. */
async function besideClean(write: (name: string, workbook: BenchWorkbook) => string): Promise<Result[]> {
  const { clean, validations, blank } = await inTurn({
    clean: ['ours', write('clean', { rows: CLEAN_ROWS })],
    validations: ['ours', write('validations', { rows: CLEAN_ROWS, validations: true })],
    blank: ['ours', write('blank', { rows: CLEAN_ROWS, blankRows: 200_000 })],
  });
  const peer = { name: `the ${CLEAN_ROWS} rows alone`, value: clean.milliseconds };
  return [
    compared('reader', 'validation of three whole columns', validations.milliseconds, 'ms', peer, 1.2),
    compared('reader', '200,000 styled empty rows below', blank.milliseconds, 'ms', peer, 10),
  ];
}

async function differences(file: string): Promise<Result[]> {
  const results: Result[] = [];
  for (const zone of ZONES) {
    const { stdout } = await run(process.execPath, [READ, 'compare', file, String(COMPARED_ROWS)], { env: { ...process.env, TZ: zone } });
    const { cells, differences: count } = JSON.parse(stdout) as { cells: number; differences: number };
    results.push(alone('reader', `differing cells of ${cells} in ${zone}`, count, 'cells', 0));
  }
  return results;
}

/** Runs each in a process of its own, round after round, the order turning; answers the median of every figure, or what else is asked of them. */
async function inTurn<K extends string>(readings: Record<K, [reader: string, file: string]>, rounds = ROUNDS, chosen: (values: number[]) => number = median): Promise<Record<K, Reading>> {
  const names = Object.keys(readings) as K[];
  const figures = Object.fromEntries(names.map((name) => [name, [] as Reading[]])) as Record<K, Reading[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const [place] of names.entries()) {
      const name = names[(place + round) % names.length]!;
      const { stdout } = await run(process.execPath, [READ, ...readings[name]]);
      figures[name].push(JSON.parse(stdout) as Reading);
    }
  }
  const middle = (name: K): Reading => {
    const of = (figure: keyof Reading) => chosen(figures[name].map((reading) => reading[figure]));
    return { milliseconds: of('milliseconds'), peak: of('peak'), added: of('added') };
  };
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as Record<K, Reading>;
}
