import { type RegisterName, registerNamed, tableOf } from '#shared/registers/index.ts';
import { officialLayout } from '#shared/registers/official.ts';
import { recordField } from '#shared/rules/import-columns.ts';
import path from 'node:path';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';
import { finish } from '../support/bench-import.ts';
import { differences, headingRowOf } from '../support/paper-cells.ts';
import { DIALOGUE_ROWS, MODEL_GROUPS, type SampleRecord, TRAINING_ROWS } from '../support/sample-register-workbooks.ts';
import { assert, assertSame, DemoFailure } from './checks.ts';
import type { Manifest } from './manifest.ts';
import { openImport, type Program, SAMPLES, saveTo } from './rosters.ts';

const YEAR = 2026;

type Corrections = readonly { wrong: string; field: string; right: string }[];

const MODELS = MODEL_GROUPS.flatMap(({ rows }) => rows);
/** What the user puts right in the wizard: the cell that is wrong, and what is meant. */
const OF_MODELS: Corrections = [
  { wrong: 'Kinh tếe', field: 'field', right: 'Kinh tế' }, { wrong: 'Du lịch', field: 'field', right: 'Lĩnh vực khác' },
  { wrong: '31/02/2026', field: 'registeredOn', right: '28/02/2026' }, { wrong: 'Phường Chưa Có', field: 'unitId', right: 'Phường Mẫu Đông' },
];

/** Three registers filled from the sample workbooks, written in both layouts and read back, and told in figures. */
export async function fillRegisters(program: Program, manifest: Manifest): Promise<void> {
  await bringIn(program, 'model', 'so-mo-hinh.xlsx', MODELS, OF_MODELS, manifest);
  await bringIn(program, 'dialogue', 'so-doi-thoai-tcvn3.xls', DIALOGUE_ROWS);
  await bringIn(program, 'training', 'so-tap-huan.xlsx', TRAINING_ROWS);
  for (const [name, title] of [['model', 'mo-hinh'], ['dialogue', 'doi-thoai'], ['training', 'tap-huan']] as const) {
    await writeRegister(program, name, title, manifest);
    await writeStatistics(program, name, title, manifest);
  }
}

/** Brings one workbook in, its mistakes found, reported and put right; every record is what a careful reader takes the file to say. */
async function bringIn(program: Program, name: RegisterName, fileName: string, expected: readonly SampleRecord[], corrections: Corrections = [], manifest?: Manifest): Promise<void> {
  const { backend } = program;
  const list = tableOf({ name });
  const { importId, summary } = await openImport(program, null, path.join(SAMPLES, fileName), list);
  assertSame(`Rows of ${fileName} that need a look`, [summary.rows, summary.errors], [expected.length, corrections.length]);
  if (manifest !== undefined) await writeReport(program, importId, corrections, manifest);
  for (const { wrong, field, right } of corrections) {
    const { rows } = await backend.imports.rows({ importId });
    const column = recordField(name, field);
    const row = rows.find(({ cells }) => cells[column] === wrong);
    if (row === undefined) throw new DemoFailure(`No row with “${wrong}”`);
    await backend.imports.editCell({ importId, row: row.row, field: column, text: right });
  }
  const done = await finish(backend.imports.commit({ importId }));
  assertSame(`Records added from ${fileName}`, [done.added, done.leftOut], [expected.length, 0]);
  for (const { means: { label, unit, ...told } } of expected) {
    const { rows } = await backend.registers.list({ register: name, q: label });
    const row = rows.find((one) => one.label === label);
    if (row === undefined) throw new DemoFailure(`“${label}” is not in the register`);
    assertSame(`What came in of “${label}”`, { unit: row.names['unitId'], ...Object.fromEntries(Object.keys(told).map((field) => [field, row.values[field]])) }, { unit, ...told });
  }
}

