import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisterView } from '#shared/contract/registers.ts';
import type { Register } from '#shared/registers/declare.ts';
import { REGISTERS, registerNamed, tableOf } from '#shared/registers/index.ts';
import { emptyValues } from '#shared/registers/values.ts';
import { vi } from '#shared/registers/vi.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';
import { officeOfLinks, recordsOf } from '../../../../tests/support/register-records.ts';
import { workContext } from '../../../../tests/support/task-replies.ts';
import { exportRecords } from './export.ts';
import { recordsPaper } from './paper.ts';
import { insertRecord } from './service.ts';
import { isInstalled } from '../../../../tests/support/programs.ts';

let folder = '';
let files = 0;
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'registers-out-')); });
afterAll(() => rm(folder, { recursive: true }));

const view = (register: Register, changes: object = {}): RegisterView => ({ register: register.name, q: '', filters: {}, sort: null, order: 'asc' as const, layout: { kind: 'shown', columns: Object.keys(register.fields) }, ...changes });
async function write(database: TestDatabase, register: Register, changes: object = {}): Promise<string> {
  const target = path.join(folder, `${files++} sổ.xlsx`);
  await exportRecords({ ...view(register, changes), target }, workContext(database));
  return target;
}

describe('a register that goes out as a workbook', () => {
  it.each(REGISTERS)('comes back without a difference: $name', { timeout: 180_000 }, async (register) => {
    await using database = await testDatabase();
    const links = await officeOfLinks(database);
    await fc.assert(
      fc.asyncProperty(recordsOf(register, links), async (records) => {
        database.connection.exec(`DELETE FROM ${tableOf(register)}`);
        await database.write((context) => { for (const values of records) insertRecord(context, register, values); });
        const file = await write(database, register);
        const wizard = await startWizard(database, null, file, { list: tableOf(register) });
        const unlike = wizard.rows().filter(({ effect }) => effect !== 'same');
        expect(unlike).toEqual([]);
        expect(wizard.summary()).toMatchObject({ rows: records.length, same: records.length, totals: [], missing: 0 });
      }),
      { numRuns: 12 },
    );
  });

  it('as it is shown: narrowed, in its order, with the columns that are in view, ready to be printed', async () => {
    await using database = await testDatabase();
    const { unit: [commune = '', gone = ''] = [] } = await officeOfLinks(database);
    const training = registerNamed('training') as Register;
    const record = (topic: string, unitId: string, classes: number, participantsQualifier: 'exact' | 'over' = 'exact') => ({ ...emptyValues(training), topic, type: 'training', unitId, heldOn: '2026-02-10', classes, participants: 4900, participantsQualifier });
    await database.write((context) => { for (const values of [record('Lớp hai', commune, 3), record('Lớp một', commune, 2, 'over'), record('Nơi khác', gone, 9)]) insertRecord(context, training, values); });
    const asked = { filters: { unitId: commune }, sort: 'topic', layout: { kind: 'shown', columns: ['topic', 'heldOn', 'classes', 'participants'] } };
    const file = await write(database, training, asked);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.worksheets[0];
    if (sheet === undefined) throw new Error('No sheet');
    const rows = Array.from({ length: sheet.rowCount }, (_, index) => (sheet.getRow(index + 1).values as unknown[]).slice(1, 6));
    const heading = rows.findIndex(([first]) => first === 'TT');
    const { fields } = vi.training;
    expect(rows.slice(heading)).toEqual([
      ['TT', fields.topic, fields.heldOn, fields.classes, fields.participants], [1, 2, 3, 4, 5],
      [1, 'Lớp hai', new Date('2026-02-10'), 3, 4900], [2, 'Lớp một', new Date('2026-02-10'), 2, 'trên 4.900'],
      [{ formula: `COUNT(A${heading + 3}:A${heading + 4})`, result: 2 }, 'Tổng cộng', undefined, { formula: `SUM(D${heading + 3}:D${heading + 4})`, result: 5 }],
    ]);
    expect(rows.flat()).toContain(vi.training.title.toLocaleUpperCase('vi'));
    expect(rows.flat()).toContain(`(${fields.unitId}: Xã An Mẫu)`);
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: `${heading + 1}:${heading + 2}`, orientation: 'landscape', fitToWidth: 1 });
    expect((await recordsPaper(database.read, training, view(training, asked))).groups[0]?.rows.map(({ values }) => values[1])).toEqual(['Lớp hai', 'Lớp một', 'Tổng cộng']);
    await expect(write(database, training, { layout: { kind: 'shown', columns: ['topic', 'id'] } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('leaves nothing behind when the user gives up, and says so', async () => {
    await using database = await testDatabase();
    const { unit: [commune = ''] = [] } = await officeOfLinks(database);
    const training = registerNamed('training') as Register;
    await database.write((context) => { for (let index = 0; index < 500; index += 1) insertRecord(context, training, { ...emptyValues(training), topic: `Lớp ${index}`, type: 'seminar', unitId: commune, heldOn: '2026-02-10', classes: 1, participants: 20 }); });
    const own = path.join(folder, 'given up');
    mkdirSync(own);
    await expect(exportRecords({ ...view(training), target: path.join(own, 'sổ.xlsx') }, workContext(database, () => true))).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(own)).toEqual([]);
  });

  it.skipIf(!isInstalled('soffice'))('opened and saved by LibreOffice, comes back without a difference (skipped where there is none)', { timeout: 180_000 }, async () => {
    await using database = await testDatabase();
    const { unit: [commune = ''] = [] } = await officeOfLinks(database);
    const training = registerNamed('training') as Register;
    await database.write((context) => { for (const topic of ['Lớp một', 'Lớp hai']) insertRecord(context, training, { ...emptyValues(training), topic, type: 'seminar', unitId: commune, heldOn: '2026-02-10', classes: 2, participants: 4900, participantsQualifier: 'about', budget: 12_500_000 }); });
    const file = await write(database, training);
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'xlsx', '--outdir', path.join(folder, 'libreoffice'), file], { stdio: 'ignore', timeout: 120_000 });
    const wizard = await startWizard(database, null, path.join(folder, 'libreoffice', path.basename(file)), { list: 'register_training' });
    expect(wizard.summary()).toMatchObject({ rows: 2, same: 2, totals: [] });
  });
});