/** The rows that need a look, as a workbook that shows each wrong cell. */
async function writeReport(program: Program, importId: string, corrections: Corrections, manifest: Manifest): Promise<void> {
  const file = manifest.file('import-report', 'so-mo-hinh-can-xem-lai.xlsx');
  const written = await finish(program.backend.imports.report({ importId, ticket: await saveTo(program, file, 'workbook') }));
  assert('The report has every row with a mistake', written.rows >= corrections.length);
  const texts = await textsOf(file);
  for (const { wrong } of corrections) assert(`“${wrong}” stands in the report`, texts.includes(wrong));
}

/** Writes a register as it is shown and in its official layout, and brings each back: not one row may differ. */
async function writeRegister(program: Program, name: RegisterName, title: string, manifest: Manifest): Promise<void> {
  const { backend } = program;
  const register = registerNamed(name);
  if (register === undefined) throw new DemoFailure(`No register ${name}`);
  const narrowed = { register: name, filters: { year: YEAR } };
  const { total } = await backend.registers.list(narrowed);
  const layouts = [
    ['dang-xem', { kind: 'shown', columns: Object.keys(register.fields).filter((field) => register.fields[field]?.list !== undefined) }],
    ['chinh-thuc', { kind: 'official', system: 'party', groupBy: officialLayout(register).groupBy }],
  ] as const;
  for (const [layoutTitle, layout] of layouts) {
    const file = manifest.file('register-export', `so-${title}-${layoutTitle}.xlsx`);
    const written = await finish(backend.registers.export({ ...narrowed, layout: layout.kind === 'shown' ? { kind: 'shown', columns: [...layout.columns] } : layout, ticket: await saveTo(program, file, 'workbook') }));
    assertSame(`Rows of ${path.basename(file)}`, written.rows, total);
    if (layout.kind === 'official') await checkOfficial(file);
    const { importId, summary } = await openImport(program, null, file, tableOf({ name }));
    assertSame(`${path.basename(file)} brought back`, [summary.rows, summary.same, summary.errors, summary.totals], [total, total, 0, []]);
    await backend.imports.discard({ importId });
  }
}

async function checkOfficial(file: string): Promise<void> {
  const texts = await textsOf(file);
  for (const said of ['ĐẢNG CỘNG SẢN VIỆT NAM', '(1)', 'Cộng', 'Tổng cộng', 'NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG CƠ QUAN']) assert(`“${said}” stands in ${path.basename(file)}`, texts.includes(said));
  assert(`${path.basename(file)} has groups`, texts.some((text) => text.startsWith('I. ')));
  const [sheet] = (await readWorkbook(file)).sheets;
  const formulas = Array.from({ length: sheet?.rows ?? 0 }, (_, row) => sheet?.get(row + 1, 1)?.formula ?? '').filter((formula) => formula.includes('SUBTOTAL'));
  assert(`The totals of ${path.basename(file)} count themselves`, formulas.length > 1);
}

async function textsOf(file: string): Promise<string[]> {
  const [sheet] = (await readWorkbook(file)).sheets;
  return Array.from({ length: sheet?.rows ?? 0 }, (_, row) => sheet?.rowTexts(row + 1) ?? []).flat();
}

/** Writes the statistics of a year, opens them with the program's reader and compares them with the paper cell by cell, their totals with the list. */
async function writeStatistics(program: Program, name: RegisterName, title: string, manifest: Manifest): Promise<void> {
  const { reports, registers } = program.backend;
  const measure = registerNamed(name)?.measures[0]?.name ?? '';
  const params = { register: name, period: String(YEAR), by: '.unit', columns: '.compare', measure };
  const paper = await reports.paper({ report: 'registerStatistics', params });
  const file = manifest.file('statistics-xlsx', `thong-ke-${title}.xlsx`);
  await finish(reports.export({ request: { report: 'registerStatistics', params }, ticket: await saveTo(program, file, 'workbook') }));
  assertSame(`The statistics of ${name} as a workbook`, await differences(paper, file, headingRowOf(paper)), []);
  const { total } = await registers.statistics(params);
  assertSame(`The total of ${name} on paper`, paper.groups.flatMap(({ rows }) => rows).at(-1)?.values[2], total[0]);
}
